package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code torimatome check} against a workspace that is not as it should be. */
final class CheckedTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.closed(folder, true);
    office.startSandbox();
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Everything else works, and no button ever arrives. */
  @Test
  void aTokenThatOpensNoLineIsToldByCheckAndByReady() throws Exception {
    Map<String, String> settings = office.settings();
    settings.put("SLACK_APP_TOKEN", "xapp-1-A0WRONG-1-wrong");
    StringWriter said = new StringWriter();
    try (Main main = new Main(Path.of("."), settings, office.clock())) {
      assertThat(main.run(new PrintWriter(said, true), new PrintWriter(said, true), "check"))
          .isEqualTo(1);
      assertThat(said.toString())
          .contains("アプリのトークン（SLACK_APP_TOKEN）を Slack が受け付けません（invalid_auth）");
      try (AutoCloseable _ = main.serve();
          HttpClient http = HttpClient.newHttpClient()) {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(office.botUrl() + "/ready")).build();
        Office.await(
            "the line is told",
            () -> body(http, ready).contains("slack not ok socket mode is not connected"));
      }
    }
    assertThat(checked()).doesNotContain("アプリのトークン");
  }

  @Test
  void scopesThatTheAppLacksOrHasTooMuchAreNamed() throws IOException {
    office.stopSandbox();
    Path file = folder.resolve("workspace.json");
    JsonObject state = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    JsonArray scopes = state.getAsJsonObject("app").getAsJsonArray("scopes");
    scopes.remove(new JsonPrimitive("files:write"));
    scopes.add("reminders:write");
    Files.writeString(file, state.toString());
    office.startSandbox();
    assertThat(checked())
        .contains("権限（スコープ）が足りません：files:write。")
        .contains("要らない権限（スコープ）があります：reminders:write。");
  }

  /** The weekly post is looked at by Slack before the first one is due, and so is its chart. */
  @Test
  void blocksThatTheWorkspaceDoesNotTakeAreToldBeforeTheyArePosted() {
    assertThat(checked()).doesNotContain("受け付けません");
    unknown("data_visualization");
    assertThat(checked())
        .contains("・Slack：このワークスペースはグラフのブロックをまだ受け付けません（invalid_blocks")
        .doesNotContain("✗ Slack");
    unknown("divider");
    assertThat(checked()).contains("✗ Slack：週報の投稿をこのワークスペースは受け付けません（invalid_blocks");
  }

  private void unknown(String block) {
    office
        .person("U0COORD01")
        .post(
            "/_sandbox/faults",
            Map.of("kind", "no-block", "method", "*", "error", block, "times", 0));
  }

  private String checked() {
    StringWriter said = new StringWriter();
    try (Main main = new Main(Path.of("."), office.settings(), office.clock())) {
      main.run(new PrintWriter(said, true), new PrintWriter(said, true), "check");
    }
    return said.toString();
  }

  private static String body(HttpClient http, HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString()).join().body();
  }
}
