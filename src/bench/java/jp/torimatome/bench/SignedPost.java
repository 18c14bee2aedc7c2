package jp.torimatome.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 署名付きの要求: slash commands and interactions as Slack sends them; any answer but 200 is an error. */
final class SignedPost {
  private static final String FORM =
      "token=x&team_id=T0MIYAGI&api_app_id=A0TORIMATO&channel_id=C0GENERAL&user_id=U0SEC1&command=%2Fjigyo&trigger_id=1.2.3"
          + "&response_url=http%3A%2F%2Flocalhost%2Fresponse&text=";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String secret;

  SignedPost(URI address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /** Types {@code /jigyo text} and returns what is answered. */
  String jigyo(String text) throws IOException, InterruptedException {
    return send(FORM + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  /** Another command of somebody's, to which what is typed is added. */
  static String command(String command, String person, int number) {
    return FORM.replace("trigger_id=1.2.3", "trigger_id=1.2." + number)
        .replace("%2Fjigyo", URLEncoder.encode(command, StandardCharsets.UTF_8))
        .replace("U0SEC1", person);
  }

  /** A body as it goes over the wire. */
  byte[] signed(Acts.Sent sent) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    return Riders.request(sent, timestamp, signature("v0:" + timestamp + ":" + sent.body()));
  }

  /** Submits a form, clicks a button: what Slack sends as a payload. */
  String interact(String payload) throws IOException, InterruptedException {
    return send("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
  }

  /** {@link #interact} where another answer is none of the program's mistakes. */
  Answer interacting(String payload) throws IOException, InterruptedException {
    return post("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
  }

  /**
   * {@link #jigyo} on a connection of its own, which costs hardly more than the bytes that are
   * sent, and where another answer is none of the program's mistakes.
   */
  Answer asking(String text) throws IOException {
    String body = FORM + URLEncoder.encode(text, StandardCharsets.UTF_8);
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String request =
        "POST "
            + address.getPath()
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: "
            + timestamp
            + "\r\nX-Slack-Signature: "
            + signature("v0:" + timestamp + ":" + body)
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 ")) {
        throw new IOException("no answer");
      }
      return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
    }
  }

  record Answer(int status, String body) {}

  private String send(String body) throws IOException, InterruptedException {
    Answer answer = post(body);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.body();
  }

  private Answer post(String body) throws IOException, InterruptedException {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature("v0:" + timestamp + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(answer.statusCode(), answer.body());
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
