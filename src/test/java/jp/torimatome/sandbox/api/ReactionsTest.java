package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Reaction;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions of the app and of people. */
final class ReactionsTest {
  private SmallWorkspace workspace;
  private MethodsClient methods;
  private String ts = "";

  @BeforeEach
  void start() throws Exception {
    workspace = SmallWorkspace.open();
    methods = workspace.methods();
    ts = methods.chatPostMessage(request -> request.channel(GENERAL).text("x")).getTs();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void theyAreCountedToldAndTakenAway() throws Exception {
    assertThat(add("eyes")).isEqualTo("null");
    assertThat(add("eyes")).isEqualTo("already_reacted");
    act("'name':'eyes'");
    act("'name':':tada:'");
    var message =
        methods.reactionsGet(request -> request.channel(GENERAL).timestamp(ts)).getMessage();
    assertThat(message.getReactions())
        .extracting(Reaction::getName, Reaction::getCount)
        .containsExactly(tuple("eyes", 2), tuple("tada", 1));
    assertThat(methods.reactionsList(request -> request.user(AOI)).getItems())
        .singleElement()
        .satisfies(item -> assertThat(item.getMessage().getTs()).isEqualTo(ts));
    act("'name':'tada','remove':true");
    methods.reactionsRemove(request -> request.channel(GENERAL).timestamp(ts).name("eyes"));
    assertThat(
            methods
                .reactionsRemove(request -> request.channel(GENERAL).timestamp(ts).name("eyes"))
                .getError())
        .isEqualTo("no_reaction");
    SmallWorkspace.await(() ->
        workspace.app.all("reaction_added").size() == 3
            && workspace.app.all("reaction_removed").size() == 2);
    JsonObject event =
        workspace.app.requests.stream()
            .filter(request -> request.payload().toString().contains("\"tada\""))
            .findFirst()
            .orElseThrow()
            .payload()
            .getAsJsonObject("event");
    assertThat(event.get("user").getAsString() + event.get("item_user").getAsString())
        .isEqualTo(AOI + "U0SANDBOT");
    assertThat(event.getAsJsonObject("item").get("ts").getAsString()).isEqualTo(ts);
  }

  @ParameterizedTest
  @CsvSource({
    "C0GENERAL1,1.000001,eyes,message_not_found",
    "C0NOWHERE1,1.000001,eyes,channel_not_found",
    "C0GENERAL1,,eyes,no_item_specified",
    "C0GENERAL1,soon,eyes,bad_timestamp",
    "C0RANDOM01,1.000001,eyes,not_in_channel",
    "C0ARCHIVE1,1.000001,eyes,is_archived"
  })
  void whatCannotBeReactedToIsRefused(String channel, String at, String name, String error)
      throws Exception {
    assertThat(
            methods
                .reactionsAdd(request -> request.channel(channel).timestamp(at).name(name))
                .getError())
        .isEqualTo(error);
  }

  @Test
  void nameMustBeOneOfAnEmoji() throws Exception {
    assertThat(add("あ")).isEqualTo("invalid_name");
    assertThat(add("thumbsup::skin-tone-3")).isEqualTo("null");
  }

  private String add(String name) throws Exception {
    return String.valueOf(
        methods
            .reactionsAdd(request -> request.channel(GENERAL).timestamp(ts).name(name))
            .getError());
  }

  private void act(String what) throws Exception {
    workspace.act(
        "/_sandbox/reactions",
        "{'as':'" + AOI + "','channel':'" + GENERAL + "','ts':'" + ts + "'," + what + "}");
  }
}
