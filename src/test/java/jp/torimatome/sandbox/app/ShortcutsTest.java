package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shortcuts, global ones and those of a message. */
final class ShortcutsTest {
  private static final String HOME =
      "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"m\"},\"blocks\":[]}";

  private SmallWorkspace workspace;

  @BeforeEach
  void start() {
    workspace = SmallWorkspace.open();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void globalOneBringsATriggerAndNoChannel() throws Exception {
    assertThat(
            workspace
                .act("/_sandbox/shortcut", "{'as':'" + AOI + "','callback_id':'ask'}")
                .get("acknowledged")
                .getAsBoolean())
        .isTrue();
    JsonObject payload = workspace.app.last("shortcut").payload();
    assertThat(payload.get("callback_id").getAsString()).isEqualTo("ask");
    assertThat(payload.keySet())
        .contains("action_ts", "team", "user", "token")
        .doesNotContain("channel", "message", "response_url");
    String trigger = payload.get("trigger_id").getAsString();
    assertThat(
            workspace
                .methods()
                .viewsOpen(request -> request.triggerId(trigger).viewAsString(HOME))
                .isOk())
        .isTrue();
  }

  @Test
  void oneOfAMessageBringsTheMessageAndAnAddress() throws Exception {
    String ts =
        workspace
            .act(
                "/_sandbox/messages",
                "{'as':'" + AOI + "','channel':'" + GENERAL + "','text':'これを'}")
            .get("ts")
            .getAsString();
    workspace.act(
        "/_sandbox/shortcut",
        "{'as':'" + AOI + "','callback_id':'keep','channel':'" + GENERAL + "','ts':'" + ts + "'}");
    JsonObject payload = workspace.app.last("message_action").payload();
    assertThat(payload.get("message_ts").getAsString()).isEqualTo(ts);
    assertThat(payload.getAsJsonObject("message").get("text").getAsString()).isEqualTo("これを");
    assertThat(payload.getAsJsonObject("channel").get("id").getAsString()).isEqualTo(GENERAL);
    assertThat(payload.get("response_url").getAsString()).contains("/response/");
  }
}
