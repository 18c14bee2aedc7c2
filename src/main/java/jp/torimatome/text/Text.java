package jp.torimatome.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.characters.Figure;

/**
 * The sentences of one language, from text/ja.properties or text/en.properties ({@link
 * MessageFormat} patterns: an apostrophe is written twice). Numbers given as arguments are grouped:
 * 2,362; amounts are written as {@link Figure} does. English sentences choose words by a count,
 * {@code {0} {0|reply|replies}}, and write a fiscal year as Japanese ones do, {@code FY{0}} for
 * {@code {0}年度}.
 */
public final class Text {
  private static final Pattern COUNTED =
      Pattern.compile("\\{(\\d)\\|((?:[^{|}]|\\{\\d})*)\\|((?:[^{|}]|\\{\\d})*)}");
  private static final Pattern FISCAL_YEAR = Pattern.compile("\\bFY(R(\\d{1,2}))\\b");
  private static final int YEAR_BEFORE_REIWA = 2018;
  private static final String PERSON = "person";

  private final Locale language;
  private final ZoneId zone;
  private final Optional<InstantSource> clock;
  private final ResourceBundle sentences;
  private final Map<String, Sentence> ready = new ConcurrentHashMap<>();
  private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();
  private final Optional<UnaryOperator<String>> people;

  private Text(
      Locale language,
      ZoneId zone,
      Optional<InstantSource> clock,
      Optional<UnaryOperator<String>> people) {
    this.people = people;
    this.language = language;
    this.zone = zone;
    this.clock = clock;
    this.sentences =
        ResourceBundle.getBundle(
            "text." + language.getLanguage(),
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Sentences in {@code language}, moments told in {@code zone}; which year it is nobody knows. */
  public static Text in(Locale language, ZoneId zone) {
    return new Text(language, zone, Optional.empty(), Optional.empty());
  }

  /** Days of another year than that of {@code clock} carry theirs. */
  public static Text in(Locale language, ZoneId zone, InstantSource clock) {
    return new Text(language, zone, Optional.of(clock), Optional.empty());
  }

  /** The same sentences where Slack does not put names for ids: {@code people} tells who it is. */
  public Text naming(UnaryOperator<String> people) {
    return new Text(language, zone, clock, Optional.of(people));
  }

  /** The sentence of a key with its arguments filled in; an unknown key is a program's mistake. */
  public String say(String key, Object... arguments) {
    if (key.equals(PERSON) && people.isPresent()) {
      return people.get().apply(String.valueOf(arguments[0]));
    }
    String pattern = sentences.getString(key);
    String said =
        pattern.indexOf('|') < 0
            ? pattern
            : COUNTED
                .matcher(pattern)
                .replaceAll(words ->
                    "1".equals(String.valueOf(arguments[Integer.parseInt(words.group(1))]))
                        ? words.group(2)
                        : words.group(3));
    Sentence sentence = ready.computeIfAbsent(said, each -> Sentence.of(each, language));
    return explained(sentence.with(arguments));
  }

  /** FYR6 as FY2024 (R6), for who does not count in eras. */
  private static String explained(String sentence) {
    return !sentence.contains("FYR")
        ? sentence
        : FISCAL_YEAR
            .matcher(sentence)
            .replaceAll(year ->
                "FY"
                    + (YEAR_BEFORE_REIWA + Integer.parseInt(year.group(2)))
                    + " ("
                    + year.group(1)
                    + ")");
  }

  /** True when there is a sentence for the key, as for causes that come from outside. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** 5月12日(月); 2025年5月12日(月) in another year. */
  public String day(LocalDate day) {
    return isOfThisYear(day) ? formatted("format.day", day) : full(day);
  }

  /** 2025年5月12日(月). */
  public String full(LocalDate day) {
    return formatted("format.full-day", day);
  }

  /** 5月12日(月) 17:15; 2025年5月12日(月) 17:15 in another year. */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return formatted(
        isOfThisYear(local.toLocalDate()) ? "format.moment" : "format.full-moment", local);
  }

  /** 2025年5月12日. */
  public String dated(Instant moment) {
    return formatted("format.date", moment.atZone(zone));
  }

  private boolean isOfThisYear(LocalDate day) {
    return clock.isEmpty() || clock.get().instant().atZone(zone).getYear() == day.getYear();
  }

  private String formatted(String pattern, TemporalAccessor time) {
    return formats
        .computeIfAbsent(
            pattern, key -> DateTimeFormatter.ofPattern(sentences.getString(key), language))
        .format(time);
  }

  /** 甲、乙、丙. */
  public String list(Stream<String> items) {
    return items.collect(Collectors.joining(sentences.getString("list.separator")));
  }

  /** 2,362 and △500. */
  public String number(long number) {
    return Figure.of(number);
  }

  public Locale language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }
}
