package jp.torimatome.reply;

import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.DEPUTY;
import static jp.torimatome.reply.ReplyOffice.OUTSIDER;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static jp.torimatome.reply.ReplyOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Submitting.Outcome;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 下書き: nothing that somebody types is lost, whatever becomes of the form or of their right. */
class DraftingTest {
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
  void each_keystroke_is_kept_in_one_draft_and_the_messages_tell_of_it_once() {
    opens(RESPONDER);
    int messages = office.rows().get(3);
    types(RESPONDER, 0, "10.1", "書");
    int told = office.rows().get(3);
    assertThat(told).isGreaterThan(messages);
    types(RESPONDER, 0, "10.3", "書きかけ");
    types(RESPONDER, 0, "10.2", "書き");
    assertThat(draftedStatus()).as("a keystroke that comes late changes nothing").contains("書きかけ");
    assertThat(office.rows().get(1)).isEqualTo(1);
    assertThat(office.rows().get(3)).isEqualTo(told);
    assertThat(office.item().draft()).map(Item.DraftMark::by).contains(RESPONDER);
  }

  @Test
  void a_form_in_which_nothing_was_typed_leaves_no_draft() {
    opens(RESPONDER);
    ReplyForm shown = office.sheet(office.item().id(), RESPONDER).form();
    keep(RESPONDER, 0, "10.1", shown);
    assertThat(office.drafts.open(office.item().id())).isEmpty();
  }

  @Test
  void who_never_had_the_form_keeps_nothing() {
    types(OUTSIDER, 0, "10.1", "よその文");
    assertThat(office.drafts.open(office.item().id())).isEmpty();
  }

  @Test
  void what_two_people_type_at_once_is_kept_of_both() {
    opens(RESPONDER);
    opens(DEPUTY);
    types(RESPONDER, 0, "10.1", "主担当の文");
    types(DEPUTY, 0, "10.2", "副担当の文");
    types(RESPONDER, 0, "10.3", "主担当の長い文");
    assertThat(draftedStatus()).contains("主担当の長い文");
    assertThat(office.rows().get(1)).isEqualTo(2);
  }

  @Test
  void a_keystroke_that_arrives_after_ones_own_submission_brings_no_draft_back() {
    opens(RESPONDER);
    types(RESPONDER, 0, "10.1", "実施し");
    office.submit("v1", 0, RESPONDER, form("実施した"));
    types(RESPONDER, 0, "10.2", "実施した");
    assertThat(office.drafts.open(office.item().id())).isEmpty();
    types(DEPUTY, 0, "10.3", "開いていない");
    assertThat(office.drafts.open(office.item().id())).isEmpty();
  }

  @Test
  void what_a_colleague_typed_stays_after_somebody_else_submitted() {
    opens(DEPUTY);
    office.submit("v1", 0, RESPONDER, form("先に出した実績"));
    types(DEPUTY, 0, "10.1", "入力中の実績");
    assertThat(draftedStatus()).contains("入力中の実績");
  }

  @Test
  void a_form_with_faults_is_kept_too() {
    opens(RESPONDER);
    ReplyForm faulty = with(form("書いた実績"), Field.FINAL_BUDGET, Choice.GIVEN, "未定");
    assertThat(office.submit("v1", 0, RESPONDER, faulty)).isInstanceOf(Outcome.Faulty.class);
    assertThat(draftedStatus()).contains("書いた実績");
  }

  @Test
  void who_may_not_go_on_any_more_finds_the_text_kept_and_is_told_who_does() {
    opens(OUTSIDER); // stood in for the responder until a moment ago
    var section = office.rounds.inquiry(office.round, "koyo").section().name();
    assertThat(office.submit("v1", 0, OUTSIDER, form("代わりに書いた実績")))
        .isEqualTo(
            new Outcome.Refused(new Refusal.NotYours(section, List.of(RESPONDER, DEPUTY), true)));
    assertThat(office.sheet(office.item().id(), RESPONDER).form().entry(Field.STATUS).typed())
        .isEqualTo("代わりに書いた実績");
    assertThat(
            office
                .submitting
                .drafting()
                .save(
                    office.item().id(), OUTSIDER, form("もう少し書いた実績"), office.rounds.clock.instant()))
        .contains(new Refusal.NotYours(section, List.of(RESPONDER, DEPUTY), true));
    assertThat(draftedStatus()).contains("もう少し書いた実績");
  }

  @Test
  void a_coordinator_who_loses_the_role_while_typing_loses_no_text() {
    opens(COORDINATOR);
    office.rounds.database.change(
        db -> db.execute("update role_grant set revoked_at = 1, revoked_by = 'U-admin'"));
    assertThat(office.submit("v1", 0, COORDINATOR, form("電話で聞いた実績")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .matches(
                        told -> told instanceof Refusal.NotYours notYours && notYours.formKept()));
    assertThat(draftedStatus()).contains("電話で聞いた実績");
  }

  @Test
  void the_reasons_that_were_typed_stay_with_the_draft_from_one_submission_to_the_next() {
    opens(RESPONDER);
    ReplyForm odd = with(form("実施した"), Field.INITIAL_BUDGET, Choice.GIVEN, "99,999,999");
    var asked = (Outcome.Questioned) office.submit("v1", 0, RESPONDER, odd);
    office
        .submitting
        .drafting()
        .keepReasons(asked.draftId(), DEPUTY, Map.of(Field.INITIAL_BUDGET, "ほかの人の理由"));
    assertThat(reasons(asked.draftId())).isEmpty();
    office
        .submitting
        .drafting()
        .keepReasons(asked.draftId(), RESPONDER, Map.of(Field.INITIAL_BUDGET, "基金を積み増すため"));
    types(RESPONDER, 0, "10.1", "実施した。");
    var again = (Outcome.Questioned) office.submit("v2", 0, RESPONDER, odd);
    assertThat(reasons(again.draftId())).containsEntry(Field.INITIAL_BUDGET, "基金を積み増すため");
  }

  private Map<Field, String> reasons(long draft) {
    return office.drafts.draft(draft).map(DraftStore.Draft::reasons).orElseThrow();
  }

  private void opens(String person) {
    office
        .submitting
        .drafting()
        .noteOpening(office.item().id(), person, office.rounds.clock.instant());
  }

  private void types(String person, int base, String ts, String status) {
    keep(person, base, ts, form(status));
  }

  private void keep(String person, int base, String ts, ReplyForm form) {
    office
        .submitting
        .drafting()
        .keep(
            new Drafting.Typing(office.item().id(), person, base, ts, form),
            office.rounds.clock.instant());
  }

  private Optional<String> draftedStatus() {
    return office
        .drafts
        .open(office.item().id())
        .map(draft -> draft.form().entry(Field.STATUS).typed());
  }
}
