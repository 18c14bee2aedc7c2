package jp.torimatome.table.reorganisation;

import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REORGANISATION;
import static jp.torimatome.database.generated.Tables.REORGANISATION_PROJECT;
import static jp.torimatome.database.generated.Tables.REORGANISED;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SECTION_VERSION;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.ReorganisationRecord;
import jp.torimatome.finding.question.MovedQuestionRows;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.FollowerRows;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.table.FrameRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Keeps what is planned of the sections, and carries it out in the register and the directory at
 * once.
 */
public final class ReorganisationStore {
  private static final Change.Created NONE =
      new Change.Created("", "", "", new Staff(List.of(), List.of(), List.of()));

  private final Database database;
  private final FollowerRows followers;

  public ReorganisationStore(Database database, FollowerRows followers) {
    this.database = database;
    this.followers = followers;
  }

  /** What is neither carried out nor taken back, the earliest first. */
  public List<Reorganisation> planned() {
    return database.known(
        List.of("reorganisations planned"),
        db ->
            List.copyOf(
                db.selectFrom(REORGANISATION)
                    .where(REORGANISATION.UNDONE_AT.isNull(), notDone())
                    .orderBy(REORGANISATION.FROM_ON, REORGANISATION.ID)
                    .fetch()
                    .map(row -> read(db, row))));
  }

  /** Every section that there ever was. */
  public List<Section> sections() {
    return database.read(db ->
        db.selectFrom(SECTION)
            .orderBy(SECTION.ID)
            .fetch(row -> new Section(row.getId(), row.getCode(), row.getName())));
  }

