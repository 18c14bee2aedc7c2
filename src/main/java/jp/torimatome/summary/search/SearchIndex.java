package jp.torimatome.summary.search;

import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import org.jooq.DSLContext;

/**
 * 索引: the folded words of one plan in memory. SQLite cannot fold Japanese widths, and some thousand
 * projects are searched in milliseconds here; after a reply only the projects that it changed are
 * read again.
 */
final class SearchIndex {
  /**
   * What one question waits for of texts whose reading is not known yet, a plan of the usual size;
   * the rest is read beside it.
   */
  private static final int CHARACTERS_READ_AT_ONCE = 40_000;

  private static final Pattern KANJI = Pattern.compile("\\p{IsHan}+");
  private static final int NOWHERE = Integer.MAX_VALUE;

  /** Runs of one script, as they are mistyped: アルコール, 就労支援. */
  private static final Pattern RUNS = Pattern.compile("[\\p{IsKatakana}ー]{3,}|\\p{IsHan}{2,}");

  /** Marks of what an index was made from. */
  private record Made(long planId, long lastImport, long lastPassage, Directory directory) {}

  private final Made made;
  private final Readings readings;
  private final Map<Long, Entry> entries;
  private final Map<Integer, List<Hit>> numbers;
  private final AtomicBoolean isReading = new AtomicBoolean();

  private SearchIndex(Made made, Readings readings, List<Entry> entries) {
    this(
        made,
        readings,
        new LinkedHashMap<>(),
        entries.stream().map(Entry::hit).collect(Collectors.groupingBy(Hit::number)));
    entries.forEach(entry -> this.entries.put(entry.hit().projectId(), entry));
  }

  private SearchIndex(
      Made made, Readings readings, Map<Long, Entry> entries, Map<Integer, List<Hit>> numbers) {
    this.made = made;
    this.readings = readings;
    this.entries = entries;
    this.numbers = numbers;
  }

  static SearchIndex of(DSLContext sql, long planId, Directory directory, Readings readings) {
    Made made = new Made(planId, lastImport(sql, planId), lastPassage(sql), directory);
    return new SearchIndex(
        made, readings, EntryRows.entries(sql, PROJECT.PLAN_ID.eq(planId), directory));
  }

  /**
   * This one where nothing changed, one with what was answered since, or a new one after an import
   * or a change of the directory.
   */
  SearchIndex current(DSLContext sql, long planId, Directory directory) {
    if (made.planId() != planId
        || !made.directory().equals(directory)
        || lastImport(sql, planId) != made.lastImport()) {
      return of(sql, planId, directory, readings);
    }
    Set<Long> changed =
        sql.selectDistinct(PASSAGE.PROJECT_ID)
            .from(PASSAGE)
            .where(PASSAGE.ID.gt(made.lastPassage()))
            .fetchSet(PASSAGE.PROJECT_ID);
    Made since = new Made(planId, made.lastImport(), lastPassage(sql), directory);
    if (changed.isEmpty()) {
      return new SearchIndex(since, readings, entries, numbers);
    }
    Map<Long, Entry> all = new LinkedHashMap<>(entries);
    EntryRows.entries(sql, PROJECT.PLAN_ID.eq(planId).and(PROJECT.ID.in(changed)), directory)
        .forEach(entry -> all.put(entry.hit().projectId(), entry));
    return new SearchIndex(since, readings, List.copyOf(all.values()));
  }

  /** Whether it was made with this very directory. */
  boolean isOf(Directory directory) {
    return made.directory() == directory;
  }

  List<Hit> byNumber(int number) {
    return numbers.getOrDefault(number, List.of());
  }

  List<Hit> byNumbers(List<Span> spans) {
    return hits(entry -> spans.stream().anyMatch(span -> span.covers(entry.hit().number())));
  }

  Hit hit(long projectId) {
    return Optional.ofNullable(entries.get(projectId)).orElseThrow().hit();
  }

