package jp.torimatome.sandbox.app;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import com.slack.api.socket_mode.response.SocketModeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode, with the official client and with a bare socket. */
final class SocketModeTest {
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
  void payloadsComeOverTheSocketAndNotByHttpAndAnswersGoBack() throws Exception {
    try (SocketModeClient client = client(new CopyOnWriteArrayList<>())) {
      client.addSlashCommandsEnvelopeListener(
          envelope -> client.sendSocketModeResponse(answer(envelope.getEnvelopeId(), "ソケットから")));
      client.connect();
      SmallWorkspace.await(() -> mode().equals("socket"));
      JsonObject answered = slash();
      assertThat(answered.get("acknowledged").getAsBoolean()).as(answered.toString()).isTrue();
      assertThat(answered.getAsJsonObject("response").get("text").getAsString())
          .isEqualTo("ソケットから");
      assertThat(workspace.app.requests).isEmpty();
    }
    SmallWorkspace.await(() -> mode().equals("http"));
  }

  @Test
  void eachPayloadGoesToOneOfSeveralConnections() throws Exception {
    List<String> received = new CopyOnWriteArrayList<>();
    try (SocketModeClient first = client(received);
        SocketModeClient second = client(received)) {
      first.connect();
      second.connect();
      SmallWorkspace.await(() -> connections() == 2);
      for (int i = 0; i < 4; i++) {
        workspace.act(
            "/_sandbox/messages", "{'as':'" + AOI + "','channel':'" + GENERAL + "','text':'x'}");
      }
      SmallWorkspace.await(() -> received.size() == 4);
      assertThat(received).doesNotHaveDuplicates();
    }
  }

  @Test
  void unacknowledgedCommandTimesOut() throws Exception {
    try (SocketModeClient client =
        workspace.slack().socketMode(SmallWorkspace.APP_TOKEN, SocketModeClient.Backend.Tyrus)) {
      client.connect();
      SmallWorkspace.await(() -> mode().equals("socket"));
      assertThat(slash().get("error").getAsString()).isEqualTo("operation_timeout");
    }
  }

  @Test
  void officialClientComesBackAfterBeingAskedTo() throws Exception {
    try (SocketModeClient client = client(new CopyOnWriteArrayList<>())) {
      client.connect();
      SmallWorkspace.await(() -> connections() == 1);
      assertThat(
              workspace
                  .act("/_sandbox/socket", "{'disconnect':'refresh_requested'}")
                  .get("disconnected")
                  .getAsInt())
          .isEqualTo(1);
      SmallWorkspace.await(() -> mode().equals("socket"));
      workspace.act(
          "/_sandbox/messages", "{'as':'" + AOI + "','channel':'" + GENERAL + "','text':'x'}");
      SmallWorkspace.await(() ->
          workspace.sandbox.log().calls(0, "out", "event").stream()
              .anyMatch(call -> call.get("status").getAsInt() == 200));
    }
  }

  @Test
  void addressIsGoodForOneConnectionAndTenAreTheMost() throws Exception {
    String address = address();
    assertThat(connect(address).get(5, TimeUnit.SECONDS)).startsWith("{\"type\":\"hello\"");
    assertThat(connect(address).get(5, TimeUnit.SECONDS)).isEqualTo("closed 4001");
    for (int i = 2; i <= 10; i++) {
      assertThat(connect(address()).get(5, TimeUnit.SECONDS)).contains("\"num_connections\":" + i);
    }
    assertThat(connect(address()).get(5, TimeUnit.SECONDS)).isEqualTo("closed 4001");
  }

  private SocketModeClient client(List<String> received) throws Exception {
    SocketModeClient client =
        workspace.slack().socketMode(SmallWorkspace.APP_TOKEN, SocketModeClient.Backend.Tyrus);
    client.addEventsApiEnvelopeListener(envelope -> {
      received.add(envelope.getEnvelopeId());
      client.sendSocketModeResponse(
          AckResponse.builder().envelopeId(envelope.getEnvelopeId()).build());
    });
    return client;
  }

  private static SocketModeResponse answer(String envelopeId, String text) {
    return MapResponse.builder().envelopeId(envelopeId).payload(Map.of("text", text)).build();
  }

  private String address() throws Exception {
    return workspace
        .slack()
        .methods()
        .appsConnectionsOpen(request -> request.token(SmallWorkspace.APP_TOKEN))
        .getUrl();
  }

  /** The first thing that a bare socket hears. */
  private static CompletableFuture<String> connect(String address) {
    CompletableFuture<String> heard = new CompletableFuture<>();
    var _ =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(address),
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onText(
                      WebSocket socket, CharSequence data, boolean last) {
                    heard.complete(data.toString());
                    return CompletableFuture.completedStage(null);
                  }

                  @Override
                  public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                    heard.complete("closed " + status);
                    return CompletableFuture.completedStage(null);
                  }
                });
    return heard;
  }

  private JsonObject slash() throws Exception {
    return workspace.act(
        "/_sandbox/slash",
        "{'as':'" + AOI + "','channel':'" + GENERAL + "','command':'/x','text':'1'}");
  }

  private String mode() {
    try {
      return workspace.get("/_sandbox/state?as=" + AOI).get("mode").getAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int connections() {
    try {
      return workspace.get("/_sandbox/state?as=" + AOI).get("connections").getAsInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
