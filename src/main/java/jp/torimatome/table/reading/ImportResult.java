package jp.torimatome.table.reading;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.characters.Folding;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.identity.Doubt;
import jp.torimatome.table.identity.Standing;
import jp.torimatome.table.reading.ReadTable.Row;

/** What came of an import. */
public sealed interface ImportResult {

  /** The file has mistakes, so nothing was stored. */
  record Refused(List<TableProblem> problems) implements ImportResult {}

  /**
   * The table is older than the register, or stood in it before a later one did: it would set back
   * what was said since, so nothing was stored. {@code changes} are the cells that it would set
   * back.
   */
  record Outdated(Since since, List<Change> changes) implements ImportResult {}

  /** What came after an outdated table. */
  sealed interface Since {
    /** The register is about a later year, which another table or a rollover brought. */
    record LaterYear(FiscalYear register, FiscalYear file, boolean rolledOver) implements Since {}

    /** This file was imported before, and {@code fileName} after it. */
    record LaterFile(String fileName, Instant at) implements Since {}
  }

  /**
   * The table's own title names another plan than was given, and one of the two has a table
   * already; nothing was stored.
   */
  record OtherTitle(String given, String titled) implements ImportResult {}

  /** Somebody has to say something first, so nothing was stored. */
  record Asked(List<Which> rows, List<CellQuestion> cells) implements ImportResult {}

  /**
   * Decisions about rows that the file does not have, or projects that the register does not have
   * (any more).
   */
  record Misdirected(List<Integer> rows) implements ImportResult {}

  /** Which project is this row? */
  record Which(Row row, Doubt.Reason reason, List<Project> candidates) {}

  /** A cell of which somebody said something else since. */
  record CellQuestion(Change change, Standing standing) {}

  /** The file was read; {@code outcome} tells whether that changed the register. */
  record Accepted(Outcome outcome, ReadTable table, List<LookAt> notes, Differences differences)
      implements ImportResult {}

  /** Stored; nothing to store because this very file came last; or only tried (dry run). */
  enum Outcome {
    STORED,
    UNCHANGED,
    TRIED
  }

  /**
   * How a table differs from the register: new projects, those no longer printed, changed cells,
   * what was kept against it, and cells that look as before but are written with other characters.
   */
  record Differences(
      List<Row> added,
      List<Vanished> vanished,
      List<Change> changes,
      List<Change> kept,
      List<Change> alike) {
    /** Every cell that reads differently in the table, whosever word counts. */
    List<Change> all() {
      return Stream.concat(changes.stream(), kept.stream())
          .filter(change -> !change.readsTheSame())
          .toList();
    }

    public boolean isEmpty() {
      return added.isEmpty() && vanished.isEmpty() && changes.isEmpty();
    }
  }

  /** A project of the register that the table does not print; it is kept. */
  record Vanished(long projectId, int number, String name) {}

  /** One cell, by the number that the table prints now, as it was and as it is. */
  record Change(int number, Column column, Content before, Content after) {
    /** True where nobody could tell the two apart. */
    boolean looksTheSame() {
      return before.nature() == after.nature() && isAlike();
    }

    private boolean readsTheSame() {
      return !before.printed().isEmpty() && isAlike();
    }

    private boolean isAlike() {
      return Folding.SAME.of(before.printed()).equals(Folding.SAME.of(after.printed()));
    }
  }

  /** A cell as printed, and what kind of something or nothing that is. */
  record Content(Nature nature, String printed) {}
}