  long plan(Change change, LocalDate from, Stamp stamp) {
    return database.write(db -> {
      ReorganisationRecord row = db.newRecord(REORGANISATION);
      row.setSectionId(change.section().id());
      row.setFromOn(from.toString());
      row.setPlannedAt(stamp.at());
      row.setPlannedBy(stamp.by());
      describe(row, change);
      row.insert();
      if (change instanceof Change.Split split) {
        split
            .projects()
            .forEach(project ->
                db.insertInto(REORGANISATION_PROJECT).values(row.getId(), project).execute());
      }
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          "reorganisation.planned",
          subject(change.section(), row.getId(), from));
      return row.getId();
    });
  }

  /** False when it was carried out or taken back already. */
  public boolean undo(Reorganisation reorganisation, Stamp stamp) {
    return database.write(db -> {
      boolean undone =
          db.update(REORGANISATION)
                  .set(REORGANISATION.UNDONE_AT, stamp.at())
                  .set(REORGANISATION.UNDONE_BY, stamp.by())
                  .where(
                      REORGANISATION.ID.eq(reorganisation.id()),
                      REORGANISATION.UNDONE_AT.isNull(),
                      notDone())
                  .execute()
              == 1;
      if (undone) {
        String subject =
            subject(reorganisation.change().section(), reorganisation.id(), reorganisation.from());
        AuditRows.note(db, stamp.at(), stamp.by(), "reorganisation.undone", subject);
      }
      return undone;
    });
  }

  /** When a table was last imported, or a row's frame last changed. */
  Optional<Instant> lastTable() {
    return database.read(db ->
        Stream.of(
                db.select(max(FRAME.RECORDED_AT)).from(FRAME).fetchOptional(max(FRAME.RECORDED_AT)),
                db.select(max(TABLE_IMPORT.IMPORTED_AT))
                    .from(TABLE_IMPORT)
                    .fetchOptional(max(TABLE_IMPORT.IMPORTED_AT)))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder()));
  }

  /** True when the directory already says something of a section for a day after this one. */
  boolean isEnteredAfter(long sectionId, LocalDate day) {
    return database.read(db ->
        db.fetchExists(
            SECTION_VERSION,
            SECTION_VERSION.SECTION_ID.eq(sectionId),
            SECTION_VERSION.FROM_ON.gt(day.toString())));
  }

  /**
   * In one transaction: the directory, the projects, and the rows of the table as they stand from
   * {@code recordedAt} on; false when it was done or taken back meanwhile. {@code entries} are the
   * sections as they are afterwards; what was asked about projects that move is asked at {@code
   * destination}.
   */
  boolean carryOut(
      Reorganisation planned,
      List<SectionEntry> entries,
      String destination,
      Instant recordedAt,
      Instant now) {
    Stamp stamp = new Stamp(planned.planned().by(), now);
    return database.write(db -> {
      boolean there =
          db.fetchExists(
              REORGANISATION,
              REORGANISATION.ID.eq(planned.id()),
              REORGANISATION.UNDONE_AT.isNull(),
              notDone());
      if (there) {
        db.insertInto(REORGANISED, REORGANISED.REORGANISATION_ID, REORGANISED.DONE_AT)
            .values(planned.id(), now)
            .execute();
        entries.forEach(entry -> DirectoryStore.enter(db, entry, planned.from(), stamp));
        entries.forEach(entry -> PlanStore.section(db, entry.code(), entry.name()));
        move(db, planned, entries.getFirst(), destination, stamp);
        frames(db, planned, recordedAt);
      }
      return there;
    });
  }

  private void move(
      DSLContext db, Reorganisation planned, SectionEntry entry, String destination, Stamp stamp) {
    Section section = planned.change().section();
    String subject = subject(section, planned.id(), planned.from());
    switch (planned.change()) {
      case Change.Rename(var renamed, var name) -> {
        db.update(PROJECT)
            .set(PROJECT.SECTION_SPELLING, name)
            .where(PROJECT.SECTION_ID.eq(renamed.id()))
            .execute();
        MovedQuestionRows.rename(db, renamed.id(), stamp.at());
        followers.follow(db, renamed.id(), entry, destination, stamp);
        AuditRows.note(db, stamp.at(), stamp.by(), "section.renamed", subject);
      }
      case Change.Split(var from, var created, var projects) -> {
        long id =
            db.select(SECTION.ID)
                .from(SECTION)
                .where(SECTION.CODE.eq(created.code()))
                .fetchSingle()
                .value1();
        take(db, PROJECT.SECTION_ID.eq(from.id()).and(PROJECT.ID.in(projects)), id, created.name());
        followers.follow(db, id, entry, destination, stamp);
        AuditRows.note(db, stamp.at(), stamp.by(), "section.split", subject + " into:" + id);
        AuditRows.note(
            db,
            stamp.at(),
            stamp.by(),
            "section.founded",
            "section:" + id + " out-of:" + from.id());
      }
      case Change.Merge(var from, var into) -> {
        String name =
            db.select(SECTION.NAME)
                .from(SECTION)
                .where(SECTION.ID.eq(into.id()))
                .fetchSingle()
                .value1();
        take(db, PROJECT.SECTION_ID.eq(from.id()), into.id(), name);
        followers.follow(db, into.id(), entry, destination, stamp);
        DirectoryStore.end(db, from.id(), planned.from(), stamp);
        AuditRows.note(
            db, stamp.at(), stamp.by(), "section.merged", subject + " into:" + into.id());
        AuditRows.note(
            db,
            stamp.at(),
            stamp.by(),
            "section.joined",
            "section:" + into.id() + " by:" + from.id());
      }
    }
  }

  private static void take(DSLContext db, Condition projects, long sectionId, String spelling) {
    db.update(PROJECT)
        .set(PROJECT.SECTION_ID, sectionId)
        .set(PROJECT.SECTION_SPELLING, spelling)
        .where(projects)
        .execute();
  }

  private static void frames(DSLContext db, Reorganisation planned, Instant recordedAt) {
    String source = "reorganisation:" + planned.id();
    db.selectDistinct(PROJECT.PLAN_ID)
        .from(PROJECT)
        .fetch(PROJECT.PLAN_ID)
        .forEach(plan -> FrameRows.record(db, plan, recordedAt, planned.planned().by(), source));
  }

  private static Condition notDone() {
    return notExists(
        selectOne().from(REORGANISED).where(REORGANISED.REORGANISATION_ID.eq(REORGANISATION.ID)));
  }

  private static String subject(Section section, long id, LocalDate from) {
    return "section:" + section.id() + " reorganisation:" + id + " from:" + from;
  }

  private static void describe(ReorganisationRecord row, Change change) {
    Change.Created created = change instanceof Change.Split split ? split.created() : NONE;
    row.setKind(
        switch (change) {
          case Change.Rename rename -> "rename";
          case Change.Split split -> "split";
          case Change.Merge merge -> "merge";
        });
    row.setIntoId(change instanceof Change.Merge merge ? merge.into().id() : null);
    row.setName(change instanceof Change.Rename rename ? rename.name() : created.name());
    row.setCode(created.code());
    row.setChannel(created.channel());
    row.setResponders(String.join(",", created.staff().responders()));
    row.setDeputies(String.join(",", created.staff().deputies()));
    row.setHeads(String.join(",", created.staff().heads()));
  }

  private static Reorganisation read(DSLContext db, ReorganisationRecord row) {
    Section section = section(db, row.getSectionId());
    Change change =
        switch (row.getKind()) {
          case "rename" -> new Change.Rename(section, row.getName());
          case "merge" -> new Change.Merge(section, section(db, row.getIntoId()));
          default ->
              new Change.Split(
                  section,
                  created(row),
                  db.select(REORGANISATION_PROJECT.PROJECT_ID)
                      .from(REORGANISATION_PROJECT)
                      .where(REORGANISATION_PROJECT.REORGANISATION_ID.eq(row.getId()))
                      .fetch(REORGANISATION_PROJECT.PROJECT_ID));
        };
    Stamp planned = new Stamp(row.getPlannedBy(), row.getPlannedAt());
    return new Reorganisation(row.getId(), change, LocalDate.parse(row.getFromOn()), planned);
  }

  private static Change.Created created(ReorganisationRecord row) {
    Staff staff = new Staff(ids(row.getResponders()), ids(row.getDeputies()), ids(row.getHeads()));
    return new Change.Created(row.getCode(), row.getName(), row.getChannel(), staff);
  }

  private static Section section(DSLContext db, long id) {
    return db.selectFrom(SECTION)
        .where(SECTION.ID.eq(id))
        .fetchSingle(row -> new Section(row.getId(), row.getCode(), row.getName()));
  }

  private static List<String> ids(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(","));
  }
}
