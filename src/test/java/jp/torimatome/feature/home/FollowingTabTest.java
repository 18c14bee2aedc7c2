package jp.torimatome.feature.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.torimatome.ListeningOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Home tab that is looked at is published again where it reads otherwise, and only there. */
final class FollowingTabTest {
  /** Of a section with two projects: buttons that read alike stand on the tab. */
  private static final String RESPONDER = "U0SEC09A";

  @TempDir Path folder;
  private final List<String> published = new CopyOnWriteArrayList<>();
  private volatile String answer = "{\"ok\":true}";
  private HttpServer slack;
  private ListeningOffice office;

  @BeforeEach
  void open() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/api/views.publish",
        exchange -> {
          published.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          byte[] said = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    slack.start();
    office = new ListeningOffice(folder, "http://127.0.0.1:" + slack.getAddress().getPort());
    office.know(RESPONDER);
    office.publishTabs();
  }

  @AfterEach
  void close() {
    office.close();
    slack.stop(0);
  }

  @Test
  void whatReadsTheSameIsNotPublishedAgain() throws Exception {
    look();
    assertThat(published).hasSize(1);
    assertThat(published.getFirst()).contains("reply_open");
    office.refreshTabs();
    office.refreshTabs();
    assertThat(published).hasSize(1);
    office.advance(Duration.ofDays(60));
    office.know(RESPONDER);
    look();
    office.refreshTabs();
    assertThat(published).as("the round is over").hasSize(2);
  }

  @Test
  void whatSlackRefusesIsTriedAgainAtTheNextLookOnly() throws Exception {
    answer = "{\"ok\":false,\"error\":\"invalid_arguments\"}";
    look();
    office.refreshTabs();
    assertThat(published).hasSize(1);
    answer = "{\"ok\":true}";
    look();
    office.refreshTabs();
    assertThat(published).hasSize(2);
  }

  private void look() throws Exception {
    String event =
        "{'type':'event_callback','team_id':'T0MIYAGI','api_app_id':'A0TORIMATO','event_id':'Ev"
            + published.size()
            + office.now()
            + "','event':{'type':'app_home_opened','user':'"
            + RESPONDER
            + "','channel':'D0','event_ts':'1.3','tab':'home'}}";
    assertThat(office.answer(event.replace('\'', '"')).getStatusCode()).isEqualTo(200);
  }
}
