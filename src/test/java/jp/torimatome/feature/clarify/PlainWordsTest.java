package jp.torimatome.feature.clarify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import jp.torimatome.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in Slack, as it is read elsewhere. */
class PlainWordsTest {
  private final PlainWords words =
      new PlainWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "前年 &gt; 今年 &amp; 来年=前年 > 今年 & 来年",
        "<@U0SEC03A> さんに聞きました=＠職員 さんに聞きました",
        "<@W012|佐藤 花子> へ=＠職員 へ",
        "<#C0SEC03|雇用対策課> と <#C0SEC03>=#雇用対策課 と #C0SEC03",
        "<!here> <!subteam^S01|@係> <!date^1392734382^{date}|2月18日>=@here @係 2月18日",
        "<https://example.jp/a|資料> と <https://example.jp/b>=資料（https://example.jp/a） と"
            + " https://example.jp/b",
        "<mailto:a@example.jp|a@example.jp>=a@example.jp",
        "&lt;@U0SEC03A&gt;=<@U0SEC03A>"
      })
  void brackets_become_words_and_nobody_is_named(String typed, String read) {
    assertThat(words.of(typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"'一行目\n\t二行目'='一行目\n\t二行目'", "'a\u0007b'=ab", "'  '=''"})
  void lines_stay_and_control_characters_go(String typed, String read) {
    assertThat(words.of(typed)).isEqualTo(read);
  }
}
