package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 確認事項: whoever answers for a section hears of its questions too, in the one message of the day; 14
 * is 住宅課's and gives yen.
 */
final class AskedPersonTest {
  private static final String RESPONDER = "U0SEC05A";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void thePersonIsToldAnswersThereAndIsThankedOnlyThen() {
    office.clockTo("2025-05-20T10:00:00");
    askAll();
    Office.await("the person hears of it", () -> direct().toString().contains("確認をお願いします"));
    assertThat(direct()).hasSize(1);
    Person person = office.person(RESPONDER);
    while (!direct().getLast().toString().contains("すべて済みました")) {
      JsonObject message = direct().getLast();
      String question = Person.values(message, "question_keep").getFirst();
      person.click(person.direct(), message, "question_keep", question);
      Office.await("the form opens", () -> person.modal().isPresent());
      person.type(Map.of("question_reason:" + question, Map.of("reason", "決算額で確認済みのため")));
      person.submit();
      Office.await(
          "the message shows it",
          () -> !Person.values(direct().getLast(), "question_keep").contains(question));
      person.post("/_sandbox/close", Map.of("as", RESPONDER, "all", true));
    }
    assertThat(direct()).hasSize(1);
  }

  @Test
  void onADayWithAnotherMessageThereIsNoSecondOne() {
    office.prompts();
    Office.await("the opening is told", () -> direct().toString().contains("reply_open"));
    askAll();
    Office.await(
        "the channel is asked",
        () -> office.person(RESPONDER).messages("C0SEC05").toString().contains("確認のお願い"));
    office.clockTo("2025-04-14T11:00:00");
    assertThat(direct()).hasSize(1);
    office.clockTo("2025-04-15T08:32:00");
    Office.await(
        "the next day's has it all", () -> direct().getLast().toString().contains("question_keep"));
    assertThat(direct()).hasSize(2);
    assertThat(direct().getLast().toString()).contains("reply_open");
  }

  private void askAll() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "確認事項");
    Office.await(
        "the list is shown", () -> !coordinator.messages(Office.COORDINATORS_CHANNEL).isEmpty());
    JsonObject list = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    coordinator.click(Office.COORDINATORS_CHANNEL, list, "findings_ask_all", "1 0");
  }

  private List<JsonObject> direct() {
    Person person = office.person(RESPONDER);
    try {
      return person.messages(person.direct());
    } catch (NoSuchElementException e) {
      return List.of();
    }
  }
}
