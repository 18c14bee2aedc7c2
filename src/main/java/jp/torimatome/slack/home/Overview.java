package jp.torimatome.slack.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.Item.Progress;
import jp.torimatome.round.Round;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.command.ParkedAnswer;
import jp.torimatome.slack.command.RoundWords;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.review.ReviewHandlers;
import jp.torimatome.slack.terms.RequestParts;
import jp.torimatome.slack.terms.TermWords;
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

  List<LayoutBlock> blocks(Desk desk) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(text.say("home.board")))));
    blocks.add(actions(actions -> actions.blockId("home_board").elements(elements(desk))));
    int room = SECTIONS;
    for (Round round : desk.board().rounds()) {
      room -= round(desk.board(), round, room, blocks);
    }
    if (desk.board().parts().isEmpty()) {
      blocks.add(Mrkdwn.section(text.say("home.board.none")));
    }
    requests(desk.requests(), blocks);
    parked(desk.parked(), blocks);
    blocks.add(divider());
    blocks.add(Mrkdwn.section(text.say("home.next") + "\n" + String.join("\n", desk.next())));
    rates(desk.board().rates(), blocks);
    return blocks;
  }

  private List<BlockElement> elements(Desk desk) {
    List<BlockElement> elements = new ArrayList<>();
    elements.add(
        button(made -> {
          made.actionId(ReviewHandlers.OPEN)
              .value("0")
              .text(plainText(text.say("home.review", desk.pending())));
          return desk.pending() > 0 ? made.style("primary") : made;
        }));
    List<SectionEntry> sections = desk.board().directory().sections();
    if (!sections.isEmpty()) {
      elements.add(choice(sections));
    }
    return elements;
  }

  /** Slack takes 100 options, and 100 groups of 100. */
  private BlockElement choice(List<SectionEntry> sections) {
    List<OptionObject> options = sections.stream().map(this::option).toList();
    var select =
        StaticSelectElement.builder().actionId(AS).placeholder(plainText(text.say("home.as")));
    if (options.size() <= OPTIONS) {
      return select.options(options).build();
    }
    List<OptionGroupObject> groups = new ArrayList<>();
    for (int from = 0; from < options.size(); from += OPTIONS) {
      List<OptionObject> group = options.subList(from, Math.min(options.size(), from + OPTIONS));
      String label = (from + 1) + "–" + (from + group.size());
      groups.add(OptionGroupObject.builder().label(plainText(label)).options(group).build());
    }
    return select.optionGroups(groups).build();
  }

  private OptionObject option(SectionEntry section) {
    return OptionObject.builder()
        .text(plainText(Mrkdwn.shorten(section.name(), 75)))
        .value(section.code())
        .build();
  }

  /** How many sections were shown: those that owe most before those that are done. */
  private int round(Board board, Round round, int room, List<LayoutBlock> blocks) {
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
    blocks.add(divider());
    blocks.add(
        Mrkdwn.section(
            Mrkdwn.shorten(
                text.say(
                        "home.round",
                        Mrkdwn.escape(round.title()),
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
    shown.forEach(part -> blocks.add(line(part)));
    if (parts.size() > shown.size()) {
      blocks.add(
          context(
              List.of(
                  Mrkdwn.verbatim(text.say("round.more-sections", parts.size() - shown.size())))));
    }
    if (round.state() == Round.State.OPEN) {
      blocks.add(context(List.of(Mrkdwn.verbatim(text.say("home.nudge.once")))));
    }
    return shown.size();
  }

  private LayoutBlock line(Board.Part part) {
    boolean owes = !part.inquiry().isDone() && part.round().state() == Round.State.OPEN;
    String said = owes && part.promptedToday() ? text.say("home.prompted") : "";
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
                Mrkdwn.escape(part.inquiry().section().name()),
                counts(part),
                days,
                said)
            + (headless ? "\n" + text.say("home.headless") : "");
    return section(section -> {
      section.blockId("home_part_" + part.inquiry().id()).text(Mrkdwn.verbatim(line));
      return owes && !part.promptedToday() ? section.accessory(nudge(part)) : section;
    });
  }

  private BlockElement nudge(Board.Part part) {
    String label = text.say("home.nudge");
    return button(made ->
        made.actionId(NUDGE).value(Long.toString(part.inquiry().id())).text(plainText(label)));
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

  private void requests(List<TimeRequest> waiting, List<LayoutBlock> blocks) {
    if (waiting.isEmpty()) {
      return;
    }
    blocks.add(divider());
    blocks.add(Mrkdwn.section(text.say("terms.waiting", waiting.size())));
    waiting.stream()
        .limit(LISTED)
        .forEach(request -> blocks.addAll(Drawing.blocks(requests.of(request))));
    more("home.more.requests", waiting.size(), blocks);
  }

  private void parked(List<Parked> all, List<LayoutBlock> blocks) {
    if (all.isEmpty()) {
      return;
    }
    blocks.add(divider());
    blocks.add(Mrkdwn.section(text.say("parked.heading", all.size())));
    all.stream()
        .limit(LISTED)
        .forEach(message -> blocks.addAll(Drawing.blocks(List.of(parked.line(message)))));
    more("home.more.parked", all.size(), blocks);
  }

  private void more(String key, int all, List<LayoutBlock> blocks) {
    if (all > LISTED) {
      blocks.add(context(List.of(Mrkdwn.verbatim(text.say(key, all - LISTED)))));
    }
  }

  private void rates(List<Board.Rate> rates, List<LayoutBlock> blocks) {
    if (rates.isEmpty()) {
      return;
    }
    String lines =
        rates.stream()
            .map(rate ->
                text.say(
                    "home.rate",
                    Mrkdwn.escape(Mrkdwn.shorten(rate.round().title(), 100)),
                    bar(rate.turnout().perMille()),
                    RoundWords.percent(rate.turnout().perMille()),
                    RoundWords.percent(rate.turnout().onTimePerMille())))
            .collect(Collectors.joining("\n"));
    blocks.add(divider());
    blocks.add(Mrkdwn.section(text.say("home.rates") + "\n" + lines));
  }

  /** Ten squares, of which one is filled for every full tenth. */
  private static String bar(int perMille) {
    int filled = perMille * BAR / 1000;
    return "■".repeat(filled) + "□".repeat(BAR - filled);
  }
}
