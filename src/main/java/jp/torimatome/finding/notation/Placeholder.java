package jp.torimatome.finding.notation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Begins;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/**
 * 仮の記載: ○月○日, ●●, XX, 要確認 and (調整中), which somebody meant to fill in; ○ before a line, ○× and
 * 国と調整中である are right.
 */
public final class Placeholder implements Look {
  private static final String COUNTED =
      "(?:月|日|年|人|名|回|件|か所|箇所|校|団体|施設|市町村|世帯|千?円|%|時|歳|台|頭|本|枚|社|戸|棟|基|種|組|農家|店舗|事業所|言語|地区|会場|クラブ|教室|センター|ha|km)(?:"
          + "(?![\\p{IsHan}0-9])|(?=実施|開催|程度|以上|以下|増|減|配置|派遣|参加|設置|整備|追加|予定))|(?:月|年|日)(?=[○〇◯●])|年度|月[上中下]旬|"
          + "(?:月|日|年)(?:頃|末|現在|開催|実施)";
  private static final String PENDING =
      "調整中|確認中|作成中|検討中|集計中|精査中|照会中|調査中|準備中|記入中|入力中|協議中|未定|未確定|未確認|未記入|確認待ち|回答待ち|仮置き|仮|暫定値?";

  /** What a place that was left open begins with. */
  private static final Begins OPEN =
      Begins.with(
          "○〇◯●◎▲△■□◆◇★☆Xx×?*_0要T後追記入差こ仮ダ(【[〔「『令平",
          "([○〇◯●◎▲△■□◆◇★☆])(?<![一二三四五六七八九十百千〇0-9].)\\1+(?![一二三四五六七八九十百千])"
              + "|[○〇◯●](?<=[^。、・\\s)一二三四五六七八九十百千○〇◯●].)(?:"
              + COUNTED
              + ")|[○〇◯●]月[○〇◯●]日|[Xx×](?<![A-Za-z].)[Xx×]+(?![A-Za-z])"
              + "|[Xx](?<![A-Za-z0-9].)(?=月|日|年|人|名|回|件|か所|箇所|校|団体|市町村|千?円|%)"
              + "|[?*_]{2,}|0(?<![0-9.,:A-Za-z].)0+(?=人|名|件|回|校|団体|か所|箇所|月|日|千?円)"
              + "|要(?:確認|修正|追記|加筆|記入|検討|調整|精査)(?!事項|箇所|児童|者|世帯|施設|物件|す[るべ])|TB[DCA](?<![A-Za-z]...)(?![A-Za-z])"
              + "|(?:後日|追って|後ほど)(?:記載|記入|追記|回答|報告|入力|提出)(?:予定|します|する)?|(?:記載|記入|入力|追記|差し?替え?)予定(?![のどを])"
              + "|ここに(?:記載|記入|入力)|仮置き|(?:記載|記入|入力)例:|ダミー(?:データ|テキスト|の(?:数値|文章))"
              + "|(?:令和|平成)年(?:度(?![一-龠])|月日)|[(【\\[〔](?:※|案:)?[^()【】\\[\\]。]{0,8}(?:"
              + PENDING
              + ")(?:です|である)?[。]?[)】\\]〕]"
              + "|\\(\\)|「」|『』|【】");

  private static final Pattern NOTHING_YET =
      Pattern.compile("※?(?:現在|詳細は|内容は|日程は?|未だ)?、?(?:" + PENDING + ")(?:です|である)?。?");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(
        row,
        Rule.PLACEHOLDER,
        text ->
            Sentences.lines(text).stream()
                .flatMap(line ->
                    Stream.concat(
                            OPEN.places(line),
                            Stream.of(NOTHING_YET.matcher(line)).filter(Matcher::matches))
                        .map(found -> place(line, found))));
  }

  private static List<String> place(String line, MatchResult found) {
    return List.of(Sentences.around(line, Math.max(0, found.start() - 6), found.end()));
  }
}
