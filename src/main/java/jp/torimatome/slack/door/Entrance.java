package jp.torimatome.slack.door;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.audit.Origin;
import jp.torimatome.delivery.TakenStore;
import jp.torimatome.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 入口: what comes in is done once, acknowledged in time, and done for nobody whom Slack was not
 * asked about. The same payload has its first answer, also after a restart; what takes too long is
 * acknowledged before it is done, and its answer said afterwards.
 */
public final class Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  /** Slack waits three seconds; the way there and back is not ours. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How long somebody who saw no answer may take to type the same again. */
  private static final Duration TYPED_AGAIN = Duration.ofMinutes(10);

  private static final int REMEMBERED = 200;

  private final TakenStore store;
  private final Consumer<String> asking;
  private final InstantSource wall;
  private final Duration patience;
  private final Text text;
  private final Map<String, CompletableFuture<Response>> recent =
      Collections.synchronizedMap(new Recent());
  private Optional<Duration> quickest = Optional.empty();

  /** The newest requests; older ones are in the store. */
  private static final class Recent extends LinkedHashMap<String, CompletableFuture<Response>> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Response>> eldest) {
      return size() > REMEMBERED;
    }
  }

  /**
   * {@code asking} asks Slack about a person and keeps what it says; {@code wall} is the clock that
   * Slack's is compared with. Who waits longer than {@code patience} is told to wait on; where the
   * executor beside is the caller's own thread, none is needed.
   */
  public Entrance(
      TakenStore store, Consumer<String> asking, InstantSource wall, Duration patience, Text text) {
    this.patience = patience;
    this.store = store;
    this.asking = asking;
    this.wall = wall;
    this.text = text;
  }

  /**
   * A payload, who sent it and whether Slack has yet to tell who that is. {@code words}: what was
   * typed as a command where, else empty; {@code changes}: whether something may come of it, so
   * that it is kept beyond this process.
   */
  public record Arrival(
      Request<?> request, String person, boolean untold, String words, boolean changes) {
    TakenStore.Request asked() {
      return new TakenStore.Request(
          Answers.key(request), person, words.isEmpty() ? "" : Answers.hash(person + "\n" + words));
    }
  }

  /**
   * How things are done beside the caller, and how an answer is said when the acknowledgement has
   * gone; false where it was not.
   */
  public record Aside(Executor beside, Predicate<Response> saying) {}

  /** A command or a press: the answer, or an acknowledgement after which the answer is said. */
  public Response answer(Arrival arrival, Supplier<Response> work, Aside aside) {
    TakenStore.Request asked = arrival.asked();
    CompletableFuture<Response> mine = new CompletableFuture<>();
    CompletableFuture<Response> first = recent.putIfAbsent(asked.key(), mine);
    if (first != null) {
      return inTime(first).orElseGet(() -> working(arrival));
    }
    AtomicBoolean late = new AtomicBoolean(arrival.untold() || isLate(arrival.request()));
    aside
        .beside()
        .execute(
            Origin.carried(() ->
                run(
                    asked,
                    mine,
                    () -> {
                      if (arrival.untold()) {
                        asking.accept(arrival.person());
                      }
                      return arrival.changes() ? once(asked, work, late) : work.get();
                    })));
    Optional<Response> answer = arrival.untold() ? Optional.empty() : inTime(mine);
    if (answer.isEmpty() || late.get()) {
      late.set(true);
      var _ =
          mine.whenCompleteAsync(
              (said, failure) -> say(asked, Optional.ofNullable(said), failure, aside),
              aside.beside());
    }
    return answer.orElseGet(() -> arrival.untold() ? Response.ok() : working(arrival));
  }

  /**
   * A form: what becomes of it is in the acknowledgement, so it waits; {@code first}: what is said
   * before Slack told who sent it.
   */
  public Response submission(
      Arrival arrival, Supplier<Response> work, Supplier<Response> first, Executor beside) {
    if (arrival.untold()) {
      beside.execute(() -> asking.accept(arrival.person()));
      return first.get();
    }
    TakenStore.Request asked = arrival.asked();
    CompletableFuture<Response> mine = new CompletableFuture<>();
    CompletableFuture<Response> before = recent.putIfAbsent(asked.key(), mine);
    if (before != null) {
      return inTime(before).orElseGet(() -> working(arrival));
    }
    run(asked, mine, () -> once(asked, work, new AtomicBoolean()));
    return inTime(mine).orElseThrow();
  }

  /** An event, or something that is told while it is typed: nobody waits for an answer. */
  public Response event(String person, boolean untold, Supplier<Response> work, Executor beside) {
    if (!untold) {
      return store.atOneLook(work);
    }
    beside.execute(
        Origin.carried(() -> {
          asking.accept(person);
          var _ = work.get();
        }));
    return Response.ok();
  }

  private void run(
      TakenStore.Request asked, CompletableFuture<Response> answer, Supplier<Response> work) {
    try {
      answer.complete(store.atOneLook(work));
    } catch (RuntimeException | Error e) {
      recent.remove(asked.key());
      answer.completeExceptionally(e);
    }
  }

  private Response once(TakenStore.Request asked, Supplier<Response> work, AtomicBoolean late) {
    Instant now = wall.instant();
    Optional<TakenStore.Taken> before = store.take(asked, now);
    if (before.isPresent()) {
      Supplier<Response> interrupted =
          () ->
              asked.words().isEmpty()
                  ? Response.error(500)
                  : Answers.ephemeral(text.say("door.interrupted"));
      return before.get().outcome().map(Answers::again).orElseGet(interrupted);
    }
    try {
      Response answer = repeated(asked, now).orElseGet(work);
      store.finish(asked.key(), Answers.kept(answer), !late.get());
      return answer;
    } catch (RuntimeException e) {
      store.forget(asked.key());
      throw e;
    }
  }

  /** Somebody types again what they saw no answer to: they are told what became of it. */
  private Optional<Response> repeated(TakenStore.Request asked, Instant now) {
    Optional<TakenStore.Taken> before =
        asked.words().isEmpty() ? Optional.empty() : store.untold(asked, now.minus(TYPED_AGAIN));
    if (before.isEmpty()) {
      return Optional.empty();
    }
    TakenStore.Taken first = before.get();
    if (first.outcome().isPresent()) {
      store.told(first.key());
      return first
          .outcome()
          .filter(outcome -> !outcome.body().isEmpty())
          .map(outcome ->
              Answers.below(text.say("door.repeated", text.moment(first.at())), outcome));
    }
    if (Optional.ofNullable(recent.get(first.key())).filter(under -> !under.isDone()).isPresent()) {
      return Optional.of(Answers.ephemeral(text.say("door.working")));
    }
    store.told(first.key());
    return Optional.of(Answers.ephemeral(text.say("door.interrupted")));
  }

  private void say(
      TakenStore.Request asked, Optional<Response> said, Throwable failure, Aside aside) {
    if (failure != null) {
      LOG.error("a payload could not be handled after its acknowledgement", failure);
    }
    Response answer = said.orElseGet(() -> Answers.ephemeral(text.say("command.failed")));
    boolean told = Answers.kept(answer).body().isEmpty() || aside.saying().test(answer);
    if (told && !asked.words().isEmpty()) {
      store.told(asked.key());
    }
  }

  private Response working(Arrival arrival) {
    return arrival.words().isEmpty() ? Response.ok() : Answers.ephemeral(text.say("door.working"));
  }

  /**
   * By the quickest so far, which tells how the clocks differ; of the very first nothing is known.
   */
  private synchronized boolean isLate(Request<?> request) {
    Optional<Duration> age = Answers.age(request, wall.millis());
    boolean late =
        age.filter(found -> Answers.isTooLate(found.minus(quickest.orElse(Duration.ZERO))))
            .isPresent();
    quickest = Stream.concat(quickest.stream(), age.stream()).min(Comparator.naturalOrder());
    return late;
  }

  private Optional<Response> inTime(CompletableFuture<Response> answer) {
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      if (e.getCause() instanceof Error broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
