package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.INQUIRY_TERMS;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.REPLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.audit.ReplySealRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.IncomingRows;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.FindingRows;
import jp.torimatome.finding.question.HeldRows;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.PromptRows;
import org.jooq.DSLContext;

/** Keeps replies; revisions of an item are a gap-free chain and are never changed. */
public final class ReplyStore {
  private final Database database;

  public ReplyStore(Database database) {
    this.database = database;
  }

  /** A reply that passed every check. */
  public record Accepted(
      long itemId,
      long projectId,
      FiscalYear ended,
      Map<Field, ReplyValue> values,
      Answers answers) {}

  /**
   * What a reply says to findings: the reasons why some stand, and the questions that its values
   * settle.
   */
  public record Answers(Map<Finding, String> reasons, List<Finding> mended) {}

  /**
   * Who submits, when, and how, and whom to tell; {@code key} identifies the payload, so that a
   * second delivery stores nothing.
   */
  record Submission(
      String key,
      int baseRevision,
      String by,
      Instant at,
      ItemSheet.StoredReply.Flags flags,
      Heads.Told heads) {}

  /** What became of it. */
  sealed interface Stored {
    record Done(long replyId) implements Stored {}

    /** Somebody else was faster; nothing was stored. */
    record Overtaken() implements Stored {}

    /** The round closed while the form was checked; nothing was stored. */
    record Closed() implements Stored {}
  }

  /** Whatever is asked meanwhile is asked about one state of things. */
  <T> T atOnce(Supplier<T> questions) {
    return database.read(db -> questions.get());
  }

  /** The reply that an earlier delivery of the same payload made. */
  Optional<ItemSheet.StoredReply> submittedAs(String key) {
    return database
        .read(db -> IncomingRows.answerOf(db, key))
        .flatMap(id -> reply(Long.parseLong(id)));
  }

  /** The newest reply of an item. */
  public Optional<ItemSheet.StoredReply> newest(long itemId) {
    return database.read(db ->
        db.selectFrom(REPLY)
            .where(REPLY.ITEM_ID.eq(itemId))
            .orderBy(REPLY.REVISION.desc())
            .limit(1)
            .fetchOptional()
            .map(row -> ReplyRows.read(db, row)));
  }

  /** One reply by its id. */
  public Optional<ItemSheet.StoredReply> reply(long id) {
    return database.read(db ->
        db.selectFrom(REPLY)
            .where(REPLY.ID.eq(id))
            .fetchOptional()
            .map(row -> ReplyRows.read(db, row)));
  }

  /** Every revision of an item, oldest first. */
  public List<ItemSheet.StoredReply> revisions(long itemId) {
    return database.read(db ->
        db.selectFrom(REPLY)
            .where(REPLY.ITEM_ID.eq(itemId))
            .orderBy(REPLY.REVISION)
            .fetch()
            .map(row -> ReplyRows.read(db, row)));
  }

  /**
   * 預かり: the reasons that were given with a reply which waits for approval, or was returned while
   * it did.
   */
  public Map<Finding, String> heldReasons(ItemSheet.StoredReply reply) {
    Map<Finding, String> reasons = new LinkedHashMap<>();
    database
        .<Map<Finding, FindingAnswer>>read(db ->
            HeldRows.of(
                db, reply.id(), new Stamp(reply.by(), reply.at()), Source.reply(reply.id())))
        .forEach((finding, answer) -> {
          if (answer.kind() == FindingAnswer.Kind.KEPT) {
            reasons.put(finding, answer.words());
          }
        });
    return reasons;
  }

  /** What the section said to the findings about a reply that counts. */
  public Map<Finding, String> reasons(ItemSheet.StoredReply reply) {
    return database.read(db -> FindingRows.keptWith(db, Source.reply(reply.id())));
  }

  /**
   * What the register names as the sources of an item's revisions, without reading them: a much
   * edited item has many.
   */
  Set<String> sources(long itemId) {
    return database.read(db ->
        db.select(REPLY.ID)
            .from(REPLY)
            .where(REPLY.ITEM_ID.eq(itemId))
            .fetchSet(row -> Source.reply(row.value1())));
  }

