package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slack takes its time with what is asked of it, and still waits only three seconds for an
 * acknowledgement.
 */
final class SlowSlackTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void aFormThatDoesNotOpenInTimeIsAcknowledgedAndSaid() {
    office.prompts();
    Person responder = office.person("U0SEC01A");
    JsonObject prompt = responder.lastMessage("C0SEC01");
    String item = Person.values(prompt, "reply_open").getFirst();
    office.fault("views.open", "slow", 1);
    JsonObject pressed = responder.click("C0SEC01", prompt, "reply_open", item);
    assertThat(pressed.get("acknowledged").getAsBoolean()).as(pressed.toString()).isTrue();
    Office.await(
        "the person is told",
        () ->
            responder.messages("C0SEC01").stream()
                .map(JsonObject::toString)
                .anyMatch(message -> message.contains("回答欄を開けませんでした")));
    assertThat(List.of(pressed.get("error").getAsString())).containsOnly("");
  }
}
