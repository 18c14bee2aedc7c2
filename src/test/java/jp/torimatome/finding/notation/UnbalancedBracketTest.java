package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 括弧の対応. */
class UnbalancedBracketTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "32か所で実施した（うち6か所で完了。",
        "「避難所運営の手引きを改訂した。",
        "手引き」を改訂した。",
        "研修(年2回))を開催した。",
        "(「手引き)」を改訂した。",
        "【新規の取組を開始した。"
      })
  void a_bracket_without_its_other_half_is_found(String text) {
    assertThat(new UnbalancedBracket().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "32か所で実施した（うち6か所で完了）。",
        "研修(年2回)を開催した。",
        "(44件(仙台市除く))",
        "1)研修の開催 2)講座の開催",
        "ア)研修の開催",
        "「『手引き』の改訂」を行った。",
        "研修（年2回)を開催した。",
        "①研修 a)講座"
      })
  void brackets_that_meet_and_marks_of_lists_are_left_alone(String text) {
    assertThat(new UnbalancedBracket().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .isEmpty();
  }

  @Test
  void the_bracket_is_told_with_what_follows() {
    assertThat(
            new UnbalancedBracket()
                .at(SampleRow.number(1).says(Column.ISSUES, "研修(年2回を開催した。").row()))
        .extracting(Finding::evidence)
        .containsExactly(List.of("@issues", "(", "研修(年2回を開催した。"));
  }
}