  /** One transaction: incoming key, revision, register, the prompt's update and the audit line. */
  Stored store(Accepted accepted, Submission submission) {
    return database.write(db -> {
      Optional<String> before = IncomingRows.answerOf(db, submission.key());
      if (before.isPresent()) {
        return new Stored.Done(Long.parseLong(before.get()));
      }
      if (isClosed(db, accepted.itemId(), submission.at())) {
        return new Stored.Closed();
      }
      int last =
          db.select(coalesce(max(REPLY.REVISION), inline(0)))
              .from(REPLY)
              .where(REPLY.ITEM_ID.eq(accepted.itemId()))
              .fetchSingle()
              .value1();
      if (last != submission.baseRevision()) {
        return new Stored.Overtaken();
      }
      long replyId = ReplyRows.insert(db, accepted, submission, last + 1);
      DecisionRows.Standing standing = DecisionRows.of(db, replyId).orElseThrow();
      if (standing.is("waiting")) {
        answers(accepted, submission, Source.reply(replyId))
            .forEach((finding, answer) -> HeldRows.hold(db, replyId, finding, answer));
        DecisionRows.ask(db, standing, submission.heads(), submission.at());
      } else {
        take(db, accepted, submission, replyId);
      }
      PromptRows.showItem(db, accepted.itemId(), submission.at());
      OutgoingRows.enqueueUpdates(db, "returned", standing.inquiryId(), submission.at());
      IncomingRows.remember(db, submission.key(), Long.toString(replyId), submission.at());
      String subject = ReplySealRows.subject(db, accepted.itemId(), last + 1);
      AuditRows.note(db, submission.at(), submission.by(), ReplySealRows.ACT, subject);
      return new Stored.Done(replyId);
    });
  }

  /** The round is; but not for what was sent back, nor where the section may still answer. */
  private static boolean isClosed(DSLContext db, long itemId, Instant at) {
    return db.fetchExists(
        db.selectOne()
            .from(ITEM)
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(CLOSING)
            .on(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID))
            .join(INQUIRY_TERMS)
            .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
            .join(ITEM_PROGRESS)
            .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
            .where(ITEM.ID.eq(itemId), ITEM_PROGRESS.STATE.ne("returned"))
            .and(INQUIRY_TERMS.EXTENSION_ID.isNull().or(INQUIRY_TERMS.DUE_AT.le(at)))
            .and(INQUIRY_TERMS.UNLOCKING_ID.isNull().or(INQUIRY_TERMS.CLOSES_AT.le(at))));
  }

  /** From now on it is the section's word: into the register, and to the findings. */
  private static void take(DSLContext db, Accepted accepted, Submission submission, long replyId) {
    String source = Source.reply(replyId);
    accepted
        .values()
        .forEach((field, value) -> {
          FiscalYear year = field.yearIn(accepted.ended());
          ValueRows.record(
              db,
              accepted.projectId(),
              field.column(),
              year,
              value,
              submission.at(),
              submission.by(),
              source);
        });
    answers(accepted, submission, source)
        .forEach((finding, answer) -> FindingRows.answer(db, finding, answer));
    FindingRows.showProject(db, accepted.projectId(), submission.at());
  }

  private static Map<Finding, FindingAnswer> answers(
      Accepted accepted, Submission submission, String source) {
    Map<Finding, FindingAnswer> answers = new LinkedHashMap<>();
    accepted
        .answers()
        .reasons()
        .forEach((finding, reason) ->
            answers.put(
                finding, FindingAnswer.kept(reason, submission.by(), submission.at(), source)));
    accepted
        .answers()
        .mended()
        .forEach(finding ->
            answers.put(
                finding,
                FindingAnswer.mended(
                    typed(accepted, finding), submission.by(), submission.at(), source)));
    return answers;
  }

  private static String typed(Accepted accepted, Finding finding) {
    return Field.filling(finding.column())
        .map(accepted.values()::get)
        .map(ReplyValue::typed)
        .orElse("");
  }
}
