package jp.torimatome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;

/** From a verified HTTP request to Bolt and back. */
public final class HttpBridge {
  private final App app;
  private final SlackRequestParser parser;

  public HttpBridge(App app) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
  }

  /** Status, content type and body for the answer; a body that Slack never sends is a 400. */
  public Response answer(String body, Map<String, List<String>> headers, String remoteAddress) throws Exception {
    Request<?> request =
        parser.parse(SlackRequestParser.HttpRequest.builder()
            .requestUri("/slack/events")
            .requestBody(body)
            .headers(new RequestHeaders(headers))
            .queryString(Map.of())
            .remoteAddress(remoteAddress)
            .build());
    return request == null ? Response.error(400) : app.run(request);
  }
}
