package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.torimatome.sandbox.RecordingApp.Answer;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen in a message stays with it, and selects whose options the app itself suggests. */
final class SuggestionsTest {
  private static final String OPTION = "{'text':{'type':'plain_text','text':'就労支援'},'value':'10'}";
  private static final String BLOCKS =
      json(
          "[{'type':'section','block_id':'find','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'external_select',"
              + "'action_id':'project','min_query_length':2}},{'type':'actions','block_id':'more','elements':[{'type':'static_select',"
              + "'action_id':'year','options':[{'text':{'type':'plain_text','text':'R6'},'value':'6'},{'text':{'type':'plain_text',"
              + "'text':'R7'},'value':'7'}]},{'type':'button','action_id':'go','text':{'type':'plain_text','text':'b'}}]}]");

  private SmallWorkspace workspace;
  private String ts;

  @BeforeEach
  void start() throws Exception {
    workspace = SmallWorkspace.open();
    ts =
        workspace
            .methods()
            .chatPostMessage(request -> request.channel(GENERAL).text("x").blocksAsString(BLOCKS))
            .getTs();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void appIsAskedForWhatWasTypedAndItsOptionsComeBack() throws Exception {
    workspace.app.answer("{'options':[" + OPTION + "]}");
    assertThat(ask("project", "就労").getAsJsonArray("options")).hasSize(1);
    JsonObject payload = workspace.app.last("block_suggestion").payload();
    assertThat(
            payload.get("value").getAsString()
                + payload.get("action_id").getAsString()
                + payload.get("block_id").getAsString())
        .isEqualTo("就労projectfind");
    assertThat(payload.getAsJsonObject("container").get("message_ts").getAsString()).isEqualTo(ts);
    assertThat(payload.getAsJsonObject("channel").get("id").getAsString()).isEqualTo(GENERAL);
    assertThat(payload.has("trigger_id")).isFalse();
    workspace.app.answer(
        "{'option_groups':[{'label':{'type':'plain_text','text':'方向性1'},'options':["
            + OPTION
            + "]}]}");
    assertThat(ask("project", "就労").getAsJsonArray("option_groups")).hasSize(1);
  }

  @Test
  void appIsNotAskedBeforeEnoughIsTypedNorForOtherSelects() throws Exception {
    assertThat(ask("project", "就").get("error").getAsString()).isEqualTo("query_too_short");
    assertThat(ask("project", "就").get("message").getAsString()).contains("2 文字");
    assertThat(ask("nobody", "就労").get("error").getAsString()).isEqualTo("action_not_found");
    String year =
        "{'as':'"
            + AOI
            + "','channel':'"
            + GENERAL
            + "','ts':'"
            + ts
            + "','block_id':'more','action_id':'year','value':'就労'}";
    assertThat(workspace.act("/_sandbox/options", year).get("error").getAsString())
        .isEqualTo("no_external_select");
    assertThat(workspace.app.all("block_suggestion")).isEmpty();
  }

  @Test
  void answersThatAreNoOptionsAreRefusedWithTheReason() throws Exception {
    workspace.app.answer("");
    assertThat(ask("project", "就労").get("error").getAsString()).isEqualTo("invalid_options");
    workspace.app.answer(
        "{'options':[" + OPTION.replace("'10'", "'" + "1".repeat(76) + "'") + "]}");
    assertThat(ask("project", "就労").get("message").getAsString()).contains("/options/0/value");
    workspace.app.answer("{'options':[" + (OPTION + ",").repeat(100) + OPTION + "]}");
    assertThat(ask("project", "就労").get("message").getAsString())
        .contains("no more than 100 items allowed");
    workspace.app.answer(request -> new Answer(500, ""));
    assertThat(ask("project", "就労").get("error").getAsString()).isEqualTo("http_error");
    workspace.act("/_sandbox/faults", "{'kind':'down','method':'interaction'}");
    assertThat(ask("project", "就労").get("error").getAsString()).isEqualTo("dispatch_failed");
  }

  @Test
  void officialSdkAnswersInAModalOverSocketMode() throws Exception {
    App app =
        new App(
            AppConfig.builder()
                .slack(workspace.slack())
                .singleTeamBotToken(SmallWorkspace.BOT_TOKEN)
                .signingSecret("x")
                .build());
    app.blockSuggestion(
        "project",
        (request, context) ->
            context.ack(answer ->
                answer.options(
                    List.of(
                        Option.builder()
                            .text(
                                PlainTextObject.builder()
                                    .text(request.getPayload().getView().getCallbackId())
                                    .build())
                            .value("v" + request.getPayload().getValue())
                            .build()))));
    SocketModeApp socket =
        new SocketModeApp(SmallWorkspace.APP_TOKEN, SocketModeClient.Backend.Tyrus, app);
    try {
      String trigger = click("year", "'value':'6'").get("trigger_id").getAsString();
      String view =
          "{'type':'modal','callback_id':'探す','title':{'type':'plain_text','text':'t'},'submit':{'type':'plain_text','text':'s'},"
              + "'blocks':[{'type':'input','block_id':'find','label':{'type':'plain_text','text':'l'},'element':{'type':"
              + "'multi_external_select','action_id':'project','min_query_length':0}}]}";
      assertThat(
              workspace
                  .methods()
                  .viewsOpen(request -> request.triggerId(trigger).viewAsString(json(view)))
                  .isOk())
          .isTrue();
      socket.startAsync();
      SmallWorkspace.await(
          () -> !workspace.sandbox.log().calls(0, "in", "apps.connections.open").isEmpty());
      SmallWorkspace.await(() -> options("").size() == 1);
      JsonObject option = options("").get(0).getAsJsonObject();
      assertThat(option.getAsJsonObject("text").get("text").getAsString()).isEqualTo("探す");
      assertThat(options("再犯").get(0).getAsJsonObject().get("value").getAsString())
          .isEqualTo("v再犯");
    } finally {
      socket.close();
    }
  }

  @Test
  void whatWasChosenInAMessageIsSentWithTheNextClickOfThatPersonAlone() throws Exception {
    click("year", "'selected_option':'7'");
    click("project", "'selected_option':" + OPTION);
    JsonObject values =
        click("go", "'block_id':'more'").getAsJsonObject("state").getAsJsonObject("values");
    assertThat(values.toString()).contains("\"value\":\"7\"", "\"value\":\"10\"");
    assertThat(workspace.get("/_sandbox/channels/" + GENERAL + "/messages?as=" + AOI).toString())
        .contains("_state");
    workspace.act(
        "/_sandbox/click",
        "{'as':'" + BEN + "','channel':'" + GENERAL + "','ts':'" + ts + "','action_id':'go'}");
    JsonObject others =
        workspace
            .app
            .last("block_actions")
            .payload()
            .getAsJsonObject("state")
            .getAsJsonObject("values");
    assertThat(
            others
                .getAsJsonObject("more")
                .getAsJsonObject("year")
                .get("selected_option")
                .isJsonNull())
        .isTrue();
    assertThat(
            workspace
                .methods()
                .conversationsHistory(request -> request.channel(GENERAL))
                .getMessages()
                .toString())
        .doesNotContain("_state");
  }

  @Test
  void inputsOfAMessageAreTypedIntoAndSentWithItsButton() throws Exception {
    String blocks =
        json(
            "[{'type':'input','block_id':'note','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input',"
                + "'action_id':'words'}},{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'go',"
                + "'text':{'type':'plain_text','text':'b'}}]}]");
    ts =
        workspace
            .methods()
            .chatPostMessage(request -> request.channel(GENERAL).text("x").blocksAsString(blocks))
            .getTs();
    workspace.act(
        "/_sandbox/type",
        "{'as':'"
            + AOI
            + "','channel':'"
            + GENERAL
            + "','ts':'"
            + ts
            + "','values':{'note':{'words':'一言'}}}");
    assertThat(click("go", "'block_id':'b'").getAsJsonObject("state").toString()).contains("一言");
  }

  private JsonArray options(String value) {
    try {
      JsonObject answer =
          workspace.act(
              "/_sandbox/options",
              "{'as':'"
                  + AOI
                  + "','block_id':'find','action_id':'project','value':'"
                  + value
                  + "'}");
      return answer.has("options") ? answer.getAsJsonArray("options") : new JsonArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject ask(String actionId, String value) throws Exception {
    return workspace.act(
        "/_sandbox/options",
        "{'as':'"
            + AOI
            + "','channel':'"
            + GENERAL
            + "','ts':'"
            + ts
            + "','block_id':'find','action_id':'"
            + actionId
            + "','value':'"
            + value
            + "'}");
  }

  private JsonObject click(String actionId, String more) throws Exception {
    workspace.act(
        "/_sandbox/click",
        "{'as':'"
            + AOI
            + "','channel':'"
            + GENERAL
            + "','ts':'"
            + ts
            + "','action_id':'"
            + actionId
            + "',"
            + more
            + "}");
    return workspace.app.last("block_actions").payload();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
