package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Era;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Ending;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/** 時制: results are told as した, a plan as する; judged only where a sentence's end is clear. */
public final class Tense implements Look {
  /** An outlook at the end of the results is welcome. */
  private static final Pattern OUTLOOK =
      Pattern.compile(
          "今後|引き続き|次年度|来年度|翌年度|将来|R[0-9]+年度|(?:令和"
              + Era.LATER_NAMES
              + "|[R"
              + Era.LATER_LETTERS
              + "])[0-9元]+年度|20[0-9]{2}年");

  /** What was done before may be told in a plan; with a day it stands among the results. */
  private static final Pattern HISTORY =
      Pattern.compile("これまで|昨年|前年|従来|(?:平成|令和|R|H|20)[0-9元]+年?度?(?!年?[0-9]{0,2}月|[./])");

  /** A plan may well be that there is none any more. */
  private static final Pattern ENDED =
      Pattern.compile(
          "(?:終了|廃止|移管|統合|中止|休止|延期)(?:し|され)た(?:ため)?。?$|(?:見送|取り?や)(?:っ|め)た。?$|計上しなかった。?$"
              + "|(?:ため|により|による|から|ことで|に伴い|を見込み|として)、?[^。]*(?:[増減]額|計上|増員|[増減]に?|拡充|縮小|見直し?)(?:を?(?:し|行っ)|され|となっ)た。?$");

  /** A day and 予定: whether it is over is {@link PastPlanned}'s to say. */
  private static final Pattern DATED_PLAN = Pattern.compile("[0-9]月.*予定(?:である|です)?。?$");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Stream.of(Column.STATUS, Column.PLAN)
            .flatMap(column ->
                wrong(row.said(column), column).stream()
                    .map(sentence ->
                        Finding.of(
                            row,
                            Rule.TENSE,
                            column,
                            Finding.columns(Stream.of(column)),
                            Sentences.quoted(sentence))));
  }

  private static Optional<String> wrong(String text, Column column) {
    return column == Column.STATUS
        ? wrong(text, Ending.PAST, Ending.PLANNED, OUTLOOK)
        : wrong(text, Ending.PLANNED, Ending.PAST, HISTORY);
  }

  /**
   * A sentence of the contrary tense; 行っている is none, neither of results nor of a plan that goes on
   * with what is done.
   */
  private static Optional<String> wrong(
      String text, Ending right, Ending contrary, Pattern excuse) {
    List<Ending> endings = Sentences.ofText(text).stream().map(Ending::of).toList();
    boolean hasRight = endings.contains(right);
    boolean mayExcuse = hasRight || endings.contains(Ending.OTHER);
    List<String> telling =
        Sentences.lines(text).stream().flatMap(line -> telling(line, right).stream()).toList();
    return telling.stream()
        .filter(sentence ->
            Ending.of(sentence) == contrary
                && !ENDED.matcher(sentence).find()
                && !DATED_PLAN.matcher(sentence).find()
                && !(mayExcuse && excuse.matcher(sentence).find()))
        .findFirst();
  }

  /**
   * In results any sentence of a line may contradict; in a plan the last one does, since what comes
   * before may be why.
   */
  private static List<String> telling(String line, Ending right) {
    List<String> clear =
        Sentences.of(line).stream()
            .filter(sentence -> Ending.of(sentence) != Ending.OTHER)
            .toList();
    return right == Ending.PAST || clear.isEmpty() ? clear : List.of(clear.getLast());
  }
}
