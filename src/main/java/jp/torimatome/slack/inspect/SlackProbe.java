package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack now and then whether it is there and still takes our token; tells when that changes. */
public final class SlackProbe {
  private static final Logger LOG = LoggerFactory.getLogger(SlackProbe.class);
  private static final String NEVER_ASKED = "not asked yet";

  private final Slack slack;
  private final String botToken;
  private volatile String trouble = NEVER_ASKED;

  public SlackProbe(Slack slack, String botToken) {
    this.slack = slack;
    this.botToken = botToken;
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
      return answer.isOk() ? "" : Objects.requireNonNullElse(answer.getError(), "unknown");
    } catch (SlackApiException e) {
      return "http " + e.getResponse().code();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
