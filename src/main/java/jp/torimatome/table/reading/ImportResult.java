package jp.torimatome.table.reading;

import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.reading.ReadTable.Row;

/** What came of an import. */
public sealed interface ImportResult {

  /** The file has mistakes, so nothing was stored. */
  record Refused(List<TableProblem> problems) implements ImportResult {}

  /** The file was read; {@code outcome} tells whether that changed the register. */
  record Accepted(Outcome outcome, ReadTable table, List<LookAt> notes, Differences differences) implements ImportResult {}

  /** Stored; nothing to store because this very file came last; or only tried (dry run). */
  enum Outcome {
    STORED,
    UNCHANGED,
    TRIED
  }

  /** How a table differs from the register: new projects, those no longer printed, changed cells, and answers kept against it. */
  record Differences(List<Row> added, List<Vanished> vanished, List<Change> changes, List<Change> kept) {
    public boolean isEmpty() {
      return added.isEmpty() && vanished.isEmpty() && changes.isEmpty();
    }
  }

  /** A project of the register that the table does not print; it is kept. */
  record Vanished(long projectId, int number, String name) {}

  /** One cell, by the number that the table prints now, as it was and as it is. */
  record Change(int number, Column column, Content before, Content after) {}

  /** A cell as printed, and what kind of something or nothing that is. */
  record Content(Nature nature, String printed) {}
}
