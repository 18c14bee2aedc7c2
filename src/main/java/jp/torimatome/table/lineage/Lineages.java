package jp.torimatome.table.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Links;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.lineage.Lineage.YearAmount;

/**
 * 系譜の一覧: every lineage of a register or of a table, by the first number in it; {@code originals}
 * tells what relistings relist.
 */
public record Lineages(List<Lineage> all, Map<Long, Long> originals) {

  /** As a table prints it: with the amounts of its two years. */
  public static Lineages of(OfficialTable table) {
    return drawn(table.rows().stream().map(row -> member(row, table)).toList());
  }

  /** As the register knows it: with the amounts of every year. */
  public static Lineages of(PlanStore plans, long planId) {
    Map<Long, List<DatedAmount>> amounts = plans.amountsOfPlan(planId);
    return drawn(
        plans.projects(planId).stream()
            .map(project -> member(project, amounts.getOrDefault(project.id(), List.of())))
            .toList());
  }

  /**
   * That of a project, or of the project that it relists; empty when nothing comes before it or
   * after.
   */
  public Optional<Lineage> of(long projectId) {
    long original = originals.getOrDefault(projectId, projectId);
    return all.stream().filter(lineage -> lineage.holds(original)).findFirst();
  }

  /** All of them as plain text, with an empty line between two. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Lineage lineage : all) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(lineage.lines());
    }
    return lines;
  }

  private static Lineages drawn(List<Member> members) {
    Map<Long, Long> originals = new HashMap<>();
    for (Member member : members) {
      Long original = member.links().relistsProjectId();
      if (original != null) {
        originals.put(member.projectId(), original);
      }
    }
    return new Lineages(Drawing.of(members), originals);
  }

  private static Member member(Row row, OfficialTable table) {
    List<YearAmount> amounts =
        Column.AMOUNTS.stream()
            .map(column ->
                new YearAmount(column.yearIn(table.ended()), column.stage(), row.amount(column)))
            .filter(amount -> amount.amount().nature() != Nature.NOT_IN_PLAN)
            .toList();
    Frame frame = row.frame();
    String name = name(row.text(Column.NAME));
    return new Member(
        row.projectId(),
        row.number(),
        name,
        name(row.text(Column.NEXT_NAME)),
        frame.lifecycle(),
        frame.links(),
        amounts);
  }

  private static Member member(Project project, List<DatedAmount> recorded) {
    List<YearAmount> amounts =
        recorded.stream()
            .filter(amount -> amount.amount().nature() != Nature.NOT_IN_PLAN)
            .map(amount -> new YearAmount(amount.year(), amount.stage(), amount.amount()))
            .sorted(Comparator.comparing(YearAmount::year).thenComparing(YearAmount::stage))
            .toList();
    var links = new Links(project.relistsProjectId(), project.predecessors());
    String name = name(project.names().name());
    String nextName = name(project.names().nextName());
    return new Member(
        project.id(), project.printedNumber(), name, nextName, project.lifecycle(), links, amounts);
  }

  /** Empty where no name is given: 廃止 is none. */
  private static String name(Passage name) {
    return name.nature() == Nature.GIVEN ? Wording.withoutNotes(name.body()).strip() : "";
  }
}
