package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the bot does with requests that do not come from Slack, or not as Slack sends them. */
final class EdgeTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void aSignedCommandIsAnswered() throws Exception {
    HttpResponse<String> answer =
        send(FORM, slash("T0MIYAGI", "A0TORIMATO", "/jigyo", "10"), Instant.now());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("地域生活定着支援センター事業").contains("ephemeral");
  }

  @Test
  void anOldSignatureATamperedBodyAndNoSignatureAreRefusedBeforeAnybodyReadsTheBody()
      throws Exception {
    String body = slash("T0MIYAGI", "A0TORIMATO", "/torimatome", "開始");
    assertThat(send(FORM, body, Instant.now().minusSeconds(301)).statusCode()).isEqualTo(401);
    assertThat(send(FORM, body, Instant.now().plusSeconds(302)).statusCode()).isEqualTo(401);
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest tampered = signed(request(FORM, body + "&more=1"), timestamp, body);
    assertThat(HTTP.send(tampered, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(HTTP.send(request(FORM, body).build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void anotherWorkspaceAndAnotherAppAreTurnedAway() throws Exception {
    assertThat(
            send(FORM, slash("T0OTHER00", "A0TORIMATO", "/jigyo", "10"), Instant.now())
                .statusCode())
        .isEqualTo(403);
    assertThat(
            send(FORM, slash("T0MIYAGI", "A0OTHER00", "/jigyo", "10"), Instant.now()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aRequestThatNamesNoWorkspaceOrNoAppIsRefusedHoweverWellItIsSigned() throws Exception {
    for (String missing : List.of("team_id", "api_app_id")) {
      String body = slash("T0MIYAGI", "A0TORIMATO", "/jigyo", "10");
      assertThat(send(FORM, body.replaceFirst(missing + "=[^&]*&", ""), Instant.now()).statusCode())
          .as(missing)
          .isIn(400, 403);
      assertThat(
              send(FORM, body.replaceFirst(missing + "=[^&]*", missing + "="), Instant.now())
                  .statusCode())
          .as(missing)
          .isIn(400, 403);
      String event =
          "{\"type\":\"event_callback\",\"team_id\":\"T0MIYAGI\",\"api_app_id\":\"A0TORIMATO\",\"event_id\":\"Ev1\","
              + "\"event\":{\"type\":\"app_home_opened\",\"user\":\"U0SEC01A\",\"tab\":\"home\"}}";
      String without = event.replaceFirst("\"" + missing + "\":\"[^\"]*\",", "");
      assertThat(send("application/json", without, Instant.now()).statusCode())
          .as(missing)
          .isIn(400, 403);
    }
  }

  @Test
  void slacksCheckOfTheCertificateIsAnsweredWhenItIsSigned() throws Exception {
    assertThat(send(FORM, "ssl_check=1&token=x", Instant.now()).statusCode()).isEqualTo(200);
    assertThat(send(FORM, "ssl_check=1&token=x", Instant.now().minusSeconds(301)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theHandshakeOfTheAddressIsAnswered() throws Exception {
    HttpResponse<String> answer =
        send(
            "application/json",
            "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}",
            Instant.now());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("3eZbrw1aB");
  }

  @Test
  void anEventThatNobodyListensToIsAcknowledgedSoThatSlackDoesNotRepeatIt() throws Exception {
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T0MIYAGI\",\"api_app_id\":\"A0TORIMATO\",\"event_id\":\"Ev1\","
            + "\"event\":{\"type\":\"reaction_added\",\"user\":\"U1\"}}";
    assertThat(send("application/json", event, Instant.now()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatSlackNeverSendsIsABadRequest() throws Exception {
    assertThat(send(FORM, "", Instant.now()).statusCode()).isEqualTo(400);
    assertThat(send("application/json", "[1,2,3]", Instant.now()).statusCode()).isEqualTo(400);
    assertThat(send(FORM, "payload=%7Bbroken", Instant.now()).statusCode()).isEqualTo(400);
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWhoeverSendsThemAndLeaveNoStackInTheLog() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    String post = "POST /slack/events HTTP/1.1\r\nConnection: close\r\nHost: x\r\n";
    String body = "payload=\u00ff\u00fe\u00c0";
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String signed =
        "X-Slack-Request-Timestamp: "
            + timestamp
            + "\r\nX-Slack-Signature: "
            + signature(timestamp, body.getBytes(StandardCharsets.ISO_8859_1))
            + "\r\nContent-Length: 11\r\n";
    assertThat(raw(post + signed + "\r\n" + body)).isEqualTo(400);
    assertThat(raw(post + signed + "X-\u00ff\u00fe: \u00c0\r\n\r\n" + body)).isEqualTo(400);
    assertThat(raw(post + signed.replace("v0=", "v0=\u00ff") + "\r\n" + body)).isEqualTo(401);
    assertThat(raw(post + "Content-Length: 11\r\n\r\n" + body)).isEqualTo(401);
    assertThat(raw("GET /\u00ff%ff%c0 HTTP/1.1\r\nConnection: close\r\nHost: \u00ff\r\n\r\n"))
        .isBetween(400, 404);
    assertThat(
            send(FORM, slash("T0MIYAGI", "A0TORIMATO", "/jigyo", "") + "%FF%FE", Instant.now())
                .statusCode())
        .isBetween(200, 400);
    root.detachAppender(log);
    assertThat(log.list).noneMatch(line -> line.getThrowableProxy() != null);
  }

  private int raw(String request) throws IOException {
    URI address = URI.create(office.botUrl());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 ");
      return Integer.parseInt(answer.substring(9));
    }
  }

  @Test
  void healthReadinessAndMetricsTellHowTheBotIsDoing() throws Exception {
    Office.await("Slack was asked", () -> get("/ready").body().contains("slack ok"));
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("torimatome_outbox_messages{state=\"parked\"} 0");
    assertThat(get("/").body()).contains("取りまとめボットの状態").contains("4月14日（月）8:25");
  }

  private HttpResponse<String> get(String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create(office.botUrl() + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> send(String type, String body, Instant moment) throws Exception {
    String timestamp = Long.toString(moment.getEpochSecond());
    return HTTP.send(signed(request(type, body), timestamp, body), BodyHandlers.ofString());
  }

  private HttpRequest signed(HttpRequest.Builder request, String timestamp, String body)
      throws GeneralSecurityException {
    return request
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(timestamp, body))
        .build();
  }

  private HttpRequest.Builder request(String type, String body) {
    URI address = URI.create(office.botUrl() + "/slack/events");
    return HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private String signature(String timestamp, String body) throws GeneralSecurityException {
    return signature(timestamp, body.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String timestamp, byte[] body) throws GeneralSecurityException {
    String secret = Objects.requireNonNull(office.settings().get("SLACK_SIGNING_SECRET"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private static String slash(String team, String app, String command, String text) {
    return "token=x&team_id="
        + team
        + "&team_domain=d&channel_id=C0SEC01&channel_name=c&user_id=U0SEC01A&user_name=n&command="
        + encoded(command)
        + "&text="
        + encoded(text)
        + "&api_app_id="
        + app
        + "&response_url="
        + encoded("http://localhost:1/r")
        + "&trigger_id=1.2.3";
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
