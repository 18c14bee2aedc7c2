package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack now and then whether it is there and still takes our token; tells when that changes.
 */
public final class SlackProbe {
  private static final Logger LOG = LoggerFactory.getLogger(SlackProbe.class);
  private static final String NEVER_ASKED = "not asked yet";

  private final Slack slack;
  private final String botToken;
  private final Consumer<Instant> itsTime;
  private volatile String trouble = NEVER_ASKED;

  /** {@code itsTime} hears what Slack's clock shows whenever it answers. */
  public SlackProbe(Slack slack, String botToken, Consumer<Instant> itsTime) {
    this.slack = slack;
    this.botToken = botToken;
    this.itsTime = itsTime;
  }

  /** True when Slack answered well and had not before: what waits may go on at once. */
  public synchronized boolean hasComeBack() {
    String before = trouble;
    String now = ask();
    trouble = now;
    if (!now.equals(before)) {
      if (now.isEmpty()) {
        LOG.info("Slack answers");
      } else {
        LOG.warn("Slack does not serve us: {}", now);
      }
    }
    return now.isEmpty() && !before.isEmpty();
  }

  public boolean isReachable() {
    return trouble.isEmpty();
  }

  private String ask() {
    try {
      AuthTestResponse answer = slack.methods(botToken).authTest(request -> request);
      time(answer.getHttpResponseHeaders()).ifPresent(itsTime);
      return answer.isOk() ? "" : Objects.requireNonNullElse(answer.getError(), "unknown");
    } catch (SlackApiException e) {
      return "http " + e.getResponse().code();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  /** By the header Date: https://www.rfc-editor.org/rfc/rfc9110#name-date. */
  private static Optional<Instant> time(@Nullable Map<String, List<String>> headers) {
    return Optional.ofNullable(headers).orElse(Map.of()).entrySet().stream()
        .filter(header -> "date".equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty())
        .findFirst()
        .flatMap(header -> read(header.getValue().getFirst()));
  }

  private static Optional<Instant> read(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
