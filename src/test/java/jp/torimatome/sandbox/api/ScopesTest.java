package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.ConversationType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import jp.torimatome.sandbox.SmallWorkspace;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the app was not granted it cannot do, and every answer says what it may do. */
final class ScopesTest {
  private SmallWorkspace workspace;
  private MethodsClient methods;

  @BeforeEach
  void start() {
    PeopleFile people =
        PeopleFile.parse(
            """
            {"team":{"id":"T1"},"app":{"id":"A1","bot_user_id":"UB","bot_id":"B1",
              "scopes":["chat:write","channels:read","channels:history","users:read","im:write"]},
             "people":[{"id":"U1","name":"a","email":"a@example.jp"},{"id":"U2","name":"b"}],
             "channels":[{"id":"C1","members":["U1","UB"]},{"id":"C2","is_private":true,"members":["U1","UB"]}]}\
            """,
            "people");
    workspace = SmallWorkspace.with(options -> options.withPeople(people));
    methods = workspace.methods();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void whatWasNotGrantedIsRefusedWithWhatIsNeeded() throws Exception {
    var refused =
        methods.reactionsAdd(request -> request.channel("C1").timestamp("1.000001").name("eyes"));
    assertThat(refused.getError()).isEqualTo("missing_scope");
    assertThat(refused.getNeeded()).isEqualTo("reactions:write");
    assertThat(refused.getProvided())
        .isEqualTo("chat:write,channels:read,channels:history,users:read,im:write");
    assertThat(methods.usergroupsList(request -> request).getNeeded()).isEqualTo("usergroups:read");
    assertThat(methods.usersLookupByEmail(request -> request.email("a@example.jp")).getNeeded())
        .isEqualTo("users:read.email");
    assertThat(
            methods
                .filesGetUploadURLExternal(request -> request.filename("a").length(1))
                .getNeeded())
        .isEqualTo("files:write");
  }

  @Test
  void scopesOfConversationsGoByTheirKind() throws Exception {
    assertThat(methods.conversationsInfo(request -> request.channel("C1")).isOk()).isTrue();
    assertThat(methods.conversationsInfo(request -> request.channel("C2")).getNeeded())
        .isEqualTo("groups:read");
    assertThat(methods.conversationsHistory(request -> request.channel("C2")).getNeeded())
        .isEqualTo("groups:history");
    assertThat(methods.conversationsInfo(request -> request.channel("C9")).getError())
        .isEqualTo("channel_not_found");
    assertThat(methods.conversationsOpen(request -> request.users(List.of("U1"))).isOk()).isTrue();
    assertThat(methods.conversationsOpen(request -> request.users(List.of("U1", "U2"))).getNeeded())
        .isEqualTo("mpim:write");
    assertThat(list(ConversationType.PUBLIC_CHANNEL).isOk()).isTrue();
    assertThat(list(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL).getNeeded())
        .isEqualTo("groups:read");
  }

  @Test
  void addressOfAPersonNeedsAScopeOfItsOwn() throws Exception {
    assertThat(methods.usersInfo(request -> request.user("U1")).getUser().getProfile().getEmail())
        .isNull();
    try (SmallWorkspace whole = SmallWorkspace.open()) {
      assertThat(
              whole
                  .methods()
                  .usersInfo(request -> request.user(AOI))
                  .getUser()
                  .getProfile()
                  .getEmail())
          .isEqualTo("aoi@example.jp");
    }
  }

  @Test
  void everyAnswerSaysWhatIsGrantedAndWhatTheMethodAccepts() throws Exception {
    var answer =
        workspace.send(
            HttpRequest.newBuilder(URI.create(workspace.sandbox.apiUrl() + "users.list"))
                .header("Authorization", "Bearer " + SmallWorkspace.BOT_TOKEN)
                .GET());
    assertThat(answer.headers().firstValue("x-oauth-scopes"))
        .hasValue("chat:write,channels:read,channels:history,users:read,im:write");
    assertThat(answer.headers().firstValue("x-accepted-oauth-scopes")).hasValue("users:read");
    var stranger =
        workspace.send(
            HttpRequest.newBuilder(URI.create(workspace.sandbox.apiUrl() + "users.list"))
                .header("Authorization", "Bearer xoxb-wrong")
                .GET());
    assertThat(stranger.headers().firstValue("x-oauth-scopes")).isEmpty();
  }

  @Test
  void eventsWithoutTheirScopeDoNotCome() throws Exception {
    workspace.act("/_sandbox/messages", "{'as':'U1','channel':'C2','text':'x'}");
    workspace.act("/_sandbox/messages", "{'as':'U1','channel':'C1','text':'<@UB> y'}");
    SmallWorkspace.await(() -> !workspace.app.requests.isEmpty());
    workspace.act("/_sandbox/home", "{'as':'U1'}");
    SmallWorkspace.await(() -> workspace.app.requests.size() == 2);
    assertThat(workspace.app.all("message")).hasSize(1);
    assertThat(workspace.app.all("app_home_opened")).hasSize(1);
  }

  private ConversationsListResponse list(ConversationType... types) throws Exception {
    return methods.conversationsList(request -> request.types(List.of(types)));
  }
}
