package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Socket Mode with a token that opens no line: everything else works, and no button ever arrives.
 */
final class AppTokenTest {
  @TempDir Path folder;

  @Test
  void aTokenThatOpensNoLineIsToldByCheckAndByReady() throws Exception {
    try (Office office = Office.closed(folder, true)) {
      office.startSandbox();
      Map<String, String> settings = office.settings();
      settings.put("SLACK_APP_TOKEN", "xapp-1-A0WRONG-1-wrong");
      StringWriter said = new StringWriter();
      try (Main main = new Main(Path.of("."), settings, office.clock())) {
        assertThat(main.run(new PrintWriter(said, true), new PrintWriter(said, true), "check"))
            .isEqualTo(1);
        assertThat(said.toString())
            .contains("アプリのトークン（SLACK_APP_TOKEN）を Slack が受け付けません（invalid_auth）");
        try (AutoCloseable bot = main.serve();
            HttpClient http = HttpClient.newHttpClient()) {
          HttpRequest ready =
              HttpRequest.newBuilder(URI.create(office.botUrl() + "/ready")).build();
          Office.await(
              "the line is told",
              () -> body(http, ready).contains("slack not ok socket mode is not connected"));
        }
      }
      StringWriter well = new StringWriter();
      try (Main main = new Main(Path.of("."), office.settings(), office.clock())) {
        main.run(new PrintWriter(well, true), new PrintWriter(well, true), "check");
      }
      assertThat(well.toString()).doesNotContain("アプリのトークン");
    }
  }

  private static String body(HttpClient http, HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString()).join().body();
  }
}
