package jp.torimatome.table.lineage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.characters.Figure;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;

/**
 * 系譜: projects that follow each other, those that come before first; edges name nodes by their
 * place in the list.
 */
public record Lineage(List<Node> nodes, List<Edge> edges) {
  private static final String INDENT = "　";

  public Lineage {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** {@code depth} is how many projects stand before it at most; amounts by year and stage. */
  public record Node(int depth, Place place, String name, List<YearAmount> amounts) {}

  /** 予算額 of a fiscal year and stage. */
  public record YearAmount(FiscalYear year, Stage stage, Amount amount) {}

  /** From a project to the one that follows it. */
  public record Edge(int from, int to) {}

  /** Where a project stands. */
  public sealed interface Place {
    /** A row of the table. */
    record Row(long projectId, int number, Lifecycle lifecycle) implements Place {}

    /** In the next plan only, as what a row of the table becomes. */
    record NextPlan() implements Place {}

    /** In another table: nothing but its name is known. */
    record Elsewhere() implements Place {}
  }

  public boolean holds(long projectId) {
    return nodes.stream()
        .anyMatch(node -> node.place() instanceof Place.Row row && row.projectId() == projectId);
  }

  /** What stands directly before a node. */
  public List<Node> before(Node node) {
    int at = nodes.indexOf(node);
    return edges.stream()
        .filter(edge -> edge.to() == at)
        .map(edge -> nodes.get(edge.from()))
        .toList();
  }

  /** How another line names a node: by its number, else by its name. */
  public static String label(Node node) {
    return node.place() instanceof Place.Row row
        ? Integer.toString(row.number())
        : "「" + node.name() + "」";
  }

  /**
   * The lineage as plain text in the wording of the document: who follows whom, and the amounts
   * along the way.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Node node : nodes) {
      String indent = INDENT.repeat(node.depth());
      lines.add(indent + (node.depth() == 0 ? "" : "→ ") + title(node));
      if (!node.amounts().isEmpty()) {
        String amounts = node.amounts().stream().map(Lineage::printed).collect(joining("、"));
        lines.add(indent + INDENT + (node.depth() == 0 ? "" : INDENT) + amounts);
      }
    }
    return lines;
  }

  private String title(Node node) {
    List<String> notes = new ArrayList<>();
    String number =
        switch (node.place()) {
          case Place.Row(var id, var printed, var lifecycle) -> {
            note(lifecycle).ifPresent(notes::add);
            yield printed + " ";
          }
          case Place.NextPlan() -> {
            notes.add("次期計画");
            yield "";
          }
          case Place.Elsewhere() -> "";
        };
    List<Node> before = before(node);
    if (!before.isEmpty()) {
      notes.add(before.stream().map(Lineage::label).collect(joining("・")) + "の後継");
    }
    return number + node.name() + (notes.isEmpty() ? "" : "（" + String.join("、", notes) + "）");
  }

  private static Optional<String> note(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case Lifecycle.Discontinued discontinued -> Optional.of("廃止");
      case Lifecycle.Announced announced -> Optional.of("廃止予定");
      case Lifecycle.Suspended suspended -> Optional.of("休止");
      case Lifecycle.Running running -> Optional.empty();
      case Lifecycle.NextPlanOnly nextPlanOnly -> Optional.empty();
    };
  }

  private static String printed(YearAmount amount) {
    String stage =
        switch (amount.stage()) {
          case REQUESTED -> "要求額";
          case INITIAL -> "当初予算額";
          case SUPPLEMENTARY -> "補正予算額";
          case FINAL -> "最終予算額";
          case SETTLED -> "決算額";
        };
    return amount.year().era() + "年度 " + stage + " " + printed(amount.amount());
  }

  private static String printed(Amount amount) {
    return switch (amount.nature()) {
      case GIVEN -> Figure.of(amount.thousandYenOrZero()) + "千円";
      case DISCONTINUED -> "-";
      case NOT_APPLICABLE -> "該当なし";
      case CARRIED -> "未回答";
      case UNANSWERED, NOT_IN_PLAN -> "（空欄）";
    };
  }
}
