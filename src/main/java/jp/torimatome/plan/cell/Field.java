package jp.torimatome.plan.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a round can ask of a project, in the order of the form. */
public enum Field {
  FINAL_BUDGET("final_budget", true),
  STATUS("status", false),
  INITIAL_BUDGET("initial_budget", true),
  PLAN("plan", false),
  ISSUES("issues", false);

  private final String code;
  private final boolean amount;

  Field(String code, boolean amount) {
    this.code = code;
    this.amount = amount;
  }

  /** The printed column that it fills. */
  public Column column() {
    return Column.valueOf(name());
  }

  /** The name in database and forms. */
  public String code() {
    return code;
  }

  /** True for 千円 fields, false for texts. */
  public boolean isAmount() {
    return amount;
  }

  /**
   * True for what belongs to the year that ended: a project that starts with the next plan does not
   * owe it.
   */
  public boolean isOfEndedYear() {
    return this == FINAL_BUDGET || this == STATUS;
  }

  /** The fiscal year of this field in a round about {@code ended}; issues belong to no year. */
  public FiscalYear yearIn(FiscalYear ended) {
    return switch (this) {
      case FINAL_BUDGET, STATUS -> ended;
      case INITIAL_BUDGET, PLAN -> ended.next();
      case ISSUES -> new FiscalYear(0);
    };
  }

  /** Budget stage of an amount field. */
  public Stage stage() {
    return switch (this) {
      case FINAL_BUDGET -> Stage.FINAL;
      case INITIAL_BUDGET -> Stage.INITIAL;
      case STATUS, PLAN, ISSUES -> throw new IllegalStateException(code + " is a text");
    };
  }

  public static Field of(String code) {
    return Arrays.stream(values())
        .filter(field -> field.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** The field that fills a column; empty for the columns that no form asks about. */
  public static Optional<Field> filling(Column column) {
    return Arrays.stream(values()).filter(field -> field.column() == column).findFirst();
  }

  /** Reads a comma-separated list of codes. */
  public static List<Field> listOf(String codes) {
    return codes.isEmpty() ? List.of() : Arrays.stream(codes.split(",")).map(Field::of).toList();
  }

  /** Writes a comma-separated list of codes. */
  public static String codes(List<Field> fields) {
    return fields.stream().map(Field::code).collect(Collectors.joining(","));
  }
}
