package jp.torimatome.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  @ParameterizedTest
  @CsvSource({
    "*大事*,[*]大事[*]",
    "_斜め_,[_]斜め[_]",
    "~3月~,[~]3月[~]",
    "`/jigyo`,[`]/jigyo[`]",
    "（*注）,（[*]注）",
    "> 引用,[&gt;] 引用",
    "終了 :tada: です,終了 [:]tada: です",
    "17:15 と 8：30,17:15 と 8：30",
    "①㈱ と 10%,①㈱ と 10%",
    "前年 > 今年,前年 &gt; 今年",
    "snake_case 2*3,snake_case 2*3",
    "住宅課（A&B）,住宅課（A&amp;B）"
  })
  void what_people_write_is_no_mark(String written, String escaped) {
    assertThat(Marks.escape(written).replace(Signs.FROM, "[").replace(Signs.UNTIL, "]"))
        .isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*大事*",
        "_a_ ~b~ `c`",
        "**",
        "* x",
        "前年 > 今年 & <来年>",
        "``` code ```",
        "a`b",
        "理由\n> 引用",
        ":tada:"
      })
  void escaped_words_are_copied_and_spoken_as_they_were_written(String written) {
    assertThat(Marks.unescape(Marks.escape(written))).isEqualTo(written);
  }

  @Test
  void our_own_marks_around_a_name_go_where_nothing_formats() {
    assertThat(Marks.plain("*" + Marks.escape("*新* 事業") + "* `/jigyo`")).isEqualTo("*新* 事業 /jigyo");
  }

  @Test
  void shortening_leaves_no_half_of_a_sign() {
    String escaped = Marks.escape("理由は *大事* です");
    for (int limit = 4; limit < escaped.length(); limit++) {
      String shortened = Marks.shorten(escaped, limit);
      assertThat(shortened)
          .hasSizeLessThanOrEqualTo(limit)
          .doesNotContainPattern(Signs.FROM + "[^" + Signs.UNTIL + "]*$");
    }
  }
}
