package jp.torimatome.feature.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.feature.review.ReviewHandlers;
import jp.torimatome.feature.steering.ParkedAnswer;
import jp.torimatome.feature.steering.RoundWords;
import jp.torimatome.feature.terms.RequestParts;
import jp.torimatome.feature.terms.TermWords;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.Item.Progress;
import jp.torimatome.round.Round;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.board.Board;
import jp.torimatome.text.Text;

/**
 * 取りまとめ担当のホーム: every section and how far it is, what waits for a coordinator, what leaves next, and
 * where the rates go.
 */
final class Overview {
  /** Its value is the inquiry. */
  static final String NUDGE = "home_nudge";

  /** この課として見る; its value is the section's code. */
  static final String AS = "home_as";

  private static final int SECTIONS = 45;
  private static final int LISTED = 5;
  private static final int OPTIONS = 100;
  private static final int BAR = 10;

  private final Text text;
  private final RequestParts requests;
  private final ParkedAnswer parked;

  Overview(Text text, ParkedAnswer parked) {
    this.text = text;
    this.requests = new RequestParts(new TermWords(text));
    this.parked = parked;
  }

  /** What waits for coordinators, and what leaves next, each as a sentence. */
  record Desk(
      Board board,
      int pending,
      List<TimeRequest> requests,
      List<Parked> parked,
      List<String> next) {}

