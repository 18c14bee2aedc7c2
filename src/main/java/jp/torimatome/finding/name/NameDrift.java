package jp.torimatome.finding.name;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Names;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.WordList;

/**
 * 名称のゆれ: a name that other rows spell with another character or two; the rarer spelling is asked
 * about, of equals the later.
 */
public final class NameDrift implements Look {
  /** One of a kind, so that two of nearly the same name are one; of 事業 there are many alike. */
  private static final Pattern UNIQUE =
      Pattern.compile(".*(?:制度|法|条例|要綱|計画|協議会|会議|本部|ネットワーク|ハローワーク|ステーション|プログラム)$");

  private static final int LENGTH_FOR_TWO = 10;
  private static final Pattern CONTRARY =
      Pattern.compile("[男女上下前後左右内外新旧大中小東西南北国県市町村区一二三四五六七八九十加被老若公私初高昼夜官民親子入退出受委春夏秋冬甲乙丙正副]");

  private static final int SAME_BEGINNING = 4;

  /** What may well be left out of a name. */
  private static final Pattern LOOSE = Pattern.compile("[等他各総副新旧国県市町村区大中小男女者用内外]");

  private static final List<Column> PROSE =
      List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.NEXT_CONTENT, Column.ISSUES);
  private final Titles titles;
  private final Variants variants;
  private final QuotedNames quoted;
  private final List<String> right;
  private final List<String> wrong;
  private final Map<String, Set<Integer>> rowsByName = new HashMap<>();
  private final Map<String, List<String>> namesByHalf;
  private final Map<String, List<String>> alike = new ConcurrentHashMap<>();

  /**
   * What the word list decides is no drift: its names are right, and what it corrects is told as
   * that.
   */
  public NameDrift(CheckedTable table, WordList words) {
    this.titles = new Titles(table);
    this.variants = new Variants(table);
    this.quoted = new QuotedNames(table);
    this.right =
        Stream.concat(words.names().stream(), words.corrections().values().stream())
            .map(Wording::plain)
            .toList();
    this.wrong = words.corrections().keySet().stream().map(Wording::plain).toList();
    table.rows().stream()
        .filter(row -> !row.isRelisting())
        .forEach(row ->
            Names.in(row)
                .forEach(name ->
                    rowsByName.computeIfAbsent(name, key -> new TreeSet<>()).add(row.number())));
    this.namesByHalf =
        rowsByName.keySet().stream()
            .flatMap(name -> halves(name).map(half -> Map.entry(half, name)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** A spelling that other rows use instead, and the first of them. */
  private record Other(String name, int uses, int firstRow) {}

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting()) {
      return Stream.empty();
    }
    Map<String, Finding> found = new LinkedHashMap<>();
    titles
        .drifts(row)
        .filter(drift -> isOpen(drift.spelling()))
        .forEach(drift ->
            found.putIfAbsent(
                drift.spelling(),
                found(row, drift.column(), drift.spelling(), drift.title(), drift.number())));
    dropped(row)
        .filter(drop -> isOpen(drop.spelling()) && isNew(found, drop.spelling()))
        .forEach(drop ->
            found.put(
                drop.spelling(),
                found(row, drop.column(), drop.spelling(), drop.name(), row.number())));
    quoted
        .in(row)
        .filter(near -> isOpen(near.spelling()) && isNew(found, near.spelling()))
        .forEach(near ->
            found.put(
                near.spelling(),
                found(row, near.column(), near.spelling(), near.name(), near.number())));
    Texts.said(row)
        .forEach(column ->
            variants
                .in(Sentences.plain(row.said(column)))
                .filter(variant -> isOpen(variant.spelling()) && isNew(found, variant.spelling()))
                .forEach(variant ->
                    found.put(
                        variant.spelling(),
                        found(
                            row, column, variant.spelling(), variant.better(), variant.number()))));
    Texts.said(row)
        .forEach(column ->
            Names.in(row.said(column))
                .filter(this::isOpen)
                .filter(name -> isNew(found, name))
                .forEach(name ->
                    better(row, name)
                        .ifPresent(other ->
                            found.put(
                                name, found(row, column, name, other.name(), other.firstRow())))));
    return found.values().stream();
  }

  /** A word of the row's own name with one character missing or too many. */
  private record Dropped(Column column, String spelling, String name) {}

  /** スポーツ推進員 beside スポーツ推進委員研修: nobody else in the table writes it so. */
  private Stream<Dropped> dropped(CheckedRow row) {
    List<String> own = Names.in(row.said(Column.NAME)).toList();
    return own.isEmpty()
        ? Stream.empty()
        : Texts.said(row, PROSE)
            .flatMap(column ->
                Names.in(row.said(column))
                    .filter(word -> rowsByName.getOrDefault(word, Set.of()).size() < 2)
                    .flatMap(word ->
                        own.stream()
                            .flatMap(name -> whole(word, name).stream())
                            .map(name -> new Dropped(column, word, name))));
  }

  /** The part of the name that the word means, when they differ by one character inside. */
  private static Optional<String> whole(String word, String name) {
    int same = 0;
    while (same < Math.min(word.length(), name.length())
        && word.charAt(same) == name.charAt(same)) {
      same++;
    }
    boolean inside =
        same >= SAME_BEGINNING && same < word.length() && word.length() < name.length();
    return inside
            && name.startsWith(word.substring(same), same + 1)
            && !LOOSE.matcher(name.substring(same, same + 1)).matches()
        ? Optional.of(name.substring(0, word.length() + 1))
        : Optional.empty();
  }

  private static boolean isNew(Map<String, Finding> found, String name) {
    return found.keySet().stream().noneMatch(known -> known.contains(name) || name.contains(known));
  }

  private static Finding found(
      CheckedRow row, Column column, String name, String other, int number) {
    return Finding.of(
        row,
        Rule.NAME_DRIFT,
        column,
        Finding.columns(columns(row, name)),
        name,
        other,
        Integer.toString(number));
  }

  private boolean isOpen(String name) {
    return right.stream().noneMatch(name::contains) && wrong.stream().noneMatch(name::contains);
  }

  private static Stream<Column> columns(CheckedRow row, String name) {
    return Texts.said(row).filter(column -> Sentences.plain(row.said(column)).contains(name));
  }

  private Optional<Other> better(CheckedRow row, String name) {
    return alike.computeIfAbsent(name, this::alike).stream()
        .map(other -> other(row, other))
        .filter(other -> isBetter(row, name, other))
        .max(Comparator.comparingInt(Other::uses).thenComparing(Other::name));
  }

  /** What the table has that may be the same name; most names have nothing like them. */
  private List<String> alike(String name) {
    return halves(name)
        .flatMap(half -> namesByHalf.getOrDefault(half, List.of()).stream())
        .distinct()
        .filter(other -> isDrift(name, other) && wrong.stream().noneMatch(other::contains))
        .toList();
  }

  private Other other(CheckedRow row, String name) {
    Set<Integer> rows = rowsByName.getOrDefault(name, Set.of());
    return new Other(name, rows.size(), rows.stream().findFirst().orElse(row.number()));
  }

  private boolean isBetter(CheckedRow row, String name, Other other) {
    Set<Integer> rows = new TreeSet<>(rowsByName.getOrDefault(name, Set.of()));
    rows.add(row.number());
    if (other.uses() != rows.size()) {
      return other.uses() > rows.size();
    }
    int first = rows.iterator().next();
    return other.firstRow() < first
        || (other.firstRow() == first && isLater(row, name, other.name()));
  }

  /** Within one row the spelling that comes later is asked about. */
  private static boolean isLater(CheckedRow row, String name, String other) {
    List<String> names = Names.in(row).toList();
    return names.indexOf(name) > names.indexOf(other);
  }

  /** Two spellings with one character replaced share one of their halves. */
  private static Stream<String> halves(String name) {
    int middle = name.length() / 2;
    int length = name.length();
    return Stream.of(
        length + "<" + name.substring(0, middle - 1), length + ">" + name.substring(middle + 1));
  }

  private static boolean isDrift(String one, String other) {
    if (one.length() != other.length() || one.equals(other)) {
      return false;
    }
    int from = 0;
    while (one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int to = one.length();
    while (one.charAt(to - 1) == other.charAt(to - 1)) {
      to--;
    }
    int replaced = to - from;
    boolean unique = UNIQUE.matcher(one).matches() || UNIQUE.matcher(other).matches();
    boolean alike = replaced == 1 || (replaced == 2 && one.length() >= LENGTH_FOR_TWO && unique);
    boolean name = Names.isNaming(one) || Names.isNaming(other);
    return alike
        && name
        && from > 0
        && to < one.length()
        && !isContrary(one.substring(from, to), other.substring(from, to));
  }

  static boolean isContrary(String one, String other) {
    return one.codePoints()
            .allMatch(character -> CONTRARY.matcher(Character.toString(character)).matches())
        && other
            .codePoints()
            .allMatch(character -> CONTRARY.matcher(Character.toString(character)).matches());
  }
}
