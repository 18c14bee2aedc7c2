package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.REORGANISATION;
import static jp.torimatome.database.generated.Tables.REORGANISED;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SECTION_VERSION;
import static jp.torimatome.database.generated.Tables.STAFFING;
import static org.jooq.impl.DSL.select;

import com.google.gson.Gson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.SectionVersion;
import jp.torimatome.database.generated.tables.Staffing;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps the directory from day to day: what is said of a section holds from a day on, and nothing
 * said before is forgotten.
 */
public final class DirectoryStore {
  /** From when on holds what no day was given for, such as the first import. */
  public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  /** Longer chains of mergers do not end. */
  private static final int MERGES = 20;

  private static final Gson GSON = new Gson();
  private static final SectionVersion VERSION = SECTION_VERSION.as("version");
  private static final Staffing STAFF = STAFFING.as("staff");
  private static final SectionVersion LATER_VERSION = SECTION_VERSION.as("later_version");
  private static final Staffing LATER_STAFF = STAFFING.as("later_staff");

  private final Database database;
  private final ZoneId zone;

  /** {@code zone} tells which day a moment falls on. */
  public DirectoryStore(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  public boolean isEmpty() {
    return !database.<Boolean>read(db -> db.fetchExists(SECTION_VERSION));
  }

  /** The directory of the day that a moment falls on. */
  public Directory at(Instant moment) {
    return on(moment.atZone(zone).toLocalDate());
  }

  /** The sections that exist on a day, in the order in which they were first entered. */
  public Directory on(LocalDate day) {
    return database.known(
        List.of("directory", day), db -> new Directory(sections(db, day, VERSION.ENDED.isFalse())));
  }

  /** How a section stands on a day, one that has ended by then too. */
  public Optional<SectionEntry> section(long sectionId, LocalDate day) {
    return database.known(
        List.of("section", sectionId, day),
        db -> sections(db, day, SECTION.ID.eq(sectionId)).stream().findFirst());
  }

  /**
   * The section on the day of a moment; the one that it was merged into where it has ended (統合);
   * empty where there is none.
   */
  public Optional<SectionEntry> today(Section section, Instant moment) {
    return today(at(moment), section, moment);
  }

  /** {@link #today(Section, Instant)} in the directory of that day, which was read already. */
  public Optional<SectionEntry> today(Directory today, Section section, Instant moment) {
    Optional<SectionEntry> found = today.byCode(section.code());
    Optional<Long> into = found.isPresent() ? Optional.empty() : mergedInto(section.id());
    for (int merges = 0; found.isEmpty() && into.isPresent() && merges < MERGES; merges++) {
      long id = into.get();
      found =
          section(id, moment.atZone(zone).toLocalDate())
              .flatMap(entry -> today.byCode(entry.code()));
      into = mergedInto(id);
    }
    return found;
  }

  /** {@link #today(Section, Instant)} by the section's id. */
  public Optional<SectionEntry> today(long sectionId, Instant moment) {
    return section(sectionId, moment.atZone(zone).toLocalDate())
        .flatMap(entry -> today(new Section(sectionId, entry.code(), entry.name()), moment));
  }

  private Optional<Long> mergedInto(long sectionId) {
    return database.known(
        List.of("merged into", sectionId),
        db ->
            db.select(REORGANISATION.INTO_ID)
                .from(REORGANISATION)
                .join(REORGANISED)
                .on(REORGANISED.REORGANISATION_ID.eq(REORGANISATION.ID))
                .where(REORGANISATION.SECTION_ID.eq(sectionId), REORGANISATION.INTO_ID.isNotNull())
                .orderBy(REORGANISATION.ID.desc())
                .limit(1)
                .fetchOptional(REORGANISATION.INTO_ID));
  }

  /** Everybody who was ever entered for a section, whether still or not. */
  public List<String> everBelonged(long sectionId) {
    return database.known(
        List.of("ever belonged", sectionId),
        db ->
            db.selectFrom(STAFFING).where(STAFFING.SECTION_ID.eq(sectionId)).fetch().stream()
                .flatMap(row ->
                    Stream.of(row.getResponders(), row.getDeputies(), row.getHeads())
                        .flatMap(ids -> ids(ids).stream()))
                .distinct()
                .toList());
  }

  /**
   * Enters what holds from a day on; sections that stand so already are left alone. Returns the
   * codes of those that changed.
   */
  public List<String> enter(List<SectionEntry> entries, LocalDate from, Stamp stamp) {
    List<String> changed =
        database.write(db ->
            entries.stream()
                .filter(entry -> enter(db, entry, from, stamp))
                .map(SectionEntry::code)
                .toList());
    if (!changed.isEmpty()) {
      nameSections(stamp.at());
    }
    return changed;
  }

  /**
   * Has the register call every section as on the day; run at every tick, because a new name may
   * hold from a day to come.
   */
  public void nameSections(Instant now) {
    Map<String, String> called =
        database.known(
            List.of("section names"),
            db -> Map.copyOf(db.selectFrom(SECTION).fetchMap(SECTION.CODE, SECTION.NAME)));
    List<SectionEntry> renamed =
        at(now).sections().stream()
            .filter(entry -> !entry.name().equals(called.get(entry.code())))
            .toList();
    if (!renamed.isEmpty()) {
      database.change(db ->
          renamed.forEach(entry ->
              db.update(SECTION)
                  .set(SECTION.NAME, entry.name())
                  .where(SECTION.CODE.eq(entry.code()))
                  .execute()));
    }
  }

  /**
   * {@link #enter(List, LocalDate, Stamp)} of one section, inside a transaction; false when it
   * stands so already.
   */
  public static boolean enter(DSLContext db, SectionEntry entry, LocalDate from, Stamp stamp) {
    Optional<SectionEntry> before =
        sections(db, from, SECTION.CODE.eq(entry.code()).and(VERSION.ENDED.isFalse())).stream()
            .findFirst();
    if (before.equals(Optional.of(entry))) {
      return false;
    }
    long section = sectionId(db, entry);
    boolean sameStaff = before.filter(known -> known.staff().equals(entry.staff())).isPresent();
    boolean sameRest = before.filter(known -> known.with(entry.staff()).equals(entry)).isPresent();
    if (!sameRest) {
      version(db, section, entry, from, false, stamp);
      AuditRows.note(
          db, stamp.at(), stamp.by(), "section.entered", "section:" + section + " from:" + from);
    }
    if (!sameStaff) {
      staff(db, section, entry.staff(), from, stamp);
      AuditRows.note(
          db, stamp.at(), stamp.by(), "section.staffed", "section:" + section + " from:" + from);
    }
    return true;
  }

  private static long sectionId(DSLContext db, SectionEntry entry) {
    return db.select(SECTION.ID)
        .from(SECTION)
        .where(SECTION.CODE.eq(entry.code()))
        .fetchOptional(SECTION.ID)
        .orElseGet(() -> PlanStore.section(db, entry.code(), entry.name()).id());
  }

  /** 廃止・統合: the section is not there any more from this day on. */
  public static void end(DSLContext db, long sectionId, LocalDate from, Stamp stamp) {
    SectionEntry last = sections(db, from, SECTION.ID.eq(sectionId)).getFirst();
    version(db, sectionId, last, from, true, stamp);
    AuditRows.note(
        db, stamp.at(), stamp.by(), "section.ended", "section:" + sectionId + " from:" + from);
  }

  private static void version(
      DSLContext db, long section, SectionEntry entry, LocalDate from, boolean ended, Stamp stamp) {
    db.insertInto(SECTION_VERSION)
        .set(SECTION_VERSION.SECTION_ID, section)
        .set(SECTION_VERSION.FROM_ON, from.toString())
        .set(SECTION_VERSION.NAME, entry.name())
        .set(SECTION_VERSION.SPELLINGS, GSON.toJson(entry.spellings()))
        .set(SECTION_VERSION.CHANNEL, entry.channel())
        .set(SECTION_VERSION.SIGN_OFF, entry.signOff().code())
        .set(SECTION_VERSION.ENDED, ended)
        .set(SECTION_VERSION.RECORDED_AT, stamp.at())
        .set(SECTION_VERSION.RECORDED_BY, stamp.by())
        .execute();
  }

  private static void staff(
      DSLContext db, long section, SectionEntry.Staff staff, LocalDate from, Stamp stamp) {
    db.insertInto(STAFFING)
        .set(STAFFING.SECTION_ID, section)
        .set(STAFFING.FROM_ON, from.toString())
        .set(STAFFING.RESPONDERS, String.join(",", staff.responders()))
        .set(STAFFING.DEPUTIES, String.join(",", staff.deputies()))
        .set(STAFFING.HEADS, String.join(",", staff.heads()))
        .set(STAFFING.RECORDED_AT, stamp.at())
        .set(STAFFING.RECORDED_BY, stamp.by())
        .execute();
  }

  /** In one query: of each section the version and the staff that hold on the day. */
  private static List<SectionEntry> sections(DSLContext db, LocalDate day, Condition condition) {
    var version =
        select(LATER_VERSION.ID)
            .from(LATER_VERSION)
            .where(
                LATER_VERSION.SECTION_ID.eq(SECTION.ID), LATER_VERSION.FROM_ON.le(day.toString()))
            .orderBy(LATER_VERSION.FROM_ON.desc(), LATER_VERSION.ID.desc())
            .limit(1);
    var staff =
        select(LATER_STAFF.ID)
            .from(LATER_STAFF)
            .where(LATER_STAFF.SECTION_ID.eq(SECTION.ID), LATER_STAFF.FROM_ON.le(day.toString()))
            .orderBy(LATER_STAFF.FROM_ON.desc(), LATER_STAFF.ID.desc())
            .limit(1);
    return db.select(SECTION.CODE)
        .select(VERSION.NAME, VERSION.SPELLINGS, VERSION.CHANNEL, VERSION.SIGN_OFF)
        .select(STAFF.RESPONDERS, STAFF.DEPUTIES, STAFF.HEADS)
        .from(SECTION)
        .join(VERSION)
        .on(VERSION.ID.eq(version.asField()))
        .join(STAFF)
        .on(STAFF.ID.eq(staff.asField()))
        .where(condition)
        .orderBy(SECTION.ID)
        .fetch(DirectoryStore::read);
  }

  private static SectionEntry read(Record row) {
    SectionEntry.Staff staff =
        new SectionEntry.Staff(
            ids(row.get(STAFF.RESPONDERS)),
            ids(row.get(STAFF.DEPUTIES)),
            ids(row.get(STAFF.HEADS)));
    List<String> spellings = List.of(GSON.fromJson(row.get(VERSION.SPELLINGS), String[].class));
    return new SectionEntry(
        row.get(SECTION.CODE),
        row.get(VERSION.NAME),
        spellings,
        row.get(VERSION.CHANNEL),
        staff,
        SignOff.of(row.get(VERSION.SIGN_OFF)));
  }

  private static List<String> ids(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(","));
  }
}
