package jp.torimatome.finding.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 数値: the counts that a text tells, such as 1,955人 or 3回; years, days and ordinals are none. */
public final class Figures {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![0-9０-９,，.．第令和RHＲＨ/])(?<digits>[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)"
              + "(?<unit>[\\p{IsHan}\\p{IsKatakana}かヶー%％]{1,4})");
  private static final Pattern NO_COUNT =
      Pattern.compile("^(?:年(?!間|齢)|月|日(?!間)|時|号|条|項|章|歳|期|次|丁目|番|階)");
  private static final Pattern UNIT =
      Pattern.compile(
          "^(?:千円|百万円|万円|億円|円|か所|ヶ所|カ所|箇所|団体|機関|市町村|年間|か月|日間|時間|世帯|事業所|企業|センター|ポイント|.)",
          Pattern.DOTALL);

  private Figures() {}

  /** In their order, each once. */
  public static List<String> in(String text) {
    return COUNT
        .matcher(text)
        .results()
        .filter(found -> !NO_COUNT.matcher(found.group("unit")).find())
        .map(Figures::printed)
        .distinct()
        .toList();
  }

  private static String printed(MatchResult count) {
    MatchResult unit = UNIT.matcher(count.group("unit")).results().findFirst().orElseThrow();
    return count.group("digits") + unit.group();
  }
}
