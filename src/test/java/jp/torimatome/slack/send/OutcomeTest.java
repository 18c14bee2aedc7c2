package jp.torimatome.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import jp.torimatome.slack.send.Outcome.Scope;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  @Test
  void without_a_connection_nothing_was_sent_and_nothing_else_would_be() {
    for (IOException failure :
        new IOException[] {
          new ConnectException("Failed to connect to slack.com/1.2.3.4:443"),
          new UnknownHostException("slack.com"),
          new NoRouteToHostException("No route to host"),
          new SSLHandshakeException("PKIX path building failed"),
          new SocketTimeoutException("Connect timed out"),
          new SocketTimeoutException(
              "failed to connect to slack.com/1.2.3.4 (port 443) after 5000ms"),
          new IOException("Unexpected response code for CONNECT: 403"),
          new IOException("Failed to authenticate with proxy")
        }) {
      assertThat(Outcome.ofFailure(failure))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.scope()).isEqualTo(Scope.EVERYTHING);
                assertThat(refused.after()).isEqualTo(Outcome.SOON);
              });
    }
  }

  @Test
  void once_connected_a_failure_leaves_open_whether_the_message_arrived() {
    for (IOException failure :
        new IOException[] {
          new SocketException("Connection reset"),
          new SocketException("Broken pipe"),
          new SocketTimeoutException("Read timed out"),
          new SocketTimeoutException("timeout"),
          new InterruptedIOException("timeout"),
          new EOFException("\\n not found: limit=0 content=…"),
          new SSLException("Connection reset"),
          new IOException("unexpected end of stream on https://slack.com/...")
        }) {
      assertThat(Outcome.ofFailure(failure))
          .as(failure.toString())
          .isInstanceOf(Outcome.Ambiguous.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void an_answer_about_the_servers_own_trouble_is_ambiguous(int status) {
    assertThat(Outcome.ofStatus(answer(status, "")))
        .isEqualTo(new Outcome.Ambiguous("http_" + status));
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "1, 1", "0, 1", "-5, 1", "86400, 3600", "soon, 60", "'', 60"})
  void too_many_requests_stop_the_method_for_as_long_as_slack_says(String header, long seconds) {
    assertThat(Outcome.ofStatus(answer(429, header)))
        .isEqualTo(new Outcome.Refused("http_429", Duration.ofSeconds(seconds), Scope.METHOD));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 407, 451})
  void what_is_not_slack_stops_everything_and_parks_nothing(int status) {
    assertThat(Outcome.ofStatus(answer(status, "")))
        .isEqualTo(new Outcome.Refused("http_" + status, Outcome.LATER, Scope.EVERYTHING));
  }

  @Test
  void a_message_that_no_server_takes_is_parked() {
    assertThat(Outcome.ofStatus(answer(413, ""))).isEqualTo(new Outcome.Permanent("http_413"));
  }

  @Test
  void errors_in_the_answer_are_told_apart() {
    assertThat(Outcome.ofError("internal_error"))
        .isEqualTo(new Outcome.Ambiguous("internal_error"));
    assertThat(Outcome.ofError("fatal_error")).isInstanceOf(Outcome.Ambiguous.class);
    assertThat(Outcome.ofError("ratelimited"))
        .isEqualTo(new Outcome.Refused("ratelimited", Outcome.LATER, Scope.METHOD));
    assertThat(Outcome.ofError("token_revoked"))
        .isEqualTo(new Outcome.Refused("token_revoked", Outcome.LATER, Scope.EVERYTHING));
    assertThat(Outcome.ofError("channel_not_found"))
        .isEqualTo(new Outcome.Permanent("channel_not_found"));
    assertThat(Outcome.ofError(null)).isEqualTo(new Outcome.Permanent("unknown"));
  }

  private static SlackApiException answer(int status, String retryAfter) {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("https://slack.com/api/chat.postMessage").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("")
            .header("Retry-After", retryAfter)
            .build();
    return new SlackApiException(response, "");
  }
}
