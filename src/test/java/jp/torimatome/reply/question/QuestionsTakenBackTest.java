package jp.torimatome.reply.question;

import static jp.torimatome.reply.question.QuestionOffice.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Question;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.people.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 照会の取下げ, and sections that nobody could answer for. */
class QuestionsTakenBackTest {
  @TempDir Path folder;
  private QuestionOffice office;

  @BeforeEach
  void open() {
    office = QuestionOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_question_that_was_taken_back_needs_no_answer_and_its_message_says_so() {
    office.askAll();
    Question question = office.store.questionsAbout(office.rounds.project(14).id()).getFirst();
    assertThat(
            office.asking.withdraw(
                List.of(question.id()), COORDINATOR, office.rounds.clock.instant()))
        .isEqualTo(1);
    assertThat(office.findings.of(question).state()).isInstanceOf(Standing.State.Withdrawn.class);
    assertThat(office.rounds.outgoing("question_update")).hasSize(1);
    assertThat(office.keep(question, office.responder(), "理由"))
        .isInstanceOfSatisfying(
            QuestionOutcome.Already.class,
            already ->
                assertThat(already.theirs().orElseThrow().kind())
                    .isEqualTo(FindingAnswer.Kind.WITHDRAWN));
    assertThat(
            office.asking.withdraw(
                List.of(question.id()), COORDINATOR, office.rounds.clock.instant()))
        .isZero();
    assertThat(office.askAll().asked()).isEmpty();
  }

  @Test
  void a_section_with_nobody_who_could_answer_is_not_asked_and_is_named() {
    String code = office.rounds.project(14).section().code();
    office.people.members.learn(
        Map.of(office.responder(), new Member(office.responder(), "", Member.State.DEACTIVATED)),
        office.rounds.clock.instant());
    Asking.Outcome asked = office.askAll();
    assertThat(asked.deserted()).extracting(each -> each.code()).containsExactly(code);
    assertThat(asked.asked())
        .extracting(each -> each.section().code())
        .isNotEmpty()
        .doesNotContain(code);
    assertThat(office.rounds.outgoing("question")).doesNotContain("C-" + code);
  }

  @Test
  void what_was_answered_is_not_taken_back() {
    office.askAll();
    Question question = office.store.questionsAbout(office.rounds.project(14).id()).getFirst();
    office.keep(question, office.responder(), "額に誤りはない");
    assertThat(
            office.asking.withdraw(
                List.of(question.id()), COORDINATOR, office.rounds.clock.instant()))
        .isZero();
  }
}
