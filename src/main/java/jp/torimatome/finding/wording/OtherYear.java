package jp.torimatome.finding.wording;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Ending;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 別の年度: results or a plan that speak of another year and not of their own. A year that is compared
 * with, that something began in or that a plan builds on is no slip.
 */
public final class OtherYear implements Look {
  private static final String DONE =
      "策定|作成|制定|改定|改正|開始|開設|設置|設立|発足|導入|締結|認定|採択|見直|整備|創設|公表|決定|移管|終了|廃止|公布|施行|始ま|始め|完成|竣工";
  private static final Pattern BUILT_ON =
      Pattern.compile(
          "^(?:\\([^()。]{0,20}\\))?(?:当初|末|中)?(?:から|より|以降|以来|まで|以前|[~〜～]|比|に比|と比|及び|並びに|・|以後|時点|に引き続き|に続き|と同様|と同じ|\\)|の[0-9]"
              + "|(?:に|中に|で|をもって|限りで?|末で)[^。、]{0,15}(?:"
              + DONE
              + ")|の?(?:"
              + DONE
              + ")|の?[^。、]{0,12}(?:実績|結果|成果|課題|状況|調査|アンケート|評価|反省|検証|取組|計画|方針)(?:を踏まえ|に基づ|を基に|をもとに|を受け|を活か|を生か|等を|から|と同))");
  private static final Pattern COMPARED = Pattern.compile("(?:前年度?|昨年度?|前回|対|旧|前計画|参考:?|比較|[（(])$");
  private static final Pattern AS_OF = Pattern.compile("^(?:末日?)?(?:現在|時点)");
  private static final Pattern SUBJECT = Pattern.compile("^(?:は|も|において|、|の(?:計画|予定|実績|実施状況))");

  /** 第五次計画(令和6年度から令和10年度まで): what takes longer is a term of what stands before the bracket. */
  private static final int YEAR = 12;

  private static final Pattern STATISTIC =
      Pattern.compile("排出量|吸収量|産出額|出荷額|総生産|消費額|出生|死亡|寿命|統計|推計|国勢調査|センサス|直近|最新|確報|速報|公表値");
  private static final Pattern WESTERN = Pattern.compile("^\\((?:19|20)[0-9]{2}年?度?\\)");

  private static final Pattern DEED =
      Pattern.compile(
          "^(?:\\([月火水木金土日](?:曜日?)?\\))?(?:に|、)?[^。、()]{0,30}"
              + "(?:実施|開催|配布|派遣|募集|委嘱|表彰|訪問|調査|講習|訓練|講演)(?:を(?:行う|行った|開く))?(?:する|した|します|しました)?。?$");
  private static final Pattern EARLIER =
      Pattern.compile("^[^。]*?(?:した|された|なった|受けた|よる|基づ|踏まえ|以降|から|まで)[^。]+");
  private static final int TELLING = 4;
  private static final int MONTHS_OF_ANSWERING = 6;

  private final CheckedTable table;

  public OtherYear(CheckedTable table) {
    this.table = table;
  }

  /** A mention with the line that it stands in. */
  private record Place(String line, Mention mention) {
    String after() {
      return line.substring(mention.end());
    }

    String before() {
      return line.substring(0, mention.start());
    }

    boolean isAsOf() {
      return mention.kind() == Mention.Kind.MOMENT && AS_OF.matcher(after()).find();
    }

    /** Both of one thing: の排出量 after either year. */
    boolean isOfOneKind(Place other) {
      return afterNote().length() >= TELLING
          && other.afterNote().startsWith(afterNote().substring(0, TELLING));
    }

    /** Without the western year in brackets. */
    String afterNote() {
      return WESTERN.matcher(after()).replaceFirst("");
    }

    /** A later year in a note, (残りは令和7年度に実施), is an outlook unless the note itself says した. */
    boolean isTold() {
      int open = before().lastIndexOf('(');
      int close = line.indexOf(')', mention.end());
      boolean noted = open > before().lastIndexOf(')') && close >= 0;
      Ending ending = Ending.of(noted ? line.substring(open + 1, close) : sentence());
      return noted ? ending == Ending.PAST : ending != Ending.PLANNED;
    }

