package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.PROMPT;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.Prompting;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Steering;
import jp.torimatome.round.running.Steps;
import jp.torimatome.round.running.Upcoming;
import jp.torimatome.round.running.Whom;
import jp.torimatome.settings.Settings;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;

/**
 * The published table in a real database, everything that coordinators do with rounds, and a clock
 * that tests move.
 */
public final class RoundOffice implements AutoCloseable {
  public static final FiscalYear R6 = FiscalYear.reiwa(6);
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  public static final Round.Brief BRIEF =
      new Round.Brief("R6年度実績・R7年度計画", "よろしくお願いします。", List.of(Field.values()));

  /** Over Golden Week 2025. */
  public static final Round.Window WINDOW =
      new Round.Window(
          moment("2025-04-14T08:30:00+09:00"),
          moment("2025-05-09T17:15:00+09:00"),
          moment("2025-05-15T17:15:00+09:00"));

  private static final Settings.Hours HOURS =
      new Settings.Hours(LocalTime.of(8, 30), LocalTime.of(17, 15));

  public final MovableClock clock = MovableClock.at("2025-04-14T08:25:00+09:00");
  public final Database database;
  public final PeopleOffice people;
  public final PlanStore plans;
  public final BusinessCalendar calendar;
  public final Steps steps;
  public final RoundDesk desk;

  private RoundOffice(Database database, Directory directory, List<LocalDate> closures) {
    this.database = database;
    this.plans = new PlanStore(database);
    this.calendar = new BusinessCalendar(TOKYO, HOURS, closures);
    this.steps = new Steps(calendar, new Settings.Reminders(List.of(7, 3, 1), true, 2));
    RoundStore rounds = new RoundStore(database);
    InquiryStore inquiries = new InquiryStore(database);
    people = PeopleOffice.of(database, directory, "U-coordinator");
    Opening opening = new Opening(rounds, plans, people.directory, people.destinations, false);
    Whom whom = new Whom(people.directory, people.duty, calendar);
    Prompting.Stores stores = new Prompting.Stores(rounds, inquiries, new NudgeStore(database));
    Prompting prompting = new Prompting(stores, opening, steps, calendar, whom);
    Upcoming upcoming = new Upcoming(rounds, inquiries, opening, steps);
    this.desk =
        new RoundDesk(
            rounds,
            inquiries,
            new Planning(rounds, calendar),
            opening,
            new Steering(rounds),
            prompting,
            upcoming);
  }

  public static RoundOffice open(Path folder) {
    return open(folder, SeedTable.directory(), List.of());
  }

  public static RoundOffice open(Path folder, Directory directory, List<LocalDate> closures) {
    Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    RoundOffice office = new RoundOffice(database, directory, closures);
    new Importing(database)
        .run(
            SeedTable.FILE, SeedTable.directory(), false, Optional.empty(), office.clock.instant());
    return office;
  }

  public static Instant moment(String isoOffsetDateTime) {
    return OffsetDateTime.parse(isoOffsetDateTime).toInstant();
  }

  public Stamp stamp() {
    return new Stamp("U-coordinator", clock.instant());
  }

  public long planId() {
    return plans.plan(SeedTable.PLAN).orElseThrow().id();
  }

  public Project project(int printedNumber) {
    return plans.projects(planId()).stream()
        .filter(project -> project.printedNumber() == printedNumber)
        .findFirst()
        .orElseThrow();
  }

  /** Plans the round of Golden Week 2025. */
  public Round plan() {
    return plan(WINDOW);
  }

  public Round plan(Round.Window window) {
    var outcome =
        (Planning.Outcome.Planned) desk.planning().plan(planId(), R6, BRIEF, window, stamp());
    return round(outcome.roundId());
  }

  public Round round(long id) {
    return desk.rounds().round(id).orElseThrow();
  }

  /** Plans that round and lets its moment come. */
  public Round opened() {
    Round planned = plan();
    tickAt("2025-04-14T08:30:00+09:00");
    return round(planned.id());
  }

  public void tick() {
    desk.prompting().run(clock.instant());
  }

  public void tickAt(String isoOffsetDateTime) {
    clock.moveTo(isoOffsetDateTime);
    tick();
  }

  public List<Inquiry> inquiries(Round round) {
    return desk.inquiries().inquiries(round.id());
  }

  public Inquiry inquiry(Round round, String section) {
    return inquiries(round).stream()
        .filter(inquiry -> inquiry.section().code().equals(section))
        .findFirst()
        .orElseThrow();
  }

  public Item item(Round round, int printedNumber) {
    return inquiries(round).stream()
        .flatMap(inquiry -> inquiry.items().stream())
        .filter(item -> item.project().printedNumber() == printedNumber)
        .findFirst()
        .orElseThrow();
  }

  /** A reply as bare rows, for rooms that only ask whether there is one. */
  public void answer(Item item) {
    Object[] values = {item.id(), clock.instant().toEpochMilli()};
    database.change(db ->
        db.execute(
            "insert into reply (item_id, revision, submitted_at, submitted_by, on_behalf, late)"
                + " values (?, 1, ?, 'U1', 0, 0)",
            values));
  }

  /** The steps of all prompts in the order in which they were written, each once. */
  public List<String> stepsPrompted() {
    return database
        .read(db -> db.select(PROMPT.STEP).from(PROMPT).orderBy(PROMPT.ID).fetch(PROMPT.STEP))
        .stream()
        .distinct()
        .toList();
  }

  public int prompts() {
    return database.read(db -> db.fetchCount(PROMPT));
  }

  public List<String> outgoing(String kind) {
    return database.read(db ->
        db.select(OUTGOING.DESTINATION)
            .from(OUTGOING)
            .where(OUTGOING.KIND.eq(kind))
            .orderBy(OUTGOING.ID)
            .fetch(OUTGOING.DESTINATION));
  }

  @Override
  public void close() {
    database.close();
  }
}
