package jp.torimatome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.torimatome.slack.door.Answers;
import jp.torimatome.slack.door.Incoming;
import jp.torimatome.slack.door.Oddities;
import org.jspecify.annotations.Nullable;

/** From a verified HTTP request to Bolt and back. */
public final class HttpBridge {
  /** Bound for what was counted at the edge: whether it is more than can be answered in time. */
  public static final ScopedValue<Boolean> FULL = ScopedValue.newInstance();

  private static final int AGAIN = 503;

  /** Whom it costs a whole reading to tell that there is no time; of those only so many at once. */
  private final Semaphore telling = new Semaphore(4);

  private final App app;
  private final Oddities odd;
  private final SlackRequestParser parser;

  public HttpBridge(App app, Oddities odd) {
    this.app = app;
    this.odd = odd;
    this.parser = new SlackRequestParser(app.config());
  }

  /**
   * Status, content type and body for the answer; a body that Slack never sends is a 400, and its
   * check of the certificate a 200.
   */
  public Response answer(String body, Map<String, List<String>> headers, String remoteAddress)
      throws Exception {
    if (Incoming.isCertificateCheck(body)) {
      return Response.ok();
    }
    Optional<String> fault = Incoming.fault(body);
    Request<?> request = fault.isEmpty() ? parsed(body, headers, remoteAddress) : null;
    if (request == null) {
      odd.malformed(fault.orElse("its members"));
      return Response.error(400);
    }
    return app.run(request);
  }

  /**
   * Of one more than can be answered in time: a command hears {@code sentence}, for next to
   * nothing; of what is pressed some hear it in their form, others Slack's own words; an event
   * comes again.
   */
  public Response turnAway(
      String body, Map<String, List<String>> headers, String remoteAddress, String sentence)
      throws Exception {
    if (body.startsWith("{")) {
      return Response.error(AGAIN);
    }
    if (!body.startsWith("payload=")) {
      return Answers.ephemeral(sentence);
    }
    if (!telling.tryAcquire()) {
      return Response.error(AGAIN);
    }
    try {
      return ScopedValue.where(FULL, true).call(() -> answer(body, headers, remoteAddress));
    } finally {
      telling.release();
    }
  }

  private @Nullable Request<?> parsed(
      String body, Map<String, List<String>> headers, String remoteAddress) {
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .requestUri("/slack/events")
              .requestBody(body)
              .headers(new RequestHeaders(headers))
              .queryString(Map.of())
              .remoteAddress(remoteAddress)
              .build());
    } catch (RuntimeException e) {
      // the parser knows no other way to say that it cannot read a body
      return null;
    }
  }
}
