package jp.torimatome.summary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.ReadyRegister;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.people.Access;
import jp.torimatome.people.Directory;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Heads;
import jp.torimatome.reply.Noticing;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.LastYearCheck;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.Steering;
import jp.torimatome.settings.Settings;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;

/**
 * 事務局: the rooms below the summary on a real database, with the published table or a generated one
 * of any size.
 */
public final class Office implements AutoCloseable {
  public static final String CHANNEL = "C0JIMUKYOKU";
  public static final String COORDINATOR = "U0COORDINATOR";
  public static final FiscalYear R6 = FiscalYear.reiwa(6);

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  public final MovableClock clock = MovableClock.at("2025-04-14T09:00:00+09:00");
  public final Path folder;
  public final Directory directory;
  public final PeopleOffice people;
  public final Database database;
  public final PlanStore plans;
  public final RoundStore rounds;
  public final InquiryStore inquiries;
  public final SummaryStore summaries;
  public final DeliveryStore delivery;
  public final BusinessCalendar calendar;
  public final Access access;
  public final Submitting submitting;
  private int payloads;

  private Office(Path folder, Directory directory) {
    this.folder = folder;
    this.directory = directory;
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    plans = new PlanStore(database);
    rounds = new RoundStore(database);
    inquiries = new InquiryStore(database);
    summaries = new SummaryStore(database);
    delivery = new DeliveryStore(database);
    calendar =
        new BusinessCalendar(
            ZONE, new Settings.Hours(LocalTime.of(8, 30), LocalTime.of(17, 15)), List.of());
    people = PeopleOffice.of(database, directory, COORDINATOR);
    access = people.access;
    ReplyStore replies = new ReplyStore(database);
    DraftStore drafts = new DraftStore(database);
    FindingStore store = new FindingStore(database);
    Checking checking = Rulebook.checking(new Checks(50, 85, WordList.NONE));
    ReadyRegister register =
        new ReadyRegister(new CheckedRegister(plans), checking, store, Runnable::run);
    Noticing noticing = new Noticing(register, new LastYearCheck(50, 3), store);
    submitting =
        new Submitting(
            new Answering(rounds, inquiries, plans, replies, drafts, access),
            replies,
            drafts,
            noticing,
            new Heads(access, calendar));
  }

  /** Before the first import. */
  public static Office empty(Path folder) {
    return new Office(folder, SeedTable.directory());
  }

  /** With the published table, imported on 2025-04-01. */
  public static Office withSeed(Path folder) {
    Office office = new Office(folder, SeedTable.directory());
    office.take(SeedTable.FILE);
    return office;
  }

