package jp.torimatome.table;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/** 表題: what stands above the rows, as the published table words it; {@code band} covers columns 3–8, {@code nextBand} 9–11. */
public record Titles(String title, String note, String band, String nextBand, Map<Column, String> headers) {
  private static final Pattern YEAR = Pattern.compile("(?:R|Ｒ|令和)(?:元|[0-9０-９]{1,2})年度");

  public Titles {
    headers = Map.copyOf(headers);
  }

  /** The header of a column; that of a column that belongs to a year names the year of this table: {@code R6年度 最終予算額}. */
  public String header(Column column, FiscalYear ended) {
    String printed = headers.getOrDefault(column, "");
    FiscalYear year = column.yearIn(ended);
    return year.startYear() == 0 ? printed : YEAR.matcher(printed).replaceFirst(Matcher.quoteReplacement(year.era() + "年度"));
  }
}
