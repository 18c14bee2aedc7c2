package jp.torimatome.feature.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.signoff.SignOffMessage;
import jp.torimatome.feature.steering.ParkedAnswer;
import jp.torimatome.feature.steering.RoundWords;
import jp.torimatome.people.Absence;
import jp.torimatome.people.Access;
import jp.torimatome.people.Duty;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.board.Board;
import jp.torimatome.text.Text;

/**
 * Puts a Home tab together for a person: their own work, the office's overview where they may see
 * it, else what a reader can do.
 */
public final class HomeView {
  static final String BACK = "home_back";

  /** Slack's limit: https://docs.slack.dev/reference/views/home-tab-views. */
  private static final int BLOCKS = 100;

  private final Sources sources;
  private final Text text;
  private final RoundWords rounds;
  private final Own own;
  private final Overview overview;

  /** Where the newest state comes from. */
  public record Sources(
      People people,
      RoundDesk desk,
      WaitingList waiting,
      ReviewStore reviews,
      ClarificationStore clarifications,
      TermStore terms,
      DeliveryStore delivery,
      Summarizing summarizing) {}

  /** Who belongs where, who is there, and who may see what. */
  public record People(Access access, Duty duty, NotingAbsence noting) {}

  public HomeView(Sources sources, SignOffMessage signOff, Text text) {
    this.sources = sources;
    this.text = text;
    this.rounds = new RoundWords(text);
    this.own = new Own(text, signOff);
    this.overview = new Overview(text, new ParkedAnswer(sources.delivery(), text));
  }

  /**
   * {@code as}: the section as which a coordinator looks; ignored for others, and where it is not
   * there any more. Who is no member of the workspace (any more) reads that, and nothing else.
   */
  List<Part> of(String person, Optional<String> as, Board board, Instant now) {
    List<Part> page =
        switch (sources.people().access().standing(person, now)) {
          case UNTOLD -> List.of(Part.Paragraph.of(text.say("home.untold")));
          case OUTSIDE -> List.of(Part.Paragraph.of(text.say("home.outside")));
          case MEMBER -> member(person, as, board, now);
        };
    return capped(page);
  }

  private List<Part> member(String person, Optional<String> as, Board board, Instant now) {
    boolean office = sources.people().access().may(person, Act.SEE_BOARD, now);
    Optional<SectionEntry> seen = as.filter(code -> office).flatMap(board.directory()::byCode);
    return seen.isPresent() ? asSection(seen.get(), board, now) : mine(person, office, board, now);
  }

  private List<Part> mine(String person, boolean office, Board board, Instant now) {
    Duty.Today today = sources.people().duty().at(now);
    List<SectionEntry> sections =
        board.directory().sections().stream()
            .filter(entry -> entry.people().contains(person) || today.standsIn(person, entry))
            .toList();
    List<Part> page = new ArrayList<>();
    if (!sections.isEmpty()) {
      List<Absence> absences = sources.people().noting().of(person, now);
      page.addAll(own.page(desk(person, sections, absences, board, now), now));
    }
    if (office) {
      page.addAll(overview.page(overview(board, now)));
    }
    return page.isEmpty() ? reader(board, now) : page;
  }

  /** What the section's people see together, with the way back. */
  private List<Part> asSection(SectionEntry section, Board board, Instant now) {
    List<Absence> absences =
        section.people().stream()
            .flatMap(person -> sources.people().noting().of(person, now).stream())
            .sorted(Comparator.comparing(Absence::from))
            .toList();
    List<Part> page = new ArrayList<>();
    page.add(Part.Paragraph.of(text.say("home.seen-as", Marks.escape(section.name()))));
    page.add(Part.Controls.of(Control.Button.of(BACK, "back", text.say(BACK))));
    String head = sources.people().duty().heads(section, now).stream().findFirst().orElse("");
    page.addAll(own.page(desk(head, List.of(section), absences, board, now), now));
    return page;
  }

  private Own.Desk desk(
      String person,
      List<SectionEntry> sections,
      List<Absence> absences,
      Board board,
      Instant now) {
    Set<String> codes = sections.stream().map(SectionEntry::code).collect(Collectors.toSet());
    Set<String> headed =
        sections.stream()
            .filter(entry -> sources.people().duty().heads(entry, now).contains(person))
            .map(SectionEntry::code)
            .collect(Collectors.toSet());
    List<WaitingList.Waiting> waiting =
        board.of(headed).stream()
            .flatMap(part -> sources.waiting().of(part.inquiry()).stream())
            .toList();
    List<Board.Part> parts = board.of(codes);
    List<Long> items =
        parts.stream().flatMap(part -> part.inquiry().items().stream()).map(Item::id).toList();
    return new Own.Desk(
        person,
        parts,
        waiting,
        sources.clarifications().awaiting(items),
        absences,
        section -> sources.people().access().headsOnDuty(section, now));
  }

  private Overview.Desk overview(Board board, Instant now) {
    String summary = text.say("home.next.summary", text.moment(sources.summarizing().next(now)));
    List<String> next = List.of(rounds.next(sources.desk(), now), summary);
    return new Overview.Desk(
        board,
        sources.reviews().pending().size(),
        sources.terms().waiting(),
        sources.delivery().parked(),
        next);
  }

  private List<Part> reader(Board board, Instant now) {
    List<Part> page = new ArrayList<>();
    page.add(new Part.Heading(text.say("home.reader")));
    page.add(Part.Paragraph.of(text.say("home.reader.intro")));
    board
        .running()
        .forEach(rate ->
            page.add(
                Part.Paragraph.of(
                    text.say(
                        "home.reader.rate",
                        Marks.escape(Marks.shorten(rate.round().title(), 200)),
                        RoundWords.percent(rate.turnout().perMille()),
                        text.moment(rate.round().window().dueAt())))));
    page.add(
        Part.Paragraph.of(
            text.say("home.next.summary", text.moment(sources.summarizing().next(now)))));
    String people =
        text.list(
            sources.people().access().coordinators().stream().map(id -> text.say("person", id)));
    page.add(Part.Note.of(text.say("home.reader.contact", people)));
    return page;
  }

  private List<Part> capped(List<Part> page) {
    if (page.size() <= BLOCKS) {
      return page;
    }
    List<Part> shown = new ArrayList<>(page.subList(0, BLOCKS - 1));
    shown.add(Part.Note.of(text.say("home.capped")));
    return shown;
  }
}
