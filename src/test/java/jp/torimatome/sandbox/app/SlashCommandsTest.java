package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import jp.torimatome.sandbox.RecordingApp.Answer;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slash commands, what may be answered to them, and response_urls. */
final class SlashCommandsTest {
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
  void commandArrivesAsASignedForm() throws Exception {
    assertThat(slash("10").get("acknowledged").getAsBoolean()).isTrue();
    JsonObject form = workspace.app.last("slash").payload();
    assertThat(form.keySet())
        .contains(
            "token",
            "team_id",
            "team_domain",
            "channel_id",
            "channel_name",
            "user_id",
            "user_name",
            "command",
            "text",
            "api_app_id",
            "response_url",
            "trigger_id",
            "is_enterprise_install");
    assertThat(
            form.get("text").getAsString()
                + form.get("user_id").getAsString()
                + form.get("channel_name").getAsString())
        .isEqualTo("10" + AOI + "general");
  }

  @Test
  void answerIsForThePersonUnlessItIsInChannel() throws Exception {
    workspace.app.answer("{'text':'あなただけ'}");
    slash("");
    workspace.app.answer("{'response_type':'in_channel','text':'皆さん'}");
    slash("");
    workspace.app.answer("ただの文");
    assertThat(slash("").getAsJsonObject("response").get("text").getAsString()).isEqualTo("ただの文");
    assertThat(messages(AOI)).contains("あなただけ", "皆さん", "ただの文");
    assertThat(messages(BEN)).contains("皆さん").doesNotContain("あなただけ", "ただの文");
  }

  @Test
  void answerToAllShowsAllWhatWasTyped() throws Exception {
    workspace.app.answer("{'response_type':'in_channel'}");
    slash("10");
    assertThat(messages(BEN)).contains("\"text\":\"/x 10\"").contains("\"user\":\"" + AOI + "\"");
    assertThat(
            workspace
                .get("/_sandbox/channels/" + GENERAL + "/messages?as=" + BEN)
                .getAsJsonArray("messages"))
        .hasSize(1);
    workspace.app.answer("{'response_type':'in_channel','text':'皆さん'}");
    slash("20");
    assertThat(messages(BEN)).contains("/x 20", "皆さん");
    workspace.app.answer("{}");
    slash("30");
    assertThat(
            workspace
                .get("/_sandbox/channels/" + GENERAL + "/messages?as=" + BEN)
                .getAsJsonArray("messages"))
        .hasSize(3);
  }

  @Test
  void appThatFailsIsToldToThePersonAndToNobodyElse() throws Exception {
    workspace.app.answer(request -> new Answer(500, "boom"));
    assertThat(slash("").get("error").getAsString()).isEqualTo("http_error");
    workspace.act("/_sandbox/faults", "{'kind':'down','method':'slash'}");
    assertThat(slash("").get("error").getAsString()).isEqualTo("dispatch_failed");
    assertThat(messages(AOI)).contains("dispatch_failed", "失敗しました");
    workspace.act("/_sandbox/faults", "{'kind':'down','method':'slash'}");
    workspace.act(
        "/_sandbox/slash", "{'as':'" + BEN + "','channel':'" + GENERAL + "','command':'/x'}");
    assertThat(messages(BEN)).contains("`/x` failed with the error");
    assertThat(messages(BEN)).doesNotContain("失敗しました");
  }

  @Test
  void answerWithBlocksOverALimitIsNone() throws Exception {
    workspace.app.answer(
        "{'text':'x','blocks':[{'type':'header','text':{'type':'plain_text','text':'"
            + "あ".repeat(151)
            + "'}}]}");
    assertThat(slash("").get("error").getAsString()).isEqualTo("invalid_blocks");
  }

  @Test
  void commandsDoNotRunInThreads() throws Exception {
    JsonObject refused =
        workspace.act(
            "/_sandbox/slash",
            "{'as':'"
                + AOI
                + "','channel':'"
                + GENERAL
                + "','command':'/x','thread_ts':'1.000001'}");
    assertThat(refused.get("error").getAsString()).isEqualTo("slash_in_thread");
  }

  @Test
  void responseUrlIsGoodForFiveUses() throws Exception {
    slash("");
    String url = workspace.app.last("slash").payload().get("response_url").getAsString();
    for (int i = 0; i < 5; i++) {
      assertThat(respond(url, "{\"text\":\"n" + i + "\"}")).isEqualTo(200);
    }
    assertThat(respond(url, "{\"text\":\"six\"}")).isEqualTo(404);
    assertThat(messages(AOI)).contains("n4").doesNotContain("six");
    assertThat(respond(workspace.sandbox.url() + "/response/unknown", "{\"text\":\"x\"}"))
        .isEqualTo(404);
  }

  @Test
  void responseUrlOfAClickReplacesOrDeletesItsMessage() throws Exception {
    String url = clickedUrl();
    assertThat(respond(url, "{\"replace_original\":\"true\",\"text\":\"替えました\"}")).isEqualTo(200);
    assertThat(messages(BEN)).contains("替えました").doesNotContain("元の文");
    assertThat(respond(url, "{\"delete_original\":true}")).isEqualTo(200);
    assertThat(messages(BEN)).doesNotContain("替えました");
    assertThat(respond(url, "{}")).isEqualTo(400);
  }

  private String clickedUrl() throws Exception {
    String button =
        "[{'type':'actions','elements':[{'type':'button','action_id':'go','text':{'type':'plain_text','text':'b'}}]}]"
            .replace('\'', '"');
    String ts =
        workspace
            .methods()
            .chatPostMessage(request -> request.channel(GENERAL).text("元の文").blocksAsString(button))
            .getTs();
    workspace.act(
        "/_sandbox/click",
        "{'as':'" + AOI + "','channel':'" + GENERAL + "','ts':'" + ts + "','action_id':'go'}");
    return workspace.app.last("block_actions").payload().get("response_url").getAsString();
  }

  private JsonObject slash(String text) throws Exception {
    return workspace.act(
        "/_sandbox/slash",
        "{'as':'" + AOI + "','channel':'" + GENERAL + "','command':'/x','text':'" + text + "'}");
  }

  private String messages(String person) throws Exception {
    return workspace.get("/_sandbox/channels/" + GENERAL + "/messages?as=" + person).toString();
  }

  private int respond(String url, String body) throws Exception {
    return workspace
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }
}
