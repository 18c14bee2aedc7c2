package jp.torimatome.table.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.table.marks.Span.Look;
import org.junit.jupiter.api.Test;

class MarkStyleTest {
  private static final Marked TEXT = Marked.between("相談者8名の支援を行った。研修を開いた。", "相談者9名の支援を行った。");

  @Test
  void underlined_is_what_is_new() {
    assertThat(MarkStyle.UNDERLINE.spans(TEXT))
        .containsExactly(plain("相談者"), underlined("9名"), plain("の支援を行った。"));
  }

  @Test
  void struck_is_what_is_gone() {
    assertThat(MarkStyle.MIEKE.spans(TEXT))
        .containsExactly(
            plain("相談者"), struck("8名"), underlined("9名"), plain("の支援を行った。"), struck("研修を開いた。"));
  }

  @Test
  void dissolved_and_without_marks_the_new_text_is_one_plain_span() {
    assertThat(MarkStyle.TOKEKOMI.spans(TEXT)).containsExactly(plain("相談者9名の支援を行った。"));
    assertThat(MarkStyle.NONE.spans(TEXT)).containsExactly(plain("相談者9名の支援を行った。"));
  }

  @Test
  void side_by_side_each_text_has_its_own_underlines() {
    BeforeAfter sides = BeforeAfter.of(TEXT);
    assertThat(sides.before())
        .containsExactly(plain("相談者"), underlined("8名"), plain("の支援を行った。"), underlined("研修を開いた。"));
    assertThat(sides.after()).containsExactly(plain("相談者"), underlined("9名"), plain("の支援を行った。"));
  }

  @Test
  void spaces_and_line_breaks_are_neither_underlined_nor_struck() {
    Marked flattened = Marked.between("○窓口 ○研修", "○窓口\n○研修");
    assertThat(MarkStyle.MIEKE.spans(flattened)).containsExactly(plain("○窓口\n○研修"));
    assertThat(flattened.isChanged()).isFalse();
    Marked item = Marked.between("・窓口 ・広報", "・窓口 ・研修 ・広報");
    assertThat(MarkStyle.UNDERLINE.spans(item))
        .containsExactly(plain("・窓口 "), underlined("・研修"), plain(" ・広報"));
  }

  @Test
  void a_text_that_only_moved_on_a_year_can_be_shown_without_marks() {
    Marked marked = Marked.between("R5年度に8件を支援した。", "R6年度に8件を支援した。");
    assertThat(marked.yearOnly()).isTrue();
    assertThat(marked.isChanged()).isTrue();
    assertThat(marked.withoutYearOnly())
        .isEqualTo(new Marked(Marked.unchanged("R6年度に8件を支援した。").runs(), true));
    assertThat(TEXT.withoutYearOnly()).isEqualTo(TEXT);
  }

  @Test
  void nothing_has_no_runs() {
    assertThat(Marked.unchanged("").runs()).isEmpty();
    assertThat(Marked.between("", "").runs()).isEmpty();
    assertThat(MarkStyle.MIEKE.spans(Marked.unchanged(""))).isEqualTo(List.of());
  }

  @Test
  void each_style_has_a_code() {
    for (MarkStyle style : MarkStyle.values()) {
      assertThat(MarkStyle.of(style.code())).contains(style);
    }
    assertThat(MarkStyle.of("Underline")).isEmpty();
  }

  private static Span plain(String text) {
    return new Span(Look.PLAIN, text);
  }

  private static Span underlined(String text) {
    return new Span(Look.UNDERLINED, text);
  }

  private static Span struck(String text) {
    return new Span(Look.STRUCK, text);
  }
}
