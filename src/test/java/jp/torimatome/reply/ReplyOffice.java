package jp.torimatome.reply;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.INCOMING;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.REPLY;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.ReadyRegister;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.people.Access;
import jp.torimatome.people.Directory;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.reply.approval.ApprovalStore;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.LastYearCheck;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.reading.SeedTable;

/**
 * An open round about the published table, with the acts of replying; item 11 belongs to 雇用対策課,
 * whose people are below.
 */
public final class ReplyOffice implements AutoCloseable {
  public static final String RESPONDER = "U-koyo";
  public static final String DEPUTY = "U-koyo-2";
  public static final String HEAD = "U-koyo-head";
  public static final String OTHER_HEAD = "U-koyo-head-2";
  public static final String COORDINATOR = "U-coordinator";
  public static final String OUTSIDER = "U-keiyaku";

  public final RoundOffice rounds;
  public final ReplyStore replies;
  public final DraftStore drafts;
  public final Answering answering;
  public final Noticing noticing;
  public final Submitting submitting;
  public final Returning returning;
  public final Approving approving;
  public final Round round;

  private ReplyOffice(RoundOffice rounds, Directory directory) {
    this(rounds, directory, rounds.opened());
  }

  private ReplyOffice(RoundOffice rounds, Directory directory, Round opened) {
    this.rounds = rounds;
    this.replies = new ReplyStore(rounds.database);
    this.drafts = new DraftStore(rounds.database);
    Access access = PeopleOffice.of(rounds.database, directory, COORDINATOR).access;
    this.answering =
        new Answering(
            rounds.desk.rounds(), rounds.desk.inquiries(), rounds.plans, replies, drafts, access);
    this.noticing = noticing(rounds);
    this.submitting =
        new Submitting(answering, replies, drafts, noticing, new Heads(access, rounds.calendar));
    this.returning =
        new Returning(
            new ReturnStore(rounds.database), rounds.desk.inquiries(), access, rounds.calendar, 5);
    this.approving =
        new Approving(
            new ApprovalStore(rounds.database), replies, rounds.desk.inquiries(), access, false);
    this.round = opened;
  }

  public static ReplyOffice open(Path folder) {
    return new ReplyOffice(RoundOffice.open(folder, directory(), List.of()), directory());
  }

  /** The same about a round that was opened in another way. */
  public static ReplyOffice of(RoundOffice rounds, Round opened) {
    return new ReplyOffice(rounds, directory(), opened);
  }

  /** 雇用対策課 has two heads, and one of them signs off what it answers. */
  public static ReplyOffice signedOff(Path folder) {
    Directory directory =
        new Directory(directory().sections().stream().map(ReplyOffice::headed).toList());
    return new ReplyOffice(RoundOffice.open(folder, directory, List.of()), directory);
  }

  private static SectionEntry headed(SectionEntry entry) {
    List<String> heads = entry.code().equals("koyo") ? List.of(HEAD, OTHER_HEAD) : List.of();
    SignOff signOff = entry.code().equals("koyo") ? SignOff.REQUIRED : SignOff.SETTING;
    var staff = new SectionEntry.Staff(entry.responders(), entry.deputies(), heads);
    return new SectionEntry(
        entry.code(), entry.name(), entry.spellings(), entry.channel(), staff, signOff);
  }

  private static Noticing noticing(RoundOffice rounds) {
    FindingStore store = new FindingStore(rounds.database);
    Checking checking = Rulebook.checking(new Checks(50, 85, WordList.NONE));
    ReadyRegister register =
        new ReadyRegister(new CheckedRegister(rounds.plans), checking, store, Runnable::run);
    return new Noticing(register, new LastYearCheck(50, 3), store);
  }

  public static Directory directory() {
    return new Directory(
        SeedTable.directory().sections().stream()
            .map(entry ->
                entry.with(
                    new SectionEntry.Staff(
                        entry.responders(), List.of("U-" + entry.code() + "-2"), List.of())))
            .toList());
  }

  /** The item of 雇用対策課 that most tests answer. */
  public Item item() {
    return rounds.inquiry(round, "koyo").items().getFirst();
  }

  public ItemSheet sheet(long itemId, String userId) {
    return ((Answering.Outcome.Opened) answering.open(itemId, userId, rounds.clock.instant()))
        .sheet();
  }

  public Submitting.Outcome submit(String key, int base, String userId, ReplyForm form) {
    return submit(key, base, userId, form, Map.of());
  }

  public Submitting.Outcome submit(
      String key, int base, String userId, ReplyForm form, Map<Field, String> reasons) {
    return submitting.submit(
        new Submitting.Request(item().id(), key, base, userId, form, reasons),
        rounds.clock.instant());
  }

  public static String status(ItemSheet.StoredReply reply) {
    return requireNonNull(reply.values().get(Field.STATUS)).typed();
  }

  /** A form that passes without a question. */
  public static ReplyForm form(String status) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    entries.put(Field.FINAL_BUDGET, new ReplyForm.Entry(Choice.NOT_APPLICABLE, ""));
    entries.put(Field.STATUS, new ReplyForm.Entry(Choice.GIVEN, status));
    entries.put(Field.INITIAL_BUDGET, new ReplyForm.Entry(Choice.NOT_APPLICABLE, ""));
    entries.put(Field.PLAN, new ReplyForm.Entry(Choice.NOT_APPLICABLE, ""));
    entries.put(Field.ISSUES, new ReplyForm.Entry(Choice.NOT_APPLICABLE, ""));
    return new ReplyForm(entries);
  }

  public static ReplyForm with(ReplyForm form, Field field, Choice choice, String typed) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    entries.putAll(form.entries());
    entries.put(field, new ReplyForm.Entry(choice, typed));
    return new ReplyForm(entries);
  }

  /** How much is stored in every table that replying writes. */
  public List<Integer> rows() {
    return rounds.database.read(db ->
        List.of(
            db.fetchCount(REPLY),
            db.fetchCount(DRAFT),
            db.fetchCount(INCOMING),
            db.fetchCount(OUTGOING),
            db.fetchCount(AUDIT)));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
