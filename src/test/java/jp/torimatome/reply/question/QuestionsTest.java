package jp.torimatome.reply.question;

import static jp.torimatome.reply.question.QuestionOffice.COORDINATOR;
import static jp.torimatome.reply.question.QuestionOffice.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Question;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);

  @TempDir Path folder;
  @AutoClose private QuestionOffice office;

  @BeforeEach
  void open() {
    office = QuestionOffice.open(folder);
  }

  @Test
  void a_finding_is_put_to_its_section_once_however_often_the_button_is_pressed() {
    assertThat(office.yen(Column.FINAL_BUDGET).isOpen()).isTrue();
    Asking.Outcome asked = office.askAll();
    String destination = "C-" + office.rounds.project(14).section().code();
    assertThat(asked.asked())
        .extracting(each -> each.section().code())
        .contains(office.rounds.project(14).section().code());
    assertThat(office.rounds.outgoing("question")).contains(destination);
    assertThat(office.yen(Column.FINAL_BUDGET).state())
        .isEqualTo(new Standing.State.Asked(office.rounds.clock.instant()));
    List<String> outgoing = office.rounds.outgoing("question");
    assertThat(office.askAll().asked()).isEmpty();
    long section = office.rounds.project(14).section().id();
    assertThat(
            office
                .asking
                .section(
                    office.rounds.planId(), section, COORDINATOR, office.rounds.clock.instant())
                .asked())
        .isEmpty();
    assertThat(office.rounds.outgoing("question")).isEqualTo(outgoing);
  }

  @Test
  void one_section_is_asked_without_the_others() {
    long section = office.rounds.project(14).section().id();
    Asking.Outcome asked =
        office.asking.section(
            office.rounds.planId(), section, COORDINATOR, office.rounds.clock.instant());
    assertThat(asked.asked()).extracting(each -> each.section().id()).containsExactly(section);
    assertThat(office.rounds.outgoing("question"))
        .containsOnly("C-" + office.rounds.project(14).section().code());
    assertThat(office.audited("findings.asked"))
        .hasValueSatisfying(line -> assertThat(line).startsWith("asking:"));
  }

  @Test
  void a_reason_is_kept_with_the_finding_and_the_register_stays() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    assertThat(office.keep(question, office.responder(), " 　"))
        .isEqualTo(new QuestionOutcome.NoReason());
    QuestionOutcome.Answered answered =
        (QuestionOutcome.Answered) office.keep(question, office.responder(), " 決算どおり ");
    assertThat(answered.answer())
        .isEqualTo(
            FindingAnswer.kept(
                "決算どおり",
                office.responder(),
                office.rounds.clock.instant(),
                "question:" + question.id()));
    assertThat(office.yen(Column.FINAL_BUDGET).state())
        .isEqualTo(new Standing.State.Kept(answered.answer()));
    assertThat(office.rounds.plans.amount(office.rounds.project(14).id(), R5, Stage.FINAL))
        .isEqualTo(Amount.given(3_242_800));
    assertThat(office.rounds.outgoing("question_update"))
        .containsExactly("C-" + office.rounds.project(14).section().code());
    assertThat(office.audited("question.kept")).contains("question:" + question.id());
    assertThat(office.askAll().asked()).as("what was answered is not asked again").isEmpty();
  }

  @Test
  void the_same_answer_twice_is_one_and_another_persons_is_told_of_the_first() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    QuestionOutcome first = office.keep(question, office.responder(), "決算どおり");
    office.rounds.clock.moveTo("2025-04-14T09:00:00+09:00");
    assertThat(
            ((QuestionOutcome.Answered) office.keep(question, office.responder(), "決算どおり"))
                .answer())
        .isEqualTo(((QuestionOutcome.Answered) first).answer());
    FindingAnswer kept = ((QuestionOutcome.Answered) first).answer();
    assertThat(office.keep(question, COORDINATOR, "別の理由"))
        .isInstanceOfSatisfying(
            QuestionOutcome.Already.class, already -> assertThat(already.theirs()).contains(kept));
    assertThat(office.mend(question, "", COORDINATOR, "3,243", ""))
        .isInstanceOfSatisfying(
            QuestionOutcome.Already.class, already -> assertThat(already.theirs()).contains(kept));
    assertThat(office.desk.open(question.id(), COORDINATOR, office.rounds.clock.instant()))
        .isInstanceOf(QuestionDesk.Opening.Settled.class);
    assertThat(answers()).isOne();
  }

  @Test
  void two_people_who_saw_the_question_open_do_not_both_answer_it() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    QuestionSheet seen = office.sheet(question);
    office.keep(question, office.responder(), "決算どおり");
    QuestionStore answers = new QuestionStore(office.rounds.database);
    var late =
        FindingAnswer.kept("別の理由", COORDINATOR, office.rounds.clock.instant(), question.source());
    assertThat(answers.keep(seen, late)).isInstanceOf(QuestionOutcome.Already.class);
    assertThat(answers()).isOne();
  }

  @Test
  void another_value_is_checked_like_a_reply_and_reaches_the_register() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    String base = office.sheet(question).base();
    assertThat(office.mend(question, base, office.responder(), "約3千", ""))
        .isEqualTo(
            new QuestionOutcome.Faulty(new Fault.OfAmount(new AmountFault.NotSettled("約3千"))));
    assertThat(office.mend(question, base, office.responder(), "", ""))
        .isEqualTo(new QuestionOutcome.Faulty(new Fault.OfAmount(new AmountFault.Missing())));
    QuestionOutcome.Answered answered =
        (QuestionOutcome.Answered) office.mend(question, base, office.responder(), "３，２４３千円", "");
    assertThat(answered.answer().kind()).isEqualTo(FindingAnswer.Kind.MENDED);
    assertThat(answered.answer().words()).isEqualTo("3,243");
    assertThat(amount())
        .satisfies(cell -> {
          assertThat(cell.amount()).isEqualTo(Amount.given(3243));
          assertThat(cell.recordedBy()).isEqualTo(office.responder());
          assertThat(cell.source()).isEqualTo("question:" + question.id());
        });
    assertThat(office.yen(Column.FINAL_BUDGET).state())
        .isEqualTo(new Standing.State.Mended(Optional.of(answered.answer())));
    assertThat(office.audited("question.mended")).contains("question:" + question.id());
    assertThat(office.desk.open(question.id(), COORDINATOR, office.rounds.clock.instant()))
        .isInstanceOf(QuestionDesk.Opening.Settled.class);
  }

  @Test
  void a_new_value_that_is_noticed_too_needs_a_reason_before_it_is_stored() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    String base = office.sheet(question).base();
    QuestionOutcome.Questioned noticed =
        (QuestionOutcome.Questioned)
            office.mend(question, base, office.responder(), "3,300,000", " ");
    assertThat(noticed.findings())
        .extracting(finding -> finding.column())
        .containsOnly(Column.FINAL_BUDGET);
    assertThat(amount().amount()).isEqualTo(Amount.given(3_242_800));
    office.mend(question, base, office.responder(), "3,300,000", "積算どおり");
    assertThat(amount().amount()).isEqualTo(Amount.given(3_300_000));
    assertThat(noticed.findings())
        .allSatisfy(finding ->
            assertThat(office.store.newest(finding)).map(FindingAnswer::words).contains("積算どおり"));
    assertThat(office.standings())
        .filteredOn(standing ->
            standing.finding().number() == 14 && standing.finding().column() == Column.FINAL_BUDGET)
        .isNotEmpty()
        .noneMatch(Standing::isOpen);
  }

  @Test
  void the_old_value_again_is_no_mending_but_a_reason() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    String base = office.sheet(question).base();
    QuestionOutcome.Answered answered =
        (QuestionOutcome.Answered)
            office.mend(question, base, office.responder(), "3,242,800", "決算どおり");
    assertThat(answered.answer().kind()).isEqualTo(FindingAnswer.Kind.KEPT);
    assertThat(amount().source()).startsWith("import:");
  }

  @Test
  void a_value_that_came_meanwhile_is_not_overwritten() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    String base = office.sheet(question).base();
    assertThat(office.mend(question, "another value", office.responder(), "3,243", ""))
        .isInstanceOf(QuestionOutcome.Overtaken.class);
    record(3_242_801);
    assertThat(office.mend(question, base, office.responder(), "3,243", ""))
        .isNotInstanceOf(QuestionOutcome.Answered.class);
    assertThat(amount().amount()).isEqualTo(Amount.given(3_242_801));
  }

  @Test
  void what_no_longer_occurs_is_mended_whoever_changed_it_and_comes_back_when_the_value_does() {
    office.askAll();
    record(3243);
    assertThat(office.yen(Column.FINAL_BUDGET).state())
        .isEqualTo(new Standing.State.Mended(Optional.empty()));
    Question question = office.question(Column.FINAL_BUDGET);
    assertThat(office.keep(question, office.responder(), "理由"))
        .isInstanceOfSatisfying(
            QuestionOutcome.Already.class, already -> assertThat(already.theirs()).isEmpty());
    record(3_242_800);
    assertThat(office.yen(Column.FINAL_BUDGET).state()).isInstanceOf(Standing.State.Asked.class);
    assertThat(office.keep(question, office.responder(), "理由"))
        .isInstanceOf(QuestionOutcome.Answered.class);
  }

  @Test
  void a_change_in_another_row_does_not_ask_again_what_was_answered() {
    office.askAll();
    office.keep(office.question(Column.FINAL_BUDGET), office.responder(), "決算どおり");
    record(office.rounds.project(26).id(), 5_000);
    record(office.rounds.project(23).id(), 6_000);
    assertThat(office.yen(Column.FINAL_BUDGET).state()).isInstanceOf(Standing.State.Kept.class);
  }

  @Test
  void other_evidence_is_another_finding_that_is_asked_for_itself() {
    office.askAll();
    office.keep(office.question(Column.FINAL_BUDGET), office.responder(), "決算どおり");
    record(4_000_000);
    assertThat(office.askAll().asked())
        .extracting(each -> each.section().id())
        .containsExactly(office.rounds.project(14).section().id());
  }

  @Test
  void an_outsider_is_sent_to_the_section_and_a_question_that_never_was_is_not_found() {
    office.askAll();
    Question question = office.question(Column.FINAL_BUDGET);
    assertThat(office.keep(question, OUTSIDER, "理由"))
        .isInstanceOfSatisfying(
            QuestionOutcome.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(
                        new Refusal.NotYours(
                            office.rounds.project(14).section().name(),
                            List.of(office.responder()))));
    assertThat(office.mend(question, "", OUTSIDER, "1", ""))
        .isInstanceOf(QuestionOutcome.Refused.class);
    assertThat(office.keeping.keep(9999, office.responder(), "理由", office.rounds.clock.instant()))
        .isEqualTo(new QuestionOutcome.Refused(new Refusal.Unknown()));
    assertThat(answers()).isZero();
    assertThat(office.keep(question, COORDINATOR, "電話で確認"))
        .isInstanceOf(QuestionOutcome.Answered.class);
  }

  private DatedAmount amount() {
    return office.rounds.plans.amounts(office.rounds.project(14).id()).stream()
        .filter(cell -> cell.year().equals(R5) && cell.stage() == Stage.FINAL)
        .findFirst()
        .orElseThrow();
  }

  private void record(long thousandYen) {
    record(office.rounds.project(14).id(), thousandYen);
  }

  private void record(long projectId, long thousandYen) {
    office.rounds.database.change(db ->
        CellRows.record(
            db,
            projectId,
            R5,
            Stage.FINAL,
            Amount.given(thousandYen),
            office.rounds.clock.instant(),
            "U-x",
            "import:9"));
  }

  private int answers() {
    return office
        .rounds
        .database
        .read(db -> db.fetchOne("select count(*) from finding_answer"))
        .get(0, Integer.class);
  }
}
