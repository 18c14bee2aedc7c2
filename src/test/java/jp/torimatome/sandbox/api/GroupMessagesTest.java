package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations of the app with several people. */
final class GroupMessagesTest {
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
  void severalPeopleShareOneConversation() throws Exception {
    Conversation group =
        methods.conversationsOpen(request -> request.users(List.of(AOI, BEN))).getChannel();
    assertThat(group.isMpim()).isTrue();
    assertThat(group.isPrivate()).isTrue();
    assertThat(group.getName()).isEqualTo("mpdm-aoi--ben--sandbox-app-1");
    var again = methods.conversationsOpen(request -> request.users(List.of(BEN, AOI)));
    assertThat(again.getChannel().getId()).isEqualTo(group.getId());
    assertThat(again.isAlreadyOpen()).isTrue();
    assertThat(methods.conversationsMembers(request -> request.channel(group.getId())).getMembers())
        .containsExactly(AOI, BEN, "U0SANDBOT");
    assertThat(
            methods
                .conversationsList(request -> request.types(List.of(ConversationType.MPIM)))
                .getChannels())
        .hasSize(1);
    assertThat(
            methods
                .conversationsInfo(request -> request.channel(group.getId()))
                .getChannel()
                .isMpim())
        .isTrue();
  }

  @Test
  void whatIsSaidThereIsToldAsSuch() throws Exception {
    String group =
        methods.conversationsOpen(request -> request.users(List.of(AOI, BEN))).getChannel().getId();
    assertThat(methods.chatPostMessage(request -> request.channel(group).text("お二人へ")).isOk())
        .isTrue();
    workspace.act(
        "/_sandbox/messages", "{'as':'" + BEN + "','channel':'" + group + "','text':'はい'}");
    SmallWorkspace.await(() -> workspace.app.all("message").size() == 2);
    assertThat(workspace.app.all("message"))
        .allSatisfy(request -> assertThat(event(request.payload())).isEqualTo("mpim"));
    assertThat(workspace.get("/_sandbox/state?as=" + AOI).toString()).contains(group);
    assertThat(
            workspace
                .act(
                    "/_sandbox/messages",
                    "{'as':'U0CHI00001','channel':'" + group + "','text':'x'}")
                .get("error")
                .getAsString())
        .isEqualTo("not_in_channel");
  }

  @Test
  void nobodyUnknownGoneOrTooManyIsInvited() throws Exception {
    assertThat(error(List.of(AOI, "U0NOBODY01"))).isEqualTo("user_not_found");
    assertThat(error(List.of(AOI, "U0LEFT0001"))).isEqualTo("user_disabled");
    assertThat(error(IntStream.range(0, 9).mapToObj(number -> "U" + number).toList()))
        .isEqualTo("too_many_users");
    assertThat(error(Collections.nCopies(3, AOI))).isEqualTo("null");
  }

  private String error(List<String> users) throws Exception {
    return String.valueOf(methods.conversationsOpen(request -> request.users(users)).getError());
  }

  private static String event(JsonObject payload) {
    return payload.getAsJsonObject("event").get("channel_type").getAsString();
  }
}
