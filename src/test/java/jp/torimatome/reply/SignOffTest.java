package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.DEPUTY;
import static jp.torimatome.reply.ReplyOffice.HEAD;
import static jp.torimatome.reply.ReplyOffice.OTHER_HEAD;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static jp.torimatome.reply.ReplyOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.people.AbsenceStore;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.approval.Approving.Outcome;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.Item;
import jp.torimatome.round.Item.Returned.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 承認: until the head signs off a reply is a draft of the section, and afterwards it is its word.
 */
class SignOffTest {
  @TempDir Path folder;
  @AutoClose private ReplyOffice office;

  @BeforeEach
  void open() {
    office = ReplyOffice.signedOff(folder);
  }

  @Test
  void a_reply_that_waits_is_kept_but_is_neither_in_the_register_nor_answered() {
    long reply = answered("v1", 0, "相談会を3回開いた");
    assertThat(office.item().progress()).isEqualTo(Item.Progress.WAITING);
    assertThat(office.item().isAnswered()).isFalse();
    assertThat(office.item().isOwed()).isFalse();
    assertThat(registered()).isEmpty();
    assertThat(office.sheet(office.item().id(), DEPUTY).reply().map(ItemSheet.StoredReply::id))
        .contains(reply);
    assertThat(office.sheet(office.item().id(), DEPUTY).form().entry(Field.STATUS).typed())
        .isEqualTo("相談会を3回開いた");
  }

  @Test
  void approved_it_stands_in_the_register_in_the_name_of_who_submitted_it() {
    long reply = answered("v1", 0, "相談会を3回開いた");
    office.rounds.clock.moveTo("2025-04-15T09:00:00+09:00");
    assertThat(approved(reply, HEAD)).isEqualTo(new Outcome.Done(office.item()));
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
    assertThat(registered()).contains(RESPONDER + " reply:" + reply + " 2025-04-15T00:00:00Z");
    assertThat(lines("reply.approved"))
        .containsExactly(HEAD + " item:" + office.item().id() + " revision:1");
  }

  @Test
  void each_head_gets_one_message_a_day_however_many_replies_wait() {
    answered("v1", 0, "一文目");
    assertThat(office.rounds.outgoing("sign_off")).containsExactly(HEAD, OTHER_HEAD);
    sent();
    answered("v2", 1, "二文目");
    assertThat(office.rounds.outgoing("sign_off")).hasSize(2);
    assertThat(office.rounds.outgoing("sign_off_update"))
        .containsExactlyInAnyOrder(HEAD, OTHER_HEAD);
    approved(office.item().answer().orElseThrow().replyId(), HEAD);
    office.rounds.clock.moveTo("2025-04-15T09:00:00+09:00");
    answered("v3", 2, "翌日の一文");
    assertThat(office.rounds.outgoing("sign_off"))
        .containsExactly(HEAD, OTHER_HEAD, HEAD, OTHER_HEAD);
  }

