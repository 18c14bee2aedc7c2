package jp.torimatome.text.day;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;

/**
 * 日付: the first day or stretch of days in what somebody wrote – 5/16（金）, 令和7年5月16日まで, R7.5.16,
 * 8月10日〜16日, 来週の月曜, May 16. A day without a year is one of this year; the end of a stretch follows
 * its start, also into the next year.
 */
public final class Days {
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:から|より|[~〜∼–—―−‐ー-]|to\\b|until\\b)\\s*");
  private static final Pattern END = Pattern.compile("\\s*(?:までに?|迄)");
  private static final Pattern GOES_ON = Pattern.compile("[^\\s、。,;:()\\[\\]「」]");

  /**
   * A stretch over the turn of the year is no longer than this; a longer one has its ends the wrong
   * way round.
   */
  private static final int MONTHS_OVER_NEW_YEAR = 6;

  private final String typed;
  private final String folded;
  private final LocalDate today;
  private final Scanner scanner;

  private Days(String typed, LocalDate today) {
    this.typed = typed;
    this.folded = folded(typed);
    this.today = today;
    this.scanner = new Scanner(folded);
  }

  /** What is written first about time, as it is meant on {@code today}. */
  public static Reading read(String typed, LocalDate today) {
    return new Days(typed, today).read();
  }

  /** The one day that all the words say; empty for anything else. */
  public static Optional<LocalDate> only(String typed, LocalDate today) {
    Reading reading = read(typed.strip(), today);
    boolean alone = reading.before().isBlank() && reading.after().isBlank();
    return alone && reading.when() instanceof When.Period period ? period.day() : Optional.empty();
  }

  private Reading read() {
    for (int at = 0; at < folded.length(); at++) {
      if (at > 0
          && !Character.isWhitespace(folded.charAt(at - 1))
          && "、,(「".indexOf(folded.charAt(at - 1)) < 0) {
        continue;
      }
      Optional<Token> first = token(at);
      if (first.isPresent()) {
        return reading(at, first.get());
      }
    }
    return new Reading(new When.None(), typed, "");
  }

  private Reading reading(int at, Token first) {
    Matcher sign = RANGE.matcher(folded).region(first.end(), folded.length());
    boolean ranged = sign.lookingAt();
    Optional<Token> last =
        ranged ? token(sign.end()).or(() -> scanner.dayAlone(sign.end())) : Optional.empty();
    int end = last.map(Token::end).orElse(ranged ? sign.end() : first.end());
    Matcher until = END.matcher(folded).region(end, folded.length());
    boolean ends = until.lookingAt();
    int after = ends ? until.end() : end;
    if (after < folded.length() && goesOn(after, ranged && last.isEmpty())) {
      return new Reading(
          new When.Unclear(word(at, after)), typed.substring(0, at), typed.substring(after));
    }
    When when =
        when(
            first,
            last,
            new Signs(ends && !ranged, ranged && last.isEmpty()),
            typed.substring(at, end).strip());
    return new Reading(when, typed.substring(0, at), typed.substring(after));
  }

  /** まで without から, and から without an end. */
  private record Signs(boolean openStart, boolean openEnd) {}

  private boolean goesOn(int at, boolean openEnd) {
    return !openEnd && GOES_ON.matcher(folded).region(at, folded.length()).lookingAt();
  }

  private When when(Token first, Optional<Token> last, Signs signs, String written) {
    Optional<LocalDate> from =
        first.in(last.flatMap(Token::year).orElse(today.getYear()), today.getMonthValue());
    if (from.isEmpty()) {
      return new When.NoSuchDay(written);
    }
    Optional<LocalDate> until =
        last.isEmpty() ? from : last.get().in(from.get().getYear(), from.get().getMonthValue());
    if (until.isEmpty()) {
      return new When.NoSuchDay(written);
    }
    LocalDate end =
        last.isPresent() ? overNewYear(from.get(), until.get(), last.get()) : until.get();
    if (first.contradicts(from.get())) {
      return new When.OtherWeekday(written, from.get());
    }
    if (last.filter(token -> token.contradicts(end)).isPresent()) {
      return new When.OtherWeekday(written, end);
    }
    boolean yearWritten = first.year().isPresent() || last.flatMap(Token::year).isPresent();
    Token.Beside beside = last.orElse(first).beside();
    return new When.Period(
        from.get(),
        end,
        new When.How(yearWritten, signs.openStart(), signs.openEnd(), beside.time()));
  }

  private static LocalDate overNewYear(LocalDate from, LocalDate until, Token last) {
    boolean turns =
        last.year().isEmpty()
            && last.month().isPresent()
            && until.isBefore(from)
            && !until.plusYears(1).isAfter(from.plusMonths(MONTHS_OVER_NEW_YEAR));
    return turns ? until.plusYears(1) : until;
  }

  private Optional<Token> token(int at) {
    return Relative.at(folded, at, today).or(() -> scanner.at(at));
  }

  /** The whole word around a day that goes on. */
  private String word(int from, int at) {
    int end = at;
    while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
      end++;
    }
    return typed.substring(from, end);
  }

  /** Sign for sign, so that places in it are places in the words themselves. */
  private static String folded(String typed) {
    StringBuilder folded = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char sign = typed.charAt(i);
      String plain = Folding.SAME.of(String.valueOf(sign));
      boolean invisible =
          Character.getType(sign) == Character.FORMAT || Character.isSpaceChar(sign);
      folded.append(invisible ? ' ' : plain.length() == 1 ? plain.charAt(0) : sign);
    }
    return folded.toString();
  }
}
