package jp.torimatome.plan.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void flattened_lines_begin_anew_at_bullets_numbers_and_notes() {
    assertThat(Passage.given("○県委託事業 ・キャリアコンサルティング ・就職支援セミナー ○その他").lines())
        .containsExactly("○県委託事業", "・キャリアコンサルティング", "・就職支援セミナー", "○その他");
    assertThat(Passage.linesOf("(1) 見守り支援 (2) 普及啓発(勉強会開催等) （3） 運営 ※ 注"))
        .containsExactly("(1) 見守り支援", "(2) 普及啓発(勉強会開催等)", "（3） 運営", "※ 注");
  }

  @Test
  void a_middle_dot_or_number_within_a_word_breaks_no_line() {
    assertThat(Passage.linesOf("子ども・家庭支援課の事業(1)を行う")).containsExactly("子ども・家庭支援課の事業(1)を行う");
  }

  @Test
  void typed_line_breaks_are_lines_and_nothing_is_no_line() {
    assertThat(Passage.linesOf("一行目\r\n\n二行目")).containsExactly("一行目", "二行目");
    assertThat(Passage.nothing(Nature.UNANSWERED).lines()).isEmpty();
  }
}
