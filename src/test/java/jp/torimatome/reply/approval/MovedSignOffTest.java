package jp.torimatome.reply.approval;

import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.reply.ReplyOffice.HEAD;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static jp.torimatome.reply.ReplyOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.ReplyOffice;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.Item;
import jp.torimatome.round.Item.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 組織改編と承認: where giver (koyo, signs off) and receiver (keiyaku, does not) differ, nobody waits for
 * a head that never decides.
 */
class MovedSignOffTest {
  @TempDir Path folder;
  private MovingOffice moving;
  private ReplyOffice office;

  @BeforeEach
  void open() {
    moving = MovingOffice.open(folder);
    office = moving.replies;
  }

  @AfterEach
  void close() {
    moving.close();
  }

  @Test
  void what_waited_is_the_sections_word_once_nobody_has_to_sign_it_off() {
    Item item = office.item();
    ReplyForm tenfold = with(form("一文"), Field.FINAL_BUDGET, Choice.GIVEN, "9,700,000");
    moving.submit(item, 0, RESPONDER, tenfold, Map.of(Field.FINAL_BUDGET, "補正で増えた"));
    assertThat(progress(item)).isEqualTo(Progress.WAITING);
    assertThat(registered(item)).isEmpty();
    moving.merge("koyo", "keiyaku");
    assertThat(progress(item)).isEqualTo(Progress.ANSWERED);
    assertThat(registered(item)).contains(RESPONDER + " 一文");
    assertThat(answers()).as("its reasons settle findings").isPositive();
    moving.submit(item, 1, "U-keiyaku", form("直した"), Map.of());
    assertThat(registered(item)).as("the receiver's rule holds").contains("U-keiyaku 直した");
  }

  @Test
  void what_was_said_for_good_is_not_signed_off_a_second_time() {
    Item item = office.rounds.inquiry(office.round, "keiyaku").items().getFirst();
    moving.submit(item, 0, "U-keiyaku", form("一文"), Map.of());
    assertThat(progress(item)).isEqualTo(Progress.ANSWERED);
    moving.merge("keiyaku", "koyo");
    assertThat(progress(item)).isEqualTo(Progress.ANSWERED);
    assertThat(office.rounds.outgoing("sign_off")).isEmpty();
    moving.submit(item, 1, RESPONDER, form("直した"), Map.of());
    assertThat(progress(item)).as("what is said anew is").isEqualTo(Progress.WAITING);
    assertThat(registered(item)).contains("U-keiyaku 一文");
  }

  @Test
  void what_was_sent_back_or_approved_stays_so() {
    List<Item> items = office.rounds.inquiry(office.round, "koyo").items();
    long back = moving.submit(items.getFirst(), 0, RESPONDER, form("一文"), Map.of());
    office.returning.run(
        new Returning.Request(back, Item.Returned.Stage.HEAD, List.of(Field.STATUS), "件数を。", HEAD),
        office.rounds.clock.instant());
    long good = moving.submit(items.getLast(), 0, RESPONDER, form("一文"), Map.of());
    office.approving.run(new Approving.Request(good, HEAD), office.rounds.clock.instant());
    moving.merge("koyo", "keiyaku");
    assertThat(progress(items.getFirst())).isEqualTo(Progress.RETURNED);
    assertThat(registered(items.getFirst())).isEmpty();
    assertThat(progress(items.getLast())).isEqualTo(Progress.ANSWERED);
    moving.submit(items.getFirst(), 1, "U-keiyaku", form("3件"), Map.of());
    assertThat(progress(items.getFirst())).isEqualTo(Progress.ANSWERED);
  }

  @Test
  void the_heads_of_a_new_section_are_shown_what_came_and_sign_it_off() {
    Item item = office.item();
    long reply = moving.submit(item, 0, RESPONDER, form("一文"), Map.of());
    moving.split(item, List.of("U-new-head"));
    assertThat(progress(item)).isEqualTo(Progress.WAITING);
    assertThat(office.rounds.outgoing("sign_off")).endsWith("U-new-head");
    assertThat(office.approving.run(new Approving.Request(reply, HEAD), moving.now()))
        .isInstanceOf(Approving.Outcome.Refused.class);
    assertThat(office.approving.run(new Approving.Request(reply, "U-new-head"), moving.now()))
        .isInstanceOf(Approving.Outcome.Done.class);
    assertThat(registered(item)).contains(RESPONDER + " 一文");
  }

  @Test
  void a_new_section_without_a_head_is_a_trouble_until_one_is_entered_who_then_hears_of_it() {
    Item item = office.item();
    moving.submit(item, 0, RESPONDER, form("一文"), Map.of());
    assertThat(troubles()).isEmpty();
    moving.split(item, List.of());
    assertThat(troubles()).containsExactly(new Trouble("koyo-2", Trouble.Kind.NO_HEAD, ""));
    Showing showing = new Showing(new ApprovalStore(office.rounds.database), moving.people.access);
    showing.run(moving.now());
    SectionEntry entry = moving.people.directory.at(moving.now()).byCode("koyo-2").orElseThrow();
    assertThat(entry.signOff()).as("the next round is signed off too").isEqualTo(SignOff.REQUIRED);
    moving.people.directory.enter(
        List.of(entry.with(new Staff(entry.responders(), List.of(), List.of("U-late-head")))),
        LocalDate.of(2025, 4, 14),
        moving.stamp());
    assertThat(troubles()).isEmpty();
    showing.run(moving.now());
    showing.run(moving.now());
    assertThat(office.rounds.outgoing("sign_off").stream().filter("U-late-head"::equals))
        .hasSize(1);
  }

  private List<Trouble> troubles() {
    return new Troubles(
            moving.people.directory,
            moving.people.members,
            moving.people.places,
            List.of(),
            new Troubles.Work(
                moving.people.duty, Set::of, new ApprovalStore(office.rounds.database)::signing))
        .at(moving.now());
  }

  private Progress progress(Item item) {
    return moving.item(item).progress();
  }

  /** Who recorded R6 実施状況 from a reply, and how it reads: the newest. */
  private Optional<String> registered(Item item) {
    return office.rounds.plans.passages(item.project().id()).stream()
        .filter(cell ->
            cell.source().startsWith("reply:")
                && cell.field() == Field.STATUS.column().passageField())
        .reduce((first, second) -> second)
        .map(cell -> cell.recordedBy() + " " + cell.passage().body());
  }

  private int answers() {
    return office.rounds.database.read(db -> db.fetchCount(FINDING_ANSWER));
  }
}
