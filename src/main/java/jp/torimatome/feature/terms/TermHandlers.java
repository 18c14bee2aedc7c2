package jp.torimatome.feature.terms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;
import jp.torimatome.text.Text;

/** The buttons and modals of 期限延長: asking, granting, refusing, taking back. */
public final class TermHandlers {
  /** On every message of a section; its value is the inquiry. */
  public static final String ASK = "extension_ask";

  static final String GRANT = "extension_grant";
  static final String DECLINE = "extension_decline";
  static final String WITHDRAW = "extension_withdraw";
  static final String LOCK = "section_lock";

  /** How much a section is likely to need. */
  private static final int PROPOSED_BUSINESS_DAYS = 5;

  private final GivingTime giving;
  private final TermStore store;
  private final InquiryStore inquiries;
  private final BusinessCalendar calendar;
  private final TermWords words;
  private final InstantSource clock;

  /** What the listeners work with. */
  public record Desk(
      GivingTime giving, TermStore store, InquiryStore inquiries, BusinessCalendar calendar) {}

  public TermHandlers(Desk desk, TermWords words, InstantSource clock) {
    this.giving = desk.giving();
    this.store = desk.store();
    this.inquiries = desk.inquiries();
    this.calendar = desk.calendar();
    this.words = words;
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(ASK, Act.ASK_EXTENSION, this::openAsking);
    doors.pressed(GRANT, Act.GRANT_TIME, this::openGranting);
    doors.pressed(DECLINE, Act.GRANT_TIME, this::openDeclining);
    doors.pressed(WITHDRAW, Act.GRANT_TIME, press -> end(press, changed));
    doors.pressed(LOCK, Act.GRANT_TIME, press -> end(press, changed));
    doors.typed(TermView.REASON, Act.ASK_EXTENSION);
    doors.sent(ASK, Act.ASK_EXTENSION, form -> submitted(form, changed));
    doors.sent(GRANT, Act.GRANT_TIME, form -> submitted(form, changed));
    doors.sent(DECLINE, Act.GRANT_TIME, form -> submitted(form, changed));
  }

  private Reaction openAsking(Press press) {
    Optional<Inquiry> inquiry = inquiries.inquiry(press.number());
    Screen screen =
        inquiry
            .map(found -> {
              LocalDate due = calendar.dayOf(found.terms().dueAt());
              LocalDate today = calendar.dayOf(clock.instant());
              LocalDate from = due.isBefore(today) ? today : due;
              return screen(
                  ASK, Long.toString(found.id()), words.section(found), Optional.of(from), "");
            })
            .orElseGet(this::unknown);
    return new Reaction.Opens(screen, text().say("form.not-opened"));
  }

  private Reaction openGranting(Press press) {
    Screen screen =
        store
            .request(press.number())
            .flatMap(request ->
                inquiries.inquiry(request.inquiryId()).map(inquiry -> granting(request, inquiry)))
            .orElseGet(this::unknown);
    return new Reaction.Opens(screen, text().say("form.not-opened"));
  }

  private Screen granting(TimeRequest request, Inquiry inquiry) {
    String metadata = request.inquiryId() + " " + request.id();
    Optional<LocalDate> wanted = Optional.of(calendar.dayOf(request.wanted()));
    return new TermView(text())
        .screen(GRANT, metadata, words.section(inquiry), wanted, request.reason());
  }

  private Reaction openDeclining(Press press) {
    Screen screen =
        store
            .request(press.number())
            .map(request -> {
              String asked =
                  text()
                      .say(
                          "terms.asked",
                          Marks.escape(request.section()),
                          text().moment(request.wanted()),
                          words.reason(request.reason()));
              return new TermView(text())
                  .screen(
                      DECLINE,
                      request.inquiryId() + " " + request.id(),
                      asked,
                      Optional.empty(),
                      "");
            })
            .orElseGet(this::unknown);
    return new Reaction.Opens(screen, text().say("form.not-opened"));
  }

  private Screen screen(
      String key, String metadata, String intro, Optional<LocalDate> from, String reason) {
    Optional<LocalDate> day =
        from.map(due -> calendar.plusBusinessDays(due, PROPOSED_BUSINESS_DAYS));
    return new TermView(text()).screen(key, metadata, intro, day, reason);
  }

  private Settled submitted(Filled form, Runnable changed) {
    String door = form.screen().frame().door();
    String[] ids = form.carried().split(" ");
    Stamp stamp = new Stamp(form.person(), clock.instant());
    String reason = TermView.reason(form);
    long inquiry = Long.parseLong(ids[0]);
    boolean asksDay = !door.equals(DECLINE);
    GivingTime.Outcome outcome =
        switch (door) {
          case ASK -> giving.ask(new GivingTime.Wish(inquiry, TermView.day(form), reason, stamp));
          case GRANT ->
              giving.grant(
                  Optional.of(Long.parseLong(ids[1])),
                  new GivingTime.Wish(inquiry, TermView.day(form), reason, stamp));
          default -> giving.decline(Long.parseLong(ids[1]), reason, stamp);
        };
    changed.run();
    return switch (outcome) {
      case GivingTime.Outcome.Wrong(var problem) ->
          new Settled.Faulty(TermView.error(problem, words.problem(problem), asksDay));
      case GivingTime.Outcome.NotYours refused ->
          new Settled.Shows(
              Untaken.below(notice(words.refused(refused)), form, text().say("form.typed")));
      case GivingTime.Outcome.Done done ->
          new Settled.Shows(notice(words.done("terms.done." + door, done)));
    };
  }

  private Reaction end(Press press, Runnable changed) {
    Stamp stamp = new Stamp(press.person(), clock.instant());
    String action = press.id();
    GivingTime.Outcome outcome =
        action.equals(WITHDRAW)
            ? giving.withdraw(press.number(), stamp)
            : giving.lock(press.number(), stamp);
    changed.run();
    String said =
        outcome instanceof GivingTime.Outcome.Done done
            ? words.done("terms.done." + action, done)
            : words.refused(outcome);
    return new Reaction.Says(Answer.alone(said));
  }

  private Screen unknown() {
    return notice(words.problem(GivingTime.Problem.UNKNOWN));
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        text().say("terms.title"), text().say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }

  private Text text() {
    return words.text();
  }
}
