package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 契約課: submit → the head sees what is new and sends it back → mend one field → approve, over the
 * wire.
 */
class SignOffJobTest {
  private static final String CONTRACTS = "C0SEC04";
  private static final String RESPONDER = "U0SEC04A";
  private static final String HEAD = "U0SEC04C";
  private static final String OUTSIDER = "U0SEC05A";
  private static final String PROJECT = "協力雇用主に対する入札参加資格の優遇措置";

  @TempDir Path folder;

  @Test
  void a_reply_is_returned_mended_and_approved_and_counts_only_then() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person responder = office.person(RESPONDER);
      Person head = office.person(HEAD);
      String item = answer(responder);
      Office.await(
          "the prompt says that it waits",
          () -> responder.lastMessage(CONTRACTS).toString().contains("承認待ち"));
      Office.await("the head is asked", () -> asked(head).contains("承認のお願い"));
      assertThat(asked(head))
          .contains("\"underline\":true")
          .contains("\"strike\":true")
          .contains("土台から変更なし")
          .contains(PROJECT);
      assertThat(unanswered(office))
          .as("what waits for its head is not unanswered")
          .doesNotContain(PROJECT);
      Person coordinator = office.person(Office.COORDINATOR);
      assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "状況").toString())
          .contains("契約課：1件中0件（承認待ち1件）");

      String waits = "数社の実績があった";
      assertThat(
              List.of(
                  jigyo(office, RESPONDER, waits),
                  jigyo(office, HEAD, waits),
                  jigyo(office, Office.COORDINATOR, waits)))
          .as("what waits is found by those whom it concerns")
          .allMatch(found -> found.contains(PROJECT));
      assertThat(jigyo(office, OUTSIDER, waits)).doesNotContain(PROJECT);
      assertThat(jigyo(office, Office.COORDINATOR, "差し戻し")).doesNotContain(PROJECT);

      sendBack(head);
      Office.await(
          "the section is told",
          () -> responder.lastMessage(CONTRACTS).toString().contains("【差し戻し】"));
      JsonObject returned = responder.lastMessage(CONTRACTS);
      assertThat(returned.toString())
          .contains("件数を書いてください。")
          .contains("R6年度 事業実施状況")
          .contains("4月21日（月）17:15")
          .doesNotContain("<@");
      Office.await("the head sees it", () -> asked(head).contains("差し戻し中：1件"));

      assertThat(
              List.of(jigyo(office, RESPONDER, "差し戻し"), jigyo(office, Office.COORDINATOR, "差し戻し")))
          .allMatch(found -> found.contains(PROJECT));
      assertThat(jigyo(office, OUTSIDER, "差し戻し")).doesNotContain(PROJECT);
      assertThat(jigyo(office, OUTSIDER, PROJECT))
          .contains(PROJECT)
          .doesNotContain("件数を書いてください")
          .doesNotContain("<@" + HEAD);

      mend(responder, returned, item);
      Office.await("it waits again", () -> asked(head).contains("5社"));
      JsonObject message = head.lastMessage(head.direct());
      head.click(head.direct(), message, "sign_off_approve", value(message, "sign_off_approve"));
      Office.await("the head's message is done", () -> asked(head).contains("承認済み・回答済み：1件"));
      Office.await(
          "the section's too",
          () -> responder.lastMessage(CONTRACTS).toString().contains("すべて再提出していただきました"));
      Office.await(
          "it is answered",
          () -> responder.messages(CONTRACTS).getFirst().toString().contains("回答済み　4月14日"));
      assertThat(unanswered(office)).doesNotContain(PROJECT);
      assertThat(jigyo(office, Office.COORDINATOR, "差し戻し")).doesNotContain(PROJECT);
      assertThat(jigyo(office, OUTSIDER, "5社"))
          .as("what is the section's answer is everybody's")
          .contains(PROJECT);
    }
  }

  private static String jigyo(Office office, String person, String words) {
    return office.person(person).slash("C0SEC05", "/jigyo", words).toString();
  }

  @Test
  void a_round_that_is_described_so_has_every_head_sign_off() {
    try (Office office = Office.open(folder, false)) {
      Person coordinator = office.person(Office.COORDINATOR);
      coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "開始");
      JsonObject shown = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
      coordinator.click(
          Office.COORDINATORS_CHANNEL,
          shown,
          "round_change",
          Person.values(shown, "round_change").getFirst());
      coordinator.type(Map.of("sign_off", Map.of("sign_off", "required")));
      coordinator.submit();
      coordinator.submit();
      office.prompts();
      Person responder = office.person("U0SEC09A");
      JsonObject prompt = responder.lastMessage("C0SEC09");
      String item = Person.values(prompt, "reply_open").getFirst();
      responder.click("C0SEC09", prompt, "reply_open", item);
      responder.clickInModal("reply_unchanged", item);
      responder.submit();
      assertThat(responder.modal().orElseThrow().toString()).contains("承認した時点で回答済み");
      Office.await("its head is asked", () -> asked(office.person("U0SEC09C")).contains("承認のお願い"));
      allOfASectionAtOnce(office);
    }
  }

  /** Who sent them reads that they wait and for whom; the head reads what is as last year. */
  private static void allOfASectionAtOnce(Office office) {
    Person responder = office.person("U0SEC02A");
    JsonObject prompt = responder.lastMessage("C0SEC02");
    responder.click("C0SEC02", prompt, "unchanged_open", value(prompt, "unchanged_open"));
    Office.await("it is shown", () -> responder.modal().isPresent());
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("3件を受け付けました", "承認した時点で回答済み");
    responder.closeAll();
    Office.await(
        "the Home tab names who approves",
        () -> home(responder).contains("承認待ち3件：<@U0SEC02C> さんの承認をお待ちしています"));
    Office.await(
        "the head reads the results themselves",
        () -> asked(office.person("U0SEC02C")).contains("対象者6人に対し、就労準備支援"));
  }

  private static String home(Person person) {
    person.openHome();
    return person.home().map(Object::toString).orElse("");
  }

  @Test
  void who_submits_where_nobody_can_approve_reads_so() throws IOException {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Path file = folder.resolve("directory.yaml");
      String listed = office.command("directory", "export");
      Files.writeString(file, listed.replace("heads: [" + HEAD + "]", "heads: []"));
      office.command("directory", "import", file.toString(), "--from", "2025-04-14");
      Person responder = office.person(RESPONDER);
      answer(responder);
      assertThat(responder.modal().orElseThrow().toString())
          .contains("承認する班長・課長が登録されていません", "取りまとめ担当にお知らせしています");
      Office.await(
          "the channel says so too",
          () -> responder.lastMessage(CONTRACTS).toString().contains("承認待ちの回答を承認できる方がいません"));
      responder.closeAll();
      Office.await("and the Home tab", () -> home(responder).contains("いまは承認できる方がいません"));
    }
  }

  private static String answer(Person responder) {
    JsonObject prompt = responder.lastMessage(CONTRACTS);
    String item = Person.values(prompt, "reply_open").getFirst();
    Office.await("the form opens", () -> opened(responder, prompt, item));
    responder.choose("choice:final_budget:" + item, "choice", "not_applicable");
    responder.choose("choice:initial_budget:" + item, "choice", "not_applicable");
    responder.choose("choice:plan:" + item, "choice", "no_change");
    responder.choose("choice:issues:" + item, "choice", "no_change");
    String status = "資格の承認をした事業者に対し総合点の付与を行っており、証明書に基づき評価している。令和6年度は数社の実績があった。";
    responder.type(Map.of("value:status:" + item, Map.of("value", status)));
    submit(responder, item);
    return item;
  }

  /** Gives reasons where the rules ask for them. */
  private static void submit(Person responder, String item) {
    responder.submit();
    JsonObject modal = responder.modal().orElseThrow();
    if (modal.get("callback_id").getAsString().equals("reply_reason")) {
      for (String field :
          new String[] {"status", "plan", "issues", "final_budget", "initial_budget"}) {
        String block = "picked:" + field + ":" + item;
        if (modal.toString().contains("\"" + block + "\"")) {
          responder.choose(block, "picked", "system");
        }
      }
      responder.submit();
    }
    assertThat(responder.modal().orElseThrow().toString())
        .contains("受け付けました")
        .contains("承認した時点で回答済み");
  }

  private static void sendBack(Person head) {
    JsonObject message = head.lastMessage(head.direct());
    head.click(head.direct(), message, "sign_off_return", value(message, "sign_off_return"));
    Office.await("the modal opens", () -> head.modal().isPresent());
    assertThat(head.submit().get("action").getAsString()).isNotEqualTo("clear");
    Map<String, Map<String, Object>> values =
        Map.of(
            "return_fields", Map.of("return_fields", List.of("status")),
            "return_reason", Map.of("return_reason", "件数を書いてください。"));
    head.post(
        "/_sandbox/type",
        Map.of(
            "as",
            HEAD,
            "view_id",
            head.modal().orElseThrow().get("id").getAsString(),
            "values",
            values));
    head.submit();
    assertThat(head.modal()).isEmpty();
  }

  private static void mend(Person responder, JsonObject returned, String item) {
    Office.await("the form opens again", () -> opened(responder, returned, item));
    String form = responder.modal().orElseThrow().toString();
    assertThat(form)
        .contains("班長・課長からの理由")
        .contains("件数を書いてください。")
        .contains("value:status:" + item);
    assertThat(form).doesNotContain("value:plan:" + item).contains("この欄は、前回の回答のままとします");
    String status = "資格の承認をした事業者に対し総合点の付与を行っており、証明書に基づき評価している。令和6年度は5社の実績があった。";
    responder.type(Map.of("value:status:" + item, Map.of("value", status)));
    submit(responder, item);
  }

  private static boolean opened(Person responder, JsonObject message, String item) {
    responder.click(CONTRACTS, message, "reply_open", item);
    return responder.modal().isPresent();
  }

  /** The head's one message; empty before it came. */
  private static String asked(Person head) {
    try {
      return head.messages(head.direct()).size() == 1
          ? head.lastMessage(head.direct()).toString()
          : "";
    } catch (java.util.NoSuchElementException e) {
      return "";
    }
  }

  private static String unanswered(Office office) {
    return office.person(RESPONDER).slash(CONTRACTS, "/jigyo", "契約課 未回答").toString();
  }

  private static String value(JsonObject message, String action) {
    return message.getAsJsonArray("blocks").asList().stream()
        .map(block -> block.getAsJsonObject())
        .filter(block -> block.get("type").getAsString().equals("actions"))
        .flatMap(block -> block.getAsJsonArray("elements").asList().stream())
        .map(element -> element.getAsJsonObject())
        .filter(element -> element.get("action_id").getAsString().equals(action))
        .map(element -> element.get("value").getAsString())
        .findFirst()
        .orElseThrow();
  }
}
