package jp.torimatome.feature.aside;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.reply.aside.Aside.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody wants who writes instead of pressing. */
class AskedWordsTest {
  @ParameterizedTest
  @CsvSource({
    "ヘルプ, HELP",
    "ﾍﾙﾌﾟ, HELP",
    "help, HELP",
    "Help!, HELP",
    "<@U0BOT> ヘルプ, HELP",
    "使い方を教えて, HELP",
    "？, HELP",
    "ヘルプをお願いします, HELP",
    "期限はいつですか, QUESTION",
    "どこに入力すればよいですか。, QUESTION",
    "この欄は何を書くの？, QUESTION",
    "書き方がわかりません, QUESTION",
    "What is asked here?, QUESTION",
    "how do I answer, QUESTION",
    "記入例を教えてください, QUESTION",
    "締切を延ばせますか, QUESTION",
    "変更ありません, WORDS",
    "令和6年度は12回開催しました。, WORDS",
    "No change this year., WORDS",
    "ますから予算は同じです, WORDS",
    "ヘルプデスクの相談件数は120件でした, WORDS",
    "了解です, WORDS",
  })
  void is_read_from_the_words(String typed, Kind kind) {
    assertThat(AskedWords.kind(typed)).isEqualTo(kind);
  }
}
