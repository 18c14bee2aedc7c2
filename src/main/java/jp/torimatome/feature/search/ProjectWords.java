package jp.torimatome.feature.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.plan.Direction;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.search.Hit;
import jp.torimatome.summary.search.ProjectSheet;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one project is told; everything that people wrote is escaped, and shown where it cannot ping.
 */
final class ProjectWords {
  private static final int NAME = 150;
  private static final int LINKS = 5;
  private static final int AMOUNTS = 24;

  private final Text text;
  private final ItemWords items;

  ProjectWords(Text text) {
    this.text = text;
    this.items = new ItemWords(text);
  }

  String title(ProjectSheet sheet) {
    return sheet.project().printedNumber() + "　" + sheet.project().displayName();
  }

  /** For screen readers: what it is, whose, and how it stands. */
  String spoken(ProjectSheet sheet, boolean concerned) {
    return text.say(
        "jigyo.spoken",
        Marks.escape(Marks.shorten(title(sheet), 150)),
        Marks.escape(sheet.project().section().name()),
        Marks.plain(state(sheet, concerned)));
  }

  /** Both plans, the direction and what it becomes, section, lifecycle, links. */
  String facts(ProjectSheet sheet) {
    Project project = sheet.project();
    List<String> facts = new ArrayList<>();
    facts.add(
        text.say("jigyo.fact.name", name(sheet.plan().name()), printed(project.names().name())));
    facts.add(
        text.say(
            "jigyo.fact.name",
            name(
                sheet.plan().nextName().isEmpty()
                    ? text.say("jigyo.next-plan")
                    : sheet.plan().nextName()),
            printed(project.names().nextName())));
    facts.add(
        text.say(
            "jigyo.fact.direction",
            direction(project.direction()),
            next(project.direction().next())));
    facts.add(text.say("jigyo.fact.section", name(project.section().name())));
    facts.add(text.say("jigyo.fact.lifecycle", lifecycle(project.lifecycle())));
    facts.addAll(links(sheet));
    return String.join("\n", facts);
  }

  /** The round, and when the project was edited last; by whom, to those whom it concerns. */
  String state(ProjectSheet sheet, boolean concerned) {
    String round =
        sheet
            .state()
            .map(state ->
                text.say(
                    "jigyo.state",
                    name(state.round().title()),
                    roundState(state.round()),
                    item(state.item(), sheet, concerned)))
            .orElse(text.say("jigyo.state.no-round"));
    return round + lastEdit(sheet, concerned).map(edit -> "\n" + edit).orElse("");
  }

  /** Every year and stage, and the change against the line above where both are given. */
  String amounts(ProjectSheet sheet) {
    List<DatedAmount> amounts = sheet.amounts();
    List<String> lines = new ArrayList<>();
    for (int i = Math.max(0, amounts.size() - AMOUNTS); i < amounts.size(); i++) {
      DatedAmount amount = amounts.get(i);
      String change = i == 0 ? "" : change(amounts.get(i - 1).amount(), amount.amount());
      lines.add(
          text.say(
              "jigyo.amount",
              amount.year().era(),
              text.say("stage." + amount.stage().code()),
              amount(amount.amount()),
              change));
    }
    return text.say(lines.isEmpty() ? "jigyo.amounts.none" : "jigyo.amounts")
        + "\n"
        + String.join("\n", lines);
  }

  String heading(DatedPassage passage) {
    String year =
        passage.field().isYearly() ? text.say("year.fiscal", passage.year().era()) + " " : "";
    return year + text.say("passage." + passage.field().code());
  }

  /** The text as lines; a kind of nothing in words where nothing was printed. */
  String body(Passage passage) {
    String body = String.join("\n", passage.lines());
    return body.isEmpty()
        ? text.say("jigyo.nature", text.say("table.nature." + nature(passage.nature())))
        : body;
  }

  private static String nature(Nature nature) {
    return nature == Nature.GIVEN ? Nature.UNANSWERED.code() : nature.code();
  }

  private String printed(Passage passage) {
    return Marks.escape(Marks.shorten(body(passage).replace('\n', ' '), NAME));
  }

  private static String direction(Direction direction) {
    return name(direction.printed());
  }

  private String next(@Nullable Direction next) {
    return next == null ? text.say("jigyo.direction.unknown") : direction(next);
  }

