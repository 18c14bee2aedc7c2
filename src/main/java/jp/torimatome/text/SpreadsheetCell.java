package jp.torimatome.text;

/** 表計算のセル: people's words as a CSV for spreadsheets may hold them. */
public final class SpreadsheetCell {
  private SpreadsheetCell() {}

  /**
   * A cell that begins like a formula is one to Excel:
   * https://owasp.org/www-community/attacks/CSV_Injection.
   */
  public static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
