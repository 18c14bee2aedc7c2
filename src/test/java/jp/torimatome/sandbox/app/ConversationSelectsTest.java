package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Selects of conversations in a modal: they begin with the one that was looked at, and let the app
 * answer in the one chosen.
 */
final class ConversationSelectsTest {
  private static final String MODAL =
      "{'type':'modal','title':{'type':'plain_text','text':'m'},'submit':{'type':'plain_text','text':'s'},"
          + "'blocks':[{'type':'section','block_id':'words','text':{'type':'plain_text','text':'x'}},"
          + "{'type':'input','block_id':'to','label':{'type':'plain_text','text':'宛先'},'element':{'type':'conversations_select',"
          + "'action_id':'c','default_to_current_conversation':true,'response_url_enabled':true}}]}";

  private SmallWorkspace workspace;

  @BeforeEach
  void start() throws Exception {
    workspace = SmallWorkspace.open();
    workspace.act(
        "/_sandbox/slash", "{'as':'" + AOI + "','channel':'" + GENERAL + "','command':'/x'}");
    String trigger = workspace.app.last("slash").payload().get("trigger_id").getAsString();
    var opened =
        workspace
            .methods()
            .viewsOpen(
                request -> request.triggerId(trigger).viewAsString(MODAL.replace('\'', '"')));
    assertThat(opened.isOk()).isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void selectBeginsWithTheConversationThatWasLookedAt() throws Exception {
    workspace.act("/_sandbox/submit", "{'as':'" + AOI + "'}");
    JsonObject view = workspace.app.last("view_submission").payload().getAsJsonObject("view");
    assertThat(view.getAsJsonObject("state").toString())
        .contains("\"selected_conversation\":\"" + GENERAL + "\"");
    assertThat(view.has("_channel")).isFalse();
  }

  @Test
  void submissionBringsAnAddressToAnswerInTheChosenConversation() throws Exception {
    workspace.act("/_sandbox/submit", "{'as':'" + AOI + "'}");
    JsonArray urls =
        workspace.app.last("view_submission").payload().getAsJsonArray("response_urls");
    assertThat(urls).hasSize(1);
    JsonObject url = urls.get(0).getAsJsonObject();
    assertThat(
            url.get("channel_id").getAsString()
                + url.get("block_id").getAsString()
                + url.get("action_id").getAsString())
        .isEqualTo(GENERAL + "toc");
    workspace.send(
        HttpRequest.newBuilder(URI.create(url.get("response_url").getAsString()))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"response_type\":\"in_channel\",\"text\":\"届きました\"}")));
    assertThat(workspace.get("/_sandbox/channels/" + GENERAL + "/messages?as=" + BEN).toString())
        .contains("届きました");
  }

  @Test
  void errorsBesideOtherThanInputsAreRefused() throws Exception {
    for (String errors : new String[] {"{'words':'x'}", "{'to':'x','nowhere':'y'}", "{}"}) {
      workspace.app.answer("{'response_action':'errors','errors':" + errors + "}");
      assertThat(
              workspace.act("/_sandbox/submit", "{'as':'" + AOI + "'}").get("action").getAsString())
          .isEqualTo("invalid_response_errors");
    }
    workspace.app.answer("{'response_action':'errors','errors':{'to':'別の宛先を'}}");
    assertThat(
            workspace.act("/_sandbox/submit", "{'as':'" + AOI + "'}").get("action").getAsString())
        .isEqualTo("errors");
  }
}
