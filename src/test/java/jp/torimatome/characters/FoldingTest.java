package jp.torimatome.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "⽀援, 支援",
    "県⺠安全対策課, 県民安全対策課",
    "⽔⼾市, 水戸市",
    "⻑⻄⻘⻭⿊, 長西青歯黒",
    "\uFA19社, 神社",
    "\uD87E\uDC05る, 侮る",
    "か\u3099っこう, がっこう",
    "葛\uDB40\uDD00城, 葛城",
    "地\u200B域\uFEFF支\u00AD援\u200E, 地域支援",
    "１０：００～１２：００, １０：００～１２：００",
    "① ㈱ ㎡ ½, ① ㈱ ㎡ ½",
    "👩\u200D👧, 👩\u200D👧"
  })
  void what_looks_like_the_ordinary_character_is_printed_as_it(String written, String ordinary) {
    assertThat(Folding.ORDINARY.of(written)).isEqualTo(ordinary);
  }

  @ParameterizedTest
  @CsvSource({
    "１０：００～１２：００, 10:00〜12:00",
    "（ＮＰＯ法人）, (NPO法人)",
    "ｼﾞｮﾌﾞｶﾌｪ, ジョブカフェ",
    "東京‐大阪−神戸－京都, 東京-大阪-神戸-京都",
    "A∥B, A‖B",
    "相談—窓口, 相談―窓口",
    "支援･相談·啓発, 支援・相談・啓発",
    "○印, 〇印",
    "前\u3000後\u00A0, '前 後 '",
    "⽀援, 支\u200B援",
    "ﬁle, file"
  })
  void nothing_is_meant_by_a_width_or_by_a_twin(String one, String other) {
    assertThat(Folding.SAME.of(one)).isEqualTo(Folding.SAME.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "①, 1",
    "²人, 2人",
    "㈱, (株)",
    "㊿, 50",
    "髙橋, 高橋",
    "山﨑, 山崎",
    "ー, -",
    "△500, ▲500",
    "Ⅲ, III",
    "カ, 力",
    "戶, 戸",
    "½, 1/2"
  })
  void what_somebody_may_mean_differs(String one, String other) {
    assertThat(Folding.SAME.of(one)).isNotEqualTo(Folding.SAME.of(other));
  }

  @ParameterizedTest
  @CsvSource({"①, 1", "㈱, (株)", "ＮＰＯ, npo", "⽀援, 支援", "Ⅲ, iii"})
  void whoever_looks_for_something_finds_it_all_the_same(String written, String typed) {
    assertThat(Folding.LENIENT.of(written)).isEqualTo(Folding.LENIENT.of(typed));
  }

  @Test
  void every_radical_is_printed_as_a_kanji() {
    IntStream.concat(
            IntStream.rangeClosed(0x2E81, 0x2EF3).filter(each -> each != 0x2E9A),
            IntStream.rangeClosed(0x2F00, 0x2FD5))
        .mapToObj(Character::toString)
        .forEach(radical ->
            assertThat(Folding.ORDINARY.of(radical).codePointAt(0))
                .as(radical)
                .matches(Character::isIdeographic)
                .matches(each -> each < 0x2E80 || each > 0x2FDF));
  }

  @Test
  void every_compatibility_ideograph_that_is_one_is_printed_as_the_other() {
    IntStream.concat(IntStream.rangeClosed(0xF900, 0xFAFF), IntStream.rangeClosed(0x2F800, 0x2FA1F))
        .mapToObj(Character::toString)
        .forEach(each ->
            assertThat(Folding.ORDINARY.of(each))
                .isEqualTo(Normalizer.normalize(each, Normalizer.Form.NFC)));
  }

  @Test
  void a_level_leaves_alone_what_it_has_made_of_a_text() {
    IntStream.rangeClosed(1, 0x2FFFF)
        .filter(each -> each < 0xD800 || each > 0xDFFF)
        .mapToObj(Character::toString)
        .forEach(each -> {
          for (Folding level : Folding.values()) {
            assertThat(level.of(level.of(each)))
                .as(Unseen.name(each.codePointAt(0)))
                .isEqualTo(level.of(each));
          }
        });
  }

  @Test
  void the_published_table_is_printed_as_it_was_written() throws IOException {
    String table = Files.readString(Path.of("db/seed/000_69a997289639b63c.txt"));
    assertThat(Folding.ORDINARY.of(table)).isEqualTo(table);
  }

  @Test
  void every_stretch_still_knows_how_it_was_written() {
    String written = "\u200B⽀援\u00AD（か\u3099）👩\u200D👧\uFE0F１２\uFEFF";
    Folded folded = Folded.of(written, Folding.SAME);
    assertThat(folded.text()).isEqualTo("支援(が)👩\u200D👧12");
    StringBuilder whole = new StringBuilder();
    for (int at = 0; at < folded.text().length(); at++) {
      whole.append(folded.written(at, at + 1));
    }
    assertThat(whole).hasToString(written);
    assertThat(folded.written(0, 2)).isEqualTo("\u200B⽀援\u00AD");
  }
}
