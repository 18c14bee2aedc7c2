package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coordinator hears once a day what came in, looks at it, takes it or sends it back, all in one
 * window.
 */
class ReviewJobTest {
  private static final String RESPONDER = "U0SEC03A";
  private static final String CHANNEL = "C0SEC03";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void one_digest_a_day_then_one_by_one_and_the_rest_at_once() {
    Person responder = office.person(RESPONDER);
    List<String> items = Person.values(responder.lastMessage(CHANNEL), "reply_open");
    items.forEach(item -> answer(responder, item));
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(coordinator.messages(Office.COORDINATORS_CHANNEL))
        .as("not one message each")
        .isEmpty();
    office.clockTo("2025-04-14T16:00:00");
    Office.await(
        "the digest is posted", () -> !coordinator.messages(Office.COORDINATORS_CHANNEL).isEmpty());
    JsonObject digest = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    assertThat(digest.toString())
        .contains("雇用対策課")
        .contains(items.size() + "件")
        .doesNotContain("<@");

    coordinator.click(Office.COORDINATORS_CHANNEL, digest, "review_open", "0");
    Office.await("the list is open", () -> coordinator.modal().isPresent());
    List<String> replies = Person.values(coordinator.modal().orElseThrow(), "review_see");
    assertThat(replies).hasSize(items.size());
    coordinator.clickInModal("review_see", replies.getFirst());
    assertThat(shown(coordinator)).contains("オンライン相談の利用が伸びている。").contains("確認済");
    coordinator.clickInModal("review_return", replies.getFirst());
    assertThat(coordinator.submit().toString()).contains("return_reason").contains("return_fields");
    Map<String, Map<String, Object>> values =
        Map.of(
            "return_fields", Map.of("return_fields", List.of("status")),
            "return_reason", Map.of("return_reason", "人数の内訳も書いてください。"));
    String form = coordinator.modal().orElseThrow().get("id").getAsString();
    coordinator.post(
        "/_sandbox/type", Map.of("as", Office.COORDINATOR, "view_id", form, "values", values));
    coordinator.submit();
    Office.await("the next comes up", () -> shown(coordinator).contains("差し戻しました"));
    Office.await(
        "the section is told",
        () -> responder.lastMessage(CHANNEL).toString().contains("人数の内訳も書いてください。"));

    coordinator.clickInModal("review_page_0", "0");
    coordinator.clickInModal("review_bulk", "0");
    String action =
        shown(coordinator).contains("review_accept_all")
            ? "review_accept_all"
            : "review_accept_plain";
    coordinator.clickInModal(action, "0");
    assertThat(shown(coordinator)).contains((items.size() - 1) + "件を確認済にしました");
    Office.await(
        "the section sees it",
        () -> responder.messages(CHANNEL).getFirst().toString().contains("確認済"));
  }

  @Test
  void the_second_coordinator_is_told_who_was_first() {
    Person responder = office.person(RESPONDER);
    answer(responder, Person.values(responder.lastMessage(CHANNEL), "reply_open").getFirst());
    Person first = office.person(Office.COORDINATOR);
    Person second = office.person("U0TORI002");
    first.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認 雇用");
    second.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認 雇用");
    String reply = Person.values(second.modal().orElseThrow(), "review_accept").getFirst();
    first.clickInModal("review_accept", reply);
    second.clickInModal("review_accept", reply);
    assertThat(shown(second)).contains("<@U0TORI001>").contains("確認済にしています");
  }

  @Test
  void what_came_or_changed_while_the_page_was_read_is_named_and_left() {
    Person responder = office.person(RESPONDER);
    List<String> items = Person.values(responder.lastMessage(CHANNEL), "reply_open");
    answer(responder, items.getFirst());
    answer(responder, items.get(1));
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認");
    coordinator.clickInModal("review_bulk", "0");
    String action =
        shown(coordinator).contains("review_accept_all")
            ? "review_accept_all"
            : "review_accept_plain";
    mend(responder, items.getFirst());
    answer(responder, items.get(2));
    coordinator.clickInModal(action, "0");
    assertThat(shown(coordinator))
        .contains("1件を確認済にしました")
        .contains("見ている間に新しい回答が届きました")
        .contains("見ている間に届いたため");
    assertThat(Person.values(coordinator.modal().orElseThrow(), "review_see"))
        .as("both wait")
        .hasSize(2);
  }

  @Test
  void an_acceptance_is_taken_back_with_the_name_of_who_gave_it() {
    Person responder = office.person(RESPONDER);
    String item = Person.values(responder.lastMessage(CHANNEL), "reply_open").getFirst();
    answer(responder, item);
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認 雇用");
    String reply = Person.values(coordinator.modal().orElseThrow(), "review_accept").getFirst();
    coordinator.clickInModal("review_accept", reply);
    coordinator.closeAll();
    Person second = office.person("U0TORI002");
    second.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認");
    second.clickInModal("review_taken", "0");
    assertThat(shown(second)).contains("<@U0TORI001>");
    second.clickInModal("review_withdraw", reply);
    assertThat(shown(second)).contains("確認待ちに戻っています");
    second.clickInModal("review_page_0", "0");
    assertThat(shown(second)).contains("いったん確認済にして、取り消したものです");
  }

  private static void mend(Person responder, String item) {
    responder.closeAll();
    responder.click(CHANNEL, responder.lastMessage(CHANNEL), "reply_open", item);
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.type(Map.of("value:issues:" + item, Map.of("value", "オンライン相談の時間を延ばす。" + item)));
    submitted(responder, item);
  }

  @Test
  void a_section_cannot_review() {
    String answer = office.person(RESPONDER).slash(CHANNEL, "/torimatome", "回答確認").toString();
    assertThat(answer).contains("取りまとめ担当だけ");
  }

  private static String shown(Person person) {
    return person.modal().orElseThrow().toString();
  }

  private static void answer(Person responder, String item) {
    responder.click(CHANNEL, responder.lastMessage(CHANNEL), "reply_open", item);
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.type(
        Map.of(
            "value:final_budget:" + item, Map.of("value", "29,000"),
            "value:status:" + item, Map.of("value", "相談 1,204 件に対応し、312 人が就職した。" + item),
            "value:initial_budget:" + item, Map.of("value", "30,500"),
            "value:plan:" + item, Map.of("value", "相談窓口を平日夜間にも開く。" + item),
            "value:issues:" + item, Map.of("value", "オンライン相談の利用が伸びている。" + item)));
    submitted(responder, item);
  }

  private static void submitted(Person responder, String item) {
    responder.submit();
    if (shown(responder).contains("picked:")) {
      for (String field : List.of("final_budget", "status", "initial_budget", "plan", "issues")) {
        if (shown(responder).contains("picked:" + field + ":" + item)) {
          responder.choose("picked:" + field + ":" + item, "picked", "checked");
        }
      }
      responder.submit();
    }
    Office.await("it is stored", () -> shown(responder).contains("受け付けました"));
  }
}
