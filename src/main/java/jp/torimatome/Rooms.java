package jp.torimatome;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import jp.torimatome.database.Database;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.ReadyRegister;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.people.AbsenceStore;
import jp.torimatome.people.Access;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Heads;
import jp.torimatome.reply.Noticing;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.ReturnStore;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.approval.ApprovalStore;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.reply.check.LastYearCheck;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.reply.question.Keeping;
import jp.torimatome.reply.question.Mending;
import jp.torimatome.reply.question.QuestionDesk;
import jp.torimatome.reply.question.QuestionStore;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.RoundStore;
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
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.text.Text;

/**
 * Everything that needs neither Slack nor the web, opened in the order in which the rooms depend on
 * each other.
 */
record Rooms(
    Office office,
    Database database,
    PlanStore plans,
    People people,
    Rounds rounds,
    Replying replying,
    Asked asked,
    Summarizing summarizing,
    EditionDesk publication)
    implements AutoCloseable {
  /** Who enters what the settings say. */
  private static final String SETTINGS = "settings";

  /** The settings and what follows from them alone. */
  record Office(Settings settings, Checking checking, Text text, BusinessCalendar calendar) {}

  /** The directory, who is away, and who may do what. */
  record People(
      DirectoryStore directory,
      AbsenceStore absences,
      MemberStore members,
      PlaceStore places,
      RoleStore roles,
      Duty duty,
      Access access,
      NotingAbsence noting,
      Destinations destinations) {}

  /** What coordinators do with rounds, and the dates that follow from one. */
  record Rounds(RoundDesk desk, Steps steps) {}

  /** From a form to a stored reply. */
  record Replying(
      Answering answering,
      Submitting submitting,
      Noticing noticing,
      DraftStore drafts,
      Deciding deciding) {}

  /** What becomes of a stored reply. */
  record Deciding(Returning returning, Approving approving, WaitingList waitingList) {}

  /** The findings of the register, and what is asked and answered about them. */
  record Asked(
      Findings findings, Asking asking, QuestionDesk questions, Keeping keeping, Mending mending) {}

  /**
   * Opens the database, which is migrated when needed; {@code first} is what the directory begins
   * with, read only then.
   */
  static Rooms open(
      Settings settings, Supplier<Directory> first, WordList words, InstantSource clock) {
    return open(settings, Database.open(settings.database().url()), first, words, clock);
  }

  /**
   * {@link #open(Settings, Supplier, WordList, InstantSource)} on a database that is open already,
   * perhaps only to be read.
   */
  static Rooms open(
      Settings settings,
      Database database,
      Supplier<Directory> first,
      WordList words,
      InstantSource clock) {
    Settings.Work work = settings.work();
    BusinessCalendar calendar =
        new BusinessCalendar(settings.timeZone(), work.hours(), work.closures());
    Checking checking =
        Rulebook.checking(
            new Checks(work.checks().changePercent(), work.checks().copiedPercent(), words));
    Office office =
        new Office(
            settings, checking, Text.in(settings.language(), settings.timeZone(), clock), calendar);
    PlanStore plans = new PlanStore(database);
    People people = people(settings, database, first, clock.instant());
    Rounds rounds = rounds(office, database, plans, people);
    Replying replying = replying(office, database, plans, rounds.desk(), people);
    Asked asked = asked(office, database, plans, rounds.desk(), people);
    Summarizing summarizing = summarizing(office, database, plans, rounds.desk());
    return new Rooms(
        office,
        database,
        plans,
        people,
        rounds,
        replying,
        asked,
        summarizing,
        publication(office, database, plans));
  }

  private static People people(
      Settings settings, Database database, Supplier<Directory> first, Instant now) {
    DirectoryStore directory = new DirectoryStore(database, settings.timeZone());
    if (directory.isEmpty()) {
      directory.enter(first.get().sections(), DirectoryStore.EVER, new Stamp(SETTINGS, now));
    }
    Settings.Coordination coordination = settings.slack().coordination();
    RoleStore roles = new RoleStore(database);
    roles.begin(coordination.admins(), coordination.coordinators(), SETTINGS, now);
    AbsenceStore absences = new AbsenceStore(database);
    MemberStore members = new MemberStore(database);
    Duty duty = new Duty(absences, members, settings.timeZone());
    Access access = new Access(directory, members, duty, roles);
    NotingAbsence noting =
        new NotingAbsence(
            absences, directory, members, new PlanStore(database), access, settings.timeZone());
    PlaceStore places = new PlaceStore(database);
    Destinations destinations = new Destinations(places, members, duty, roles);
    return new People(
        directory, absences, members, places, roles, duty, access, noting, destinations);
  }

  private static Rounds rounds(Office office, Database database, PlanStore plans, People people) {
    RoundStore rounds = new RoundStore(database);
    InquiryStore inquiries = new InquiryStore(database);
    Steps steps = new Steps(office.calendar(), office.settings().work().reminders());
    Opening opening =
        new Opening(
            rounds,
            plans,
            people.directory(),
            people.destinations(),
            office.settings().work().signOff().required());
    Whom whom = new Whom(people.directory(), people.duty(), office.calendar());
    Prompting prompting =
        new Prompting(
            new Prompting.Stores(rounds, inquiries, new NudgeStore(database)),
            opening,
            steps,
            office.calendar(),
            whom);
    Upcoming upcoming = new Upcoming(rounds, inquiries, opening, steps);
    RoundDesk desk =
        new RoundDesk(
            rounds,
            inquiries,
            new Planning(rounds, office.calendar()),
            opening,
            new Steering(rounds),
            prompting,
            upcoming);
    return new Rounds(desk, steps);
  }

  /** What stands between these rooms and the chat. */
  Desks desks() {
    return new Desks(this);
  }

  RolloverStore rollovers() {
    return new RolloverStore(database, office.settings().work().table().discontinuedPrintedYears());
  }

  private static Replying replying(
      Office office, Database database, PlanStore plans, RoundDesk desk, People people) {
    ReplyStore replies = new ReplyStore(database);
    DraftStore drafts = new DraftStore(database);
    Answering answering =
        new Answering(desk.rounds(), desk.inquiries(), plans, replies, drafts, people.access());
    var checks = office.settings().work().checks();
    LastYearCheck lastYear = new LastYearCheck(checks.changePercent(), checks.unusualFactor());
    FindingStore store = new FindingStore(database);
    ReadyRegister register =
        new ReadyRegister(
            new CheckedRegister(plans),
            office.checking(),
            store,
            anew -> Thread.ofPlatform().daemon().name("rules").start(anew));
    Noticing noticing = new Noticing(register, lastYear, store);
    Submitting submitting =
        new Submitting(
            answering, replies, drafts, noticing, new Heads(people.access(), office.calendar()));
    boolean samePerson = office.settings().work().signOff().samePerson();
    Approving approving =
        new Approving(
            new ApprovalStore(database), replies, desk.inquiries(), people.access(), samePerson);
    Returning returning =
        new Returning(
            new ReturnStore(database),
            desk.inquiries(),
            people.access(),
            office.calendar(),
            office.settings().work().review().returnBusinessDays());
    return new Replying(
        answering,
        submitting,
        noticing,
        drafts,
        new Deciding(returning, approving, new WaitingList(answering, replies)));
  }

  private static Asked asked(
      Office office, Database database, PlanStore plans, RoundDesk desk, People people) {
    FindingStore store = new FindingStore(database);
    Findings findings = new Findings(plans, new CheckedRegister(plans), office.checking(), store);
    QuestionDesk questions =
        new QuestionDesk(store, findings, plans, desk.rounds(), desk.inquiries(), people.access());
    QuestionStore answers = new QuestionStore(database);
    Asking asking = new Asking(findings, store, people.directory(), people.destinations());
    return new Asked(
        findings,
        asking,
        questions,
        new Keeping(questions, answers),
        new Mending(questions, answers, findings, store));
  }

  private static Summarizing summarizing(
      Office office, Database database, PlanStore plans, RoundDesk desk) {
    Settings.Schedule schedule = office.settings().work().schedule();
    String channel = office.settings().slack().coordination().summaryChannel();
    Summarizing.Post post =
        new Summarizing.Post(schedule.summaryDay(), schedule.summaryTime(), channel);
    return new Summarizing(
        new SummaryStore(database),
        new Summarizing.Sources(plans, desk.rounds(), desk.inquiries()),
        office.calendar(),
        post);
  }

  private static EditionDesk publication(Office office, Database database, PlanStore plans) {
    return EditionDesk.of(database, plans, office.settings().work().table().yearMovesMarked());
  }

  @Override
  public void close() {
    database.close();
  }
}
