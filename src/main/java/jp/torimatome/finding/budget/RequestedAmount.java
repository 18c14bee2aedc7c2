package jp.torimatome.finding.budget;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/** 要求中の額: an 当初予算額 though the text says that it is still being requested. */
public final class RequestedAmount implements Look {
  private static final Pattern REQUESTING =
      Pattern.compile(
          "(?:予算|当初予算|事業費|経費)(?:の?(?:措置|化|確保|計上))?(?:を|の|は|が|として|については?|に向け(?:て|た)?)?、?(?:引き続き|継続して|財政当局(?:に|と)|財政課(?:に|と))*"
              + "(?:要求|要望|協議|折衝)"
              + "(?:中|額$|額。|段階|を?継続|を(?:行う|行って|続け|する|して|予定)|して(?:いる|いく|おり)|する|予定|に努め)"
              + "|財政(?:課|当局|部門|部局)(?:と|に|へ)(?:の)?(?:協議|折衝|要求|調整)(?:中|して|し、|を行)"
              + "|要求中|要求段階|要求額を(?:記載|計上)");

  private static final Pattern REQUEST = Pattern.compile("要[求望]|協議|折衝");

  /** Granted in the end, or about another budget than the new year's. */
  private static final Pattern OTHERWISE =
      Pattern.compile("認められ|認めら|措置された|予算化され|計上され|獲得した|確保した|確保でき|増額|追加|補正|次年度|来年度|翌年度|令和[0-9]+年度以降");

  private final CheckedTable table;

  public RequestedAmount(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    long given = row.amount(Column.INITIAL_BUDGET).thousandYenOrZero();
    return given == 0 || row.isRelisting()
        ? Stream.empty()
        : said(row).stream()
            .map(sentence ->
                Finding.of(
                    row,
                    Rule.REQUESTED_AMOUNT,
                    Column.INITIAL_BUDGET,
                    table.ended().next().era(),
                    Finding.figure(given),
                    Sentences.quoted(sentence)));
  }

  /** The plan speaks of the very year; the results tell it only where the plan does not. */
  private static Optional<String> said(CheckedRow row) {
    return Stream.of(Column.PLAN, Column.STATUS)
        .filter(column -> REQUEST.matcher(row.said(column)).find())
        .flatMap(column -> Sentences.ofText(row.said(column)).stream())
        .filter(
            sentence -> REQUESTING.matcher(sentence).find() && !OTHERWISE.matcher(sentence).find())
        .findFirst();
  }
}
