package jp.torimatome.reply.approval;

import static jp.torimatome.reply.ReplyOffice.HEAD;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Item.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 組織改編の後の仕事: what somebody began for a section goes on with the one that took its project over, and
 * with nobody else.
 */
class MovedWorkTest {
  private static final String FOUNDER = "U-founder";

  @TempDir Path folder;
  private MovingOffice office;
  private Item item;

  @BeforeEach
  void open() {
    office = MovingOffice.open(folder);
    item = office.replies.item();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_draft_is_there_for_the_new_people_and_the_old_ones_are_sent_to_them() {
    office.replies.submitting.drafting().save(item.id(), RESPONDER, form("書きかけ"), office.now());
    office.split(item, List.of("U-new-head"));
    assertThat(sheet(FOUNDER).form().entry(Field.STATUS).typed()).isEqualTo("書きかけ");
    assertThat(office.replies.answering.open(item.id(), RESPONDER, office.now()))
        .isInstanceOf(Answering.Outcome.Refused.class);
    office.submit(item, 0, FOUNDER, form("書き上げた"), Map.of());
    assertThat(office.item(item).progress()).isEqualTo(Progress.WAITING);
  }

  @Test
  void what_was_sent_back_is_mended_by_the_new_people() {
    long reply = office.submit(item, 0, RESPONDER, form("一文"), Map.of());
    office.replies.returning.run(
        new Returning.Request(reply, Item.Returned.Stage.HEAD, List.of(Field.STATUS), "件数を。", HEAD),
        office.now());
    office.split(item, List.of("U-new-head"));
    assertThat(sheet(FOUNDER).open()).containsExactly(Field.STATUS);
    office.submit(item, 1, FOUNDER, form("3件"), Map.of());
    assertThat(office.item(item).progress()).isEqualTo(Progress.WAITING);
  }

  @Test
  void the_coordinators_pile_names_the_section_that_answers_now() {
    long reply = office.submit(item, 0, RESPONDER, form("一文"), Map.of());
    office.split(item, List.of("U-new-head"));
    office.replies.approving.run(new Approving.Request(reply, "U-new-head"), office.now());
    List<Pending> pending = new ReviewStore(office.replies.rounds.database).pending();
    assertThat(pending)
        .singleElement()
        .satisfies(each -> assertThat(each.section().name()).isEqualTo("若者就労支援室"));
  }

  @Test
  void several_sections_and_a_split_that_follows_another_leave_each_item_with_one_who_can_act() {
    office.merge("keiyaku", "koyo");
    office.split(item, List.of("U-new-head"));
    office.merge("jutaku", "koyo");
    assertThat(sheet(FOUNDER).inquiry().section().name()).isEqualTo("若者就労支援室");
    office.replies.rounds.inquiries(office.replies.round).stream()
        .flatMap(inquiry -> inquiry.items().stream().map(each -> Map.entry(inquiry, each)))
        .forEach(each ->
            assertThat(office.people.access.contacts(each.getKey().section(), office.now()))
                .as("who answers %s", each.getValue().project().printedNumber())
                .isNotEmpty()
                .allSatisfy(person ->
                    assertThat(
                            office.replies.answering.open(
                                each.getValue().id(), person, office.now()))
                        .isInstanceOf(Answering.Outcome.Opened.class)));
  }

  private ItemSheet sheet(String person) {
    return ((Answering.Outcome.Opened)
            office.replies.answering.open(item.id(), person, office.now()))
        .sheet();
  }
}