    /** The sentence around it. */
    String sentence() {
      int from = before().lastIndexOf('。') + 1;
      int to = line.indexOf('。', mention.end());
      return line.substring(from, to < 0 ? line.length() : to + 1);
    }
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Stream.of(Column.STATUS, Column.PLAN)
            .flatMap(column -> {
              FiscalYear year = column.yearIn(table.ended());
              Column next = column == Column.STATUS ? Column.PLAN : Column.STATUS;
              List<Place> places =
                  places(row, column)
                      .filter(place -> !isSeries(place, places(row, next), year))
                      .toList();
              Optional<Place> other =
                  column == Column.STATUS ? inResults(places, year) : inPlan(places, year);
              return other.stream()
                  .map(place ->
                      Finding.of(
                          row,
                          Rule.OTHER_YEAR,
                          column,
                          Finding.columns(Stream.of(column)),
                          year.era(),
                          place.mention().printed(),
                          Sentences.around(
                              place.line(), place.mention().start(), place.mention().end())));
            });
  }

  private static Stream<Place> places(CheckedRow row, Column column) {
    return Sentences.lines(row.said(column)).stream()
        .flatMap(line -> Mention.in(line).stream().map(mention -> new Place(line, mention)));
  }

  /**
   * 令和3年度の排出量 in the results of R5 and 令和4年度の排出量 in the plan for R6: figures that come two years
   * late or more.
   */
  private static boolean isSeries(Place place, Stream<Place> others, FiscalYear year) {
    int late = year.startYear() - place.mention().first().getYear();
    return late > 1
        && (STATISTIC.matcher(place.sentence()).find()
            || others.anyMatch(other ->
                place.isOfOneKind(other)
                    && Math.abs(
                            place
                                .mention()
                                .first()
                                .until(other.mention().first(), ChronoUnit.MONTHS))
                        == YEAR));
  }

  private static Optional<Place> inResults(List<Place> places, FiscalYear year) {
    List<Place> asOf = places.stream().filter(Place::isAsOf).toList();
    boolean current = asOf.stream().anyMatch(place -> isCurrent(place.mention(), year));
    boolean own =
        places.stream().anyMatch(place -> place.mention().touches(year) && !place.isAsOf());
    Stream<Place> stale =
        asOf.stream().filter(place -> !current && !isCurrent(place.mention(), year));
    Stream<Place> said =
        places.stream()
            .filter(place ->
                !own
                    && !current
                    && !place.isAsOf()
                    && !place.mention().touches(year)
                    && isOwnStatement(place))
            .filter(place -> place.mention().isBefore(year) || isToldAsOver(place));
    return Stream.concat(stale, said).findFirst();
  }

  /** Answers are written some months after the year: what was counted until then is this year's. */
  private static boolean isCurrent(Mention mention, FiscalYear year) {
    return mention.touches(year)
        || (!mention.isBefore(year)
            && !mention.first().minusMonths(MONTHS_OF_ANSWERING).isAfter(lastMonth(year)));
  }

  private static YearMonth lastMonth(FiscalYear year) {
    return YearMonth.of(year.startYear() + 1, 3);
  }

  private static boolean isToldAsOver(Place place) {
    return place.mention().kind() != Mention.Kind.MOMENT
        && place.isTold()
        && !place.sentence().matches(".*(?:予定|向け|準備|見込|繰り?越|先送り|延期).*");
  }

  private static Optional<Place> inPlan(List<Place> places, FiscalYear year) {
    if (places.stream().anyMatch(place -> place.mention().touches(year))) {
      return Optional.empty();
    }
    return places.stream()
        .filter(OtherYear::isOwnStatement)
        .filter(place ->
            place.mention().isBefore(year)
                ? Ending.of(place.sentence()) != Ending.PAST && !place.isAsOf()
                : place.before().isEmpty() && SUBJECT.matcher(place.after()).find())
        .findFirst();
  }

  /** 令和6年10月に訓練を実施する: the month of what the sentence itself says, and of nothing before. */
  private static boolean isDeedOf(Place place) {
    return place.mention().kind() == Mention.Kind.MOMENT
        && DEED.matcher(place.after()).find()
        && !EARLIER.matcher(place.after()).find()
        && !BUILT_ON.matcher(place.after()).find();
  }

  /** A year, or the span of one; a single month may be told of anything but what is done in it. */
  private static boolean isOwnStatement(Place place) {
    boolean span = place.mention().kind() == Mention.Kind.SPAN;
    if (span && place.mention().months() > YEAR && place.before().endsWith("(")) {
      return false;
    }
    boolean told =
        span
            || (place.mention().kind() == Mention.Kind.FISCAL_YEAR
                && !BUILT_ON.matcher(place.afterNote()).find());
    return (told || isDeedOf(place))
        && !COMPARED.matcher(span ? place.before().replaceAll("[（(]$", "") : place.before()).find();
  }
}
