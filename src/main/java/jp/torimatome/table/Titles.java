package jp.torimatome.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 表題: what stands above the rows, as the published table words it; {@code band} covers columns 3–8,
 * {@code nextBand} 9–11.
 */
public record Titles(
    String title, String note, String band, String nextBand, Map<Column, String> headers) {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:R|Ｒ|令和" + Era.LATER_NAMES + "|[R" + Era.LATER_LETTERS + "])(?:元|[0-9０-９]{1,2})年度");

  public Titles {
    headers = Map.copyOf(headers);
  }

  /** Headers for a table whose document is not known any more. */
  static Map<Column, String> usualHeaders(String nextPlanName) {
    Map<Column, String> headers = new EnumMap<>(Column.class);
    headers.put(Column.NUMBER, "番号");
    headers.put(Column.DIRECTION, "施策の方向性");
    headers.put(Column.NAME, "事業名");
    headers.put(Column.CONTENT, "事業の内容");
    headers.put(Column.FINAL_BUDGET, "R1年度 最終予算額 【単位：千円】");
    headers.put(Column.STATUS, "R1年度 事業実施状況");
    headers.put(Column.INITIAL_BUDGET, "R1年度 当初予算額 【単位：千円】");
    headers.put(Column.PLAN, "R1年度の計画");
    headers.put(Column.NEXT_NAME, nextPlanName + "上の事業名");
    headers.put(Column.NEXT_CONTENT, nextPlanName + "上の事業の内容");
    headers.put(Column.ISSUES, "事業推進上の課題・今後の方向性について");
    headers.put(Column.SECTION, "担当課・係名");
    return headers;
  }

  /** What a document without such lines would have said. */
  public static Titles of(String planName, String nextPlanName, Map<Column, String> headers) {
    String nextBand = nextPlanName.isEmpty() ? "" : "「" + nextPlanName + "」の構成事業";
    return new Titles(
        planName + "の進行管理", "※下線部が更新箇所", "「" + planName + "」の進行管理", nextBand, headers);
  }

  /**
   * The header of a column; that of a column that belongs to a year names the year of this table:
   * {@code R6年度 最終予算額}.
   */
  public String header(Column column, FiscalYear ended) {
    String printed = headers.getOrDefault(column, "");
    FiscalYear year = column.yearIn(ended);
    return year.startYear() == 0
        ? printed
        : YEAR.matcher(printed).replaceFirst(Matcher.quoteReplacement(year.era() + "年度"));
  }
}
