package jp.torimatome.summary.search;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SECTION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.PassageField;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Reads the entries of the index: every name a project ever had, its contents and its texts as they
 * stand.
 */
final class EntryRows {
  private static final List<String> NAMES =
      Stream.of(PassageField.NAME, PassageField.NEXT_NAME).map(PassageField::code).toList();
  private static final List<String> CONTENTS =
      Stream.of(PassageField.CONTENT, PassageField.NEXT_CONTENT).map(PassageField::code).toList();

  private EntryRows() {}

  /** By printed number; {@code which} is a condition on PROJECT. */
  static List<Entry> entries(DSLContext sql, Condition which, Directory directory) {
    Map<Long, Texts> texts = new HashMap<>();
    names(sql, which, texts);
    current(sql, which, texts);
    return sql.select(
            PROJECT.ID,
            PROJECT.PRINTED_NUMBER,
            DIRECTION.NUMBER,
            DIRECTION.TITLE,
            SECTION.CODE,
            SECTION.NAME)
        .from(PROJECT)
        .join(DIRECTION)
        .on(DIRECTION.ID.eq(PROJECT.DIRECTION_ID))
        .join(SECTION)
        .on(SECTION.ID.eq(PROJECT.SECTION_ID))
        .where(which)
        .orderBy(PROJECT.PRINTED_NUMBER)
        .fetch(row -> entry(row, texts.getOrDefault(row.value1(), new Texts()), directory));
  }

  /** What is known of one project. */
  private static final class Texts {
    private final Map<String, String> given = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();

    String displayName() {
      return given.getOrDefault(
          PassageField.NAME.code(), given.getOrDefault(PassageField.NEXT_NAME.code(), ""));
    }
  }

  private static void names(DSLContext sql, Condition which, Map<Long, Texts> texts) {
    sql.select(PASSAGE.PROJECT_ID, PASSAGE.FIELD, PASSAGE.NATURE, PASSAGE.BODY)
        .from(PASSAGE)
        .join(PROJECT)
        .on(PROJECT.ID.eq(PASSAGE.PROJECT_ID))
        .where(which, PASSAGE.FIELD.in(NAMES))
        .orderBy(PASSAGE.ID)
        .forEach(row -> {
          Texts found = texts.computeIfAbsent(row.value1(), id -> new Texts());
          found.names.add(row.value4());
          if (row.value3().equals(Nature.GIVEN.code())) {
            found.given.put(row.value2(), row.value4());
          }
        });
  }

  private static void current(DSLContext sql, Condition which, Map<Long, Texts> texts) {
    sql.select(CURRENT_PASSAGE.PROJECT_ID, CURRENT_PASSAGE.FIELD, CURRENT_PASSAGE.BODY)
        .from(CURRENT_PASSAGE)
        .join(PROJECT)
        .on(PROJECT.ID.eq(CURRENT_PASSAGE.PROJECT_ID))
        .where(which, CURRENT_PASSAGE.FIELD.notIn(NAMES), CURRENT_PASSAGE.BODY.ne(""))
        .forEach(row -> {
          Texts found = texts.computeIfAbsent(requireNonNull(row.value1()), id -> new Texts());
          (CONTENTS.contains(row.value2()) ? found.contents : found.answered).add(row.value3());
        });
  }

  private static Entry entry(Record row, Texts texts, Directory directory) {
    String section = requireNonNull(row.get(SECTION.NAME));
    List<String> spellings =
        directory.byCode(row.get(SECTION.CODE)).map(SectionEntry::spellings).orElse(List.of());
    List<String> sections = Stream.concat(Stream.of(section), spellings.stream()).toList();
    Hit hit =
        new Hit(row.get(PROJECT.ID), row.get(PROJECT.PRINTED_NUMBER), texts.displayName(), section);
    List<String> fields =
        Stream.of(
                texts.names,
                sections,
                texts.contents,
                List.of(row.get(DIRECTION.TITLE)),
                texts.answered)
            .map(words -> Query.fold(String.join("\n", words)))
            .toList();
    return new Entry(hit, row.get(DIRECTION.NUMBER), fields);
  }
}
