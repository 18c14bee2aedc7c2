package jp.torimatome.slack.send;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What a call to Slack turned out to be; the whole of delivery hangs on telling "not sent" from "nobody knows". */
sealed interface Outcome {
  /** Done; {@code channel} and {@code ts} are empty for calls that post nothing. */
  record Done(String channel, String ts) implements Outcome {}

  /** Certainly not done: try again after a while. {@code everything}: no other call would fare better. */
  record Refused(String cause, Duration after, boolean everything) implements Outcome {}

  /** Perhaps done. */
  record Ambiguous(String cause) implements Outcome {}

  /** Certainly not done, and trying again will not help. */
  record Permanent(String cause) implements Outcome {}

  Duration SOON = Duration.ofSeconds(10);
  Duration LATER = Duration.ofSeconds(60);

  /** Errors that Slack documents as passing, or that leave open whether the work was done. */
  Set<String> UNCLEAR = Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  Set<String> RATE_LIMITED = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  /** The token is the trouble, not the message: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
  Set<String> TOKEN = Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required", "ekm_access_denied", "team_access_not_granted");

  /** An answer with {@code ok:false}. */
  static Outcome ofError(@Nullable String error) {
    String cause = Optional.ofNullable(error).orElse("unknown");
    if (UNCLEAR.contains(cause)) {
      return new Ambiguous(cause);
    }
    if (RATE_LIMITED.contains(cause)) {
      return new Refused(cause, LATER, true);
    }
    return TOKEN.contains(cause) ? new Refused(cause, LATER, true) : new Permanent(cause);
  }

  /** An answer that was no 200. */
  static Outcome ofStatus(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      return new Refused("http_429", retryAfter(e.getResponse().header("Retry-After")), true);
    }
    return status >= 500 ? new Ambiguous("http_" + status) : new Permanent("http_" + status);
  }

  /** No answer at all. */
  static Outcome ofFailure(IOException e) {
    boolean neverConnected =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof NoRouteToHostException
            || e instanceof SSLHandshakeException
            || e instanceof SocketTimeoutException && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect timed out");
    String cause = e.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return neverConnected ? new Refused(cause, SOON, true) : new Ambiguous(cause);
  }

  private static Duration retryAfter(@Nullable String header) {
    try {
      return header == null ? LATER : Duration.ofSeconds(Long.parseLong(header.strip()));
    } catch (NumberFormatException e) {
      return LATER;
    }
  }
}
