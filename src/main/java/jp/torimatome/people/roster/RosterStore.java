package jp.torimatome.people.roster;

import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SECTION_VERSION;
import static jp.torimatome.database.generated.Tables.STAFFING;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import org.jooq.DSLContext;

/** Keeps a section as it was edited, unless somebody else edited it meanwhile. */
public final class RosterStore {
  private final Database database;

  public RosterStore(Database database) {
    this.database = database;
  }

  /**
   * What was entered of a section last; changes with everything that is entered, for whatever day;
   * empty of no section.
   */
  String version(String code) {
    return database.read(db -> version(db, code));
  }

  /** Who entered something of a section last, and when. */
  Optional<Stamp> last(String code) {
    return database.read(db -> {
      Optional<Stamp> named =
          db.select(SECTION_VERSION.RECORDED_BY, SECTION_VERSION.RECORDED_AT)
              .from(SECTION_VERSION)
              .join(SECTION)
              .on(SECTION.ID.eq(SECTION_VERSION.SECTION_ID))
              .where(SECTION.CODE.eq(code))
              .orderBy(SECTION_VERSION.ID.desc())
              .limit(1)
              .fetchOptional(row -> new Stamp(row.value1(), row.value2()));
      Optional<Stamp> staffed =
          db.select(STAFFING.RECORDED_BY, STAFFING.RECORDED_AT)
              .from(STAFFING)
              .join(SECTION)
              .on(SECTION.ID.eq(STAFFING.SECTION_ID))
              .where(SECTION.CODE.eq(code))
              .orderBy(STAFFING.ID.desc())
              .limit(1)
              .fetchOptional(row -> new Stamp(row.value1(), row.value2()));
      return Stream.of(named, staffed)
          .flatMap(Optional::stream)
          .max(Comparator.comparing(Stamp::at));
    });
  }

  /** The last day for which anything was entered of a section. */
  Optional<LocalDate> entered(String code) {
    return database.read(db -> {
      String named =
          db.select(max(SECTION_VERSION.FROM_ON))
              .from(SECTION_VERSION)
              .join(SECTION)
              .on(SECTION.ID.eq(SECTION_VERSION.SECTION_ID))
              .where(SECTION.CODE.eq(code))
              .fetchSingle()
              .value1();
      String staffed =
          db.select(max(STAFFING.FROM_ON))
              .from(STAFFING)
              .join(SECTION)
              .on(SECTION.ID.eq(STAFFING.SECTION_ID))
              .where(SECTION.CODE.eq(code))
              .fetchSingle()
              .value1();
      return Stream.of(Optional.ofNullable(named), Optional.ofNullable(staffed))
          .flatMap(Optional::stream)
          .map(LocalDate::parse)
          .max(Comparator.naturalOrder());
    });
  }

  /** A key that no section has. */
  String freeCode() {
    return database.read(db ->
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> "section-" + number)
            .filter(code -> !db.fetchExists(SECTION, SECTION.CODE.eq(code)))
            .findFirst()
            .orElseThrow());
  }

  /** False when the section is not what {@code version} says any more; nothing is stored then. */
  boolean save(SectionEntry entry, LocalDate from, String version, Stamp stamp) {
    return database.write(db ->
        version(db, entry.code()).equals(version) && DirectoryStore.enter(db, entry, from, stamp));
  }

  private static String version(DSLContext db, String code) {
    Long named =
        db.select(max(SECTION_VERSION.ID))
            .from(SECTION_VERSION)
            .join(SECTION)
            .on(SECTION.ID.eq(SECTION_VERSION.SECTION_ID))
            .where(SECTION.CODE.eq(code))
            .fetchSingle()
            .value1();
    Long staffed =
        db.select(max(STAFFING.ID))
            .from(STAFFING)
            .join(SECTION)
            .on(SECTION.ID.eq(STAFFING.SECTION_ID))
            .where(SECTION.CODE.eq(code))
            .fetchSingle()
            .value1();
    return named == null && staffed == null ? "" : named + "-" + staffed;
  }
}
