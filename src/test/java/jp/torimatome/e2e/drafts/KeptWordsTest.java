package jp.torimatome.e2e.drafts;

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

/** A form that is not taken gives back what was typed into it. */
class KeptWordsTest {
  private static final String CHANNEL = "C0SEC09";
  private static final String SECOND = "U0TORI002";
  private static final String REASON = "人数の内訳も書いてください。<@U0SEC09A>";

  @TempDir Path folder;
  private Office office;
  private Person first;
  private Person second;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
    first = office.person(Office.COORDINATOR);
    second = office.person(SECOND);
    Person responder = office.person("U0SEC09A");
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    String item = Person.values(prompt, "reply_open").getFirst();
    responder.click(CHANNEL, prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("受け付けました");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_reason_for_a_return_that_somebody_else_decided_meanwhile_is_shown_to_be_copied() {
    String reply = returning(first, Office.COORDINATOR);
    second.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認");
    second.clickInModal("review_accept", reply);
    first.submit();
    assertThat(modal(first)).contains("すでに").contains("入力された内容").contains("人数の内訳も書いてください。");
  }

  @Test
  void who_loses_the_role_while_typing_is_turned_away_with_the_text() {
    returning(second, SECOND);
    String said =
        first
            .slash(Office.COORDINATORS_CHANNEL, "/torimatome", "権限 取消 取りまとめ担当 <@" + SECOND + ">")
            .toString();
    assertThat(said).contains("取り消しました");
    second.submit();
    assertThat(modal(second)).contains("取りまとめ担当だけ").contains("入力された内容").contains("人数の内訳も書いてください。");
  }

  /**
   * A coordinator has the form of a return before them, with a reason in it; the reply comes back.
   */
  private static String returning(Person coordinator, String id) {
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認");
    String reply = Person.values(coordinator.modal().orElseThrow(), "review_return").getFirst();
    coordinator.clickInModal("review_return", reply);
    String form = coordinator.modal().orElseThrow().get("id").getAsString();
    Map<String, Map<String, Object>> values =
        Map.of(
            "return_fields",
            Map.of("return_fields", List.of("status")),
            "return_reason",
            Map.of("return_reason", REASON));
    coordinator.post("/_sandbox/type", Map.of("as", id, "view_id", form, "values", values));
    return reply;
  }

  private static String modal(Person coordinator) {
    return coordinator.modal().orElseThrow().toString();
  }
}
