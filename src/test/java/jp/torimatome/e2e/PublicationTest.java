package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
      JsonObject answer =
          coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "出力 HTML 見え消し R6版");
      assertThat(answer.toString()).contains("R6版〔R5実績・R6計画〕、html、見え消しを準備しています。");
      Office.await("the file is there", () -> files(coordinator).contains("進行管理表_R6.html"));
      assertThat(coordinator.messages(coordinator.direct()).toString())
          .contains("ご依頼の進行管理表をお届けします（R6版〔R5実績・R6計画〕、html、見え消し）。");
      String listed =
          coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "出力 csv 今日").toString();
      assertThat(listed).contains("今の表、csv").contains("準備しています");
      assertThat(order(coordinator, "出力 csv 2025/4/13")).contains("その日には、まだ表がありません");
      assertThat(order(coordinator, "出力 csv 4/15")).contains("まだ来ていない日時の表は書き出せません");
      assertThat(order(coordinator, "出力 csv 4/31"))
          .contains("「4/31」という日は、暦にありません")
          .contains("形式：xlsx");
      assertThat(order(coordinator, "出力 csv R6版 4/14")).contains("どちらか一方だけ");
      office.clockTo("2025-04-16T09:00:00");
      assertThat(order(coordinator, "出力 4月15日（火） csv")).contains("4月15日（火）23:59現在の表、csv");
      String told = "4月15日（火）23:59現在の表、csv";
      Office.await(
          "the table of that day is there",
          () -> coordinator.messages(coordinator.direct()).toString().contains(told));
    }
  }

  @Test
  void whatIsNeitherFormNorEditionIsTold() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "出力 R9").toString())
          .contains("公表済みの版：R6");
    }
  }

  @Test
  void anEditionIsPublishedOnceItSaysSomethingNew() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      JsonObject before = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
      assertThat(before.toString())
          .contains("R6版〔R5実績・R6計画〕（第1版）", "公表するものがありません")
          .doesNotContain("edition_publish");
      office.command("import", changed().toString());
      JsonObject after = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
      assertThat(after.toString()).contains("R6版から1の欄が変わります", "edition_publish");
      JsonObject shown = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
      coordinator.click(Office.COORDINATORS_CHANNEL, shown, "edition_publish", "1");
      Office.await(
          "it is published",
          () ->
              coordinator
                  .slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版")
                  .toString()
                  .contains("R6-2版〔R5実績・R6計画〕（第2版）"));
    }
  }

  @Test
  void whatIsNotSettledIsListedAndPublishedOnlyWithAReasonAndWithdrawnWithOne() {
    try (Office office = Office.open(folder, false)) {
      office.command("rollover");
      Person coordinator = office.person(Office.COORDINATOR);
      JsonObject list = coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
      assertThat(list.toString()).contains("次の欄が確定していません", "住宅課(企画調査班)：14");
      coordinator.click(
          Office.COORDINATORS_CHANNEL,
          coordinator.lastMessage(Office.COORDINATORS_CHANNEL),
          "edition_publish",
          "1");
      Office.await("the reason is asked", () -> coordinator.modal().isPresent());
      assertThat(coordinator.modal().orElseThrow().toString())
          .contains("このまま公表する理由", "住宅課(企画調査班)：14");
      coordinator.type(Map.of("edition_reason", Map.of("edition_reason", " \u3000")));
      coordinator.submit();
      assertThat(coordinator.modal().orElseThrow().toString()).contains("公表する理由を入力してください");
      coordinator.type(Map.of("edition_reason", Map.of("edition_reason", "議会資料の期限のため")));
      coordinator.submit();
      Office.await(
          "it is published",
          () ->
              coordinator
                  .modal()
                  .orElseThrow()
                  .toString()
                  .contains("R7版〔R6実績・R7計画〕（第2版）として公表しました。"));
      withdrawn(coordinator);
      assertThat(office.command("edition", "list"))
          .contains("【取下げ】", "確認が済んでいなかったため", "（U0TORI001）")
          .doesNotContain("<@");
      assertThat(office.command("audit", "export"))
          .contains("edition:2 gaps:", "reason:議会資料の期限のため");
    }
  }

  private static void withdrawn(Person coordinator) {
    coordinator.closeAll();
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版");
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        coordinator.lastMessage(Office.COORDINATORS_CHANNEL),
        "edition_withdraw",
        "2");
    Office.await(
        "the reason is asked",
        () -> coordinator.modal().orElseThrow().toString().contains("取り下げる理由"));
    coordinator.type(Map.of("edition_reason", Map.of("edition_reason", "確認が済んでいなかったため")));
    coordinator.submit();
    Office.await(
        "it is withdrawn",
        () -> coordinator.modal().orElseThrow().toString().contains("R7版を取り下げました。"));
    coordinator.closeAll();
    assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "版").toString())
        .contains("確認が済んでいなかったため")
        .doesNotContain("&lt;@");
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

  private static String order(Person coordinator, String words) {
    return coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", words).toString();
  }
}
