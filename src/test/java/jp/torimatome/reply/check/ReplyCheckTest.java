package jp.torimatome.reply.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyCheckTest {
  private static final Cells CELLS =
      new Cells(
          Map.of(Field.FINAL_BUDGET, Amount.given(2362)),
          Map.of(Field.STATUS, Passage.given("男性1人を任用した。")));
  private static final Base BASE =
      new Base(FiscalYear.reiwa(6), CELLS, CELLS, Passage.given("男性1人を任用する。"));

  private static final Item.ProjectLabel PROJECT = new Item.ProjectLabel(1, 7, "就労支援事業");

  private final LastYearCheck beside = new LastYearCheck(50, 3);

  @ParameterizedTest
  @CsvSource({
    "23620,MUCH_MORE",
    "3543,MUCH_MORE",
    "1181,MUCH_LESS",
    "496,MUCH_LESS",
    "460,MUCH_LESS",
    "0,MUCH_LESS",
    "-5,MUCH_LESS"
  })
  void half_as_much_again_or_half_of_the_base_is_asked_about(String typed, Rule rule) {
    assertThat(findings(Field.FINAL_BUDGET, typed)).extracting(Finding::rule).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"3542", "1182", "2362", "2363"})
  void an_amount_near_the_base_is_not_asked_about(String typed) {
    assertThat(findings(Field.FINAL_BUDGET, typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4339,", "2678,MUCH_LESS", "4300,", "2100,MUCH_LESS", "300,MUCH_LESS"})
  void so_is_one_that_leaves_the_base_and_is_a_small_part_of_last_years_entry(long now, Rule rule) {
    Cells base = new Cells(Map.of(Field.FINAL_BUDGET, Amount.given(4_339)), Map.of());
    Cells lastYear = new Cells(Map.of(Field.FINAL_BUDGET, Amount.given(12_753)), Map.of());
    Map<Field, ReplyValue> values =
        Map.of(Field.FINAL_BUDGET, new ReplyValue.OfAmount(Choice.GIVEN, Amount.given(now)));
    List<Finding> found =
        beside.findings(
            PROJECT, values, new Base(FiscalYear.reiwa(6), base, lastYear, Passage.given("")));
    assertThat(found)
        .extracting(Finding::rule)
        .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void a_large_change_names_what_it_is_compared_with() {
    assertThat(findings(Field.FINAL_BUDGET, "496"))
        .extracting(Finding::evidence)
        .containsExactly(List.of("2,362", "496", "R6", "@initial_budget"));
  }

  @ParameterizedTest
  @CsvSource({"NO_CHANGE,男性2人を任用した。", "NOT_APPLICABLE,男性2人を任用した。", "NO_CHANGE,－"})
  void what_was_written_beside_another_choice_is_not_let_fall(Choice choice, String typed) {
    assertThat(ReplyCheck.check(List.of(Field.STATUS), form(choice, typed), BASE).faults())
        .isEqualTo(Map.of(Field.STATUS, new Fault.Idle(choice)));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CHANGE,男性1人を任用した。",
    "NOT_APPLICABLE,' 男性1人を任用した。 '",
    "NO_CHANGE,''",
    "NOT_APPLICABLE,'　'"
  })
  void what_the_form_had_put_there_is_nobodys_word(Choice choice, String typed) {
    assertThat(ReplyCheck.check(List.of(Field.STATUS), form(choice, typed), BASE).faults())
        .isEmpty();
  }

  private static ReplyForm form(Choice choice, String typed) {
    return new ReplyForm(Map.of(Field.STATUS, new ReplyForm.Entry(choice, typed)));
  }

  @Test
  void without_an_amount_last_year_there_is_nothing_to_compare() {
    assertThat(findings(Field.INITIAL_BUDGET, "9700000")).isEmpty();
  }

  @Test
  void an_empty_text_stays_unanswered() {
    ReplyCheck.Result result = of(Field.STATUS, Choice.GIVEN, " \n ");
    assertThat(result.values().get(Field.STATUS))
        .isEqualTo(new ReplyValue.OfText(Choice.GIVEN, Passage.nothing(Nature.UNANSWERED)));
  }

  @ParameterizedTest
  @CsvSource({"男性1人を任用した。", "男性１人を任用した。", "' 男性1人を 任用した。 '"})
  void a_text_equal_to_last_years_is_asked_about_whatever_its_widths(String typed) {
    assertThat(findings(Field.STATUS, typed))
        .containsExactly(
            new Finding(1, 7, Rule.SAME_AS_LAST_YEAR, Column.STATUS, List.of("男性1人を任用した。")));
  }

  @Test
  void a_long_text_is_quoted_with_a_sign_that_it_goes_on() {
    Passage long60 = Passage.given("研修会を開催した。".repeat(7));
    Cells cells = new Cells(Map.of(), Map.of(Field.STATUS, long60));
    assertThat(
            beside.findings(
                PROJECT,
                Map.of(Field.STATUS, new ReplyValue.OfText(Choice.GIVEN, long60)),
                new Base(FiscalYear.reiwa(6), cells, cells, Passage.given(""))))
        .singleElement()
        .satisfies(
            found -> assertThat(found.evidence().getLast()).endsWith("…").hasSizeLessThan(60));
  }

  @Test
  void no_change_keeps_last_years_value_without_a_question() {
    ReplyCheck.Result result = of(Field.FINAL_BUDGET, Choice.NO_CHANGE, "");
    assertThat(result.faults()).isEmpty();
    assertThat(beside.findings(PROJECT, result.values(), BASE)).isEmpty();
    assertThat(result.values().get(Field.FINAL_BUDGET))
        .isEqualTo(new ReplyValue.OfAmount(Choice.NO_CHANGE, Amount.given(2362)));
  }

  @Test
  void no_change_needs_something_to_keep() {
    assertThat(of(Field.INITIAL_BUDGET, Choice.NO_CHANGE, "").faults())
        .containsEntry(Field.INITIAL_BUDGET, new Fault.NothingToKeep());
    assertThat(of(Field.ISSUES, Choice.NO_CHANGE, "").faults())
        .containsEntry(Field.ISSUES, new Fault.NothingToKeep());
  }

  @Test
  void not_applicable_is_neither_zero_nor_unanswered() {
    assertThat(of(Field.FINAL_BUDGET, Choice.NOT_APPLICABLE, "").values().get(Field.FINAL_BUDGET))
        .isEqualTo(
            new ReplyValue.OfAmount(Choice.NOT_APPLICABLE, Amount.nothing(Nature.NOT_APPLICABLE)));
  }

  @Test
  void every_faulty_field_is_told_at_once() {
    ReplyForm form =
        new ReplyForm(
            Map.of(
                Field.FINAL_BUDGET,
                given("未定"),
                Field.INITIAL_BUDGET,
                given(""),
                Field.STATUS,
                given("済")));
    assertThat(
            ReplyCheck.check(
                    List.of(Field.FINAL_BUDGET, Field.INITIAL_BUDGET, Field.STATUS), form, BASE)
                .faults())
        .containsOnlyKeys(Field.FINAL_BUDGET, Field.INITIAL_BUDGET);
  }

  @Test
  void a_text_longer_than_slack_can_show_again_is_refused() {
    assertThat(of(Field.STATUS, Choice.GIVEN, "あ".repeat(3001)).faults())
        .containsEntry(Field.STATUS, new Fault.TooLong(3001, 3000));
    assertThat(of(Field.STATUS, Choice.GIVEN, "あ".repeat(3000)).faults()).isEmpty();
  }

  @Test
  void broken_and_control_characters_are_refused_but_line_breaks_stay() {
    assertThat(of(Field.STATUS, Choice.GIVEN, "済\uD83D").faults())
        .containsEntry(Field.STATUS, new Fault.BrokenCharacters("U+D83D"));
    assertThat(of(Field.STATUS, Choice.GIVEN, "済\u0007").faults())
        .containsEntry(Field.STATUS, new Fault.BrokenCharacters("U+0007"));
    assertThat(of(Field.STATUS, Choice.GIVEN, "一行\n二行").values().get(Field.STATUS))
        .isEqualTo(new ReplyValue.OfText(Choice.GIVEN, Passage.given("一行\n二行")));
    assertThat(
            of(Field.STATUS, Choice.GIVEN, "一行\u000b二行\f三行\u0085四行\u2028五行\r\n六行")
                .values()
                .get(Field.STATUS))
        .isEqualTo(new ReplyValue.OfText(Choice.GIVEN, Passage.given("一行\n二行\n三行\n四行\n五行\n六行")));
  }

  private List<Finding> findings(Field field, String typed) {
    return beside.findings(PROJECT, of(field, Choice.GIVEN, typed).values(), BASE);
  }

  private static ReplyCheck.Result of(Field field, Choice choice, String typed) {
    return ReplyCheck.check(
        List.of(field), new ReplyForm(Map.of(field, new ReplyForm.Entry(choice, typed))), BASE);
  }

  private static ReplyForm.Entry given(String typed) {
    return new ReplyForm.Entry(Choice.GIVEN, typed);
  }
}
