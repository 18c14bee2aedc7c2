package jp.torimatome.table.identity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;

/** A project as the register knows it, with its values of the table's years. */
public record Known(
    Project project, Map<Column, Sourced<Passage>> texts, Map<Column, Sourced<Amount>> amounts) {

  /** A value of the register, where it came from and when. */
  public record Sourced<T>(T value, String source, Instant at) {}

  public static Known of(
      Project project, List<DatedPassage> passages, List<DatedAmount> amounts, FiscalYear ended) {
    Map<Column, Sourced<Passage>> texts = new EnumMap<>(Column.class);
    for (DatedPassage passage : passages) {
      Column column = Column.valueOf(passage.field().name());
      if (column.yearIn(ended).equals(passage.year())) {
        texts.put(column, new Sourced<>(passage.passage(), passage.source(), passage.recordedAt()));
      }
    }
    Map<Column, Sourced<Amount>> budgets = new EnumMap<>(Column.class);
    for (DatedAmount amount : amounts) {
      Column.AMOUNTS.stream()
          .filter(column ->
              column.stage() == amount.stage() && column.yearIn(ended).equals(amount.year()))
          .forEach(column ->
              budgets.put(
                  column, new Sourced<>(amount.amount(), amount.source(), amount.recordedAt())));
    }
    return new Known(project, texts, budgets);
  }

  public long id() {
    return project.id();
  }

  public int number() {
    return project.printedNumber();
  }

  public Section section() {
    return project.section();
  }

  public String direction() {
    return Heading.of(project.direction()).printed();
  }

  public Traits traits() {
    Project.Names names = project.names();
    Traits.Texts texts =
        Traits.Texts.of(
            names.name().body(),
            names.nextName().body(),
            names.content().body(),
            names.nextContent().body());
    return new Traits(
        number(), project.direction().number(), section().code(), project.isRelisting(), texts);
  }
}
