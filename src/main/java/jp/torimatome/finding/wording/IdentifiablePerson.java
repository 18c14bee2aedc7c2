package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 個人の特定: a single person with an age, or called by name; what is quoted hides the age and the name.
 */
public final class IdentifiablePerson implements Look {
  private static final String AGE =
      "(?:満)?(?<![0-9～~-])[0-9]{1,3}歳(?!未満|以上|以下|代|前後|から|まで|児|[~～〜-]|を(?:超|基準)|程度|"
          + "到達|に達|時|[0-9]{1,2}[かヶカケ箇]月)";
  private static final String ONE =
      "(?<![0-9０-９,.])(?:1|一|お一|ひと)(?:人|名|り)(?![0-9]|当たり|あたり|につき|以上|ずつ)";
  private static final String DECADE = "[1-9]0歳?代(?:前半|後半|半ば)?";
  private static final String SEX = "(?:男|女)(?:性|子|児)?";

  /** With it a decade tells who it is. */
  private static final String CONDITION =
      "\\(?[^。()0-9]{0,10}(?:障害|疾患|難病|\\p{IsHan}{1,6}[症病]|依存症|認知症|国籍|要介護)";

  private static final String WHO =
      "(?:男|女)(?:性|子|児)?|少年|少女|生徒|児童|対象者|利用者|相談者|入所者|退所者|出所者|保護観察対象者|参加者|被害者|加害者";

  /** One way to tell who somebody is, and the words without which a text is not worth a look. */
  private record Way(List<String> signs, Pattern pattern) {
    static Way of(String signs, String pattern) {
      return new Way(List.of(signs.split("\\|")), Pattern.compile(pattern));
    }

    boolean mayStand(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final List<Way> WAYS =
      List.of(
          Way.of(
              "代",
              DECADE + "の?" + SEX + "[の、が]?" + ONE + CONDITION + "|" + SEX + ONE + "\\(" + DECADE
                  + "、?" + CONDITION),
          Way.of("年生の|年の男|年の女", "(?:小学校?|中学校?|高校|大学)?[1-6]年生?の(?:男|女)(?:性|子|児|子?生徒|児童)" + ONE),
          Way.of(
              "歳",
              "(?:男|女)?(?:性|子|児)?"
                  + ONE
                  + "[^0-9。、○]{0,8}"
                  + AGE
                  + "\\)?"
                  + "|"
                  + AGE
                  + "[^0-9。○]{0,8}"
                  + ONE
                  + "|"
                  + AGE
                  + "[のに]?[・、,]?(?:男|女)(?:性|子)?+(?!を対象|に対|の(?:割合|方))"
                  + "(?![^。○]{0,6}(?:[2-9]|[0-9]{2,})(?:人|名))"
                  + "|(?:"
                  + WHO
                  + ")[(:・,、][^。○()]{0,8}"
                  + AGE
                  + "(?![^。○とほ]{0,8}(?:[2-9]|[0-9]{2,})(?:人|名))"),
          Way.of(
              "氏|さん|本名|名前",
              "(?:氏名|本名|名前):?[\\p{IsHan}]{2,6}(?=[、。)(]|$)"
                  + "|(?<![\\p{IsHan}])[\\p{IsHan}]{3,5}(?:氏|さん)(?=[がはにをとへ、。)]|の(?!居?館|城|墓|遺|ゆかり|時代|作|像)"
                  + "|により|から|$)"));

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Texts.said(row, Column.TEXTS).flatMap(column -> found(row, column).stream());
  }

  private static Optional<Finding> found(CheckedRow row, Column column) {
    String text = row.said(column);
    return WAYS.stream()
        .filter(way -> way.mayStand(text))
        .flatMap(way ->
            Sentences.lines(text).stream().flatMap(line -> way.pattern().matcher(line).results()))
        .map(MatchResult::group)
        .findFirst()
        .map(person ->
            Finding.of(
                row,
                Rule.IDENTIFIABLE_PERSON,
                column,
                Finding.columns(Stream.of(column)),
                hidden(person)));
  }

  private static String hidden(String person) {
    return person
        .replaceAll("[0-9]{1,3}歳", "○歳")
        .replaceAll("[1-9]0代", "○代")
        .replaceAll("^[\\p{IsHan}]{3,5}(?=氏$|さん$)|(?<=氏名:?|本名:?|名前:?)[\\p{IsHan}]{2,6}$", "○○");
  }
}
