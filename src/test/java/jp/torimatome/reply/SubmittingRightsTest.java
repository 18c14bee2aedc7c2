package jp.torimatome.reply;

import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.DEPUTY;
import static jp.torimatome.reply.ReplyOffice.OUTSIDER;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Submitting.Outcome;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may answer, and until when. */
class SubmittingRightsTest {
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
  void after_due_a_reply_is_late_and_at_closing_it_is_refused_but_kept() {
    office.rounds.clock.moveTo("2025-05-09T17:15:00+09:00");
    assertThat(stored(office.submit("v1", 0, RESPONDER, form("期限ちょうど"))).reply().flags().late())
        .isFalse();
    office.rounds.clock.moveTo("2025-05-09T17:15:00.001+09:00");
    assertThat(stored(office.submit("v2", 1, RESPONDER, form("期限後"))).reply().flags().late())
        .isTrue();
    office.rounds.clock.moveTo("2025-05-15T17:15:00+09:00");
    Refusal closed = new Refusal.Closed(List.of(COORDINATOR), true);
    assertThat(office.submit("v3", 2, RESPONDER, form("締切後")))
        .isEqualTo(new Outcome.Refused(closed));
    assertThat(draftedStatus()).contains("締切後");
    assertThat(
            office
                .submitting
                .drafting()
                .save(office.item().id(), DEPUTY, form("下書きも"), office.rounds.clock.instant()))
        .contains(closed);
    assertThat(draftedStatus()).contains("下書きも");
    assertThat(office.replies.revisions(office.item().id())).hasSize(2);
  }

  @Test
  void a_coordinator_answers_on_behalf_and_it_shows() {
    assertThat(
            stored(office.submit("v1", 0, COORDINATOR, form("電話で聞いた実績")))
                .reply()
                .flags()
                .onBehalf())
        .isTrue();
    assertThat(office.item().answer()).map(Item.Answer::onBehalf).contains(true);
  }

  @Test
  void
      after_a_reorganisation_the_people_of_the_new_section_may_answer_what_the_old_one_was_asked() {
    office.rounds.database.change(db ->
        db.execute(
            "update project set section_id = (select id from section where code = 'keiyaku') where"
                + " id = "
                + office.item().project().id()));
    assertThat(stored(office.submit("v1", 0, OUTSIDER, form("引き継いだ実績"))).reply().flags().onBehalf())
        .isFalse();
    assertThat(stored(office.submit("v2", 1, RESPONDER, form("元の課から"))).reply().flags().onBehalf())
        .isFalse();
    assertThat(office.submit("v3", 2, "U-gyomu", form("他課")))
        .isEqualTo(
            new Outcome.Refused(new Refusal.NotYours("契約課", List.of("U-keiyaku", "U-keiyaku-2"))));
  }

  @Test
  void an_outsider_is_sent_to_the_sections_people_and_changes_nothing() {
    List<Integer> before = office.rows();
    Refusal refusal =
        new Refusal.NotYours(
            office.rounds.inquiry(office.round, "koyo").section().name(),
            List.of(RESPONDER, DEPUTY));
    assertThat(office.submit("v1", 0, OUTSIDER, form("よその実績")))
        .isEqualTo(new Outcome.Refused(refusal));
    assertThat(
            office
                .submitting
                .drafting()
                .save(office.item().id(), OUTSIDER, form("よその下書き"), office.rounds.clock.instant()))
        .contains(refusal);
    assertThat(office.answering.open(office.item().id(), OUTSIDER, office.rounds.clock.instant()))
        .isEqualTo(new Answering.Outcome.Refused(refusal));
    assertThat(
            office.submitting.submit(
                new Submitting.Request(9999, "v1", 0, RESPONDER, form("幽霊"), Map.of()),
                office.rounds.clock.instant()))
        .isEqualTo(new Outcome.Refused(new Refusal.Unknown()));
    assertThat(office.rows()).isEqualTo(before);
  }

  private Optional<String> draftedStatus() {
    return office
        .drafts
        .open(office.item().id())
        .map(draft -> draft.form().entry(Field.STATUS).typed());
  }

  private static Outcome.Stored stored(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Stored.class);
    return (Outcome.Stored) outcome;
  }
}
