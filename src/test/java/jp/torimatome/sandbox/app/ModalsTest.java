package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import jp.torimatome.sandbox.RecordingApp.Answer;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Button → block_actions → views.*, and what a submission may answer. */
final class ModalsTest {
  private static final String BUTTON =
      json(
          "[{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'go',"
              + "'value':'10','text':{'type':'plain_text','text':'回答'}}]}]");

  private SmallWorkspace workspace;
  private MethodsClient methods;

  @BeforeEach
  void start() {
    workspace = SmallWorkspace.open();
    methods = workspace.methods();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void clickTellsTheAppWhoClickedWhatAndWhere() throws Exception {
    String trigger = click();
    JsonObject payload = workspace.app.last("block_actions").payload();
    assertThat(trigger).matches("[0-9]+\\.[0-9]+\\.[0-9a-f]+");
    assertThat(payload.getAsJsonObject("user").get("id").getAsString()).isEqualTo(AOI);
    assertThat(payload.getAsJsonObject("container").get("channel_id").getAsString())
        .isEqualTo(GENERAL);
    assertThat(payload.getAsJsonObject("message").has("blocks")).isTrue();
    JsonObject action = payload.getAsJsonArray("actions").get(0).getAsJsonObject();
    assertThat(
            action.get("action_id").getAsString()
                + action.get("block_id").getAsString()
                + action.get("value").getAsString())
        .isEqualTo("gob10");
  }

  @Test
  void triggerIsGoodForOneUse() throws Exception {
    String trigger = click();
    assertThat(open(trigger, modal("m", "")).isOk()).isTrue();
    assertThat(open(trigger, modal("m", "")).getError()).isEqualTo("exchanged_trigger_id");
    assertThat(open("1.2.abc", modal("m", "")).getError()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void triggerExpiresAfterThreeSeconds() throws Exception {
    String trigger = click();
    long clicked = System.nanoTime();
    SmallWorkspace.await(() -> System.nanoTime() - clicked > 3_100_000_000L);
    assertThat(open(trigger, modal("m", "")).getError()).isEqualTo("expired_trigger_id");
  }

  @Test
  void viewOverALimitIsRefusedAndItsTriggerStaysGood() throws Exception {
    String trigger = click();
    var refused = open(trigger, modal("m", "").replace("標題", "標".repeat(25)));
    assertThat(refused.getError()).isEqualTo("invalid_arguments");
    assertThat(refused.getResponseMetadata().getMessages())
        .anySatisfy(message -> assertThat(message).contains("/view/title"));
    assertThat(open(trigger, modal("m", "")).isOk()).isTrue();
  }

  @Test
  void submissionIsCheckedByTheClientThenByTheAppAndKeepsWhatWasTyped() throws Exception {
    open(click(), modal("m", ""));
    assertThat(submit("{'as':'" + AOI + "'}").toString())
        .contains("\"errors\":{\"amount\":\"このフィールドは必須です\"}");
    assertThat(workspace.app.all("view_submission")).isEmpty();
    workspace.app.answer("{'response_action':'errors','errors':{'amount':'円ではなく千円で'}}");
    assertThat(
            submit("{'as':'" + AOI + "','values':{'amount':{'a':'2,362,000円'}}}")
                .get("action")
                .getAsString())
        .isEqualTo("errors");
    JsonObject shown =
        workspace.get("/_sandbox/views?as=" + AOI).getAsJsonArray("stack").get(0).getAsJsonObject();
    assertThat(shown.getAsJsonObject("_errors").get("amount").getAsString()).isEqualTo("円ではなく千円で");
    assertThat(shown.getAsJsonObject("state").toString()).contains("2,362,000円");
    workspace.app.answer("");
    assertThat(
            submit("{'as':'" + AOI + "','values':{'amount':{'a':'2362'}}}")
                .get("action")
                .getAsString())
        .isEmpty();
    assertThat(workspace.app.last("view_submission").payload().getAsJsonObject("view").toString())
        .contains("\"value\":\"2362\"")
        .doesNotContain("_errors");
    assertThat(workspace.get("/_sandbox/views?as=" + AOI).getAsJsonArray("stack")).isEmpty();
  }

  @Test
  void answersUpdatePushAndClearTheStack() throws Exception {
    open(click(), modal("一", ""));
    submitAnswered("{'response_action':'update','view':" + modal("二", "") + "}", "update");
    assertThat(stack()).isEqualTo("[二]");
    submitAnswered("{'response_action':'push','view':" + modal("三", "") + "}", "push");
    submitAnswered("{'response_action':'push','view':" + modal("四", "") + "}", "push");
    assertThat(stack()).isEqualTo("[二, 三, 四]");
    submitAnswered(
        "{'response_action':'push','view':" + modal("五", "") + "}", "push_limit_reached");
    submitAnswered("{'response_action':'clear'}", "clear");
    assertThat(stack()).isEqualTo("[]");
  }

  @Test
  void lateAnswerLeavesTheModalOpen() throws Exception {
    open(click(), modal("m", ""));
    workspace.act("/_sandbox/faults", "{'kind':'timeout-after-work','method':'interaction'}");
    assertThat(
            submit("{'as':'" + AOI + "','values':{'amount':{'a':'1'}}}")
                .get("action")
                .getAsString())
        .isEqualTo("operation_timeout");
    assertThat(workspace.app.all("view_submission")).hasSize(1);
    assertThat(stack()).isEqualTo("[m]");
  }

  @Test
  void updateNeedsTheHashOfTheView() throws Exception {
    var view = open(click(), modal("一", "")).getView();
    var updated =
        methods.viewsUpdate(request ->
            request.viewId(view.getId()).hash(view.getHash()).viewAsString(modal("二", "")));
    assertThat(updated.getView().getId()).isEqualTo(view.getId());
    assertThat(updated.getView().getHash()).isNotEqualTo(view.getHash());
    assertThat(
            methods
                .viewsUpdate(request ->
                    request.viewId(view.getId()).hash(view.getHash()).viewAsString(modal("三", "")))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(
            methods
                .viewsUpdate(request -> request.viewId("V0000009999").viewAsString(modal("三", "")))
                .getError())
        .isEqualTo("not_found");
  }

  @Test
  void externalIdIsUniqueAndFindsTheView() throws Exception {
    open(click(), modal("一", ",'external_id':'e1'"));
    assertThat(
            methods
                .viewsUpdate(request ->
                    request.externalId("e1").viewAsString(modal("二", ",'external_id':'e1'")))
                .isOk())
        .isTrue();
    String trigger = click();
    assertThat(
            methods
                .viewsPush(request ->
                    request.triggerId(trigger).viewAsString(modal("三", ",'external_id':'e1'")))
                .getError())
        .isEqualTo("duplicate_external_id");
  }

  @Test
  void closingIsToldOnlyWhereTheAppAskedForIt() throws Exception {
    open(click(), modal("m", ""));
    workspace.act("/_sandbox/close", "{'as':'" + AOI + "'}");
    assertThat(workspace.app.all("view_closed")).isEmpty();
    open(click(), modal("m", ",'notify_on_close':true"));
    workspace.act("/_sandbox/close", "{'as':'" + AOI + "','all':true}");
    assertThat(workspace.app.last("view_closed").payload().get("is_cleared").getAsBoolean())
        .isTrue();
  }

  @Test
  void eachCharacterIsToldWhereTheInputAsksForIt_andClosingTellsNoneOfIt() throws Exception {
    String input =
        "{'type':'input','block_id':'%s','dispatch_action':%s,'label':{'type':'plain_text','text':'文'},'element':"
            + "{'type':'plain_text_input','action_id':'t','dispatch_action_config':{'trigger_actions_on':['on_character_entered']}}}";
    String view =
        "{'type':'modal','notify_on_close':true,'title':{'type':'plain_text','text':'m'},"
            + "'submit':{'type':'plain_text','text':'s'},'blocks':["
            + input.formatted("told", "true")
            + ","
            + input.formatted("quiet", "false")
            + "]}";
    open(click(), view.replace('\'', '"'));
    int before = workspace.app.all("block_actions").size();
    workspace.act("/_sandbox/type", "{'as':'" + AOI + "','values':{'quiet':{'t':'だまって'}}}");
    assertThat(workspace.app.all("block_actions")).hasSize(before);
    workspace.act("/_sandbox/type", "{'as':'" + AOI + "','values':{'told':{'t':'書きかけ'}}}");
    JsonObject told = workspace.app.last("block_actions").payload();
    assertThat(told.getAsJsonArray("actions").toString()).contains("書きかけ").contains("\"t\"");
    assertThat(told.getAsJsonObject("view").getAsJsonObject("state").toString())
        .contains("書きかけ")
        .contains("だまって");
    workspace.act("/_sandbox/close", "{'as':'" + AOI + "'}");
    JsonObject closed = workspace.app.last("view_closed").payload().getAsJsonObject("view");
    assertThat(closed.getAsJsonObject("state").getAsJsonObject("values").size()).isZero();
  }

  @Test
  void homeIsPublishedAndItsButtonsWork() throws Exception {
    workspace.act("/_sandbox/home", "{'as':'" + AOI + "'}");
    SmallWorkspace.await(() -> workspace.app.all("app_home_opened").size() == 1);
    String home = "{\"type\":\"home\",\"blocks\":" + BUTTON + "}";
    var published = methods.viewsPublish(request -> request.userId(AOI).viewAsString(home));
    assertThat(published.isOk()).isTrue();
    workspace.act(
        "/_sandbox/click",
        "{'as':'" + AOI + "','view_id':'" + published.getView().getId() + "','action_id':'go'}");
    assertThat(
            workspace
                .app
                .last("block_actions")
                .payload()
                .getAsJsonObject("view")
                .get("type")
                .getAsString())
        .isEqualTo("home");
    assertThat(
            methods
                .viewsPublish(request -> request.userId(AOI).hash("1.abc").viewAsString(home))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(open(click(), home).getError()).isEqualTo("invalid_arguments");
  }

  private String click() throws Exception {
    String ts =
        methods
            .chatPostMessage(request -> request.channel(GENERAL).text("x").blocksAsString(BUTTON))
            .getTs();
    workspace.app.answer(request -> new Answer(200, ""));
    workspace.act(
        "/_sandbox/click",
        "{'as':'" + AOI + "','channel':'" + GENERAL + "','ts':'" + ts + "','action_id':'go'}");
    return workspace.app.last("block_actions").payload().get("trigger_id").getAsString();
  }

  private ViewsOpenResponse open(String trigger, String view) throws Exception {
    return methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(view));
  }

  private JsonObject submit(String body) throws Exception {
    return workspace.act("/_sandbox/submit", body);
  }

  private void submitAnswered(String answer, String action) throws Exception {
    workspace.app.answer(answer);
    assertThat(
            submit("{'as':'" + AOI + "','values':{'amount':{'a':'1'}}}")
                .get("action")
                .getAsString())
        .isEqualTo(action);
  }

  private String stack() throws Exception {
    return workspace.get("/_sandbox/views?as=" + AOI).getAsJsonArray("stack").asList().stream()
        .map(view -> view.getAsJsonObject().get("callback_id").getAsString())
        .toList()
        .toString();
  }

  private static String modal(String callbackId, String more) {
    return json(
        "{'type':'modal','callback_id':'"
            + callbackId
            + "','title':{'type':'plain_text','text':'標題'},'submit':{'type':'plain_text','text':'送信'}"
            + more
            + ",'blocks':[{'type':'input','block_id':'amount','label':{'type':'plain_text','text':'金額'},"
            + "'element':{'type':'plain_text_input','action_id':'a'}}]}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
