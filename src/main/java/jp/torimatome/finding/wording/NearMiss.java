package jp.torimatome.finding.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.WordList;

/** 用語集との相違: a spelling that the list corrects, or one character away from a name that it holds. */
public final class NearMiss implements Look {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_FOR_GAP = 7;

  /** 保護観察官 is not 保護観察所: short words that end otherwise are other words. */
  private static final int SHORTEST_FOR_END = 7;

  private static final Pattern KATAKANA_END = Pattern.compile("[\\p{IsKatakana}ー]{2}$");
  private static final Pattern OF_WORD = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー々A-Za-z0-9]");

  private final Map<String, String> corrections = new LinkedHashMap<>();
  private final List<String> names;

  public NearMiss(WordList words) {
    words.corrections().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            pair -> corrections.put(Wording.plain(pair.getKey()), Wording.plain(pair.getValue())));
    this.names =
        words.names().stream()
            .map(Wording::plain)
            .filter(name -> name.length() >= SHORTEST)
            .toList();
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting()) {
      return Stream.empty();
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    Texts.said(row)
        .forEach(column ->
            wrongIn(Sentences.plain(row.said(column)))
                .forEach((spelling, right) -> {
                  wrong.putIfAbsent(spelling, right);
                  columns.merge(
                      spelling,
                      List.of(column),
                      (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
                }));
    return wrong.entrySet().stream()
        .map(pair -> {
          List<Column> places = columns.getOrDefault(pair.getKey(), List.of());
          return Finding.of(
              row,
              Rule.NEAR_MISS,
              places.getFirst(),
              Finding.columns(places.stream()),
              pair.getKey(),
              pair.getValue());
        });
  }

  /** What is wrong in a text, with what it should be. */
  private Map<String, String> wrongIn(String text) {
    Map<String, String> wrong = new LinkedHashMap<>();
    corrections.forEach((spelling, right) -> {
      if (text.contains(spelling) && text.replace(right, "").contains(spelling)) {
        wrong.put(spelling, right);
      }
    });
    names.forEach(name ->
        nearly(text, name)
            .filter(spelling ->
                wrong.keySet().stream()
                    .noneMatch(known -> spelling.contains(known) || known.contains(spelling)))
            .ifPresent(spelling -> wrong.put(spelling, name)));
    return wrong;
  }

  /**
   * With one character wrong, one half of the name is right: only there it pays to look closely.
   */
  private Optional<String> nearly(String text, String name) {
    int middle = name.length() / 2;
    if (!text.contains(name.substring(0, middle)) && !text.contains(name.substring(middle))) {
      return Optional.empty();
    }
    String without = text.replace(name, "\n");
    return Stream.concat(
            starts(without, name.substring(0, middle)).boxed(),
            starts(without, name.substring(middle))
                .boxed()
                .flatMap(at -> Stream.of(at - middle - 1, at - middle, at - middle + 1)))
        .flatMap(start ->
            Stream.of(0, -1, 1).flatMap(more -> spelling(without, start, name, more).stream()))
        .findFirst();
  }

  private static IntStream starts(String text, String part) {
    return IntStream.iterate(text.indexOf(part), at -> at >= 0, at -> text.indexOf(part, at + 1));
  }

  private Optional<String> spelling(String text, int start, String name, int more) {
    int end = start + name.length() + more;
    boolean gap = more != 0;
    if (start < 0 || end > text.length() || (gap && name.length() < SHORTEST_FOR_GAP)) {
      return Optional.empty();
    }
    String spelling = text.substring(start, end);
    boolean known =
        names.contains(spelling)
            || corrections.containsValue(spelling)
            || spelling.indexOf('\n') >= 0;
    boolean telling = name.length() >= SHORTEST_FOR_END || KATAKANA_END.matcher(name).find();
    boolean whole = telling && !isOfWord(text, start - 1) && !isOfWord(text, end);
    boolean endsAlike =
        spelling.charAt(0) == name.charAt(0)
            && spelling.charAt(spelling.length() - 1) == name.charAt(name.length() - 1);
    boolean near =
        !known && isWord(spelling) && (whole || endsAlike) && Wording.distance(spelling, name) == 1;
    return near ? Optional.of(spelling) : Optional.empty();
  }

  private static boolean isWord(String spelling) {
    return spelling
        .codePoints()
        .allMatch(character -> OF_WORD.matcher(Character.toString(character)).matches());
  }

  private static boolean isOfWord(String text, int at) {
    return at >= 0 && at < text.length() && OF_WORD.matcher(text.substring(at, at + 1)).matches();
  }
}
