package jp.torimatome.table.edition;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.Gaps;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;

/**
 * 公表: freezes the table as it stands as the next edition, and notes what turns out to be wrong in
 * one.
 */
public final class Publishing {
  private final Database database;
  private final EditionStore editions;
  private final AddendaStore addenda;

  public Publishing(Database database, EditionStore editions, AddendaStore addenda) {
    this.database = database;
    this.editions = editions;
    this.addenda = addenda;
  }

  /**
   * 公表の指示: {@code against} names the edition that the marks are to refer to, empty for the last one
   * that stands; {@code gapReason} says why what is not settled is published all the same, blank
   * when nobody said so.
   */
  public record Order(
      long planId, Optional<String> against, String gapReason, String by, Instant at) {}

  /**
   * How the table differs from the edition that the marks are to refer to, before it is published;
   * {@code name} is what it would be called, and {@code sameAs} is the last edition where it says
   * the same already.
   */
  public record Preview(
      OfficialTable table,
      String name,
      Optional<Edition> against,
      Difference difference,
      Optional<Edition> sameAs) {
    /** What is not settled. */
    public Gaps gaps() {
      return table.gaps();
    }

    public boolean changesNothing() {
      return sameAs.isPresent();
    }
  }

  /** How many cells changed, and the numbers of the rows that came or went. */
  public record Difference(int cells, List<Integer> added, List<Integer> dropped) {
    public boolean isEmpty() {
      return cells == 0 && added.isEmpty() && dropped.isEmpty();
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Published(Edition edition) implements Outcome {}

    /** The last edition says the same already. */
    record NothingNew(Edition last) implements Outcome {}

    /** Nothing was ever imported into the plan. */
    record NoTable() implements Outcome {}

    /** Something is not settled, and nobody said why it is to be published all the same. */
    record Unsettled(Gaps gaps) implements Outcome {}

    /**
     * There is no edition that the marks could refer to under the name that was given, or it was
     * withdrawn.
     */
    record NothingAgainst(List<Edition> standing) implements Outcome {}
  }

  /** What became of a correction. */
  public sealed interface Correction {
    record Noted(Erratum erratum) implements Correction {}

    record NoSuchRow(int number) implements Correction {}

    /** The edition says that already. */
    record SaysThat() implements Correction {}

    /** A correction without a reason helps nobody later. */
    record NoReason() implements Correction {}
  }

  /** {@link #preview(long, Optional)} against the last edition that stands. */
  public Optional<Preview> preview(long planId) {
    return preview(planId, Optional.empty());
  }

  /**
   * Empty when nothing was ever imported; {@code against} as in an order, the last edition where it
   * names none.
   */
  public Optional<Preview> preview(long planId, Optional<String> against) {
    List<Edition> standing = editions.standing(planId);
    Optional<Edition> last =
        standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    Optional<Edition> base = named(planId, against, standing).or(() -> last);
    return database
        .read(sql ->
            GapRows.published(sql, planId, "")
                .map(table -> new Draft(table, EditionStore.nextName(sql, planId, table))))
        .map(draft -> preview(draft, base, last.filter(each -> saysTheSame(each, draft.table()))));
  }

  /** The table as it would be published, and under which name. */
  private record Draft(OfficialTable table, String name) {}

  private Preview preview(Draft draft, Optional<Edition> against, Optional<Edition> sameAs) {
    OfficialTable table = draft.table();
    if (against.isEmpty()) {
      List<Integer> all = table.rows().stream().map(Row::number).toList();
      return new Preview(table, draft.name(), against, new Difference(0, all, List.of()), sameAs);
    }
    OfficialTable before = editions.table(against.get());
    MarkedTable marked = MarkedTable.between(before, against.get().name(), table, false);
    List<Row> kept =
        table.rows().stream().filter(row -> before.row(row.projectId()).isPresent()).toList();
    long cells = kept.stream().mapToLong(row -> changed(marked, row)).sum();
    List<Integer> added =
        table.rows().stream()
            .filter(row -> before.row(row.projectId()).isEmpty())
            .map(Row::number)
            .toList();
    List<Integer> dropped = marked.dropped().stream().map(Row::number).toList();
    Difference difference = new Difference((int) cells, added, dropped);
    return new Preview(table, draft.name(), against, difference, sameAs);
  }

  private boolean saysTheSame(Edition edition, OfficialTable table) {
    return editions.table(edition).saysTheSameAs(table);
  }

  private Optional<Edition> named(long planId, Optional<String> name, List<Edition> standing) {
    return name.flatMap(given -> editions.edition(planId, given)).filter(standing::contains);
  }

  private static long changed(MarkedTable marked, Row row) {
    return Arrays.stream(Column.values())
        .filter(column -> marked.cell(row, column).isChanged())
        .count();
  }

  /** One transaction: nothing can come between what is read and what is frozen. */
  public Outcome publish(Order order) {
    List<Edition> standing = editions.standing(order.planId());
    Optional<Edition> against = named(order.planId(), order.against(), standing);
    if (order.against().isPresent() && against.isEmpty()) {
      return new Outcome.NothingAgainst(standing);
    }
    return database.write(sql -> {
      Optional<OfficialTable> table =
          GapRows.published(sql, order.planId(), order.gapReason().strip());
      Optional<Edition> last = EditionStore.newest(sql, order.planId());
      if (table.isEmpty()) {
        return new Outcome.NoTable();
      }
      if (last.isPresent() && saysTheSame(last.get(), table.get())) {
        return new Outcome.NothingNew(last.get());
      }
      if (!table.get().gaps().isEmpty() && order.gapReason().isBlank()) {
        return new Outcome.Unsettled(table.get().gaps());
      }
      Edition published =
          EditionStore.publish(sql, order.planId(), table.get(), order.by(), order.at());
      against.ifPresent(edition -> EditionStore.compare(sql, published, edition));
      return new Outcome.Published(published);
    });
  }

  /** 正誤; the edition itself stays as it was published. */
  public Correction correct(Edition edition, Wanted wanted) {
    Optional<Row> row =
        editions.table(edition).rows().stream()
            .filter(each -> each.number() == wanted.number())
            .findFirst();
    if (row.isEmpty()) {
      return new Correction.NoSuchRow(wanted.number());
    }
    if (wanted.reason().isBlank()) {
      return new Correction.NoReason();
    }
    String wrong = row.get().printed(wanted.column());
    if (wrong.equals(wanted.correct())) {
      return new Correction.SaysThat();
    }
    Erratum erratum =
        new Erratum(
            wanted.number(),
            wanted.column(),
            wrong,
            wanted.correct(),
            wanted.reason().strip(),
            wanted.at(),
            wanted.by());
    addenda.note(edition, erratum);
    return new Correction.Noted(erratum);
  }

  /** What a cell should say, why, who says so, and when. */
  public record Wanted(
      int number, Column column, String correct, String reason, String by, Instant at) {}
}
