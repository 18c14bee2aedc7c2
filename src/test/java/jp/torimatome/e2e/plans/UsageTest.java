package jp.torimatome.e2e.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import jp.torimatome.feature.verb.Verb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words that a command does not take are named, with how it is used; nothing is done as if they had
 * not been there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String WORD = "ふがふが課室";

  private Office office;
  private Person coordinator;

  @BeforeAll
  void open(@TempDir Path folder) {
    office = Office.open(folder, false);
    office.prompts();
    coordinator = office.person(Office.COORDINATOR);
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  void every_word_of_the_command_names_what_it_does_not_take_and_shows_how_it_is_used() {
    for (Verb verb : Verb.values()) {
      for (String word : List.of(verb.japanese(), verb.english())) {
        String said = say(word + "　" + WORD);
        assertThat(said).as(word).contains(WORD).contains("/torimatome " + verb.japanese());
        assertThat(said).as(word).contains(verb == Verb.HELP ? "というコマンドはありません" : "使い方：");
        assertThat(said).as(word).doesNotContain("action_id");
        assertThat(coordinator.modal()).as(word).isEmpty();
      }
    }
    assertThat(say("状況")).contains("受付中").doesNotContain("停止中");
  }

  @Test
  void a_word_of_two_meanings_is_not_taken_for_the_last_of_them() {
    for (String words :
        List.of(
            "出力 pdf xlsx",
            "出力 R6版 R7版",
            "出力 pdf 下線 見え消し",
            "出力 R6版 ふが",
            "文書 照会文 督促文",
            "文書 照会文 pdf docx",
            "権限 付与 <@U0SEC01A> 管理者 4/1",
            "権限 付与 <@U0SEC01A> 管理者 取りまとめ担当",
            "名簿 4/1-4/5",
            "経過 4/1 4/2 4/3")) {
      assertThat(say(words)).as(words).contains("使い方：").doesNotContain("お待ちください");
    }
    assertThat(say("権限")).doesNotContain("<@U0SEC01A>");
  }

  @Test
  void the_name_of_the_plan_is_a_word_that_fits_where_there_is_but_one() {
    for (String words : List.of("確認事項", "版", "年度更新", "集計", "担当確認", "出力 pdf", "文書 照会文")) {
      for (String plan : List.of("宮城県再犯防止推進計画", "再犯防止")) {
        assertThat(say(words + " " + plan)).as(words).doesNotContain("使い方：");
      }
    }
  }

  @Test
  void a_section_is_found_in_whatever_characters_its_name_is_written() {
    String found = coordinator.slash(ROOM, "/jigyo", "県民安全対策課").toString();
    assertThat(found).contains("県民安全対策課").contains("jigyo_open");
    String radical = coordinator.slash(ROOM, "/jigyo", "県⺠安全対策課").toString();
    assertThat(radical.replace("県⺠", "県民")).as("but for what was typed").isEqualTo(found);
  }

  @Test
  void help_tells_of_one_word_alone() {
    assertThat(say("ヘルプ 督促")).contains("/torimatome 督促").doesNotContain("/torimatome 状況");
  }

  private String say(String words) {
    JsonObject before = coordinator.slash(ROOM, "/torimatome", words);
    return Stream.of(before.toString(), coordinator.lastMessage(ROOM).toString())
        .reduce("", String::concat);
  }
}
