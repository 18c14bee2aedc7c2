package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official table over the wire: a coordinator orders a file, and publishes an edition. */
final class PublicationTest {
  @TempDir Path folder;

  @Test
  void aFileThatWasOrderedComesIntoTheConversationWithTheBot() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      JsonObject answer = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "出力 HTML 見え消し R6版");
      assertThat(answer.toString()).contains("R6版、html、見え消しを準備しています。");
      Office.await("the file is there", () -> files(coordinator).contains("進行管理表_R6.html"));
      assertThat(coordinator.messages(coordinator.direct()).toString()).contains("ご依頼の進行管理表をお届けします（R6版、html、見え消し）。");
    }
  }

  @Test
  void whatIsNeitherFormNorEditionIsTold() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "出力 R9").toString()).contains("公表済みの版：R6");
    }
  }

  @Test
  void anEditionIsPublishedOnceItSaysSomethingNew() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      JsonObject before = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
      assertThat(before.toString()).contains("R6版（第1版）", "公表するものがありません").doesNotContain("edition_publish");
      office.command("import", changed().toString());
      JsonObject after = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
      assertThat(after.toString()).contains("R6版から1の欄が変わります", "edition_publish");
      JsonObject shown = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
      coordinator.click(Office.COORDINATORS_CHANNEL, shown, "edition_publish", "1");
      Office.await(
          "it is published",
          () -> coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版").toString().contains("R6-2版（第2版）"));
    }
  }

  private Path changed() {
    return SeedTable.altered(folder, text -> text.replace("\t3,242,800\t", "\t3,243\t"));
  }

  private static List<String> files(Person person) {
    return person.messages(person.direct()).stream()
        .filter(message -> message.has("files"))
        .flatMap(message -> message.getAsJsonArray("files").asList().stream())
        .map(file -> file.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}
