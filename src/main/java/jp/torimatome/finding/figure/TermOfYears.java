package jp.torimatome.finding.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 期間の年数: a span that is not as long as the text says, or terms of one plan (第5期, 第6期) that differ
 * in length or do not meet.
 */
public final class TermOfYears implements Look {
  private static final String YEARS = "([0-9]{1,2})(?:か年|カ年|ヵ年|ヶ年|ケ年|箇年|年間|年計画)";
  private static final Pattern COUNT_AFTER =
      Pattern.compile("^(?:まで|末)?(?:の|[(、:])?(?:計)?" + YEARS);
  private static final Pattern COUNT_BEFORE = Pattern.compile(YEARS + "(?:の?計画)?[(:]$");
  private static final Pattern TERM =
      Pattern.compile(
          "(?<plan>[^、。()「」]{0,6})\\(?第(?<number>[0-9]{1,2})(?:期|次)(?:計画)?[:(]?(?:計画期間:?)?$");
  private static final int MONTHS = 12;

  /** 第6期：令和6年度から令和11年度. */
  private record Term(String plan, int number, Mention span, Column column) {
    String name() {
      return "第" + number + "期";
    }
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Stream.concat(miscounted(row), unequal(row).stream());
  }

  private static Stream<Finding> miscounted(CheckedRow row) {
    return Texts.said(row)
        .flatMap(column ->
            spans(row, column)
                .flatMap(span ->
                    count(span).filter(years -> years * MONTHS != span.mention().months()).stream()
                        .map(years ->
                            Finding.of(
                                row,
                                Rule.TERM_MISCOUNTED,
                                column,
                                Finding.columns(Stream.of(column)),
                                span.mention().printed(),
                                printed(span.mention()),
                                years.toString())))
                .limit(1));
  }

  /** A span with the line that it stands in. */
  private record Span(String line, Mention mention) {}

  private static Stream<Span> spans(CheckedRow row, Column column) {
    if (row.said(column).indexOf('年') < 0) {
      return Stream.empty();
    }
    return Sentences.lines(row.said(column)).stream()
        .filter(TermOfYears::maySpan)
        .flatMap(line ->
            Mention.in(line).stream()
                .filter(mention -> mention.kind() == Mention.Kind.SPAN)
                .map(mention -> new Span(line, mention)));
  }

  private static boolean maySpan(String line) {
    int first = line.indexOf('年');
    return first >= 0
        && (line.indexOf('~') >= 0
            || line.indexOf('-') >= 0
            || (line.lastIndexOf('年') > first && line.contains("から")));
  }

  private static Optional<Integer> count(Span span) {
    Matcher after = COUNT_AFTER.matcher(span.line().substring(span.mention().end()));
    Matcher before = COUNT_BEFORE.matcher(span.line().substring(0, span.mention().start()));
    return after.find()
        ? Optional.of(Integer.valueOf(after.group(1)))
        : before.find() ? Optional.of(Integer.valueOf(before.group(1))) : Optional.empty();
  }

  /** 5, or 2.5. */
  private static String printed(Mention span) {
    return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(span.months() / (double) MONTHS);
  }

  private static Optional<Finding> unequal(CheckedRow row) {
    List<Term> terms = new ArrayList<>();
    Texts.said(row)
        .forEach(column ->
            spans(row, column)
                .forEach(span -> {
                  Matcher term = TERM.matcher(span.line().substring(0, span.mention().start()));
                  if (term.find()) {
                    terms.add(
                        new Term(
                            term.group("plan"),
                            Integer.parseInt(term.group("number")),
                            span.mention(),
                            column));
                  }
                }));
    return terms.stream()
        .flatMap(later ->
            terms.stream()
                .takeWhile(earlier -> !earlier.equals(later))
                .filter(earlier -> contradict(earlier, later))
                .map(earlier ->
                    Finding.of(
                        row,
                        Rule.TERMS_DIFFER,
                        later.column(),
                        Finding.columns(Stream.of(later.column())),
                        later.name() + " " + later.span().printed(),
                        printed(later.span()),
                        earlier.name() + " " + earlier.span().printed(),
                        printed(earlier.span()))))
        .findFirst();
  }

  private static boolean contradict(Term one, Term other) {
    boolean samePlan = one.plan().equals(other.plan());
    if (one.number() == other.number()) {
      return samePlan
          && !(one.span().first().equals(other.span().first())
              && one.span().last().equals(other.span().last()));
    }
    Term earlier = one.number() < other.number() ? one : other;
    Term later = earlier.equals(one) ? other : one;
    boolean meets =
        later.number() != earlier.number() + 1
            || later.span().first().equals(earlier.span().last().plusMonths(1));
    return samePlan && (one.span().months() != other.span().months() || !meets);
  }
}
