package jp.torimatome.table.reading;

import java.util.Map;
import java.util.regex.Pattern;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Titles;

/**
 * Keeps the lines above the rows as the first page words them; what a document lacks is said as
 * such tables say it.
 */
final class TitleReader {
  private static final Pattern BAND = Pattern.compile("「[^「」]+」の(?:進行管理(?:表)?|構成事業)");

  private String title = "";
  private String note = "";
  private String band = "";
  private String nextBand = "";

  /** A line that names the plan, or both plans. */
  void readTitle(String text) {
    if (!BAND.matcher(text).matches()) {
      title = title.isEmpty() ? text : title;
    } else if (text.endsWith("の構成事業")) {
      nextBand = nextBand.isEmpty() ? text : nextBand;
    } else {
      band = band.isEmpty() ? text : band;
    }
  }

  /** A line that begins with ※. */
  void readNote(String text) {
    note = note.isEmpty() ? text : note;
  }

  Titles titles(String planName, String nextPlanName, Map<Column, String> headers) {
    Titles usual = Titles.of(planName, nextPlanName, headers);
    return new Titles(
        title.isEmpty() ? usual.title() : title,
        note.isEmpty() ? usual.note() : note,
        band.isEmpty() ? usual.band() : band,
        nextBand.isEmpty() ? usual.nextBand() : nextBand,
        headers);
  }
}
