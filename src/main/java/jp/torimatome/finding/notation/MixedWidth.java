package jp.torimatome.finding.notation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Texts;

/** 全角と半角: characters of one kind in both widths within one text. */
public final class MixedWidth implements Look {
  private static final Pattern WIDE_DIGIT =
      Pattern.compile("(?<![\uff10-\uff19])[\uff10-\uff19](?![\uff10-\uff19])");
  private static final Pattern NARROW_DIGIT = Pattern.compile("(?<![0-9.,A-Z(])[0-9](?![0-9.,)])");

  /** A kind of character in either width. */
  private record Kind(Pattern wide, Pattern narrow) {}

  private static final Kind DIGITS =
      new Kind(Pattern.compile("[\uff10-\uff19]+"), Pattern.compile("[0-9]+"));
  private static final Kind DIGITS_BY_COUNT =
      new Kind(Pattern.compile("[\uff10-\uff19]{2,}"), NARROW_DIGIT);
  private static final List<Kind> OTHERS =
      List.of(
          new Kind(Pattern.compile("[\uff21-\uff3a\uff41-\uff5a]+"), Pattern.compile("[A-Za-z]+")),
          new Kind(Pattern.compile("[\u30a1-\u30fa]+"), Pattern.compile("[\uff66-\uff9f]+")),
          new Kind(Pattern.compile("[\uff08\uff09]"), Pattern.compile("[()]")),
          new Kind(Pattern.compile("\uff05"), Pattern.compile("%")));

  private final Kind digits;

  /**
   * Offices that write one digit wide and more of them narrow do so throughout: then only the
   * contrary is mixed.
   */
  public MixedWidth(CheckedTable table) {
    long wide = count(table, WIDE_DIGIT);
    this.digits = wide > 0 && wide > count(table, NARROW_DIGIT) ? DIGITS_BY_COUNT : DIGITS;
  }

  private static long count(CheckedTable table, Pattern digit) {
    return table.rows().stream()
        .mapToLong(row ->
            Texts.said(row)
                .mapToLong(column -> digit.matcher(row.said(column)).results().count())
                .sum())
        .sum();
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Texts.said(row)
            .filter(column -> hasWide(row.said(column)))
            .flatMap(column ->
                Stream.concat(Stream.of(digits), OTHERS.stream())
                    .flatMap(kind -> mixed(row.said(column), kind).stream())
                    .limit(1)
                    .map(pair ->
                        Finding.of(
                            row,
                            Rule.MIXED_WIDTH,
                            column,
                            Finding.columns(Stream.of(column)),
                            pair.get(0),
                            pair.get(1))));
  }

  /** Something of full width, or a half-width katakana beside an ordinary one. */
  private static boolean hasWide(String text) {
    return text.chars()
        .anyMatch(
            character -> character >= '\uff05' && character <= '\uff9f' && character != '\uff1a');
  }

  private static Optional<List<String>> mixed(String text, Kind kind) {
    Matcher wide = kind.wide().matcher(text);
    Matcher narrow = kind.narrow().matcher(text);
    return wide.find() && narrow.find()
        ? Optional.of(List.of(wide.group(), narrow.group()))
        : Optional.empty();
  }
}
