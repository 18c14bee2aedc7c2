package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.ACCEPTANCE_WITHDRAWAL;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.DIGEST;
import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.OUTSIDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Role;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.review.Accepting;
import jp.torimatome.reply.review.DigestStore;
import jp.torimatome.reply.review.Digesting;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator takes replies, and never one that moved on while they looked. */
class AcceptingTest {
  private static final String RESPONDER = "U-koyo";
  private static final String SECOND = "U-second";

  @TempDir Path folder;
  private ReplyOffice office;
  private ReviewStore store;
  private Accepting accepting;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
    store = new ReviewStore(office.rounds.database);
    var people = PeopleOffice.of(office.rounds.database, ReplyOffice.directory(), COORDINATOR);
    people.roles.grant(SECOND, Role.COORDINATOR, COORDINATOR, office.rounds.clock.instant());
    accepting = new Accepting(store, office.replies, office.rounds.desk.inquiries(), people.access);
  }

  @AfterEach
  void close() {
    office.rounds.database.close();
  }

  @Test
  void a_new_reply_waits_until_it_is_taken() {
    assertThat(store.pending()).isEmpty();
    office.submit("v1", 0, RESPONDER, form("実施した"));
    Pending pending = store.pending().getFirst();
    assertThat(pending.section().code()).isEqualTo("koyo");
    assertThat(pending.isWarned()).isFalse();
    assertThat(accept(pending, COORDINATOR)).isInstanceOf(Accepting.Outcome.Done.class);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ACCEPTED);
    assertThat(store.pending()).isEmpty();
  }

  @Test
  void what_changes_after_it_was_taken_waits_again_and_says_so() {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    accept(store.pending().getFirst(), COORDINATOR);
    office.submit("v2", 1, RESPONDER, form("もっと実施した"));
    assertThat(store.pending().getFirst().warnings()).containsExactly(Pending.Warning.CHANGED);
  }

  @Test
  void replies_on_behalf_late_or_with_a_reason_stand_out() {
    office.rounds.clock.moveTo("2025-05-12T09:00:00+09:00");
    office.submit("v1", 0, COORDINATOR, form(""), Map.of(Field.STATUS, "担当課に確認済み"));
    assertThat(store.pending().getFirst().warnings())
        .containsExactlyInAnyOrder(
            Pending.Warning.LATE, Pending.Warning.ON_BEHALF, Pending.Warning.FINDING);
  }

  @Test
  void a_newer_revision_is_not_taken_unseen() {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    Pending seen = store.pending().getFirst();
    office.submit("v2", 1, RESPONDER, form("やり直した"));
    assertThat(accept(seen, COORDINATOR)).isInstanceOf(Accepting.Outcome.Overtaken.class);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
  }

  @Test
  void of_two_coordinators_at_the_same_moment_one_is_told_who_was_first() throws Exception {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    Pending pending = store.pending().getFirst();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Callable<Accepting.Outcome>> both =
          List.of(() -> accept(pending, COORDINATOR), () -> accept(pending, SECOND));
      List<Accepting.Outcome> outcomes =
          two.invokeAll(both).stream().map(Future::resultNow).toList();
      assertThat(outcomes)
          .hasAtLeastOneElementOfType(Accepting.Outcome.Done.class)
          .hasAtLeastOneElementOfType(Accepting.Outcome.Already.class);
    }
    assertThat(store.acceptedBy(pending.replyId())).isPresent();
  }

  @Test
  void an_acceptance_can_be_taken_back_and_leaves_a_trace() {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    Pending taken = store.pending().getFirst();
    accept(taken, COORDINATOR);
    assertThat(office.item().accepted()).map(Stamp::by).contains(COORDINATOR);
    assertThat(store.accepted(10))
        .extracting(each -> each.stamp().by())
        .containsExactly(COORDINATOR);
    assertThat(accepting.withdraw(taken.replyId(), SECOND, office.rounds.clock.instant()))
        .isInstanceOf(Accepting.Outcome.Done.class);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
    assertThat(store.pending().getFirst().warnings()).containsExactly(Pending.Warning.WITHDRAWN);
    int noted =
        office.rounds.database.read(
            db -> db.fetchCount(AUDIT, AUDIT.ACT.eq("reply.acceptance-withdrawn")));
    assertThat(noted).isEqualTo(1);
    String before =
        office.rounds.database.read(db -> db.fetchSingle(ACCEPTANCE_WITHDRAWAL).getAcceptedBy());
    assertThat(before).isEqualTo(COORDINATOR);
    assertThat(accepting.withdraw(taken.replyId(), SECOND, office.rounds.clock.instant()))
        .as("twice")
        .isInstanceOf(Accepting.Outcome.Already.class);
    assertThat(accept(store.pending().getFirst(), SECOND))
        .isInstanceOf(Accepting.Outcome.Done.class);
    assertThat(office.item().accepted()).map(Stamp::by).contains(SECOND);
  }

  @Test
  void a_section_cannot_take_an_acceptance_back() {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    Pending taken = store.pending().getFirst();
    accept(taken, COORDINATOR);
    assertThat(accepting.withdraw(taken.replyId(), RESPONDER, office.rounds.clock.instant()))
        .isInstanceOf(Accepting.Outcome.Refused.class);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ACCEPTED);
  }

  @Test
  void nobody_else_may_and_nothing_changes_then() {
    office.submit("v1", 0, RESPONDER, form("実施した"));
    for (String stranger : List.of(RESPONDER, OUTSIDER, "U-nobody")) {
      assertThat(accept(store.pending().getFirst(), stranger))
          .isInstanceOf(Accepting.Outcome.Refused.class);
    }
    assertThat(accepting.run(List.of(99L), COORDINATOR, office.rounds.clock.instant()).get(99L))
        .isInstanceOf(Accepting.Outcome.Refused.class);
    assertThat(office.item().progress()).isEqualTo(Item.Progress.ANSWERED);
  }

  @Test
  void the_digest_comes_once_a_day_and_only_when_something_waits() {
    Digesting.Post post =
        new Digesting.Post(LocalTime.of(16, 0), "C-office", () -> List.of("C-office"));
    DigestStore digests = new DigestStore(office.rounds.database);
    Digesting digesting =
        new Digesting(
            digests,
            office.rounds.calendar,
            post,
            List.of(new Waiting(() -> store.pending().size(), Optional::empty)));
    digestAt(digesting, "2025-04-14T16:00:00+09:00");
    assertThat(sent()).as("nothing waits").isZero();
    office.submit("v1", 0, RESPONDER, form("実施した"));
    digestAt(digesting, "2025-04-14T16:01:00+09:00");
    digestAt(digesting, "2025-04-14T16:30:00+09:00");
    digestAt(digesting, "2025-04-14T18:00:00+09:00");
    assertThat(sent()).as("once").isEqualTo(1);
    digestAt(digesting, "2025-04-15T09:00:00+09:00");
    assertThat(sent()).as("not before its time").isEqualTo(1);
    digestAt(digesting, "2025-04-15T16:00:00+09:00");
    assertThat(sent()).as("the next day").isEqualTo(2);
    digestAt(digesting, "2025-04-19T16:00:00+09:00");
    assertThat(sent()).as("no Saturday").isEqualTo(2);
  }

  private void digestAt(Digesting digesting, String moment) {
    office.rounds.clock.moveTo(moment);
    digesting.run(office.rounds.clock.instant());
  }

  private int sent() {
    return office.rounds.database.read(db -> db.fetchCount(DIGEST));
  }

  private Accepting.Outcome accept(Pending pending, String by) {
    return accepting
        .run(List.of(pending.replyId()), by, office.rounds.clock.instant())
        .values()
        .iterator()
        .next();
  }
}
