package jp.torimatome.slack.home;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import jp.torimatome.summary.board.Board;
import jp.torimatome.summary.board.Boards;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Home tabs that are looked at as things stand: published when somebody opens one, and
 * again when it would read otherwise. No outbox: a tab that did not arrive is made anew at the next
 * look, and nothing is lost with it.
 */
public final class Homes {
  private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

  /**
   * Slack does not tell when a tab is left: after a working day nobody looks at it any more, or
   * opens it again.
   */
  private static final Duration LOOKED_AT = Duration.ofHours(12);

  private final MethodsClient methods;
  private final Boards boards;
  private final HomeView views;
  private final InstantSource clock;
  private final Stopwatch stopwatch;
  private final Executor beside;
  private final Gson gson = GsonFactory.createSnakeCase();
  private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

  /** A person's tab; only one thread publishes it at a time, or the older state could come last. */
  private static final class Tab {
    private Duration openedAt = Duration.ZERO;
    private Optional<String> as = Optional.empty();
    private String shown = "";
  }

  /** How long ago somebody looked, and where tabs are published without keeping the caller. */
  public record Passing(Stopwatch stopwatch, Executor beside) {}

  /** {@code clock} is the domain's. */
  public Homes(
      Slack slack,
      String botToken,
      Boards boards,
      HomeView views,
      InstantSource clock,
      Passing passing) {
    this.methods = slack.methods(botToken);
    this.boards = boards;
    this.views = views;
    this.clock = clock;
    this.stopwatch = passing.stopwatch();
    this.beside = passing.beside();
  }

  /**
   * Somebody looks at their tab; {@code as} is the section as which a coordinator looks. Slack is
   * told without keeping the caller.
   */
  void open(String person, Optional<String> as) {
    Tab tab = tabs.computeIfAbsent(person, who -> new Tab());
    synchronized (tab) {
      tab.openedAt = stopwatch.elapsed();
      tab.as = as;
    }
    beside.execute(() -> publish(person, tab, boards.look(clock.instant())));
  }

  /** Shows what has changed to everybody who looks; run at every tick. */
  public void refresh(Instant now) {
    tabs.values().removeIf(this::isLeft);
    if (!tabs.isEmpty()) {
      Board board = boards.look(now);
      tabs.forEach((person, tab) -> beside.execute(() -> publish(person, tab, board)));
    }
  }

  private boolean isLeft(Tab tab) {
    synchronized (tab) {
      return tab.openedAt.plus(LOOKED_AT).compareTo(stopwatch.elapsed()) < 0;
    }
  }

  private void publish(String person, Tab tab, Board board) {
    synchronized (tab) {
      View view = views.of(person, tab.as, board, clock.instant());
      String written = gson.toJson(view);
      if (!written.equals(tab.shown) && isTaken(person, view)) {
        tab.shown = written;
      }
    }
  }

  /** When Slack is away the next tick tries again; when it refuses, the next opening does. */
  private boolean isTaken(String person, View view) {
    try {
      var answer = methods.viewsPublish(request -> request.userId(person).view(view));
      if (!answer.isOk()) {
        LOG.warn(
            "a Home tab was not published: {} {}", answer.getError(), answer.getResponseMetadata());
        tabs.remove(person);
      }
      return answer.isOk();
    } catch (IOException | SlackApiException e) {
      LOG.warn("a Home tab could not be published: {}", e.toString());
      return false;
    }
  }
}