  /** With {@code projects} generated projects in {@code sections} sections and seven directions. */
  public static Office withPlanOf(int projects, int sections, Path folder) {
    Office office = new Office(folder, GeneratedTable.directory(sections));
    try {
      office.take(
          Files.writeString(
              folder.resolve("generated.txt"), GeneratedTable.text(projects, sections)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return office;
  }

  public Plan plan() {
    return plans.registered().getFirst();
  }

  public void take(Path table) {
    ImportResult result =
        new Importing(database)
            .run(
                table,
                directory,
                false,
                Optional.empty(),
                clock.instant().minus(Duration.ofDays(13)));
    assertThat(result).isInstanceOf(ImportResult.Accepted.class);
  }

  /** Opens the round about R6, due on Monday 2025-05-12. */
  public Round openRound() {
    Round.Window window =
        new Round.Window(
            clock.instant(),
            MovableClock.at("2025-05-12T17:15:00+09:00").instant(),
            MovableClock.at("2025-05-16T17:15:00+09:00").instant());
    var brief = new Round.Brief("R6年度実績・R7年度計画 進行管理", "お知らせください。", List.of(Field.values()));
    var planned =
        (Planning.Outcome.Planned)
            new Planning(rounds, calendar).plan(plan().id(), R6, brief, window, stamp());
    Opening opening = new Opening(rounds, plans, people.directory, people.destinations, false);
    assertThat(opening.open(rounds.round(planned.roundId()).orElseThrow(), stamp()))
        .isInstanceOf(Opening.Outcome.Opened.class);
    return rounds.round(planned.roundId()).orElseThrow();
  }

  public void closeRound(Round round) {
    new Steering(rounds).close(round, stamp());
  }

  public Stamp stamp() {
    return new Stamp(COORDINATOR, clock.instant());
  }

  /** The item of a printed number in the round that is open. */
  public Item item(int number) {
    return requireNonNull(items().get(number));
  }

  /** All items of the open round by printed number. */
  public Map<Integer, Item> items() {
    return inquiries.inquiries(rounds.open().getFirst().id()).stream()
        .flatMap(inquiry -> inquiry.items().stream())
        .collect(Collectors.toMap(item -> item.project().printedNumber(), item -> item));
  }

  /** Every item is answered, by rows instead of forms: a round of thousands would take minutes. */
  public void answerEverythingAtOnce() {
    database.change(sql -> {
      sql.execute(
          "insert into reply (item_id, revision, submitted_at, submitted_by, on_behalf, late)"
              + " select id, 1, ?, 'U1', 0, 0 from item",
          clock.instant().toEpochMilli());
      sql.execute(
          "insert into reply_field (reply_id, field, choice, thousand_yen, body) select reply.id,"
              + " asked.value, 'no_change', null, 'x' from reply join item on item.id ="
              + " reply.item_id, json_each('[\"' || replace(item.fields, ',', '\",\"') || '\"]')"
              + " asked");
    });
  }

  /** Somebody of the section answers: both amounts, and new texts. */
  public void reply(Item item, String ended, String started) {
    submit(item, ended, started, "新しい文章 " + payloads);
  }

  /** Answers amounts, and leaves the texts empty. */
  public void replyWithoutTexts(Item item, String ended, String started) {
    submit(item, ended, started, "");
  }

  private void submit(Item item, String ended, String started, String words) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    Map<Field, String> reasons = new EnumMap<>(Field.class);
    for (Field field : item.fields()) {
      String typed =
          field == Field.FINAL_BUDGET ? ended : field == Field.INITIAL_BUDGET ? started : words;
      Choice choice = typed.equals("該当なし") ? Choice.NOT_APPLICABLE : Choice.GIVEN;
      entries.put(field, new ReplyForm.Entry(choice, choice == Choice.GIVEN ? typed : ""));
      reasons.put(field, "確認済");
    }
    int revision = item.answer().map(Item.Answer::revision).orElse(0);
    var request =
        new Submitting.Request(
            item.id(),
            "payload-" + payloads++,
            revision,
            responder(item),
            new ReplyForm(entries),
            reasons);
    assertThat(submitting.submit(request, clock.instant()))
        .isInstanceOf(Submitting.Outcome.Stored.class);
  }

  public String responder(Item item) {
    String code = inquiries.inquiry(item.inquiryId()).orElseThrow().section().code();
    return directory.byCode(code).orElseThrow().responders().getFirst();
  }

  public Summarizing summarizing() {
    Summarizing.Post post = new Summarizing.Post(DayOfWeek.MONDAY, LocalTime.of(9, 0), CHANNEL);
    return new Summarizing(
        summaries, new Summarizing.Sources(plans, rounds, inquiries), calendar, post);
  }

  public ZoneId calendarZone() {
    return ZONE;
  }

  /** An outgoing row as the sender would hand it to its composer. */
  public static OutgoingMessage outgoing(OutgoingKind kind, long subject) {
    return new OutgoingMessage(1, "marker", kind, subject, CHANNEL, Instant.EPOCH, 0, false, null);
  }

  /** Makes a summary now and reads it back. */
  public SummaryStore.Summary summary() {
    clock.advance(Duration.ofMinutes(1));
    assertThat(summarizing().now(plan().id(), new Stamp(COORDINATOR, clock.instant()))).isTrue();
    return newestSummary();
  }

  public SummaryStore.Summary newestSummary() {
    long id =
        database.read(sql -> sql.fetchSingle("select max(id) from summary").get(0, Long.class));
    return summaries.summary(id).orElseThrow();
  }

  public Report report() {
    return new Reporting(database, plans, rounds).report(summary());
  }

  @Override
  public void close() {
    database.close();
  }
}
