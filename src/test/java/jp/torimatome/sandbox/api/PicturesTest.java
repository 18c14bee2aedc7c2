package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import jp.torimatome.sandbox.SmallWorkspace;
import jp.torimatome.sandbox.workspace.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 図: a file that was just completed cannot be shown yet; and which blocks a workspace takes. */
class PicturesTest {
  private Instant now = Instant.parse("2026-11-24T00:00:00Z");
  private SmallWorkspace workspace;

  @BeforeEach
  void start() {
    workspace =
        SmallWorkspace.with(options ->
            options.withFilesTaking(Duration.ofSeconds(1), () -> now).withoutRateLimits());
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'image','alt_text':'a','slack_file':{'id':'#'}}",
        "{'type':'section','text':{'type':'plain_text','text':'a'},'accessory':{'type':'image','alt_text':'a','slack_file':{'id':'#'}}}",
        "{'type':'context','elements':[{'type':'image','alt_text':'a','slack_file':{'id':'#'}}]}",
        "{'type':'card','hero_image':{'type':'image','alt_text':'a','slack_file':{'id':'#'}}}"
      })
  void a_file_can_be_shown_a_second_after_its_upload_was_completed(String block) throws Exception {
    String id = upload("a.png");
    ChatPostMessageResponse early = post(block.replace("#", id));
    assertThat(early.getError()).isEqualTo("invalid_blocks");
    assertThat(early.getErrors())
        .singleElement()
        .asString()
        .startsWith("invalid slack file [json-pointer:/blocks/0");
    assertThat(early.getResponseMetadata().getMessages())
        .singleElement()
        .asString()
        .startsWith("[ERROR] invalid slack file");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(post(block.replace("#", id)).isOk()).isTrue();
  }

  @Test
  void what_is_no_picture_or_does_not_exist_is_never_shown() throws Exception {
    String list = upload("a.csv");
    now = now.plus(Duration.ofHours(1));
    for (String id : new String[] {list, "F0999999999"}) {
      assertThat(
              post("{'type':'image','alt_text':'a','slack_file':{'id':'" + id + "'}}").getError())
          .isEqualTo("invalid_blocks");
    }
  }

  @Test
  void a_fault_makes_one_file_slower_and_another_leaves_a_block_unknown() throws Exception {
    workspace.act("/_sandbox/faults", "{'kind':'file-slow','seconds':6}");
    workspace.act("/_sandbox/faults", "{'kind':'no-block','error':'data_visualization'}");
    String slow = "{'type':'image','alt_text':'a','slack_file':{'id':'" + upload("a.png") + "'}}";
    now = now.plus(Duration.ofSeconds(5));
    assertThat(post(slow).isOk()).isFalse();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(post(slow).isOk()).isTrue();
    assertThat(post("{'type':'divider'},{'type':'data_visualization'}").getErrors())
        .containsExactly("unsupported type: data_visualization [json-pointer:/blocks/1/type]");
  }

  @Test
  void blocks_are_validated_without_being_posted() throws Exception {
    JsonObject refused = validate("{\"blocks\":[{\"type\":\"header\"}]}");
    assertThat(Json.text(refused, "error")).isEqualTo("invalid_blocks");
    assertThat(
            refused.getAsJsonArray("errors").get(0).getAsJsonObject().get("pointer").getAsString())
        .isEqualTo("/0");
    assertThat(
            validate("{\"message\":{\"blocks\":[{\"type\":\"divider\"}]}}")
                .get("ok")
                .getAsBoolean())
        .isTrue();
    assertThat(Json.text(validate("{}"), "error")).isEqualTo("invalid_arguments");
  }

  private JsonObject validate(String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(workspace.sandbox.apiUrl() + "blocks.validate"))
            .header("Authorization", "Bearer " + SmallWorkspace.BOT_TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return JsonParser.parseString(workspace.send(request).body()).getAsJsonObject();
  }

  private ChatPostMessageResponse post(String blocks) throws Exception {
    String json = "[" + blocks.replace('\'', '"') + "]";
    return workspace
        .methods()
        .chatPostMessage(request -> request.channel(GENERAL).text("a").blocksAsString(json));
  }

  private String upload(String name) throws Exception {
    var stored =
        workspace
            .methods()
            .filesUploadV2(
                request -> request.filename(name).title("a").fileData(new byte[] {1, 2, 3}));
    return stored.getFile().getId();
  }
}
