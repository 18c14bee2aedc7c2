package jp.torimatome.table.reorganisation;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 疑義照会の引継ぎ: a question that waits when the sections change is put to the one that takes the project
 * over.
 */
class MovedClarificationsTest {
  private static final String COORDINATOR = "U-coordinator";

  @TempDir Path folder;
  private ReorganisingOffice office;
  private ClarificationStore store;
  private Clarifying clarifying;
  private Item item;

  @BeforeEach
  void open() {
    office = ReorganisingOffice.open(folder);
    office.rounds.clock.moveTo("2025-04-14T08:25:00+09:00");
    Round round = office.rounds.opened();
    office.rounds.clock.moveTo("2025-04-16T09:00:00+09:00");
    item = office.rounds.inquiry(round, "keiyaku").items().getFirst();
    store = new ClarificationStore(office.rounds.database);
    clarifying = new Clarifying(store, office.rounds.desk.inquiries(), office.people.access);
    clarifying.ask(item.id(), new Clarifying.Typed("view:1", "内訳は。", COORDINATOR), now());
    office.rounds.database.change(db ->
        db.update(OUTGOING)
            .set(OUTGOING.STATE, "sent")
            .where(OUTGOING.KIND.eq("clarification"))
            .execute());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Instant now() {
    return office.rounds.clock.instant();
  }

  private void merge() {
    office.plan(
        new Change.Merge(office.section("keiyaku"), office.section("jutaku")), "2025-04-16");
  }

  private List<String> waiting(String kind) {
    return office.rounds.database.read(db ->
        db.select(OUTGOING.DESTINATION)
            .from(OUTGOING)
            .where(OUTGOING.KIND.eq(kind), OUTGOING.STATE.eq("waiting"))
            .fetch(OUTGOING.DESTINATION));
  }

  @Test
  void the_receiving_section_is_asked_and_can_answer_and_the_old_message_says_so() {
    String before = store.destination(1).orElseThrow();
    merge();
    String now = store.destination(1).orElseThrow();
    assertThat(now).isNotEqualTo(before);
    assertThat(waiting("clarification")).containsExactly(now);
    assertThat(waiting("clarification_update")).containsExactly(before);
    var answered =
        clarifying.answer(1, new Clarifying.Typed("view:2", "16 件です。", "U-jutaku"), now());
    assertThat(answered).isInstanceOf(Clarifying.Outcome.Done.class);
    assertThat(store.awaiting(List.of(item.id()))).isEmpty();
  }

  @Test
  void what_was_answered_or_taken_back_stays_where_it_was() {
    clarifying.withdraw(item.id(), COORDINATOR, now());
    merge();
    assertThat(waiting("clarification")).isEmpty();
  }

  @Test
  void a_new_name_is_written_into_the_message_that_stands() {
    String there = store.destination(1).orElseThrow();
    office.plan(new Change.Rename(office.section("keiyaku"), "契約管理課"), "2025-04-16");
    assertThat(waiting("clarification")).isEmpty();
    assertThat(waiting("clarification_update")).containsExactly(there);
  }
}
