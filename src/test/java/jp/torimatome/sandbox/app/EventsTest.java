package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.sandbox.RecordingApp.Answer;
import jp.torimatome.sandbox.RecordingApp.Request;
import jp.torimatome.sandbox.SandboxOptions;
import jp.torimatome.sandbox.SmallWorkspace;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The Events API: what people do becomes an event, once, and again where it was not acknowledged.
 */
final class EventsTest {
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
  void messagesAreToldWhereTheAppIsAMember() throws Exception {
    String direct =
        workspace
            .methods()
            .conversationsOpen(request -> request.users(List.of(AOI)))
            .getChannel()
            .getId();
    say("C0RANDOM01", "誰も聞いていない");
    say(GENERAL, "<@U0SANDBOT> さん");
    say(direct, "内緒で");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 3);
    assertThat(workspace.app.all("message"))
        .extracting(request -> event(request).get("channel_type").getAsString())
        .containsExactlyInAnyOrder("channel", "im");
    assertThat(workspace.app.all("app_mention")).hasSize(1);
    JsonObject envelope = workspace.app.last("message").payload();
    assertThat(envelope.get("type").getAsString()).isEqualTo("event_callback");
    assertThat(envelope.get("event_id").getAsString()).startsWith("Ev");
    assertThat(envelope.get("event_time").getAsLong())
        .isEqualTo(workspace.sandbox.clock().instant().getEpochSecond());
  }

  @Test
  void whatTheAppDoesItselfIsToldAsWell() throws Exception {
    String ts =
        workspace
            .methods()
            .chatPostMessage(request -> request.channel(GENERAL).text("私の声"))
            .getTs();
    workspace.methods().chatUpdate(request -> request.channel(GENERAL).ts(ts).text("直した声"));
    workspace.methods().chatDelete(request -> request.channel(GENERAL).ts(ts));
    SmallWorkspace.await(() -> workspace.app.requests.size() == 3);
    List<JsonObject> events = workspace.app.all("message").stream().map(EventsTest::event).toList();
    assertThat(with(events, "").get("bot_id").getAsString()).isEqualTo("B0SANDBOX1");
    JsonObject changed = with(events, "message_changed");
    assertThat(changed.getAsJsonObject("message").get("text").getAsString()).isEqualTo("直した声");
    assertThat(changed.getAsJsonObject("message").has("edited")).isTrue();
    assertThat(changed.getAsJsonObject("previous_message").get("text").getAsString())
        .isEqualTo("私の声");
    assertThat(changed.get("hidden").getAsBoolean()).isTrue();
    assertThat(with(events, "message_deleted").get("deleted_ts").getAsString()).isEqualTo(ts);
  }

  @Test
  void wordsOfAPersonComeWithAnIdAndAsRichText() throws Exception {
    say(GENERAL, "<@" + BEN + "> さん :tada: https://example.jp/?a=1&b=2 を A & B で");
    SmallWorkspace.await(() -> !workspace.app.requests.isEmpty());
    JsonObject event = event(workspace.app.last("message"));
    assertThat(event.get("client_msg_id").getAsString()).matches("[0-9a-f-]{36}");
    assertThat(event.get("text").getAsString())
        .isEqualTo("<@" + BEN + "> さん :tada: <https://example.jp/?a=1&amp;b=2> を A &amp; B で");
    JsonObject block = event.getAsJsonArray("blocks").get(0).getAsJsonObject();
    assertThat(block.get("type").getAsString()).isEqualTo("rich_text");
    assertThat(block.getAsJsonArray("elements").get(0).getAsJsonObject().getAsJsonArray("elements"))
        .hasToString(
            """
            [{"type":"user","user_id":"%s"},{"type":"text","text":" さん "},{"type":"emoji","name":"tada"},{"type":"text","text":" "},\
            {"type":"link","url":"https://example.jp/?a=1&b=2"},{"type":"text","text":" を A & B で"}]\
            """
                .formatted(BEN));
  }

  @Test
  void typedSignsArriveAsEntitiesAndMentionsAsTheyAre() throws Exception {
    say(GENERAL, "A & B <C> <@" + AOI + "> &amp; <https://example.jp/?a&b|d>");
    SmallWorkspace.await(() -> !workspace.app.requests.isEmpty());
    assertThat(event(workspace.app.last("message")).get("text").getAsString())
        .isEqualTo("A &amp; B &lt;C&gt; <@" + AOI + "> &amp;amp; <https://example.jp/?a&b|d>");
  }

  @Test
  void appOfAPeopleFileWithAListHearsJustThoseEvents() throws Exception {
    PeopleFile people =
        PeopleFile.parse(
            """
            {"team":{"id":"T1"},"app":{"id":"A1","bot_user_id":"UB","bot_id":"B1","events":["message.channels"]},"people":[{"id":"U1"}],
             "channels":[{"id":"C1","members":["U1","UB"]}]}\
            """,
            "people");
    try (SmallWorkspace other =
        SmallWorkspace.with(options ->
            new SandboxOptions(
                options.address(),
                options.app(),
                people,
                options.stateFile(),
                options.time(),
                options.habits()))) {
      other.act("/_sandbox/home", "{'as':'U1'}");
      other.act("/_sandbox/messages", "{'as':'U1','channel':'C1','text':'x'}");
      SmallWorkspace.await(() -> !other.app.requests.isEmpty());
      assertThat(other.app.requests).extracting(Request::type).containsExactly("message");
    }
    assertThat(PeopleFile.builtIn("miyagi").fresh().app.getAsJsonArray("events"))
        .extracting(JsonElement::getAsString)
        .as("the demo's app subscribes to what the manifest says")
        .containsExactlyElementsOf(manifest("bot_events:"));
    assertThat(PeopleFile.builtIn("miyagi").fresh().app.getAsJsonArray("scopes"))
        .extracting(JsonElement::getAsString)
        .as("the demo's app has the scopes of the manifest")
        .containsExactlyElementsOf(manifest("bot:"));
  }

  @Test
  void requestUrlIsVerifiedByItsChallenge() throws Exception {
    workspace.app.answer(
        request -> new Answer(200, request.payload().get("challenge").getAsString()));
    assertThat(workspace.act("/_sandbox/verify-url", "{}").get("verified").getAsBoolean()).isTrue();
    workspace.app.answer(
        request -> new Answer(200, "{\"challenge\":" + request.payload().get("challenge") + "}"));
    assertThat(workspace.act("/_sandbox/verify-url", "{}").get("verified").getAsBoolean()).isTrue();
    workspace.app.answer("ok");
    assertThat(workspace.act("/_sandbox/verify-url", "{}").get("error").getAsString())
        .isEqualTo("challenge_failed");
    assertThat(workspace.app.all("url_verification")).hasSize(3);
  }

  @Test
  void comingAndGoingIsTold() throws Exception {
    workspace.act("/_sandbox/leave", "{'as':'" + AOI + "','channel':'" + GENERAL + "'}");
    workspace.act("/_sandbox/join", "{'as':'" + AOI + "','channel':'" + GENERAL + "'}");
    workspace.act("/_sandbox/join", "{'as':'" + AOI + "','channel':'" + GENERAL + "'}");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 2);
    assertThat(event(workspace.app.last("member_joined_channel")).get("user").getAsString())
        .isEqualTo(AOI);
    assertThat(workspace.app.all("member_left_channel")).hasSize(1);
  }

  @Test
  void eventThatFailsComesAgainAtOnceWithTheReason() throws Exception {
    workspace.app.answer(request -> new Answer(request.retryNumber().isEmpty() ? 500 : 200, ""));
    say(GENERAL, "一度");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 2);
    Request again = workspace.app.last("message");
    assertThat(again.retryNumber()).hasValue("1");
    assertThat(again.retryReason()).hasValue("http_error");
    assertThat(again.payload().get("event_id"))
        .isEqualTo(workspace.app.requests.getFirst().payload().get("event_id"));
  }

  @Test
  void repliesInAThreadNameItAndEditsAndDeletionsAreHiddenMessages() throws Exception {
    String root =
        workspace.methods().chatPostMessage(request -> request.channel(GENERAL).text("問い")).getTs();
    SmallWorkspace.await(() -> workspace.app.requests.size() == 1);
    workspace.app.requests.clear();
    String place = "'as':'" + AOI + "','channel':'" + GENERAL + "'";
    String ts =
        workspace
            .act("/_sandbox/messages", "{" + place + ",'text':'答え','thread_ts':'" + root + "'}")
            .get("ts")
            .getAsString();
    workspace.act("/_sandbox/messages/edit", "{" + place + ",'ts':'" + ts + "','text':'正しい答え'}");
    workspace.act("/_sandbox/messages/delete", "{" + place + ",'ts':'" + ts + "'}");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 3);
    List<JsonObject> events = workspace.app.all("message").stream().map(EventsTest::event).toList();
    JsonObject said = with(events, "");
    assertThat(said.get("thread_ts").getAsString()).isEqualTo(root);
    assertThat(said.has("bot_id")).isFalse();
    JsonObject edited = with(events, "message_changed").getAsJsonObject("message");
    assertThat(edited.get("text").getAsString()).isEqualTo("正しい答え");
    assertThat(edited.get("thread_ts").getAsString()).isEqualTo(root);
    assertThat(edited.getAsJsonObject("edited").get("user").getAsString()).isEqualTo(AOI);
    assertThat(with(events, "message_deleted").get("deleted_ts").getAsString()).isEqualTo(ts);
  }

  private static JsonObject with(List<JsonObject> events, String subtype) {
    return events.stream()
        .filter(event ->
            (event.has("subtype") ? event.get("subtype").getAsString() : "").equals(subtype))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void duplicateOnDemandCarriesTheSameId() throws Exception {
    workspace.act("/_sandbox/faults", "{'kind':'duplicate','method':'event'}");
    say(GENERAL, "二度");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 2);
    assertThat(workspace.app.requests)
        .extracting(request -> request.payload().get("event_id"))
        .containsOnly(workspace.app.requests.getFirst().payload().get("event_id"));
  }

  private void say(String channel, String text) throws Exception {
    assertThat(
            workspace
                .act(
                    "/_sandbox/messages",
                    "{'as':'" + AOI + "','channel':'" + channel + "','text':'" + text + "'}")
                .has("ts"))
        .isTrue();
  }

  /** A list in the manifest of the real app. */
  private static List<String> manifest(String heading) throws IOException {
    return Files.readAllLines(Path.of("config/slack-manifest.yaml")).stream()
        .map(String::strip)
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> line.startsWith("- "))
        .map(line -> line.substring(2).replaceFirst(" .*", ""))
        .toList();
  }

  private static JsonObject event(Request request) {
    return request.payload().getAsJsonObject("event");
  }
}
