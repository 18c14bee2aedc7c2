package jp.torimatome.feature.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.feature.verb.WhichPlan;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.naming.Meant;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;

/**
 * /torimatome 期限延長 and 解除: what is asked for, what holds, and giving time in one line – 課名 日付 理由.
 */
public final class TermsAnswer {
  private static final int LISTED = 12;

  /** What stands between a day and its reason. */
  private static final Pattern LEADING = Pattern.compile("^[\\s\u3000、,。:：]+");

  private final TermHandlers.Desk desk;
  private final RoundStore rounds;
  private final WhichPlan which;
  private final TermWords words;
  private final RequestParts requests;
  private final Text text;

  public TermsAnswer(TermHandlers.Desk desk, RoundStore rounds, WhichPlan which, TermWords words) {
    this.desk = desk;
    this.rounds = rounds;
    this.which = which;
    this.words = words;
    this.requests = new RequestParts(words);
    this.text = words.text();
  }

  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.of(
        Verb.EXTEND,
        typed -> said(typed, Verb.EXTEND),
        Verb.UNLOCK,
        typed -> said(typed, Verb.UNLOCK));
  }

  private Answer said(Typed typed, Verb verb) {
    if (typed.rest().isEmpty()) {
      return list(verb);
    }
    LocalDate today = desk.calendar().dayOf(typed.stamp().at());
    Reading reading = Days.read(typed.rest(), today);
    Optional<String> fault = fault(reading, typed.rest(), today);
    if (fault.isPresent() || !(reading.when() instanceof When.Period period)) {
      return Answer.unfit(Marks.escape(fault.orElse("")));
    }
    return given(verb, reading, period.until(), typed);
  }

  /**
   * What is wrong with the day, in words; a stretch of days or a moment within the day says no day
   * until when.
   */
  private Optional<String> fault(Reading reading, String typed, LocalDate today) {
    Optional<String> wrong = new DayWords(text).faultAhead(reading.when(), today);
    if (wrong.isPresent() || !(reading.when() instanceof When.Period period)) {
      return Optional.of(wrong.orElseGet(() -> text.say("terms.no-day", typed)));
    }
    if (period.day().isEmpty()) {
      return Optional.of(text.say("terms.one-day"));
    }
    if (period.how().time().filter(time -> !isEnd(period.until(), time)).isPresent()) {
      return Optional.of(
          text.say("terms.whole-day", text.moment(desk.calendar().endOf(period.until()))));
    }
    return reading.before().isBlank()
        ? Optional.of(text.say("terms.no-section"))
        : Optional.empty();
  }

  private boolean isEnd(LocalDate day, LocalTime time) {
    return desk.calendar().endOf(day).atZone(text.zone()).toLocalTime().equals(time);
  }

  private Answer given(Verb verb, Reading reading, LocalDate day, Typed typed) {
    Meaning meaning = meaning(reading.before().strip(), inquiries(verb), typed);
    String section = meaning.section();
    List<Inquiry> all = meaning.all();
    List<Inquiry> meant =
        all.stream()
            .filter(inquiry -> fold(inquiry.section().name()).contains(fold(section)))
            .toList();
    if (meant.size() > 1
        && meant.stream().map(inquiry -> inquiry.section().id()).distinct().count() == 1) {
      return which.question(
          verb, typed.rest(), which.ofRounds(meant.stream().map(Inquiry::roundId).toList()));
    }
    if (meant.size() != 1) {
      String names =
          text.list(
              (meant.isEmpty() ? all : meant)
                  .stream().map(inquiry -> Marks.escape(inquiry.called())));
      String wrong =
          text.say(
              meant.isEmpty() ? "terms.unknown-section" : "terms.several",
              Marks.escape(section),
              names);
      return Answer.unfit(wrong);
    }
    String reason = Marks.unlinked(LEADING.matcher(reading.after()).replaceFirst("")).strip();
    GivingTime.Wish wish = new GivingTime.Wish(meant.getFirst().id(), day, reason, typed.stamp());
    GivingTime.Outcome outcome =
        verb == Verb.EXTEND
            ? desk.giving().grant(Optional.empty(), wish)
            : desk.giving().unlock(wish);
    return outcome instanceof GivingTime.Outcome.Done done
        ? Answer.of(
            words.done(
                verb == Verb.EXTEND ? "terms.done.extension_grant" : "terms.done.unlock", done))
        : Answer.unfit(words.refused(outcome));
  }

  /**
   * The section's words, and the inquiries that may be meant: those of the plan that is named
   * before them, or that was chosen.
   */
  private record Meaning(String section, List<Inquiry> all) {}

  private Meaning meaning(String section, List<Inquiry> all, Typed typed) {
    Meant named = Meant.among(section, which.ofRounds(all.stream().map(Inquiry::roundId).toList()));
    boolean says =
        named instanceof Meant.One one && !one.rest().isBlank() && !one.rest().equals(section);
    Optional<Plan> plan =
        typed
            .plan()
            .or(() ->
                says && named instanceof Meant.One one
                    ? Optional.of(one.plan())
                    : Optional.empty());
    String rest = says && named instanceof Meant.One one ? one.rest() : section;
    return new Meaning(rest, plan.map(meant -> of(meant, all)).orElse(all));
  }

  private List<Inquiry> of(Plan plan, List<Inquiry> all) {
    Set<Long> ids =
        rounds.rounds().stream()
            .filter(round -> round.planId() == plan.id())
            .map(Round::id)
            .collect(Collectors.toSet());
    return all.stream().filter(inquiry -> ids.contains(inquiry.roundId())).toList();
  }

  /** What a person of this language types. */
  private Answer list(Verb verb) {
    List<Part> parts = new ArrayList<>();
    List<TimeRequest> waiting = verb == Verb.EXTEND ? desk.store().waiting() : List.of();
    String heading =
        verb == Verb.EXTEND
            ? text.say("terms.waiting", waiting.size())
            : text.say("terms.unlocking");
    parts.add(Part.Paragraph.of(heading));
    waiting.stream().limit(LISTED).forEach(request -> parts.addAll(requests.of(request)));
    inquiries(verb).stream()
        .filter(inquiry -> holds(inquiry, verb))
        .limit(LISTED)
        .forEach(inquiry -> {
          parts.add(Part.Paragraph.of(words.section(inquiry)));
          String action = verb == Verb.EXTEND ? TermHandlers.WITHDRAW : TermHandlers.LOCK;
          parts.add(Part.Controls.of(requests.button(action, inquiry.id())));
        });
    parts.add(Part.Paragraph.of(text.say("terms.usage", verb.called(text))));
    return Answer.of(heading, parts);
  }

  private static boolean holds(Inquiry inquiry, Verb verb) {
    return verb == Verb.EXTEND
        ? inquiry.terms().extension().isPresent()
        : inquiry.terms().unlocking().isPresent();
  }

  /**
   * Those of each plan's newest round; where time is given, of the rounds that are open if any is.
   */
  private List<Inquiry> inquiries(Verb verb) {
    List<Round> asked =
        rounds.current().stream().filter(round -> round.state() != Round.State.PLANNED).toList();
    List<Round> open = asked.stream().filter(Round::takesReplies).toList();
    List<Round> shown = verb == Verb.UNLOCK || open.isEmpty() ? asked : open;
    return shown.stream()
        .flatMap(round -> desk.inquiries().inquiries(round.id()).stream())
        .toList();
  }

  private static String fold(String words) {
    return Wording.lookup(words);
  }
}