  List<Part> page(Desk desk) {
    List<Part> page = new ArrayList<>();
    page.add(new Part.Heading(text.say("home.board")));
    page.add(new Part.Controls("home_board", elements(desk)));
    int room = SECTIONS;
    for (Round round : desk.board().rounds()) {
      room -= round(desk.board(), round, room, page);
    }
    if (desk.board().parts().isEmpty()) {
      page.add(Part.Paragraph.of(text.say("home.board.none")));
    }
    requests(desk.requests(), page);
    parked(desk.parked(), page);
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say("home.next") + "\n" + String.join("\n", desk.next())));
    rates(desk.board().rates(), page);
    return page;
  }

  private List<Control> elements(Desk desk) {
    List<Control> elements = new ArrayList<>();
    Control.Button review =
        Control.Button.of(ReviewHandlers.OPEN, "0", text.say("home.review", desk.pending()));
    elements.add(desk.pending() > 0 ? review.primary() : review);
    List<SectionEntry> sections = desk.board().directory().sections();
    if (!sections.isEmpty()) {
      elements.add(choice(sections));
    }
    return elements;
  }

  /** Slack takes 100 options, and 100 groups of 100. */
  private Control choice(List<SectionEntry> sections) {
    List<Control.Option> options = sections.stream().map(this::option).toList();
    if (options.size() <= OPTIONS) {
      return Control.Choice.of(AS, options).before(text.say("home.as"));
    }
    List<Control.Group> groups = new ArrayList<>();
    for (int from = 0; from < options.size(); from += OPTIONS) {
      List<Control.Option> group = options.subList(from, Math.min(options.size(), from + OPTIONS));
      String label = (from + 1) + "–" + (from + group.size());
      groups.add(new Control.Group(label, group));
    }
    return new Control.Choice(AS, groups, Optional.empty(), text.say("home.as"));
  }

  private Control.Option option(SectionEntry section) {
    return new Control.Option(section.code(), Marks.shorten(section.name(), 75));
  }

  /** How many sections were shown: those that owe most before those that are done. */
  private int round(Board board, Round round, int room, List<Part> page) {
    List<Board.Part> parts = board.of(round);
    String state = text.say("round.state." + round.state().name().toLowerCase(Locale.ROOT));
    String rate =
        board.rates().stream()
            .filter(each -> each.round().id() == round.id())
            .map(each ->
                "\n"
                    + text.say(
                        "round.progress",
                        each.turnout().answered(),
                        each.turnout().owed(),
                        RoundWords.percent(each.turnout().perMille()),
                        each.turnout().onTime(),
                        RoundWords.percent(each.turnout().onTimePerMille())))
            .collect(Collectors.joining());
    page.add(new Part.Divider());
    page.add(
        Part.Paragraph.of(
            Marks.shorten(
                text.say(
                        "home.round",
                        Marks.escape(round.title()),
                        state,
                        text.moment(round.window().dueAt()),
                        text.moment(round.window().closesAt()))
                    + rate,
                2900)));
    Comparator<Board.Part> owing =
        Comparator.comparingInt((Board.Part part) -> part.inquiry().outstanding().size())
            .reversed()
            .thenComparing(part -> part.inquiry().waiting().isEmpty());
    List<Board.Part> shown = parts.stream().sorted(owing).limit(Math.max(0, room)).toList();
    shown.forEach(part -> page.add(line(part)));
    if (parts.size() > shown.size()) {
      page.add(Part.Note.of(text.say("round.more-sections", parts.size() - shown.size())));
    }
    if (round.state() == Round.State.OPEN) {
      page.add(Part.Note.of(text.say("home.nudge.once")));
    }
    return shown.size();
  }

  private Part line(Board.Part part) {
    boolean owes = !part.inquiry().isDone() && part.round().state() == Round.State.OPEN;
    String prompted = owes && part.promptedToday() ? text.say("home.prompted") : "";
    String days =
        part.inquiry()
            .terms()
            .extension()
            .map(given -> text.say("home.extended", text.moment(given.dueAt())))
            .orElse("");
    boolean headless =
        part.count(Progress.WAITING) > 0
            && part.section().filter(entry -> !entry.heads().isEmpty()).isEmpty();
    String line =
        text.say(
                "home.section",
                Marks.escape(part.inquiry().section().name()),
                counts(part),
                days,
                prompted)
            + (headless ? "\n" + text.say("home.headless") : "");
    Part.Paragraph said =
        owes && !part.promptedToday()
            ? Part.Paragraph.of(line, nudge(part))
            : Part.Paragraph.of(line);
    return said.called("home_part_" + part.inquiry().id());
  }

  private Control nudge(Board.Part part) {
    String label = text.say("home.nudge");
    return Control.Button.of(NUDGE, part.inquiry().id(), label);
  }

  /** Every state that some item is in, and how many of all. */
  private String counts(Board.Part part) {
    return text.list(
        Stream.of(
                Progress.OPEN,
                Progress.RETURNED,
                Progress.WAITING,
                Progress.ANSWERED,
                Progress.ACCEPTED)
            .filter(progress -> part.count(progress) > 0)
            .map(progress ->
                text.say(
                    "home.state." + progress.name().toLowerCase(Locale.ROOT),
                    part.count(progress))));
  }

  private void requests(List<TimeRequest> waiting, List<Part> page) {
    if (waiting.isEmpty()) {
      return;
    }
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say("terms.waiting", waiting.size())));
    waiting.stream().limit(LISTED).forEach(request -> page.addAll(requests.of(request)));
    more("home.more.requests", waiting.size(), page);
  }

  private void parked(List<Parked> all, List<Part> page) {
    if (all.isEmpty()) {
      return;
    }
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say("parked.heading", all.size())));
    all.stream().limit(LISTED).forEach(message -> page.add(parked.line(message)));
    more("home.more.parked", all.size(), page);
  }

  private void more(String key, int all, List<Part> page) {
    if (all > LISTED) {
      page.add(Part.Note.of(text.say(key, all - LISTED)));
    }
  }

  private void rates(List<Board.Rate> rates, List<Part> page) {
    if (rates.isEmpty()) {
      return;
    }
    String lines =
        rates.stream()
            .map(rate ->
                text.say(
                    "home.rate",
                    Marks.escape(Marks.shorten(rate.round().title(), 100)),
                    bar(rate.turnout().perMille()),
                    RoundWords.percent(rate.turnout().perMille()),
                    RoundWords.percent(rate.turnout().onTimePerMille())))
            .collect(Collectors.joining("\n"));
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say("home.rates") + "\n" + lines));
  }

  /** Ten squares, of which one is filled for every full tenth. */
  private static String bar(int perMille) {
    int filled = perMille * BAR / 1000;
    return "■".repeat(filled) + "□".repeat(BAR - filled);
  }
}
