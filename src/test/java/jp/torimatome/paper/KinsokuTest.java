package jp.torimatome.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines end; a half-width character is half as wide as a full-width one. */
class KinsokuTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "事業を継続する。 / 7 / 事業を継続す|る。",
        "支援を行う「みやぎ」 / 6 / 支援を行う|「みやぎ」",
        "就職者数2,582人 / 6 / 就職者数|2,582人",
        "期間R5.4.1から / 4 / 期間|R5.4.1か|ら",
        "相談窓口ＮＩＣＥ / 6 / 相談窓口|ＮＩＣＥ",
        "センターを置く / 3 / セン|ターを|置く",
        "合計 12 件 / 3.5 / 合計 12 |件",
        "人々の声 / 2 / 人々|の声"
      })
  void aLineEndsWhereAReaderExpectsIt(String text, double room, String lines) {
    assertThat(String.join("|", lines(text, room))).isEqualTo(lines);
  }

  @Test
  void whatIsLongerThanALineIsCutAndNothingIsLost() {
    String address = "https://www.pref.example.lg.jp/soshiki/fukushi.html";
    assertThat(lines(address, 5)).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 10);
    assertThat(String.join("", lines(address, 5))).isEqualTo(address);
    assertThat(lines("𠮷𠮷", 0.1)).containsExactly("𠮷", "𠮷");
    assertThat(lines("", 5)).isEmpty();
  }

  private static List<String> lines(String text, double room) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end : Kinsoku.lineEnds(text, room, character -> character < 0x2000 ? 0.5 : 1)) {
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
