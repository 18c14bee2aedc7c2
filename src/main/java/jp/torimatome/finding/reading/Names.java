package jp.torimatome.finding.reading;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;

/** 名称: the long words of a row, and which of them name a scheme, a body or a place to turn to. */
public final class Names {
  private static final int SHORTEST = 7;
  private static final Pattern NAMING =
      Pattern.compile(
          ".*(?:制度|法|条例|規則|要綱|計画|基金|給付金|補助金|協議会|会議|連絡会|委員会|審議会|部会|本部|協会|機構|財団|公社|組合|連盟|団体|大学|病院|学院|学校"
              + "|センター|ハローワーク|ネットワーク|ステーション|プログラム|プロジェクト|モデル事業|事業|相談所|研究所|保健所|観察所|支援室|支援員|相談員|コーディネーター|アドバイザー|サポーター"
              + "|グループ|ライン|サイト|システム|カフェ|ホーム|ハウス)$");

  private Names() {}

  /** Every long word: a name that is misspelled at its end does not look like one. */
  public static Stream<String> in(CheckedRow row) {
    return Texts.said(row).flatMap(column -> in(row.said(column))).distinct();
  }

  public static Stream<String> in(String text) {
    String plain = Sentences.plain(text);
    Stream.Builder<String> words = Stream.builder();
    int start = 0;
    for (int at = 0; at <= plain.length(); at++) {
      if (at == plain.length() || !isOfWord(plain.charAt(at))) {
        if (at - start >= SHORTEST) {
          words.add(plain.substring(start, at));
        }
        start = at + 1;
      }
    }
    return words.build();
  }

  private static boolean isOfWord(char each) {
    return (each >= '\u4e00' && each <= '\u9fff')
        || each == '\u3005'
        || (each >= '\u30a1' && each <= '\u30fa')
        || each == '\u30fc';
  }

  public static boolean isNaming(String word) {
    return NAMING.matcher(word).matches();
  }
}