  private String lifecycle(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case Lifecycle.Running running -> text.say("jigyo.lifecycle.running");
      case Lifecycle.Suspended suspended -> text.say("jigyo.lifecycle.suspended");
      case Lifecycle.Announced(var kind, var since) -> end("announced", kind, since);
      case Lifecycle.NextPlanOnly nextPlanOnly -> text.say("jigyo.lifecycle.next-plan-only");
      case Lifecycle.Discontinued(var kind, var since) -> end("discontinued", kind, since);
    };
  }

  private String end(String state, Lifecycle.Kind kind, @Nullable FiscalYear since) {
    String reason = text.say("table.kind." + kind.code());
    String key = "jigyo.lifecycle." + state;
    return since == null ? text.say(key, reason) : text.say(key + "-since", reason, since.era());
  }

  private List<String> links(ProjectSheet sheet) {
    ProjectSheet.Links links = sheet.links();
    Stream<String> originals =
        links.original().stream().map(hit -> text.say("jigyo.link.original", label(hit)));
    Stream<String> relistings =
        links.relistings().stream().map(hit -> text.say("jigyo.link.relisted", label(hit)));
    Stream<String> predecessors =
        links.predecessors().stream().map(link -> predecessor(sheet.project(), link));
    Stream<String> successors =
        links.successors().stream().map(hit -> text.say("jigyo.link.successor", label(hit)));
    return Stream.of(originals, relistings, predecessors, successors)
        .flatMap(kind -> kind.limit(LINKS))
        .toList();
  }

  /** A row whose next plan's name follows its own name is succeeded there by that project. */
  private String predecessor(Project project, ProjectSheet.Predecessor link) {
    if (link.inNextPlan()
        && link.hit().filter(hit -> hit.projectId() == project.id()).isPresent()) {
      return text.say("jigyo.link.successor-next", printed(project.names().nextName()));
    }
    String name = link.hit().map(this::label).orElseGet(() -> elsewhere(link.name()));
    return text.say(
        link.inNextPlan() ? "jigyo.link.predecessor-next" : "jigyo.link.predecessor", name);
  }

  private String label(Hit hit) {
    return hit.number() + " " + Marks.escape(Marks.shorten(hit.name(), 60));
  }

  private String elsewhere(String name) {
    return text.say("jigyo.link.elsewhere", Marks.escape(Marks.shorten(name, 60)));
  }

  private String roundState(Round round) {
    return text.say("round.state." + round.state().name().toLowerCase(Locale.ROOT));
  }

  private String item(Optional<Item> item, ProjectSheet sheet, boolean concerned) {
    if (item.isEmpty()) {
      return text.say("jigyo.state.not-asked");
    }
    String through =
        sheet
            .links()
            .original()
            .map(original -> text.say("jigyo.state.through", Integer.toString(original.number())))
            .orElse("");
    return (concerned ? items.state(item.get()) : items.stateForAll(item.get())) + through;
  }

  private Optional<String> lastEdit(ProjectSheet sheet, boolean concerned) {
    record Edit(Instant at, String by, String source) {}
    Stream<Edit> amounts =
        sheet.amounts().stream()
            .filter(amount -> !amount.recordedBy().isEmpty())
            .map(amount -> new Edit(amount.recordedAt(), amount.recordedBy(), amount.source()));
    Stream<Edit> passages =
        sheet.passages().stream()
            .filter(passage -> !passage.recordedBy().isEmpty())
            .map(passage -> new Edit(passage.recordedAt(), passage.recordedBy(), passage.source()));
    return Stream.concat(amounts, passages)
        .max(Comparator.comparing(Edit::at))
        .map(edit ->
            text.say(
                "jigyo.edited",
                text.moment(edit.at()),
                author(edit.source(), edit.by(), concerned)));
  }

  private String author(String source, String by, boolean concerned) {
    if (Source.isImport(source)) {
      return text.say("jigyo.edited.import");
    }
    return concerned ? text.say("person", by) : "";
  }

  private String amount(Amount amount) {
    return amount.thousandYen().isPresent()
        ? text.say("amount.thousand", text.number(amount.thousandYenOrZero()))
        : text.say("table.nature." + amount.nature().code());
  }

  /** A missing amount is no 0, and from 0 there is no per cent. */
  private String change(Amount before, Amount now) {
    if (before.thousandYen().isEmpty()
        || now.thousandYen().isEmpty()
        || before.thousandYenOrZero() == 0) {
      return "";
    }
    double percent =
        100.0
            * (now.thousandYenOrZero() - before.thousandYenOrZero())
            / Math.abs(before.thousandYenOrZero());
    return text.say(
        "jigyo.amount.change",
        percent == 0 ? "±0%" : String.format(Locale.ROOT, "%+,.1f%%", percent).replace("-", "−"));
  }

  private static String name(String name) {
    return Marks.escape(Marks.shorten(name, NAME));
  }
}
