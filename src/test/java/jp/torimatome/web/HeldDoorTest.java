package jp.torimatome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.torimatome.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers who hold the door open. */
final class HeldDoorTest {
  private static final String SECRET = "a-signing-secret-of-this-test";
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<AutoCloseable> open = new ArrayList<>();
  private int port;

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void aHeaderThatDripsIsCutAlthoughEveryByteComesInTime() throws Exception {
    open(new Limits(SHORT, SHORT, 1_000, SHORT, 256_000_000), (body, headers, address) -> ok());
    Socket dripping = socket();
    assertThat(bytesUntilCut(dripping, "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Filler: "))
        .isLessThan(200);
  }

  @Test
  void aBodyThatDripsIsCutAlthoughEveryByteComesInTime() throws Exception {
    open(new Limits(SHORT, SHORT, 1_000, SHORT, 256_000_000), (body, headers, address) -> ok());
    Socket dripping = socket();
    write(dripping, forged(1_000_000));
    assertThat(bytesUntilCut(dripping, "payload=")).isLessThan(200);
  }

  @Test
  void thereIsAlwaysRoomForOneMoreConnection() throws Exception {
    open(
        new Limits(Duration.ofMinutes(1), SHORT, 20, SHORT, 256_000_000),
        (body, headers, address) -> ok());
    for (int i = 0; i < 60; i++) {
      write(socket(), "GET /he");
    }
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void alsoWhenEachOfTheOthersHasARequestThatItDoesNotFinish() throws Exception {
    Duration minute = Duration.ofMinutes(1);
    open(new Limits(minute, minute, 20, SHORT, 256_000_000), (body, headers, address) -> ok());
    for (int i = 0; i < 60; i++) {
      write(socket(), forged(1_000_000) + "payload=");
    }
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void oneOfACrowdWaitsForItsRefusalAndSlackDoesNot() throws Exception {
    Duration minute = Duration.ofMinutes(1);
    open(new Limits(minute, minute, 1_000, minute, 256_000_000), (body, headers, address) -> ok());
    Socket first = socket();
    write(first, "POST /slack/events HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(firstLine(first)).contains("401");
    for (int i = 0; i < 100; i++) {
      write(socket(), forged(1_000_000) + "payload=");
    }
    eventually(() -> isHeld());
    assertThat(post("payload=small").statusCode()).isEqualTo(200);
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  private boolean isHeld() {
    try {
      Socket refused = socket();
      refused.setSoTimeout((int) SHORT.toMillis());
      write(refused, "POST /slack/events HTTP/1.1\r\nHost: x\r\n\r\n");
      return refused.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bodiesOfStrangersHaveAShareOfTheMemoryAndSmallOnesOfSlackStillPass() throws Exception {
    open(
        new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1_000, SHORT, 32_000_000),
        (body, headers, address) -> ok());
    for (int i = 0; i < 6; i++) {
      Socket large = socket();
      write(large, forged(900_000) + "x".repeat(300_000));
    }
    eventually(() -> post("x".repeat(300_000)).statusCode() == 503);
    assertThat(post("payload=small").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyLargerThanSlackEverSendsIsRefusedAtItsHeader() throws Exception {
    open(
        new Limits(Duration.ofMinutes(1), SHORT, 1_000, SHORT, 256_000_000),
        (body, headers, address) -> ok());
    Socket huge = socket();
    write(huge, forged(2_000_001));
    assertThat(firstLine(huge)).contains("413");
  }

  private void open(Limits limits, SlackRoute.Bridge bridge) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    SlackRoute.Gate gate =
        new SlackRoute.Gate(new SignatureCheck(SECRET, Instant::now), HeldDoorTest::elapsed);
    SlackRoute route = new SlackRoute(gate, bridge, metrics, limits);
    WebServer.Pages pages =
        new WebServer.Pages(
            HeldDoorTest::unasked, metrics, HeldDoorTest::unasked, Optional.empty());
    WebServer web =
        WebServer.start(
            new Settings.Web("127.0.0.1", 0, false),
            pages,
            Optional.of(route),
            limits,
            HeldDoorTest::elapsed);
    open.add(web);
    port = web.port();
  }

  @Test
  void aRequestThatCannotBeSignedIsRefusedBeforeItsBodyComes() throws Exception {
    open(
        new Limits(Duration.ofMinutes(1), SHORT, 1_000, SHORT, 256_000_000),
        (body, headers, address) -> ok());
    Socket unsigned = socket();
    write(unsigned, "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    assertThat(firstLine(unsigned)).contains("401");
  }

  /** The head of a request with a signature that is none of ours. */
  private static String forged(int length) {
    return "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: "
        + Instant.now().getEpochSecond()
        + "\r\nX-Slack-Signature: v0="
        + "0".repeat(64)
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static SlackRoute.Answer ok() {
    return new SlackRoute.Answer(200, "text/plain", "ok");
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T unasked() {
    throw new AssertionError("nobody asked for this page");
  }

  private static Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(20_000);
    open.add(socket);
    return socket;
  }

  private static void write(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /**
   * Drips a byte every 20 ms until the other side has had enough; how many it took, 1,000 at most.
   */
  private static int bytesUntilCut(Socket socket, String beginning) throws Exception {
    write(socket, beginning);
    for (int sent = 0; sent < 1_000; sent++) {
      try {
        write(socket, "x");
      } catch (IOException e) {
        return sent;
      }
      Thread.sleep(20);
    }
    return 1_000;
  }

  private static String firstLine(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
  }

  private interface Look {
    boolean holds();
  }

  private static void eventually(Look look) throws InterruptedException {
    boolean holds = look.holds();
    for (int i = 0; i < 100 && !holds; i++) {
      Thread.sleep(50);
      holds = look.holds();
    }
    assertThat(holds).isTrue();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signature =
          "v0="
              + HexFormat.of()
                  .formatHex(
                      mac.doFinal(
                          ("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
              .header("X-Slack-Request-Timestamp", timestamp)
              .header("X-Slack-Signature", signature)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
