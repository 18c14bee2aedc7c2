package jp.torimatome.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.Origin;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.door.Incoming;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.mark.Literally;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt without its hidden calls: the token is set by our own middleware instead of an auth.test
 * inside the three seconds, and payloads of another workspace or app are turned away, because
 * Bolt's single-team authorisation takes any.
 */
public final class BoltApp {
  private static final Logger LOG = LoggerFactory.getLogger(BoltApp.class);

  private BoltApp() {}

  /**
   * An app without listeners yet. What a listener itself asks of Slack keeps somebody waiting who
   * has three seconds: it goes through {@code hasty}, which gives up well before; what is said
   * later through {@code slack}.
   */
  public static App create(
      Settings.Slack settings, Slack slack, Slack hasty, Text text, Oddities odd) {
    return create(settings, slack, hasty, text, odd, (request, e) -> Optional.empty());
  }

  /** What to answer to a failure that is no mistake of the program and passes; empty for others. */
  @FunctionalInterface
  public interface Rescue {
    Optional<Response> answer(Request<?> request, Exception e);
  }

  /** {@link #create(Settings.Slack, Slack, Slack, Text, Oddities)} with words for what passes. */
  public static App create(
      Settings.Slack settings, Slack slack, Slack hasty, Text text, Oddities odd, Rescue rescue) {
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
    app.use((request, response, chain) ->
        literally(answeredEvenWhenFailing(request, chain, text, odd, rescue)));
    app.use((request, response, chain) -> Origin.of(origin(request), () -> chain.next(request)));
    app.use((request, response, chain) ->
        isOurs(request, settings) ? chain.next(request) : turnedAway(odd));
    app.use((request, response, chain) -> {
      request.getContext().setBotToken(settings.secrets().botToken());
      request.getContext().setTeamId(settings.teamId());
      request.getContext().setSlack(hasty);
      switch (request.getContext()) {
        case SlashCommandContext command ->
            command.setResponder(new Responder(slack, command.getResponseUrl()));
        case ActionContext action ->
            action.setResponder(new Responder(slack, action.getResponseUrl()));
        default -> {}
      }
      return chain.next(request);
    });
    return app;
  }

  /**
   * A command that fails is answered in words; other payloads fail as such, so that Slack keeps
   * what was typed on the screen.
   */
  private static Response answeredEvenWhenFailing(
      Request<?> request, MiddlewareChain chain, Text text, Oddities odd, Rescue rescue)
      throws Exception {
    try {
      Response answer = fault(request, odd).isPresent() ? Response.error(400) : chain.next(request);
      if (answer.getStatusCode() == 404) {
        odd.unheard(request.getRequestType());
      }
      return answer;
    } catch (RuntimeException | IOException | SlackApiException e) {
      Optional<Response> words = rescue.answer(request, e);
      if (words.isPresent()) {
        return words.get();
      }
      if (!(request instanceof SlashCommandRequest) && isUnreadable(e)) {
        odd.unreadable(request.getRequestType(), e.getClass().getSimpleName() + " at " + place(e));
        return Response.error(400);
      }
      LOG.error("a payload of type {} could not be handled", request.getRequestType(), e);
      if (request instanceof SlashCommandRequest command) {
        return command
            .getContext()
            .ack(answer -> answer.responseType("ephemeral").text(text.say("command.failed")));
      }
      return Response.error(500);
    }
  }

  /** Over HTTP it was looked at before it was parsed. */
  private static Optional<String> fault(Request<?> request, Oddities odd) {
    Optional<String> fault =
        request.isSocketMode()
            ? Incoming.faultOfPayload(request.getRequestBodyAsString())
            : Optional.empty();
    fault.ifPresent(odd::malformed);
    return fault;
  }

  /**
   * Values that we wrote into buttons and views come back as they were, and a form with all its
   * inputs: where one cannot be read, or a listener finds nothing where it reads, it did not come
   * from there.
   */
  private static boolean isUnreadable(Exception e) {
    boolean here =
        Stream.of(e.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.equals("java.util.Objects"))
            .limit(1)
            .anyMatch(name -> name.startsWith(BoltApp.class.getPackageName()));
    return e instanceof NullPointerException && here
        || e instanceof IllegalArgumentException
        || e instanceof DateTimeException
        || e instanceof JsonParseException
        || e instanceof NoSuchElementException
        || e instanceof IndexOutOfBoundsException;
  }

  /** Where in our own code, for who looks for it. */
  private static String place(Exception e) {
    return Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("jp.torimatome."))
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .findFirst()
        .orElse("");
  }

  /** What answers a payload at once leaves as people wrote it, as everything else does. */
  private static Response literally(Response response) {
    Optional.ofNullable(response.getBody())
        .ifPresent(body -> response.setBody(Literally.json(body)));
    return response;
  }

  private static Response turnedAway(Oddities odd) {
    odd.foreign();
    return Response.builder().statusCode(403).build();
  }

  /** An empty id never means any. */
  private static boolean isOurs(Request<?> request, Settings.Slack settings) {
    String teamId = request.getContext().getTeamId();
    String appId = appId(request);
    return !settings.teamId().isEmpty()
        && settings.teamId().equals(teamId)
        && !settings.appId().isEmpty()
        && settings.appId().equals(appId);
  }

  /**
   * What the record says of where an act came from: the kind of payload, and the channel where
   * there is one.
   */
  private static String origin(Request<?> request) {
    String kind =
        request
            .getRequestType()
            .name()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT);
    String channel =
        switch (request) {
          case SlashCommandRequest command -> command.getPayload().getChannelId();
          case BlockActionRequest action when action.getPayload().getChannel() != null ->
              action.getPayload().getChannel().getId();
          default -> "";
        };
    return ("slack:" + kind + " " + channel).strip();
  }

  /** Slack sends api_app_id with every payload; an empty string where it is missing. */
  private static String appId(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> given(command.getPayload().getApiAppId());
      case BlockActionRequest action -> given(action.getPayload().getApiAppId());
      case ViewSubmissionRequest form -> given(form.getPayload().getApiAppId());
      default -> Incoming.member(request.getRequestBodyAsString(), "api_app_id");
    };
  }

  private static String given(@Nullable String id) {
    return Optional.ofNullable(id).orElse("");
  }
}
