package jp.torimatome.sandbox;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a whole: what survives a restart, limits, faults and pace. */
final class SandboxTest {
  private static final String BUTTON =
      "[{'type':'actions','elements':[{'type':'button','action_id':'go','text':{'type':'plain_text','text':'b'}}]}]"
          .replace('\'', '"');
  private static final String MODAL =
      ("{'type':'modal','title':{'type':'plain_text','text':'t'},'submit':{'type':'plain_text','text':'s'},'blocks':[{'type':'input',"
           + "'block_id':'b','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'a'}}]}")
          .replace('\'', '"');

  @Test
  void restartContinuesWithMessagesFilesModalsAndWhatIsScheduled(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("state").resolve("workspace.json");
    String ts;
    String picture;
    Instant stopped;
    try (SmallWorkspace workspace = SmallWorkspace.with(options -> options.withStateFile(file))) {
      ts =
          workspace
              .methods()
              .chatPostMessage(
                  request -> request.channel(GENERAL).text("残る").blocksAsString(BUTTON))
              .getTs();
      workspace
          .methods()
          .filesUploadV2(
              request -> request.channel(GENERAL).filename("a.png").fileData(new byte[] {7}));
      picture =
          workspace
              .methods()
              .conversationsHistory(request -> request.channel(GENERAL))
              .getMessages()
              .getFirst()
              .getFiles()
              .getFirst()
              .getId();
      workspace.act(
          "/_sandbox/click",
          "{'as':'" + AOI + "','channel':'" + GENERAL + "','ts':'" + ts + "','action_id':'go'}");
      String trigger =
          workspace.app.last("block_actions").payload().get("trigger_id").getAsString();
      workspace.methods().viewsOpen(request -> request.triggerId(trigger).viewAsString(MODAL));
      workspace.act("/_sandbox/type", "{'as':'" + AOI + "','values':{'b':{'a':'途中'}}}");
      workspace.act("/_sandbox/clock", "{'advance':'P1D'}");
      stopped = workspace.sandbox.clock().instant();
      int later = Math.toIntExact(stopped.plus(Duration.ofHours(1)).getEpochSecond());
      workspace
          .methods()
          .chatScheduleMessage(request -> request.channel(GENERAL).text("あとで").postAt(later));
    }
    try (SmallWorkspace workspace = SmallWorkspace.with(options -> options.withStateFile(file))) {
      assertThat(workspace.sandbox.clock().instant()).isEqualTo(stopped);
      assertThat(workspace.get("/_sandbox/views?as=" + AOI).toString()).contains("途中");
      assertThat(workspace.methods().filesInfo(request -> request.file(picture)).isOk()).isTrue();
      workspace.act("/_sandbox/clock", "{'advance':'PT2H'}");
      var messages =
          workspace
              .methods()
              .conversationsHistory(request -> request.channel(GENERAL))
              .getMessages();
      assertThat(messages)
          .extracting(message -> message.getText())
          .containsExactly("あとで", "", "残る");
      assertThat(messages.getFirst().getTs()).isGreaterThan(ts);
    }
  }

  @Test
  void speedOfTheClockIsKeptUnlessAnotherIsWanted(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("workspace.json");
    try (SmallWorkspace workspace = SmallWorkspace.with(options -> options.withStateFile(file))) {
      workspace.act("/_sandbox/clock", "{'speed':60}");
    }
    try (SmallWorkspace workspace = SmallWorkspace.with(options -> options.withStateFile(file))) {
      assertThat(workspace.sandbox.clock().speed()).isEqualTo(60);
    }
    try (SmallWorkspace workspace =
        SmallWorkspace.with(options -> options.withStateFile(file).withSpeed(5))) {
      assertThat(workspace.sandbox.clock().speed()).isEqualTo(5);
    }
  }

  @Test
  void everythingAcknowledgedIsOnDisk(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("workspace.json");
    try (SmallWorkspace workspace = SmallWorkspace.with(options -> options.withStateFile(file))) {
      String ts =
          workspace
              .methods()
              .chatPostMessage(request -> request.channel(GENERAL).text("書いた"))
              .getTs();
      assertThat(Files.readString(file)).contains("書いた", ts);
      assertThat(folder.toFile().list()).containsExactly(String.valueOf(file.getFileName()));
    }
  }

  @Test
  void postsToOneChannelAreLimitedAndSayHowLongToWait() throws Exception {
    try (SmallWorkspace workspace =
        SmallWorkspace.with(options ->
            new SandboxOptions(
                options.address(),
                options.app(),
                options.people(),
                options.stateFile(),
                options.time(),
                new SandboxOptions.Habits(true, Duration.ZERO, InstantSource.system())))) {
      int status = 200;
      int posted = 0;
      while (status == 200 && posted < 20) {
        status = post(workspace).statusCode();
        posted++;
      }
      assertThat(status).isEqualTo(429);
      var refused = post(workspace);
      assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]");
      assertThat(refused.body())
          .contains("\"ok\":false", "\"ratelimited\"")
          .doesNotContain("_retry_after");
    }
  }

  @Test
  void faultsStrikeAsOftenAsAskedFor() throws Exception {
    try (SmallWorkspace workspace = SmallWorkspace.open()) {
      workspace.act(
          "/_sandbox/faults",
          "{'kind':'429','method':'chat.postMessage','times':1,'retry_after':30}");
      assertThat(post(workspace).headers().firstValue("Retry-After")).hasValue("30");
      workspace.act("/_sandbox/faults", "{'kind':'500','method':'chat.postMessage','times':2}");
      assertThat(post(workspace).statusCode()).isEqualTo(500);
      assertThat(post(workspace).statusCode()).isEqualTo(500);
      workspace.act("/_sandbox/faults", "{'kind':'ok-false','method':'*','error':'fatal_error'}");
      assertThat(post(workspace).body()).contains("\"fatal_error\"");
      assertThat(
              workspace
                  .methods()
                  .conversationsHistory(request -> request.channel(GENERAL))
                  .getMessages())
          .isEmpty();
      workspace.act(
          "/_sandbox/faults",
          "{'kind':'timeout-after-work','method':'chat.postMessage','seconds':1}");
      assertThat(post(workspace).statusCode()).isEqualTo(504);
      assertThat(
              workspace
                  .methods()
                  .conversationsHistory(request -> request.channel(GENERAL))
                  .getMessages())
          .hasSize(1);
      assertThat(workspace.get("/_sandbox/faults").getAsJsonArray("faults")).isEmpty();
    }
  }

  @Test
  void takesThousandsOfPostsAMinuteAndReadsThemQuickly() throws Exception {
    try (SmallWorkspace workspace = SmallWorkspace.open()) {
      long started = System.nanoTime();
      for (int i = 0; i < 3000; i++) {
        assertThat(post(workspace).statusCode()).isEqualTo(200);
      }
      for (int i = 0; i < 200; i++) {
        workspace.methods().conversationsHistory(request -> request.channel(GENERAL).limit(10));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(40));
    }
  }

  private static HttpResponse<String> post(SmallWorkspace workspace) throws Exception {
    return workspace.send(
        HttpRequest.newBuilder(URI.create(workspace.sandbox.apiUrl() + "chat.postMessage"))
            .header("Authorization", "Bearer " + SmallWorkspace.BOT_TOKEN)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"channel\":\"" + GENERAL + "\",\"text\":\"x\"}")));
  }
}
