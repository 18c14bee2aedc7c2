package jp.torimatome.table.reading;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.reading.ReadTable.Row;

/**
 * Goes over a table that was read and names how its rows were understood, and what the document
 * lacks.
 */
final class LookingOver {
  private final ReadTable table;
  private final Map<String, Row> rowsByName;
  private final Set<Integer> settled;
  private final List<LookAt> notes = new ArrayList<>();

  private LookingOver(ReadTable table, Set<Integer> settled) {
    this.table = table;
    this.settled = settled;
    this.rowsByName = table.byBaseName();
  }

  /**
   * Notes on rows by printed number, then those on the whole table; the end of rows that are {@code
   * settled} needs no look.
   */
  static List<LookAt> of(ReadTable table, Set<Integer> settled) {
    LookingOver over = new LookingOver(table, settled);
    table.rows().stream().sorted(comparingInt(Row::number)).forEach(over::lookAt);
    over.lookAtTable();
    return List.copyOf(over.notes);
  }

  private void lookAt(Row row) {
    if (row.isRelisting() && !rowsByName.containsKey(Wording.baseName(row.displayName()))) {
      notes.add(new LookAt.OriginalMissing(row.number(), row.displayName()));
    }
    Stream.of(Column.NAME, Column.NEXT_NAME)
        .flatMap(column -> Wording.predecessors(row.cells().text(column).body()).stream())
        .filter(name -> !rowsByName.containsKey(Wording.baseName(name)))
        .forEach(name -> notes.add(new LookAt.PredecessorElsewhere(row.number(), name)));
    switch (row.lifecycle()) {
      case Lifecycle.Running running -> lookForUnclearEnd(row);
      case Lifecycle.Announced(var kind, var since) ->
          notes.add(new LookAt.EndAnnounced(row.number(), kind, since));
      case Lifecycle.Suspended() -> notes.add(new LookAt.Suspended(row.number()));
      case Lifecycle.NextPlanOnly nextPlanOnly -> {
        notes.add(new LookAt.StartsWithNextPlan(row.number()));
        if (isOpen(row)) {
          notes.add(new LookAt.EndedBeforeItBegins(row.number()));
        }
      }
      case Lifecycle.Discontinued(var kind, var since) ->
          notes.add(new LookAt.Discontinued(row.number(), kind, since));
    }
  }

  /** What may be about the project or not; nothing follows from it until somebody has said. */
  private void lookForUnclearEnd(Row row) {
    if (isOpen(row)) {
      notes.add(new LookAt.EndUnclear(row.number()));
    }
  }

  private boolean isOpen(Row row) {
    return !settled.contains(row.number()) && row.endings(table.ended()).ending().isPresent();
  }

  private void lookAtTable() {
    table.directions().stream()
        .filter(heading -> heading.nextNumber() == null)
        .forEach(
            heading -> notes.add(new LookAt.DirectionUnmapped(heading.number(), heading.title())));
    table.slots().stream()
        .collect(
            groupingBy(
                ReadTable.Announcement::line,
                TreeMap::new,
                summarizingInt(ReadTable.Announcement::first)))
        .forEach((line, numbers) ->
            notes.add(new LookAt.Announced(line, numbers.getMin(), numbers.getMax())));
    Set<Integer> known = new TreeSet<>(table.rows().stream().map(Row::number).toList());
    table.slots().forEach(slot -> known.add(slot.first()));
    int before = 0;
    for (int number : known) {
      if (number > before + 1) {
        notes.add(new LookAt.Gap(before + 1, number - 1));
      }
      before = number;
    }
    table
        .skipped()
        .forEach(skipped -> notes.add(new LookAt.SkippedLine(skipped.line(), skipped.text())));
  }
}
