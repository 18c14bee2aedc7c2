package jp.torimatome.slack.send;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.ErrorResponseMetadata;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What a call to Slack turned out to be; the whole of delivery hangs on telling "not sent" from
 * "nobody knows".
 */
sealed interface Outcome {
  /** Done; {@code channel} and {@code ts} are empty for calls that post nothing. */
  record Done(String channel, String ts) implements Outcome {}

  /** Certainly not done: try again after a while. */
  record Refused(String cause, Duration after, Scope scope) implements Outcome {}

  /** Perhaps done. */
  record Ambiguous(String cause) implements Outcome {}

  /** Certainly not done, and trying again will not help. */
  record Permanent(String cause) implements Outcome {}

  /**
   * Certainly not done: Slack does not take the blocks as they are; {@code problems} are its
   * sentences.
   */
  record Misfit(List<String> problems) implements Outcome {
    /**
     * A file that was uploaded a moment ago:
     * https://github.com/slackapi/python-slack-sdk/issues/1658.
     */
    boolean isUnfinishedFile() {
      return problems.stream().anyMatch(problem -> problem.contains("invalid slack file"));
    }

    /** Whether it is said of this block, counted from 0, or of none. */
    boolean concerns(int block) {
      Pattern at = Pattern.compile("/blocks/" + block + "\\b");
      return problems.isEmpty()
          || problems.stream().anyMatch(problem -> at.matcher(problem).find());
    }
  }

  /** Who else would be refused. */
  enum Scope {
    /** Perhaps nobody: the trouble may lie in the message. */
    MESSAGE,
    /** Every call of this method: Slack counts each method of a workspace apart. */
    METHOD,
    /** Every call: no network, no valid token, or something that is not Slack. */
    EVERYTHING
  }

  Duration SOON = Duration.ofSeconds(10);
  Duration LATER = Duration.ofSeconds(60);
  Duration LONGEST = Duration.ofHours(1);

  /** Errors that Slack documents as passing, or that leave open whether the work was done. */
  Set<String> UNCLEAR =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  Set<String> RATE_LIMITED = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  /**
   * The token is the trouble, not the message:
   * https://docs.slack.dev/reference/methods/chat.postMessage#errors.
   */
  Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "org_login_required",
          "ekm_access_denied",
          "team_access_not_granted");

  /**
   * The only 4xx by which Slack's servers could mean this one message: unreadable, or too large.
   */
  Set<Integer> ABOUT_THE_MESSAGE = Set.of(400, 413, 414, 431);

  /** {@link #ofError(String)} of a message, with what Slack says of its blocks. */
  static Outcome ofError(@Nullable String error, @Nullable ErrorResponseMetadata metadata) {
    boolean misfit = "invalid_blocks".equals(error);
    return misfit
        ? new Misfit(
            Optional.ofNullable(metadata)
                .map(ErrorResponseMetadata::getMessages)
                .map(List::copyOf)
                .orElse(List.of()))
        : ofError(error);
  }

  /** An answer with {@code ok:false}. */
  static Outcome ofError(@Nullable String error) {
    String cause = Optional.ofNullable(error).orElse("unknown");
    if (UNCLEAR.contains(cause)) {
      return new Ambiguous(cause);
    }
    if (RATE_LIMITED.contains(cause)) {
      return new Refused(cause, LATER, Scope.METHOD);
    }
    return TOKEN.contains(cause)
        ? new Refused(cause, LATER, Scope.EVERYTHING)
        : new Permanent(cause);
  }

  /**
   * An answer that was no 200: Slack says so of limits and its own trouble only, any other comes
   * from a proxy or a wrong address.
   */
  static Outcome ofStatus(SlackApiException e) {
    int status = e.getResponse().code();
    String cause = "http_" + status;
    if (status == 429) {
      return new Refused(cause, retryAfter(e.getResponse().header("Retry-After")), Scope.METHOD);
    }
    if (status >= 500 || status == 408) {
      return new Ambiguous(cause);
    }
    return ABOUT_THE_MESSAGE.contains(status)
        ? new Permanent(cause)
        : new Refused(cause, LATER, Scope.EVERYTHING);
  }

  /**
   * No answer at all; a limit on the whole call or on reading may strike after Slack did the work.
   */
  static Outcome ofFailure(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    boolean neverConnected =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof NoRouteToHostException
            || e instanceof SSLHandshakeException
            || (e instanceof SocketTimeoutException
                && (message.contains("connect timed out")
                    || message.startsWith("failed to connect")))
            || message.startsWith(
                "unexpected response code for connect") // the proxy built no tunnel
            || message.startsWith("failed to authenticate with proxy");
    String cause = e.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return neverConnected ? new Refused(cause, SOON, Scope.EVERYTHING) : new Ambiguous(cause);
  }

  private static Duration retryAfter(@Nullable String header) {
    try {
      return header == null
          ? LATER
          : Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 1, LONGEST.toSeconds()));
    } catch (NumberFormatException e) {
      return LATER;
    }
  }
}
