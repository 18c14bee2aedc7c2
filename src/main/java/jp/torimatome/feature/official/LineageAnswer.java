package jp.torimatome.feature.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.table.lineage.Lineage;
import jp.torimatome.table.lineage.Lineage.Node;
import jp.torimatome.table.lineage.Lineage.Place;
import jp.torimatome.table.lineage.Lineages;
import jp.torimatome.text.Text;

/**
 * 系譜 in chat: who follows whom, as an indented tree with the amounts and replies along it and a
 * button to each project.
 */
public final class LineageAnswer {
  /** A message takes fifty blocks. */
  private static final int NODES = 45;

  private static final int NAME = 150;
  private static final int YEARS = 6;
  private static final String INDENT = "　　";

  private final PlanStore plans;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Text text;

  public LineageAnswer(PlanStore plans, RoundStore rounds, InquiryStore inquiries, Text text) {
    this.plans = plans;
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.text = text;
  }

  /** The sentence in mrkdwn, and the blocks. */
  public record Told(String text, List<Part> blocks) {}

  /**
   * Empty when the project is not in the register (any more); {@code open} is the action of a
   * button whose value is a project.
   */
  public Optional<Told> answer(long projectId, String open) {
    return plans
        .planOf(projectId)
        .flatMap(plan ->
            plans
                .project(projectId)
                .map(found ->
                    answer(Lineages.of(plans, plan.id()), found, open, rounds.latest(plan.id()))));
  }

  private Told answer(Lineages lineages, Project project, String open, Optional<Round> round) {
    String name = Marks.escape(Marks.shorten(Wording.withoutNotes(project.displayName()), NAME));
    String number =
        Marks.escape(
            Plan.tagged(plans.tagOf(project.id()), Integer.toString(project.printedNumber())));
    long original = project.relists().orElse(project.id());
    return lineages
        .of(project.id())
        .map(lineage ->
            told(lineage, text.say("jigyo.lineage", number + " " + name), original, open, round))
        .orElseGet(() -> alone(text.say("jigyo.lineage.none", number + " " + name, number)));
  }

  private static Told alone(String sentence) {
    return new Told(sentence, List.of(Part.Paragraph.of(sentence)));
  }

  private Told told(
      Lineage lineage, String heading, long asked, String open, Optional<Round> round) {
    List<Part> blocks = new ArrayList<>(alone(heading).blocks());
    lineage.nodes().stream()
        .limit(NODES)
        .forEach(node -> blocks.add(block(lineage, node, asked, open, round)));
    int more = lineage.nodes().size() - NODES;
    if (more > 0) {
      blocks.add(Part.Note.plain(text.say("jigyo.lineage.more", more)));
    }
    return new Told(heading, blocks);
  }

  private Part block(Lineage lineage, Node node, long asked, String open, Optional<Round> round) {
    String indent = INDENT.repeat(Math.min(node.depth(), 8));
    List<String> lines = new ArrayList<>();
    String mark = isRow(node, asked) ? text.say("jigyo.lineage.asked") : "";
    lines.add(indent + (node.depth() == 0 ? "" : "→ ") + title(lineage, node) + mark);
    String inner = indent + (node.depth() == 0 ? "" : "　 ");
    amounts(node).forEach(amounts -> lines.add(inner + amounts));
    reply(node, round).ifPresent(reply -> lines.add(inner + reply));
    String told = Marks.shorten(String.join("\n", lines), 2900);
    return node.place() instanceof Place.Row row
        ? Part.Paragraph.of(
            told, Control.Button.of(open, row.projectId(), text.say("jigyo.list.open")))
        : Part.Paragraph.of(told);
  }

  private Optional<String> lifecycle(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case Lifecycle.Discontinued discontinued ->
          Optional.of(text.say("jigyo.lineage.discontinued"));
      case Lifecycle.Announced announced -> Optional.of(text.say("jigyo.lineage.announced"));
      case Lifecycle.Suspended suspended -> Optional.of(text.say("jigyo.lineage.suspended"));
      case Lifecycle.Running running -> Optional.empty();
      case Lifecycle.NextPlanOnly nextPlanOnly -> Optional.empty();
    };
  }

  private static boolean isRow(Node node, long projectId) {
    return node.place() instanceof Place.Row row && row.projectId() == projectId;
  }

  private String title(Lineage lineage, Node node) {
    String name = Marks.escape(Marks.shorten(node.name(), NAME));
    List<String> notes = new ArrayList<>();
    switch (node.place()) {
      case Place.Row row -> lifecycle(row.lifecycle()).ifPresent(notes::add);
      case Place.NextPlan() -> notes.add(text.say("jigyo.lineage.next-plan"));
      case Place.Elsewhere() -> notes.add(text.say("jigyo.lineage.elsewhere"));
    }
    List<Node> before = lineage.before(node);
    if (!before.isEmpty()) {
      String followed =
          before.stream()
              .map(Lineage::label)
              .collect(Collectors.joining(text.say("jigyo.lineage.and")));
      notes.add(text.say("jigyo.lineage.follows", Marks.escape(followed)));
    }
    String noted =
        notes.isEmpty() ? "" : text.say("jigyo.lineage.notes", text.list(notes.stream()));
    return node.place() instanceof Place.Row row
        ? text.say("jigyo.lineage.row", Integer.toString(row.number()), name, noted)
        : text.say("jigyo.lineage.other", name, noted);
  }

  /**
   * A line for each of the newest years; that a discontinued project has no amounts is not said
   * year by year.
   */
  private List<String> amounts(Node node) {
    if (node.amounts().stream()
        .allMatch(amount -> amount.amount().nature() == Nature.DISCONTINUED)) {
      return List.of();
    }
    Map<FiscalYear, List<Lineage.YearAmount>> years =
        node.amounts().stream()
            .collect(
                Collectors.groupingBy(Lineage.YearAmount::year, TreeMap::new, Collectors.toList()));
    return years.entrySet().stream()
        .skip(Math.max(0, years.size() - YEARS))
        .map(year ->
            text.say(
                "jigyo.lineage.year",
                year.getKey().era(),
                text.list(year.getValue().stream().map(this::amount))))
        .toList();
  }

  private String amount(Lineage.YearAmount amount) {
    Amount value = amount.amount();
    String printed =
        value.thousandYen().isPresent()
            ? text.say("amount.thousand", text.number(value.thousandYenOrZero()))
            : text.say("table.nature." + value.nature().code());
    return text.say("jigyo.lineage.amount", text.say("stage." + amount.stage().code()), printed);
  }

  /** How its item in the newest round stands; a project that is not asked has none. */
  private Optional<String> reply(Node node, Optional<Round> round) {
    return node.place() instanceof Place.Row row
        ? round
            .flatMap(asked -> inquiries.item(asked.id(), row.projectId()))
            .map(new ItemWords(text)::stateForAll)
        : Optional.empty();
  }
}
