package jp.torimatome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
  @ParameterizedTest
  @CsvSource({
    "*大事*,'<!date^00000000^{_}|*>大事<!date^00000000^{_}|*>'",
    "_斜め_,'<!date^00000000^{_}|_>斜め<!date^00000000^{_}|_>'",
    "~3月~,'<!date^00000000^{_}|~>3月<!date^00000000^{_}|~>'",
    "`/jigyo`,'<!date^00000000^{_}|`>/jigyo<!date^00000000^{_}|`>'",
    "（*注）,'（<!date^00000000^{_}|*>注）'",
    "> 引用,'<!date^00000000^{_}|＞> 引用'",
    "前年 > 今年,前年 &gt; 今年",
    "snake_case 2*3,snake_case 2*3",
    "住宅課（A&B）,住宅課（A&amp;B）"
  })
  void what_people_write_is_no_mark(String written, String escaped) {
    assertThat(Mrkdwn.escape(written)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*大事*", "_a_ ~b~ `c`", "**", "* x", "前年 > 今年 & <来年>", "``` code ```", "a`b"})
  void escaped_words_are_copied_and_spoken_as_they_were_written(String written) {
    assertThat(Mrkdwn.unescape(Mrkdwn.escape(written))).isEqualTo(written);
  }

  @Test
  void a_quotation_stays_one_to_the_eye() {
    assertThat(Mrkdwn.unescape(Mrkdwn.escape("理由\n> 引用"))).isEqualTo("理由\n＞ 引用");
  }

  @Test
  void our_own_marks_around_a_name_go_where_nothing_formats() {
    assertThat(Mrkdwn.plain("*" + Mrkdwn.escape("*新* 事業") + "* `/jigyo`")).isEqualTo("*新* 事業 /jigyo");
  }

  @Test
  void nothing_invisible_is_put_into_words() {
    assertThat(Mrkdwn.escape("*a* _b_ ~c~ `d`\n> e")).doesNotContainPattern("[\\p{Cf}\\p{Co}\\u00a0]");
  }

  @Test
  void shortening_leaves_no_half_of_a_sign() {
    String escaped = Mrkdwn.escape("理由は *大事* です");
    for (int limit = 4; limit < escaped.length(); limit++) {
      assertThat(Mrkdwn.shorten(escaped, limit)).hasSizeLessThanOrEqualTo(limit).doesNotContainPattern("<!date\\^[^>]*$");
    }
    assertThat(Mrkdwn.section(Mrkdwn.escape("* ".repeat(2000))).getText().getText()).hasSizeLessThanOrEqualTo(3000);
  }
}