  @Test
  void a_head_cannot_sign_off_what_they_submitted_but_the_other_can() {
    long reply = submitted("v1", 0, HEAD, form("班長が書いた"));
    assertThat(approved(reply, HEAD)).isEqualTo(new Outcome.SamePerson(office.item()));
    assertThat(office.item().progress()).isEqualTo(Item.Progress.WAITING);
    assertThat(approved(reply, OTHER_HEAD)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void who_stands_in_for_a_head_is_asked_and_signs_off() {
    LocalDate day = LocalDate.of(2025, 4, 14);
    new AbsenceStore(office.rounds.database)
        .note(HEAD, day, day, Optional.of(DEPUTY), office.rounds.stamp());
    long reply = answered("v1", 0, "一文");
    assertThat(office.rounds.outgoing("sign_off")).containsExactly(DEPUTY, OTHER_HEAD);
    assertThat(approved(reply, DEPUTY)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void when_every_head_is_away_the_message_waits_with_them() {
    LocalDate day = LocalDate.of(2025, 4, 14);
    AbsenceStore absences = new AbsenceStore(office.rounds.database);
    List.of(HEAD, OTHER_HEAD)
        .forEach(head -> absences.note(head, day, day, Optional.empty(), office.rounds.stamp()));
    answered("v1", 0, "一文");
    assertThat(office.rounds.outgoing("sign_off")).containsExactly(HEAD, OTHER_HEAD);
  }

  @Test
  void neither_the_responder_nor_the_coordinator_signs_off() {
    long reply = answered("v1", 0, "一文");
    Refusal refusal =
        new Refusal.NotHead(
            office.rounds.inquiry(office.round, "koyo").section().name(),
            List.of(HEAD, OTHER_HEAD));
    for (String person : List.of(DEPUTY, COORDINATOR)) {
      assertThat(approved(reply, person)).isEqualTo(new Outcome.Refused(refusal));
    }
    assertThat(approved(9999, HEAD)).isEqualTo(new Outcome.Refused(new Refusal.Unknown()));
    assertThat(registered()).isEmpty();
  }

  @Test
  void of_two_heads_at_once_one_approves_and_the_other_is_told() throws Exception {
    long reply = answered("v1", 0, "一文");
    Callable<Object> approve = () -> approved(reply, HEAD);
    Callable<Object> sendBack = () -> returned(reply, OTHER_HEAD);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Object>> both = threads.invokeAll(List.of(approve, sendBack));
      List<String> outcomes = List.of(name(both.getFirst().get()), name(both.getLast().get()));
      assertThat(outcomes).containsExactlyInAnyOrder("Done", "Already");
    }
    assertThat(lines("reply.approved").size() + lines("reply.returned").size()).isEqualTo(1);
  }

  @Test
  void returned_by_the_head_only_the_named_field_opens_and_mended_it_waits_again() {
    long reply = answered("v1", 0, "一文");
    assertThat(returned(reply, HEAD)).isInstanceOf(Returning.Outcome.Done.class);
    assertThat(office.rounds.outgoing("returned")).hasSize(1);
    ReplyForm tried = with(form("件数は3件"), Field.PLAN, Choice.GIVEN, "勝手に変えた計画");
    long mended = submitted("v2", 1, RESPONDER, tried);
    ItemSheet.StoredReply stored = office.replies.reply(mended).orElseThrow();
    assertThat(ReplyOffice.status(stored)).isEqualTo("件数は3件");
    assertThat(stored.values().get(Field.PLAN))
        .isEqualTo(office.replies.reply(reply).orElseThrow().values().get(Field.PLAN));
    assertThat(office.item().progress()).isEqualTo(Item.Progress.WAITING);
    assertThat(registered()).isEmpty();
    assertThat(approved(reply, HEAD)).isEqualTo(new Outcome.Overtaken(office.item()));
    approved(mended, HEAD);
    assertThat(registered())
        .hasValueSatisfying(line -> assertThat(line).contains("reply:" + mended));
  }

  @Test
  void what_was_in_time_stays_in_time_when_it_is_mended_after_the_close() {
    long reply = answered("v1", 0, "一文");
    office.rounds.tickAt("2025-05-16T09:00:00+09:00");
    returned(reply, HEAD);
    long mended = submitted("v2", 1, RESPONDER, form("件数は3件"));
    assertThat(office.replies.reply(mended).orElseThrow().flags().late()).isFalse();
    assertThat(approved(mended, HEAD)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void reasons_wait_with_the_reply_are_not_asked_again_and_settle_findings_only_when_approved() {
    ReplyForm tenfold = with(form("一文"), Field.FINAL_BUDGET, Choice.GIVEN, "9,700,000");
    assertThat(office.submit("v1", 0, RESPONDER, tenfold))
        .isInstanceOf(Submitting.Outcome.Questioned.class);
    var stored = office.submit("v1", 0, RESPONDER, tenfold, Map.of(Field.FINAL_BUDGET, "補正で増えた"));
    assertThat(stored).isInstanceOf(Submitting.Outcome.Stored.class);
    assertThat(answers()).isZero();
    returned(((Submitting.Outcome.Stored) stored).reply().id(), HEAD);
    long mended = submitted("v2", 1, RESPONDER, form("件数は3件"));
    assertThat(office.replies.heldReasons(office.replies.reply(mended).orElseThrow()))
        .containsValue("補正で増えた");
    approved(mended, HEAD);
    assertThat(answers()).isPositive();
  }

  @Test
  void several_are_approved_at_once_and_each_is_told_apart() {
    long reply = answered("v1", 0, "一文");
    long newer = answered("v2", 1, "新しい文");
    Map<Long, Outcome> outcomes =
        office.approving.run(List.of(reply, newer), HEAD, office.rounds.clock.instant());
    assertThat(outcomes.values())
        .extracting(SignOffTest::name)
        .containsExactly("Overtaken", "Done");
  }

  private long answered(String key, int base, String status) {
    return submitted(key, base, RESPONDER, form(status));
  }

  private long submitted(String key, int base, String person, ReplyForm form) {
    Submitting.Outcome outcome = office.submit(key, base, person, form);
    assertThat(outcome).isInstanceOf(Submitting.Outcome.Stored.class);
    return ((Submitting.Outcome.Stored) outcome).reply().id();
  }

  private Outcome approved(long reply, String head) {
    return office.approving.run(new Approving.Request(reply, head), office.rounds.clock.instant());
  }

  private Returning.Outcome returned(long reply, String head) {
    var request =
        new Returning.Request(reply, Stage.HEAD, List.of(Field.STATUS), "件数を書いてください。", head);
    return office.returning.run(request, office.rounds.clock.instant());
  }

  /** Who recorded R6 実施状況 from a reply, from which, and when. */
  private Optional<String> registered() {
    return office.rounds.plans.passages(office.item().project().id()).stream()
        .filter(cell ->
            cell.source().startsWith("reply:")
                && cell.field() == Field.STATUS.column().passageField())
        .map(cell -> cell.recordedBy() + " " + cell.source() + " " + cell.recordedAt())
        .findFirst();
  }

  private int answers() {
    return office.rounds.database.read(db -> db.fetchCount(FINDING_ANSWER));
  }

  private List<String> lines(String act) {
    return office.rounds.database.read(db ->
        db.selectFrom(AUDIT)
            .where(AUDIT.ACT.eq(act))
            .fetch(row -> row.getWho() + " " + row.getSubject()));
  }

  private void sent() {
    office.rounds.database.change(
        db -> db.execute("update outgoing set state = 'sent' where kind = 'sign_off'"));
  }

  private static String name(Object outcome) {
    return outcome.getClass().getSimpleName();
  }
}
