package jp.torimatome.table.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.torimatome.characters.LookAlikeText;
import jp.torimatome.paper.Glyphs;
import jp.torimatome.table.marks.Marked.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeMarksTest {
  @Test
  void a_table_of_look_alikes_has_no_mark_and_prints_without_a_blank_sign() throws IOException {
    try (Glyphs glyphs = new Glyphs()) {
      for (String text : GoldenPairs.seedTexts()) {
        String alike = LookAlikeText.of(text);
        for (Marked marked : List.of(Marked.between(text, alike), Marked.between(alike, text))) {
          assertThat(marked.isChanged()).as(text).isFalse();
          assertThat(marked.yearOnly()).as(text).isFalse();
        }
        assertThat(Marked.between(text, alike).before()).isEqualTo(text);
        assertThat(Marked.between(text, alike).after()).isEqualTo(alike);
        assertThat(glyphs.printable(alike).replace("〜", "～")).isEqualTo(glyphs.printable(text));
      }
      assertThat(glyphs.missing()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          就労⽀援を行う。→就労支援を行う。
          １０：００～１２：００（年６回）→10:00〜12:00(年6回)
          ｼﾞｮﾌﾞｶﾌｪ→ジョブカフェ
          ＮＰＯ法人→NPO法人
          地域‖社会→地域∥社会
          東京－大阪→東京−大阪
          """)
  void nothing_is_marked_where_nothing_is_meant(String before, String after) {
    assertThat(Marked.between(before, after).isChanged()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"①,1", "第①回,第1回", "㈱宮城,(株)宮城", "山﨑,山崎", "2人,²人", "△5,▲5"})
  void what_may_be_meant_is_marked(String before, String after) {
    assertThat(Marked.between(before, after).isChanged()).isTrue();
  }

  @Test
  void only_what_changed_is_marked_among_look_alikes() {
    Marked marked = Marked.between("⽀援を⾏う。3回実施。", "支援を行う。４回実施。");
    assertThat(marked.runs())
        .containsExactly(
            new Marked.Run(State.KEPT, "支援を行う。", "⽀援を⾏う。"),
            new Marked.Run(State.REMOVED, "3回"),
            new Marked.Run(State.ADDED, "４回"),
            new Marked.Run(State.KEPT, "実施。", "実施。"));
    assertThat(BeforeAfter.of(marked).before())
        .extracting(Span::text)
        .containsExactly("⽀援を⾏う。", "3回", "実施。");
  }
}