  /**
   * All conditions must hold; {@code within}: what the query's filters leave; {@code unsaid}: what
   * else a project says to the asker.
   */
  List<Hit> find(Query query, Predicate<Long> within, Map<Long, String> unsaid) {
    List<Entry> candidates =
        entries.values().stream()
            .filter(entry ->
                query.direction().isEmpty() || query.direction().getAsInt() == entry.direction())
            .filter(entry -> within.test(entry.hit().projectId()))
            .toList();
    List<Hit> literal =
        ranked(candidates, entry -> rank(query.words(), word -> place(entry, word, unsaid)));
    boolean byReading =
        query.words().stream().anyMatch(word -> Readings.isKana(word) && word.length() > 2);
    return byReading || literal.isEmpty() && query.words().stream().anyMatch(Readings::hasKana)
        ? Stream.concat(literal.stream(), read(candidates, query, unsaid).stream())
            .distinct()
            .toList()
        : literal;
  }

  private List<Hit> read(List<Entry> candidates, Query query, Map<Long, String> unsaid) {
    Map<String, String> spoken = new HashMap<>();
    query.words().stream()
        .filter(Readings::hasKana)
        .forEach(word -> spoken.put(word, spoken(word)));
    Entry.Pace pace = new Entry.Pace(CHARACTERS_READ_AT_ONCE);
    List<Hit> hits =
        ranked(
            candidates.stream()
                .filter(entry -> spoken.keySet().stream().allMatch(word -> hasKanji(entry, word)))
                .toList(),
            entry ->
                rank(
                    query.words(),
                    word -> {
                      String read = spoken.get(word);
                      return read != null && entry.reads(read, readings, pace)
                          ? 0
                          : place(entry, word, unsaid);
                    }));
    if (!pace.hasRoom() && !isReading.getAndSet(true)) {
      Thread.ofPlatform()
          .daemon()
          .name("readings")
          .start(() -> entries.values().forEach(entry -> entry.read(readings)));
    }
    return hits;
  }

  /** What is written in kanji even in a word that is looked for by its reading: しゅうろう支援. */
  private static boolean hasKanji(Entry entry, String word) {
    return KANJI
        .matcher(word)
        .results()
        .allMatch(run -> entry.place(run.group()) < entry.fields().size());
  }

  private String spoken(String word) {
    return Readings.isKana(word) ? Readings.hiragana(word) : readings.of(word).kana();
  }

  /** Where the word stands; {@link #NOWHERE} for an entry that does not have it. */
  private static int place(Entry entry, String word, Map<Long, String> unsaid) {
    int place = entry.place(word);
    boolean said =
        place < entry.fields().size()
            || unsaid.getOrDefault(entry.hit().projectId(), "").contains(word);
    return said ? place : NOWHERE;
  }

  /** The place of the word that is found last. */
  private static int rank(List<String> words, ToIntFunction<String> place) {
    int rank = 0;
    for (String word : words) {
      rank = Math.max(rank, place.applyAsInt(word));
    }
    return rank;
  }

  /**
   * Names of projects, also without what stands in brackets, of sections, and the words in names,
   * sections and contents.
   */
  Set<String> known() {
    Set<String> known = new HashSet<>();
    entries
        .values()
        .forEach(entry -> {
          Hit hit = entry.hit();
          known.addAll(
              List.of(hit.name(), hit.name().replaceAll("[(\uff08].*", ""), hit.section()));
          entry.fields().stream()
              .limit(3)
              .flatMap(field -> RUNS.matcher(field).results())
              .map(MatchResult::group)
              .forEach(known::add);
        });
    known.removeIf(String::isBlank);
    return known;
  }

  private List<Hit> hits(Predicate<Entry> condition) {
    return entries.values().stream().filter(condition).map(Entry::hit).toList();
  }

  private static List<Hit> ranked(List<Entry> candidates, ToIntFunction<Entry> rank) {
    SortedMap<Integer, List<Hit>> ranked = new TreeMap<>();
    candidates.forEach(entry ->
        ranked
            .computeIfAbsent(rank.applyAsInt(entry), place -> new ArrayList<>())
            .add(entry.hit()));
    return ranked.headMap(NOWHERE).values().stream().flatMap(List::stream).toList();
  }

  private static long lastImport(DSLContext sql, long planId) {
    return sql.select(coalesce(max(TABLE_IMPORT.ID), inline(0L)))
        .from(TABLE_IMPORT)
        .where(TABLE_IMPORT.PLAN_ID.eq(planId), TABLE_IMPORT.UNDONE_AT.isNull())
        .fetchSingle()
        .value1();
  }

  private static long lastPassage(DSLContext sql) {
    return sql.select(coalesce(max(PASSAGE.ID), inline(0L))).from(PASSAGE).fetchSingle().value1();
  }
}
