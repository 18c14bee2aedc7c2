package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator asks for a letter in chat and gets it in their own conversation. */
class LetterTest {
  @TempDir Path folder;

  @Test
  void the_letter_arrives_where_only_the_coordinator_sees_it() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person coordinator = office.person(Office.COORDINATOR);
      assertThat(say(coordinator, "文書 督促文 pdf 住宅課")).contains("督促文を、このアプリとのダイレクトメッセージに送ります");
      Office.await(
          "the letter is there",
          () -> coordinator.messages(coordinator.direct()).toString().contains("督促文_"));
      assertThat(say(coordinator, "文書")).contains("どの文書ですか");
      assertThat(say(coordinator, "文書 照会文 観光課")).contains("観光課").contains("照会先は次のとおり");
      assertThat(say(office.person("U0SEC05A"), "文書 照会文")).contains("取りまとめ担当だけ");
      assertThat(office.command("letter", "inquiry", folder.resolve("out.docx").toString()))
          .contains("書き出しました");
    }
  }

  private static String say(Person person, String words) {
    return person.slash(Office.COORDINATORS_CHANNEL, "/torimatome", words).toString();
  }
}
