package jp.torimatome.finding.name;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 括弧書きの名称: 「K防災ナビ」, and where the table or the same row writes 「K防災ナピ」 or K防災ナピ; what somebody puts
 * into quotation marks is a name, whatever it ends with.
 */
final class QuotedNames {
  private static final Pattern QUOTED = Pattern.compile("[「『](?<name>[^「」『』。、]{5,30})[」』]");
  private static final Pattern ORDER = Pattern.compile("[0-9一二三四五六七八九十A-ZⅠ-Ⅹa-z①-⑳]");
  private static final int HALF = 2;

  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> firstRow = new HashMap<>();
  private final Map<String, List<String>> byHalf;

  QuotedNames(CheckedTable table) {
    table.rows().stream()
        .filter(row -> !row.isRelisting())
        .forEach(row ->
            Texts.said(row)
                .flatMap(column -> in(Sentences.plain(row.said(column))))
                .forEach(name -> {
                  uses.merge(name, 1, Integer::sum);
                  firstRow.putIfAbsent(name, row.number());
                }));
    this.byHalf =
        uses.keySet().stream()
            .flatMap(name -> halves(name).map(half -> Map.entry(half, name)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** A name that is nearly another, and what the other is. */
  record Near(Column column, String spelling, String name, int number) {}

  Stream<Near> in(CheckedRow row) {
    List<String> own =
        Texts.said(row)
            .flatMap(column -> in(Sentences.plain(row.said(column))))
            .distinct()
            .toList();
    return Texts.said(row)
        .flatMap(column -> {
          String text = Sentences.plain(row.said(column));
          Stream<Near> quoted = in(text).flatMap(name -> better(name, column, row));
          Stream<Near> plain =
              own.stream()
                  .flatMap(name ->
                      unquoted(text, name)
                          .filter(spelling -> !uses.containsKey(spelling))
                          .map(spelling -> near(column, spelling, name, row)));
          return Stream.concat(quoted, plain);
        });
  }

  private Near near(Column column, String spelling, String name, CheckedRow row) {
    return new Near(column, spelling, name, firstRow.getOrDefault(name, row.number()));
  }

  private static Stream<String> in(String text) {
    return text.indexOf('「') < 0 && text.indexOf('『') < 0
        ? Stream.empty()
        : QUOTED.matcher(text).results().map(found -> found.group("name"));
  }

  /** The one of two that is used more, or earlier. */
  private Stream<Near> better(String name, Column column, CheckedRow row) {
    return halves(name)
        .flatMap(half -> byHalf.getOrDefault(half, List.of()).stream())
        .distinct()
        .filter(other -> isSlip(name, other) && isBetter(other, name, row))
        .max(
            Comparator.comparingInt((String other) -> uses.getOrDefault(other, 0))
                .thenComparing(Comparator.naturalOrder()))
        .map(other -> near(column, name, other, row))
        .stream();
  }

  private boolean isBetter(String other, String name, CheckedRow row) {
    int more = uses.getOrDefault(other, 0) - uses.getOrDefault(name, 0);
    int earlier =
        firstRow.getOrDefault(name, row.number()) - firstRow.getOrDefault(other, row.number());
    return more > 0 || (more == 0 && (earlier > 0 || (earlier == 0 && isFirst(other, name, row))));
  }

  private static boolean isFirst(String other, String name, CheckedRow row) {
    List<String> names =
        Texts.said(row).flatMap(column -> in(Sentences.plain(row.said(column)))).toList();
    return names.indexOf(other) < names.indexOf(name);
  }

  /** The same name without its quotation marks and with one character otherwise. */
  private static Stream<String> unquoted(String text, String name) {
    String other = text.replace(name, "\n".repeat(name.length()));
    return halfPlaces(other, name)
        .filter(at -> at >= 0 && at + name.length() <= other.length())
        .mapToObj(at -> other.substring(at, at + name.length()))
        .filter(spelling -> spelling.indexOf('\n') < 0 && isSlip(spelling, name))
        .filter(spelling ->
            spelling.charAt(0) == name.charAt(0) && spelling.charAt(1) == name.charAt(1))
        .distinct();
  }

  private static IntStream halfPlaces(String text, String name) {
    String half = name.substring(0, name.length() / HALF);
    return IntStream.iterate(text.indexOf(half), at -> at >= 0, at -> text.indexOf(half, at + 1));
  }

  private static Stream<String> halves(String name) {
    int middle = name.length() / HALF;
    return Stream.of(
        name.length() + "<" + name.substring(0, middle),
        name.length() + ">" + name.substring(middle + 1));
  }

  /** One character otherwise that is neither a number nor the contrary. */
  private static boolean isSlip(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int[] places =
        IntStream.range(0, one.length()).filter(at -> one.charAt(at) != other.charAt(at)).toArray();
    return places.length == 1
        && isTypo(String.valueOf(one.charAt(places[0])), String.valueOf(other.charAt(places[0])));
  }

  private static boolean isTypo(String typed, String meant) {
    return !ORDER.matcher(typed).matches()
        && !ORDER.matcher(meant).matches()
        && !NameDrift.isContrary(typed, meant);
  }
}
