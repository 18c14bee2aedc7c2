package jp.torimatome.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.plan.cell.Field;

/**
 * What a template's placeholders are filled with: words within a line, lists and tables on lines of
 * their own, and the fields that the round asks.
 */
record Facts(
    Map<String, String> words,
    Map<String, List<String>> lists,
    Map<String, List<List<String>>> tables,
    Set<Field> fields) {
  static final Set<String> WORDS =
      Set.of(
          "文書番号", "日付", "宛先", "計画名", "照会名", "依頼文", "年度", "翌年度", "開始", "期限", "締切", "課数", "件数", "基準日",
          "至急");
  static final Set<String> LISTS = Set.of("回答項目", "宛先一覧", "期限延長一覧");
  static final Set<String> TABLES = Set.of("事業一覧");
}
