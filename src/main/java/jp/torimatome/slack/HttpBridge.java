package jp.torimatome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.slack.door.Incoming;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a verified HTTP request to Bolt and back. */
public final class HttpBridge {
  private static final Logger LOG = LoggerFactory.getLogger(HttpBridge.class);

  private final App app;
  private final SlackRequestParser parser;

  public HttpBridge(App app) {
    this.app = app;
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
      LOG.warn(
          "a signed request that Slack does not send was refused: {}", fault.orElse("its members"));
      return Response.error(400);
    }
    return app.run(request);
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
