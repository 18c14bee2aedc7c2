package jp.torimatome.plan.cell;

import java.util.List;
import java.util.Locale;

/** The twelve printed columns, in order. */
public enum Column {
  NUMBER,
  DIRECTION,
  NAME,
  CONTENT,
  FINAL_BUDGET,
  STATUS,
  INITIAL_BUDGET,
  PLAN,
  NEXT_NAME,
  NEXT_CONTENT,
  ISSUES,
  SECTION;

  public static final List<Column> TEXTS =
      List.of(NAME, CONTENT, STATUS, PLAN, NEXT_NAME, NEXT_CONTENT, ISSUES);
  public static final List<Column> AMOUNTS = List.of(FINAL_BUDGET, INITIAL_BUDGET);

  /** Its place in the printed row, from 1. */
  public int cell() {
    return index() + 1;
  }

  /** Its place among the cells of a row, from 0. */
  @SuppressWarnings("EnumOrdinal") // the constants stand in the order of the printed columns
  public int index() {
    return ordinal();
  }

  /** The year its value belongs to; {@code FiscalYear(0)} for none. */
  public FiscalYear yearIn(FiscalYear ended) {
    return switch (this) {
      case FINAL_BUDGET, STATUS -> ended;
      case INITIAL_BUDGET, PLAN -> ended.next();
      default -> new FiscalYear(0);
    };
  }

  /** Its name in keys, records and documents for machines: {@code final_budget}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Column of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public static Column of(PassageField field) {
    return valueOf(field.name());
  }

  /** The text of the register that it holds. */
  public PassageField passageField() {
    return PassageField.valueOf(name());
  }

  /** The budget stage of an amount. */
  public Stage stage() {
    return this == FINAL_BUDGET ? Stage.FINAL : Stage.INITIAL;
  }
}
