package jp.torimatome.feature.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.torimatome.plan.Section;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundWordsTest {
  @Test
  void the_rate_is_told_with_its_part_in_time_and_with_what_is_left_empty() {
    List<Turnout.OfSection> sections =
        List.of(
            section(1, "契約課", new Turnout(4, 2, 1, 1, 0, 0)),
            section(2, "業務課", new Turnout(2, 0, 0, 0, 1, 0)));
    String progress = words("ja").progress(sections);
    assertThat(progress)
        .startsWith(
            "*回答率：* 33.3%（6件中2件）\n*期限内の回答率：* 16.7%（1件）\n*残り：* 未回答2件、承認待ち1件、空欄あり1件\n空欄のある回答が1件あります");
    assertThat(progress.lines()).contains("• 契約課：4件中2件（未回答1件、空欄あり1件）", "• 業務課：2件中0件（未回答1件、承認待ち1件）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void five_hundred_sections_with_long_names_leave_room_for_the_rest_of_the_answer(
      String language) {
    List<Turnout.OfSection> sections = new ArrayList<>();
    Turnout most = new Turnout(8, 7, 7, 0, 0, 0);
    IntStream.range(0, 500)
        .forEach(number -> sections.add(section(number, "第" + number + "企画調整課".repeat(40), most)));
    sections.add(section(500, "契約課", new Turnout(9, 0, 0, 0, 0, 0)));
    String progress = words(language).progress(sections);
    assertThat(progress).hasSizeLessThan(2_700).contains("契約課").contains("471");
  }

  private static RoundWords words(String language) {
    return new RoundWords(Text.in(Locale.of(language), ZoneId.of("Asia/Tokyo")));
  }

  private static Turnout.OfSection section(long id, String name, Turnout turnout) {
    return new Turnout.OfSection(new Section(id, name, name), turnout);
  }
}
