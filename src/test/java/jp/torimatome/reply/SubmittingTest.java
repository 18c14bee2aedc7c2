package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.reply.ReplyOffice.DEPUTY;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static jp.torimatome.reply.ReplyOffice.status;
import static jp.torimatome.reply.ReplyOffice.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.reply.Submitting.Outcome;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.RoundOffice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittingTest {
  @TempDir Path folder;
  @AutoClose private ReplyOffice office;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
  }

  @Test
  void a_form_is_prefilled_from_last_years_row() {
    Item item = office.rounds.item(office.round, 1);
    ItemSheet sheet = office.sheet(item.id(), "U-shakai-dantai");
    assertThat(sheet.baseRevision()).isZero();
    assertThat(sheet.form().entry(Field.FINAL_BUDGET).typed())
        .isEqualTo(sheet.base().cells().typed(Field.FINAL_BUDGET))
        .isNotEmpty();
    assertThat(sheet.form().entry(Field.STATUS).typed())
        .isEqualTo(
            office
                .rounds
                .plans
                .passage(item.project().id(), PassageField.STATUS, RoundOffice.R6.previous())
                .body())
        .isNotEmpty();
    assertThat(sheet.form().entry(Field.PLAN).typed())
        .isEqualTo(
            office
                .rounds
                .plans
                .passage(item.project().id(), PassageField.PLAN, RoundOffice.R6)
                .body());
  }

  @Test
  void a_reply_is_stored_whole_and_reaches_the_register_and_the_prompt() {
    ReplyForm typed =
        with(
            with(form("新しい実績 𠮷🎌\n二行目"), Field.FINAL_BUDGET, Choice.GIVEN, "１，２３４千円"),
            Field.ISSUES,
            Choice.GIVEN,
            "新しい課題");
    Outcome.Stored stored =
        stored(office.submit("v1", 0, RESPONDER, typed, Map.of(Field.FINAL_BUDGET, "規模の縮小のため")));
    assertThat(stored.reply())
        .satisfies(reply -> {
          assertThat(reply.revision()).isOne();
          assertThat(reply.by()).isEqualTo(RESPONDER);
          assertThat(reply.flags()).isEqualTo(new ItemSheet.StoredReply.Flags(false, false));
          assertThat(reply.values())
              .containsEntry(
                  Field.FINAL_BUDGET, new ReplyValue.OfAmount(Choice.GIVEN, Amount.given(1234)))
              .containsEntry(
                  Field.STATUS,
                  new ReplyValue.OfText(Choice.GIVEN, Passage.given("新しい実績 𠮷🎌\n二行目")))
              .containsEntry(
                  Field.PLAN,
                  new ReplyValue.OfText(
                      Choice.NOT_APPLICABLE, Passage.nothing(Nature.NOT_APPLICABLE)))
              .hasSize(5);
        });
    long project = office.item().project().id();
    assertThat(office.rounds.plans.amount(project, RoundOffice.R6, Stage.FINAL))
        .isEqualTo(Amount.given(1234));
    assertThat(office.rounds.plans.amount(project, RoundOffice.R6.next(), Stage.INITIAL))
        .isEqualTo(Amount.nothing(Nature.NOT_APPLICABLE));
    assertThat(office.rounds.plans.passage(project, PassageField.STATUS, RoundOffice.R6).body())
        .isEqualTo("新しい実績 𠮷🎌\n二行目");
    assertThat(office.rounds.outgoing("prompt_update")).containsExactly("C-koyo");
    assertThat(office.item().answer()).map(Item.Answer::by).contains(RESPONDER);
    assertThat(stored.next()).map(Item::id).isNotEqualTo(office.item().id()).isPresent();
  }

  @Test
  void faults_store_nothing_and_name_every_field_at_once() {
    List<Integer> before = office.rows();
    ReplyForm typed =
        with(
            with(form("𠮷".repeat(1501)), Field.FINAL_BUDGET, Choice.GIVEN, "約300"),
            Field.ISSUES,
            Choice.GIVEN,
            "途中\u0000まで");
    assertThat(office.submit("v1", 0, RESPONDER, typed))
        .isEqualTo(
            new Outcome.Faulty(
                Map.of(
                    Field.FINAL_BUDGET,
                    new Fault.OfAmount(new AmountFault.NotSettled("約300")),
                    Field.STATUS,
                    new Fault.TooLong(3002, 3000),
                    Field.ISSUES,
                    new Fault.BrokenCharacters("U+0000"))));
    assertThat(office.rows()).isEqualTo(before);
  }

  @Test
  void a_text_of_exactly_the_limit_is_taken_and_half_a_character_is_not() {
    String longest =
        IntStream.range(0x20000, 0x20000 + 1500)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(office.submit("v1", 0, RESPONDER, form(longest))).isInstanceOf(Outcome.Stored.class);
    assertThat(office.submit("v2", 1, RESPONDER, form("半分\ud842")))
        .isEqualTo(new Outcome.Faulty(Map.of(Field.STATUS, new Fault.BrokenCharacters("U+D842"))));
  }

  @Test
  void what_nobody_can_see_is_an_empty_text_that_needs_a_reason() {
    for (String invisible : List.of("", " \n\t", "　　", "\u00a0\u200b", "\ufeff")) {
      assertThat(office.submit("v1", 0, RESPONDER, form(invisible)))
          .isInstanceOfSatisfying(
              Outcome.Questioned.class,
              asked ->
                  assertThat(asked.findings())
                      .extracting(Finding::rule)
                      .containsExactly(Rule.BLANK_TEXT));
    }
  }

  @Test
  void a_finding_asks_for_a_reason_and_keeps_the_form_until_there_is_one() {
    ReplyForm typed = form("");
    Outcome.Questioned asked = (Outcome.Questioned) office.submit("v1", 0, RESPONDER, typed);
    assertThat(office.drafts.draft(asked.draftId())).map(DraftStore.Draft::form).contains(typed);
    assertThat(office.submit("v2", 0, RESPONDER, typed, Map.of(Field.STATUS, "　")))
        .as("a blank reason")
        .isInstanceOf(Outcome.Questioned.class);
    assertThat(office.submit("v2", 0, RESPONDER, typed, Map.of(Field.STATUS, "理由\ud842")))
        .as("a broken reason")
        .isInstanceOf(Outcome.Questioned.class);
    stored(office.submit("v2", 0, RESPONDER, typed, Map.of(Field.STATUS, " 実績の集計中のため ")));
    List<Object> confirmed =
        office.rounds.database.read(db ->
            db.select(
                    FINDING.RULE,
                    FINDING.CELL,
                    FINDING_ANSWER.KIND,
                    FINDING_ANSWER.WORDS,
                    FINDING_ANSWER.SOURCE)
                .from(FINDING_ANSWER)
                .join(FINDING)
                .on(FINDING.ID.eq(FINDING_ANSWER.FINDING_ID))
                .fetchSingle()
                .intoList());
    assertThat(confirmed).containsExactly("blank_text", "status", "kept", "実績の集計中のため", "reply:1");
  }

  @Test
  void no_change_and_not_applicable_are_stored_as_such_without_a_question() {
    Item item = office.rounds.item(office.round, 1);
    ReplyForm unchanged = new ReplyForm(Map.of());
    for (Field field : item.fields()) {
      unchanged =
          with(
              unchanged,
              field,
              field == Field.ISSUES ? Choice.NOT_APPLICABLE : Choice.NO_CHANGE,
              "");
    }
    var request =
        new Submitting.Request(item.id(), "v1", 0, "U-shakai-dantai", unchanged, Map.of());
    ItemSheet.StoredReply reply =
        stored(office.submitting.submit(request, office.rounds.clock.instant())).reply();
    assertThat(reply.values().get(Field.STATUS))
        .satisfies(value -> {
          assertThat(value.choice()).isEqualTo(Choice.NO_CHANGE);
          assertThat(value.typed())
              .as("last year's text, its years moved on")
              .contains("任用期間：R6.4.1～R7.3.31");
        });
    assertThat(reply.values().get(Field.FINAL_BUDGET))
        .extracting(ReplyValue::choice)
        .isEqualTo(Choice.NO_CHANGE);
    assertThat(
            office
                .rounds
                .plans
                .passage(item.project().id(), PassageField.ISSUES, new FiscalYear(0))
                .nature())
        .isEqualTo(Nature.NOT_APPLICABLE);
  }

  @Test
  void each_edit_is_a_revision_that_is_compared_with_last_year_and_not_with_itself() {
    ReplyForm first = with(form("一"), Field.ISSUES, Choice.GIVEN, "同じ課題");
    stored(office.submit("v1", 0, RESPONDER, first));
    ItemSheet sheet = office.sheet(office.item().id(), DEPUTY);
    assertThat(sheet.form().entry(Field.STATUS).typed()).isEqualTo("一");
    assertThat(sheet.base().cells().passage(Field.ISSUES).body()).isNotEqualTo("同じ課題");
    stored(
        office.submit(
            "v2", sheet.baseRevision(), DEPUTY, with(first, Field.STATUS, Choice.GIVEN, "二")));
    stored(office.submit("v3", 2, RESPONDER, with(first, Field.STATUS, Choice.GIVEN, "三")));
    assertThat(office.replies.revisions(office.item().id()))
        .extracting(ItemSheet.StoredReply::revision)
        .containsExactly(1, 2, 3);
    assertThat(office.replies.revisions(office.item().id()))
        .extracting(reply -> status(reply))
        .containsExactly("一", "二", "三");
    int passages =
        office.rounds.database.read(db ->
            db.fetchCount(
                PASSAGE,
                PASSAGE.PROJECT_ID.eq(office.item().project().id()),
                PASSAGE.FIELD.eq("issues"),
                PASSAGE.SOURCE.like("reply:%")));
    assertThat(passages).as("an unchanged value is no new history").isOne();
  }

  @Test
  void the_same_payload_twice_is_stored_once_with_the_same_outcome_even_after_closing() {
    ReplyForm typed = with(form("実績"), Field.ISSUES, Choice.GIVEN, "課題");
    Outcome.Stored first = stored(office.submit("v1", 0, RESPONDER, typed));
    List<Integer> rows = office.rows();
    Outcome.Stored again = stored(office.submit("v1", 0, RESPONDER, typed));
    assertThat(again.reply()).isEqualTo(first.reply());
    assertThat(again.next()).isEqualTo(first.next());
    assertThat(office.rows()).isEqualTo(rows);
    stored(office.submit("v2", 1, DEPUTY, form("あとの版")));
    assertThat(stored(office.submit("v1", 0, RESPONDER, typed)).reply()).isEqualTo(first.reply());
    List<Integer> afterSecondVersion = office.rows();
    office.rounds.clock.moveTo("2025-05-16T09:00:00+09:00");
    assertThat(stored(office.submit("v1", 0, RESPONDER, typed)).reply()).isEqualTo(first.reply());
    assertThat(office.rows()).isEqualTo(afterSecondVersion);
  }

  @Test
  void the_same_view_with_other_contents_is_not_taken_for_a_duplicate() {
    stored(office.submit("v1", 0, RESPONDER, form("一")));
    Outcome.Overtaken overtaken =
        (Outcome.Overtaken) office.submit("v1", 0, RESPONDER, form("一、直したもの"));
    assertThat(status(overtaken.theirs())).isEqualTo("一");
    assertThat(draftedStatus()).contains("一、直したもの");
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
