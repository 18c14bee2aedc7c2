package jp.torimatome.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import jp.torimatome.audit.Origin;
import jp.torimatome.settings.Settings;
import jp.torimatome.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt without its hidden calls: the token is set by our own middleware instead of an auth.test inside the three seconds, and
 * payloads of another workspace or app are turned away, because Bolt's single-team authorisation takes any.
 */
public final class BoltApp {
  private static final Logger LOG = LoggerFactory.getLogger(BoltApp.class);

  private BoltApp() {}

  /** An app without listeners yet. */
  public static App create(Settings.Slack settings, Slack slack, Text text) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(settings.secrets().botToken())
            .signingSecret(settings.secrets().signingSecret())
            .requestVerificationEnabled(false)
            .authTestCacheEnabled(false)
            .allEventsApiAutoAckEnabled(true)
            .build();
    App app = new App(config, new ArrayList<>());
    app.use((request, response, chain) -> answeredEvenWhenFailing(request, chain, text));
    app.use((request, response, chain) -> Origin.of(origin(request), () -> chain.next(request)));
    app.use((request, response, chain) -> isOurs(request, settings) ? chain.next(request) : turnedAway());
    app.use(
        (request, response, chain) -> {
          request.getContext().setBotToken(settings.secrets().botToken());
          request.getContext().setTeamId(settings.teamId());
          return chain.next(request);
        });
    return app;
  }

  /** A command that fails is answered in words; other payloads fail as such, so that Slack keeps what was typed on the screen. */
  private static Response answeredEvenWhenFailing(Request<?> request, MiddlewareChain chain, Text text) throws Exception {
    try {
      return chain.next(request);
    } catch (RuntimeException | IOException | SlackApiException e) {
      LOG.error("a payload of type {} could not be handled", request.getRequestType(), e);
      if (request instanceof SlashCommandRequest command) {
        return command.getContext().ack(answer -> answer.responseType("ephemeral").text(text.say("command.failed")));
      }
      return Response.error(500);
    }
  }

  private static Response turnedAway() {
    LOG.warn("a payload of another workspace or app was turned away");
    return Response.builder().statusCode(403).build();
  }

  private static boolean isOurs(Request<?> request, Settings.Slack settings) {
    String teamId = request.getContext().getTeamId();
    boolean ourTeam = settings.teamId().isEmpty() || (teamId == null && appId(request).isEmpty()) || settings.teamId().equals(teamId);
    String appId = appId(request);
    return ourTeam && (settings.appId().isEmpty() || appId.isEmpty() || settings.appId().equals(appId));
  }

  /** What the record says of where an act came from: the kind of payload, and the channel where there is one. */
  private static String origin(Request<?> request) {
    String kind = request.getRequestType().name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    String channel =
        switch (request) {
          case SlashCommandRequest command -> command.getPayload().getChannelId();
          case BlockActionRequest action when action.getPayload().getChannel() != null -> action.getPayload().getChannel().getId();
          default -> "";
        };
    return ("slack:" + kind + " " + channel).strip();
  }

  /** Slack sends api_app_id with every payload; an empty string where it is missing. */
  private static String appId(Request<?> request) {
    String body = request.getRequestBodyAsString();
    if (body == null || body.isBlank()) {
      return "";
    }
    if (body.startsWith("{")) {
      return fromJson(body);
    }
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
      if (parts[0].equals("api_app_id")) {
        return value;
      }
      if (parts[0].equals("payload")) {
        return fromJson(value);
      }
    }
    return "";
  }

  private static String fromJson(String json) {
    try {
      JsonElement element = JsonParser.parseString(json);
      JsonObject payload = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
      return payload.has("api_app_id") ? payload.get("api_app_id").getAsString() : "";
    } catch (JsonSyntaxException e) {
      return "";
    }
  }
}
