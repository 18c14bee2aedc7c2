package jp.torimatome.year;

import com.slack.api.bolt.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.torimatome.BotInHand;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.slack.Later;
import org.jspecify.annotations.Nullable;

/**
 * The bot's process: it may die at any moment, and is started anew when something is wanted of it.
 */
public final class Life implements AutoCloseable {
  private final Supplier<BotInHand> birth;
  private final Times times;
  private final Journal journal;
  private final Deque<Runnable> beside = new ArrayDeque<>();
  private BooleanSupplier slow = () -> false;
  private @Nullable BotInHand bot;
  private boolean down;
  private int deaths;

  public Life(Supplier<BotInHand> birth, Times times, Journal journal) {
    this.birth = birth;
    this.times = times;
    this.journal = journal;
  }

  /** What runs beside a caller is put here, and run afterwards. */
  public void later(Runnable act) {
    beside.add(act);
  }

  /** Now and then an answer takes longer than Slack waits. */
  void slowNowAndThen(BooleanSupplier chance) {
    slow = chance;
  }

  /** What is answered is answered at once, on the caller's thread, or after the acknowledgement. */
  private void answered(Runnable act) {
    if (slow.getAsBoolean()) {
      later(act);
    } else {
      act.run();
    }
  }

  int deaths() {
    return deaths;
  }

  /** Nobody starts it until it is let. */
  void keepDown(boolean wanted) {
    down = wanted;
    if (wanted) {
      close();
    }
  }

  boolean isDown() {
    return down;
  }

  public void look() {
    guarded(() -> living().look());
  }

  /** Sends the next message that may leave; false when there is none, or when nobody lives. */
  public boolean send() {
    boolean[] sent = {false};
    guarded(() -> sent[0] = living().send());
    return sent[0];
  }

  /** Asks the living bot something that does not change it. */
  String asked(java.util.function.Function<BotInHand, String> question) {
    return question.apply(living());
  }

  /**
   * A payload from Slack; where nobody lives to take it, or dies of it, it is as if the line was
   * dead.
   */
  public AppReply carry(String contentType, String body, AppLink.Retry retry) {
    AppReply[] reply = {new AppReply(0, 0, "", "dispatch_failed")};
    guarded(() -> {
      Response response = answer(contentType, body);
      String error = response.getStatusCode() == 200 ? "" : "http_error";
      reply[0] =
          new AppReply(
              response.getStatusCode(),
              1,
              Objects.requireNonNullElse(response.getBody(), ""),
              error);
    });
    return reply[0];
  }

  private Response answer(String contentType, String body) {
    try {
      return living().answer(contentType, body);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Runs something of the bot's, and what it does beside; the process may die of either. */
  private void guarded(Runnable act) {
    if (down) {
      return;
    }
    try {
      ScopedValue.where(Later.INSTEAD, this::answered).run(act);
    } catch (Times.Crash crash) {
      die(crash);
    }
  }

  /** What the bot does beside. */
  public void drain() {
    while (!beside.isEmpty()) {
      Runnable next = beside.remove();
      guarded(next);
    }
  }

  private void die(Times.Crash crash) {
    journal.note("the process dies " + crash.getMessage());
    deaths++;
    close();
  }

  private BotInHand living() {
    BotInHand now = bot == null ? birth.get() : bot;
    bot = now;
    return now;
  }

  @Override
  public void close() {
    times.quench();
    beside.clear();
    if (bot != null) {
      bot.close();
    }
    bot = null;
  }
}
