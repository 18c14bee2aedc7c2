package jp.torimatome.slack.inspect;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 頁送り: a list of Slack's, read page by page. Where Slack asks to wait or does not answer, the same
 * page is asked for again, whenever the caller likes to; nothing is read twice.
 */
final class Pages<T> {
  private static final int TOO_MANY = 429;
  private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  private final Call<T> call;
  private String cursor = "";
  private boolean done;

  Pages(Call<T> call) {
    this.call = call;
  }

  /** Asks for the page at a cursor; the first has an empty one. */
  @FunctionalInterface
  interface Call<T> {
    Page<T> at(String cursor) throws IOException, SlackApiException;
  }

  /** What Slack answered. */
  record Page<T>(
      SlackApiTextResponse answer, @Nullable List<T> items, @Nullable ResponseMetadata metadata) {}

  /** What came of asking once. */
  sealed interface Step<T> {
    /** One page; there may be more. */
    record Read<T>(List<T> items) implements Step<T> {}

    /** Slack wants us to wait before it tells more. */
    record Limited<T>(Duration pause) implements Step<T> {}

    /** No answer, or a refusal. */
    record Failed<T>(String cause) implements Step<T> {}
  }

  boolean isDone() {
    return done;
  }

  Step<T> next() {
    try {
      Page<T> page = call.at(cursor);
      if (!page.answer().isOk()) {
        return refused(Objects.requireNonNullElse(page.answer().getError(), "unknown"));
      }
      String next =
          Optional.ofNullable(page.metadata()).map(ResponseMetadata::getNextCursor).orElse("");
      done = next.isEmpty();
      cursor = next;
      return new Step.Read<>(Objects.requireNonNullElse(page.items(), List.of()));
    } catch (SlackApiException e) {
      return failed(e);
    } catch (IOException e) {
      return new Step.Failed<>(e.getClass().getSimpleName());
    }
  }

  private Step<T> refused(String error) {
    if (error.equals("invalid_cursor")) {
      cursor = "";
    }
    return error.equals("ratelimited") ? new Step.Limited<>(USUAL_WAIT) : new Step.Failed<>(error);
  }

  private static <T> Step<T> failed(SlackApiException e) {
    return wait(e)
        .<Step<T>>map(Step.Limited::new)
        .orElseGet(() -> new Step.Failed<>("http " + e.getResponse().code()));
  }

  /** How long Slack wants us to wait, where that is what it said. */
  static Optional<Duration> wait(SlackApiException e) {
    String seconds = Objects.requireNonNullElse(e.getResponse().header("Retry-After"), "");
    boolean limited = e.getResponse().code() == TOO_MANY;
    Duration wait =
        seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_WAIT;
    return limited ? Optional.of(wait) : Optional.empty();
  }
}
