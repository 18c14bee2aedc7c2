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
import jp.torimatome.summary.board.Board;
import jp.torimatome.summary.board.Boards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Home tabs that are looked at as things stand: published when somebody opens one, and again when it would read otherwise.
 * No outbox: a tab that did not arrive is made anew at the next look, and nothing is lost with it.
 */
public final class Homes {
  private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

  /** Slack does not tell when a tab is left: after a working day nobody looks at it any more, or opens it again. */
  private static final Duration LOOKED_AT = Duration.ofHours(12);

  private final MethodsClient methods;
  private final Boards boards;
  private final HomeView views;
  private final InstantSource clock;
  private final InstantSource wall;
  private final Gson gson = GsonFactory.createSnakeCase();
  private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

  /** A person's tab; only one thread publishes it at a time, or the older state could come last. */
  private static final class Tab {
    private Instant openedAt = Instant.EPOCH;
    private Optional<String> as = Optional.empty();
    private String shown = "";
  }

  /** {@code clock} is the domain's, {@code wall} that of the people who look; they differ in the demo only. */
  public Homes(Slack slack, String botToken, Boards boards, HomeView views, InstantSource clock, InstantSource wall) {
    this.methods = slack.methods(botToken);
    this.boards = boards;
    this.views = views;
    this.clock = clock;
    this.wall = wall;
  }

  /** Somebody looks at their tab; {@code as} is the section as which a coordinator looks. Slack is told without keeping the caller. */
  void open(String person, Optional<String> as) {
    Tab tab = tabs.computeIfAbsent(person, who -> new Tab());
    synchronized (tab) {
      tab.openedAt = wall.instant();
      tab.as = as;
    }
    Thread.startVirtualThread(() -> publish(person, tab, boards.look(clock.instant())));
  }

  /** Shows what has changed to everybody who looks; run at every tick. */
  public void refresh(Instant now) {
    tabs.values().removeIf(this::isLeft);
    if (!tabs.isEmpty()) {
      Board board = boards.look(now);
      tabs.forEach((person, tab) -> Thread.startVirtualThread(() -> publish(person, tab, board)));
    }
  }

  private boolean isLeft(Tab tab) {
    synchronized (tab) {
      return tab.openedAt.plus(LOOKED_AT).isBefore(wall.instant());
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
        LOG.warn("a Home tab was not published: {} {}", answer.getError(), answer.getResponseMetadata());
        tabs.remove(person);
      }
      return answer.isOk();
    } catch (IOException | SlackApiException e) {
      LOG.warn("a Home tab could not be published: {}", e.toString());
      return false;
    }
  }
}
