package jp.torimatome.feature.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Pages;
import jp.torimatome.summary.board.Board;
import jp.torimatome.summary.board.Boards;
import jp.torimatome.time.Stopwatch;

/**
 * Keeps the Home tabs that are looked at as things stand: published when somebody opens one, and
 * again when it would read otherwise. No outbox: a tab that did not arrive is made anew at the next
 * look, and nothing is lost with it.
 */
public final class Homes {
  /**
   * Slack does not tell when a tab is left: after a working day nobody looks at it any more, or
   * opens it again.
   */
  private static final Duration LOOKED_AT = Duration.ofHours(12);

  private final Pages pages;
  private final Boards boards;
  private final HomeView views;
  private final InstantSource clock;
  private final Stopwatch stopwatch;
  private final Executor beside;
  private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

  /** A person's tab; only one thread publishes it at a time, or the older state could come last. */
  private static final class Tab {
    private Duration openedAt = Duration.ZERO;
    private Optional<String> as = Optional.empty();
    private List<Part> shown = List.of();
  }

  /** How long ago somebody looked, and where tabs are published without keeping the caller. */
  public record Passing(Stopwatch stopwatch, Executor beside) {}

  /** {@code clock} is the domain's. */
  public Homes(Pages pages, Boards boards, HomeView views, InstantSource clock, Passing passing) {
    this.pages = pages;
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
      List<Part> page = views.of(person, tab.as, board, clock.instant());
      if (!page.equals(tab.shown) && isTaken(person, page)) {
        tab.shown = page;
      }
    }
  }

  /** When Slack is away the next tick tries again; when it refuses, the next opening does. */
  private boolean isTaken(String person, List<Part> page) {
    Pages.Shown shown = pages.show(person, page);
    if (shown == Pages.Shown.REFUSED) {
      tabs.remove(person);
    }
    return shown == Pages.Shown.TAKEN;
  }
}
