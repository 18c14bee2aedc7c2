package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Returning.Outcome;
import jp.torimatome.round.Item;
import jp.torimatome.round.Item.Returned.Stage;
import jp.torimatome.round.RoundOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 差し戻し by the coordinator: what is stored, who is told, and what cannot be sent back. */
class ReturningTest {
  @TempDir Path folder;
  private ReplyOffice office;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_returned_item_is_owed_again_with_fields_reason_and_a_day_five_business_days_later() {
    long reply = answered("v1", 0, "一文だけの実績");
    Outcome outcome = returned(reply, " 件数を書いてください。 ");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Item item = office.item();
    assertThat(outcome).isEqualTo(new Outcome.Done(item));
    assertThat(item.progress()).isEqualTo(Item.Progress.RETURNED);
    assertThat(item.isOwed()).isTrue();
    assertThat(item.returned())
        .contains(
            new Item.Returned(
                Stage.COORDINATOR,
                List.of(Field.STATUS, Field.PLAN),
                "件数を書いてください。",
                RoundOffice.moment("2025-04-21T17:15:00+09:00"),
                COORDINATOR,
                office.rounds.clock.instant()));
  }

  @Test
  void the_record_names_the_fields_and_never_the_reason() {
    returned(answered("v1", 0, "一文だけの実績"), "極秘の理由");
    List<String> lines =
        office.rounds.database.read(
            db -> db.selectFrom(AUDIT).where(AUDIT.ACT.eq("reply.returned")).fetch(AUDIT.SUBJECT));
    assertThat(lines)
        .containsExactly(
            "item:" + office.item().id() + " revision:1 fields:status,plan stage:coordinator");
  }

  @Test
  void a_section_is_told_once_a_day() {
    returned(answered("v1", 0, "一文だけの実績"), "件数を書いてください。");
    sent("returned");
    answered("v2", 1, "もう一文");
    returned(office.item().answer().orElseThrow().replyId(), "まだ足りません。");
    assertThat(office.rounds.outgoing("returned")).hasSize(1);
    assertThat(office.rounds.outgoing("returned_update")).isNotEmpty();
    office.rounds.clock.moveTo("2025-04-15T09:00:00+09:00");
    answered("v3", 2, "さらに一文");
    returned(office.item().answer().orElseThrow().replyId(), "あと少しです。");
    assertThat(office.rounds.outgoing("returned")).hasSize(2);
  }

  @Test
  void without_a_reason_or_a_field_nothing_happens() {
    long reply = answered("v1", 0, "一文だけの実績");
    List<Integer> before = office.rows();
    assertThat(returned(reply, " \u3000\n")).isEqualTo(new Outcome.NoReason());
    var request = new Returning.Request(reply, Stage.COORDINATOR, List.of(), "理由", COORDINATOR);
    assertThat(office.returning.run(request, office.rounds.clock.instant()))
        .isEqualTo(new Outcome.NoFields());
    assertThat(office.rows()).isEqualTo(before);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
  }

  @Test
  void who_may_not_and_what_does_not_exist_are_refused() {
    long reply = answered("v1", 0, "一文だけの実績");
    var byColleague =
        new Returning.Request(reply, Stage.COORDINATOR, List.of(Field.STATUS), "理由", RESPONDER);
    assertThat(office.returning.run(byColleague, office.rounds.clock.instant()))
        .isEqualTo(new Outcome.Refused(new Refusal.NotCoordinator(List.of(COORDINATOR))));
    var asHead = new Returning.Request(reply, Stage.HEAD, List.of(Field.STATUS), "理由", COORDINATOR);
    assertThat(office.returning.run(asHead, office.rounds.clock.instant()))
        .isEqualTo(
            new Outcome.Refused(
                new Refusal.NotHead(
                    office.rounds.inquiry(office.round, "koyo").section().name(), List.of())));
    var ghost =
        new Returning.Request(9999, Stage.COORDINATOR, List.of(Field.STATUS), "理由", COORDINATOR);
    assertThat(office.returning.run(ghost, office.rounds.clock.instant()))
        .isEqualTo(new Outcome.Refused(new Refusal.Unknown()));
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
  }

  @Test
  void a_newer_revision_is_not_sent_back_with_the_reason_of_the_older() {
    long reply = answered("v1", 0, "一文だけの実績");
    answered("v2", 1, "直した実績");
    assertThat(returned(reply, "件数を書いてください。")).isEqualTo(new Outcome.Overtaken());
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
  }

  @Test
  void of_two_coordinators_at_once_one_is_told_that_it_was_sent_back_already() throws Exception {
    long reply = answered("v1", 0, "一文だけの実績");
    Callable<Outcome> act = () -> returned(reply, "件数を書いてください。");
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> both = threads.invokeAll(List.of(act, act));
      assertThat(List.of(both.getFirst().get(), both.getLast().get()))
          .hasAtLeastOneElementOfType(Outcome.Done.class)
          .hasAtLeastOneElementOfType(Outcome.Already.class);
    }
    assertThat(office.rounds.outgoing("returned")).hasSize(1);
  }

  @Test
  void it_can_be_mended_after_the_round_has_closed() {
    long reply = answered("v1", 0, "一文だけの実績");
    office.rounds.tickAt("2025-05-16T09:00:00+09:00");
    returned(reply, "件数を書いてください。");
    answered("v2", 1, "件数は3件");
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
    assertThat(office.submit("v3", 2, RESPONDER, form("もう一度")))
        .isInstanceOf(Submitting.Outcome.Refused.class);
  }

  private long answered(String key, int base, String status) {
    Submitting.Outcome outcome = office.submit(key, base, RESPONDER, form(status));
    assertThat(outcome).isInstanceOf(Submitting.Outcome.Stored.class);
    return ((Submitting.Outcome.Stored) outcome).reply().id();
  }

  private Outcome returned(long reply, String reason) {
    var request =
        new Returning.Request(
            reply, Stage.COORDINATOR, List.of(Field.PLAN, Field.STATUS), reason, COORDINATOR);
    return office.returning.run(request, office.rounds.clock.instant());
  }

  private void sent(String kind) {
    office.rounds.database.change(
        db -> db.execute("update outgoing set state = 'sent' where kind = ?", kind));
  }
}
