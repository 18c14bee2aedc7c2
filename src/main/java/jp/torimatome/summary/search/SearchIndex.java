package jp.torimatome.summary.search;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.PassageField;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * 索引: the folded names, contents and sections of one plan in memory. SQLite cannot fold Japanese widths, and some thousand
 * projects are searched in a millisecond here; names and contents change only with an import or a recorded text.
 */
final class SearchIndex {
  private static final List<String> FIELDS =
      Stream.of(PassageField.NAME, PassageField.CONTENT, PassageField.NEXT_NAME, PassageField.NEXT_CONTENT)
          .map(PassageField::code)
          .toList();

  private final long planId;
  private final long lastImport;
  private final long lastPassage;
  private final Directory directory;
  private final List<Entry> entries;

  private SearchIndex(long planId, long lastImport, long lastPassage, Directory directory, List<Entry> entries) {
    this.planId = planId;
    this.lastImport = lastImport;
    this.lastPassage = lastPassage;
    this.directory = directory;
    this.entries = entries;
  }

  /** One project: {@code names} and {@code section} hold every name and spelling, {@code contents} both plans' contents. */
  private record Entry(Hit hit, int direction, String names, String section, String contents) {
    boolean has(String word) {
      return names.contains(word) || section.contains(word) || contents.contains(word);
    }

    /** Names before sections before contents. */
    int rank(List<String> words) {
      if (words.stream().allMatch(names::contains)) {
        return 0;
      }
      return words.stream().allMatch(word -> names.contains(word) || section.contains(word)) ? 1 : 2;
    }
  }

  static SearchIndex of(DSLContext sql, long planId, Directory directory) {
    long lastImport = lastImport(sql, planId);
    long lastPassage = sql.select(coalesce(max(PASSAGE.ID), inline(0L))).from(PASSAGE).fetchSingle().value1();
    Map<Long, Texts> texts = texts(sql, planId);
    List<Entry> entries =
        sql.select(PROJECT.ID, PROJECT.PRINTED_NUMBER, DIRECTION.NUMBER, SECTION.CODE, SECTION.NAME)
            .from(PROJECT)
            .join(DIRECTION).on(DIRECTION.ID.eq(PROJECT.DIRECTION_ID))
            .join(SECTION).on(SECTION.ID.eq(PROJECT.SECTION_ID))
            .where(PROJECT.PLAN_ID.eq(planId))
            .orderBy(PROJECT.PRINTED_NUMBER)
            .fetch(row -> entry(row, texts.getOrDefault(row.value1(), new Texts()), directory));
    return new SearchIndex(planId, lastImport, lastPassage, directory, entries);
  }

  /** False when a table was imported, a name recorded or the directory changed since. */
  boolean isCurrent(DSLContext sql, long plan, Directory today) {
    return plan == planId
        && today.equals(directory)
        && lastImport(sql, plan) == lastImport
        && !sql.fetchExists(PASSAGE, PASSAGE.ID.gt(lastPassage), PASSAGE.FIELD.in(FIELDS));
  }

  List<Hit> byNumber(int number) {
    return hits(entry -> entry.hit().number() == number, List.of());
  }

  Hit hit(long projectId) {
    return hits(entry -> entry.hit().projectId() == projectId, List.of()).getFirst();
  }

  /** All conditions must hold; {@code among} restricts to some projects when the query asks for what is unanswered. */
  List<Hit> find(Query query, Set<Long> among) {
    return hits(
        entry ->
            (query.direction().isEmpty() || query.direction().getAsInt() == entry.direction())
                && (!query.unanswered() || among.contains(entry.hit().projectId()))
                && query.words().stream().allMatch(entry::has),
        query.words());
  }

  /** Names of projects, also without what stands in brackets, and of sections. */
  Set<String> known() {
    return entries.stream()
        .flatMap(entry -> Stream.of(entry.hit().name(), entry.hit().name().replaceAll("[(\uff08].*", ""), entry.hit().section()))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }

  private List<Hit> hits(Predicate<Entry> condition, List<String> words) {
    List<List<Hit>> ranked = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    entries.stream().filter(condition).forEach(entry -> ranked.get(entry.rank(words)).add(entry.hit()));
    return ranked.stream().flatMap(List::stream).toList();
  }

  private static long lastImport(DSLContext sql, long planId) {
    return sql.select(coalesce(max(TABLE_IMPORT.ID), inline(0L)))
        .from(TABLE_IMPORT)
        .where(TABLE_IMPORT.PLAN_ID.eq(planId), TABLE_IMPORT.UNDONE_AT.isNull())
        .fetchSingle()
        .value1();
  }

  /** The texts of one project: every name it ever had, and the contents as they stand. */
  private static final class Texts {
    private final Map<String, String> newest = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    String displayName() {
      return given.getOrDefault(PassageField.NAME.code(), given.getOrDefault(PassageField.NEXT_NAME.code(), ""));
    }

    String contents() {
      return newest.getOrDefault(PassageField.CONTENT.code(), "") + "\n" + newest.getOrDefault(PassageField.NEXT_CONTENT.code(), "");
    }
  }

  private static Map<Long, Texts> texts(DSLContext sql, long planId) {
    Map<Long, Texts> texts = new HashMap<>();
    sql.select(PASSAGE.PROJECT_ID, PASSAGE.FIELD, PASSAGE.NATURE, PASSAGE.BODY)
        .from(PASSAGE)
        .join(PROJECT).on(PROJECT.ID.eq(PASSAGE.PROJECT_ID))
        .where(PROJECT.PLAN_ID.eq(planId), PASSAGE.FIELD.in(FIELDS))
        .orderBy(PASSAGE.ID)
        .forEach(
            row -> {
              Texts found = texts.computeIfAbsent(row.value1(), id -> new Texts());
              found.newest.put(row.value2(), row.value4());
              if (row.value3().equals(Nature.GIVEN.code())) {
                found.given.put(row.value2(), row.value4());
              }
              if (row.value2().endsWith(PassageField.NAME.code())) {
                found.names.add(row.value4());
              }
            });
    return texts;
  }

  private static Entry entry(Record row, Texts texts, Directory directory) {
    String name = requireNonNull(row.get(SECTION.NAME));
    String spellings = directory.byCode(row.get(SECTION.CODE)).map(SectionEntry::spellings).map(list -> String.join("\n", list)).orElse("");
    Hit hit = new Hit(row.get(PROJECT.ID), row.get(PROJECT.PRINTED_NUMBER), texts.displayName(), name);
    return new Entry(
        hit,
        row.get(DIRECTION.NUMBER),
        Query.fold(String.join("\n", texts.names)),
        Query.fold(name + "\n" + spellings),
        Query.fold(texts.contents()));
  }
}
