package jp.torimatome.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Stamp;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody may look up, and what is for the section, its head and the coordinators. */
class JigyoConcernedTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    office.openRound();
    office.reply(office.item(10), "28,000", "29,000");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void who_answered_is_told_to_those_whom_it_concerns() {
    assertThat(said("10", "U-shakai-dantai")).contains("✅ 回答済み　4月14日（月）9:00　<@U-shakai-dantai> さん");
    assertThat(said("10", "U-koyo"))
        .contains("✅ 回答済み　4月14日（月）9:00", "*最終更新：* 4月14日（月）9:00")
        .doesNotContain("<@");
  }

  @Test
  void a_near_miss_shows_what_it_would_find() {
    assertThat(said("アルコル", "U-koyo"))
        .contains("もしかして `/jigyo アルコール` でしょうか。", "*16* アルコール健康障害相談拠点の設置", "jigyo_open");
  }

  @Test
  void nothing_is_said_of_filters_that_find_nothing() {
    assertThat(said("差し戻し", "U-koyo")).contains("関係する方だけに表示されます");
  }

  private String said(String typed, String person) {
    Searching searching =
        new Searching(office.database, office.plans, office.rounds, () -> office.directory);
    LookingUp lookingUp =
        new LookingUp(office.database, office.plans, office.rounds, office.inquiries, searching);
    Text text = Text.in(Locale.JAPANESE, office.calendarZone());
    LineageAnswer lineages = new LineageAnswer(office.plans, office.rounds, office.inquiries, text);
    var sources =
        new JigyoAnswers.Sources(searching, lookingUp, lineages, item -> Optional.empty());
    Concerned concerned = Concerned.of(office.access, office.plans);
    var answer =
        new JigyoAnswers(sources, concerned, text)
            .search(typed, 0, new Stamp(person, office.clock.instant()));
    return Drawing.json(answer.parts()).replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
