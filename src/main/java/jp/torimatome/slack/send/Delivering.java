package jp.torimatome.slack.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.PictureStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one claimed message and settles its row; asks Slack first when an earlier attempt may have
 * arrived.
 */
final class Delivering {
  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
  private static final Duration HOLD = Duration.ofSeconds(20);

  /**
   * Failures of one message, each after twice the wait of the one before, until a coordinator is
   * asked: ten minutes in all.
   */
  private static final int ATTEMPTS = 6;

  /** Slack shows a message in the history some time after it was posted. */
  private static final Duration DOUBT = Duration.ofSeconds(60);

  private final DeliveryStore store;
  private final Calls calls;
  private final Reconciler reconciler;
  private final Pictured pictured;
  private final Map<OutgoingKind, Composer> composers;
  private final Pace pace;
  private final Office office;

  /**
   * The two clocks, where the coordinators learn of what could not be sent, and where nothing may
   * go.
   */
  record Office(Sender.Clocks clocks, String coordinatorsChannel, Gate gate) {}

  /** The outbox, and what is known of pictures. */
  record Stores(DeliveryStore delivery, PictureStore pictures) {}

  Delivering(
      Stores stores, Calls calls, Map<OutgoingKind, Composer> composers, Pace pace, Office office) {
    this.store = stores.delivery();
    this.pictured = new Pictured(store, stores.pictures(), calls, office.clocks());
    this.calls = calls;
    this.reconciler = new Reconciler(calls.methods(), store.recovery());
    this.composers = composers;
    this.pace = pace;
    this.office = office;
  }

  /**
   * Ends with the row settled whatever happens; only a database that cannot be written leaves that
   * to the lease.
   */
  void deliver(Claim claim) {
    boolean composed = false;
    try {
      Drawn found = compose(claim);
      composed = true;
      act(claim, found);
    } catch (RuntimeException e) {
      LOG.error(
          "message {} ({}) met a mistake of the program",
          claim.message().id(),
          claim.message().kind().code(),
          e);
      failed(claim, "program_error", composed || claim.message().doubtful());
    }
  }

  private Drawn compose(Claim claim) {
    return claim.message().kind() == OutgoingKind.PICTURE
        ? pictured.later(claim.message(), composers)
        : Drawn.of(composer(claim).compose(claim.message()));
  }

  private Composer composer(Claim claim) {
    OutgoingKind kind = claim.message().kind();
    return Optional.ofNullable(composers.get(kind))
        .orElseThrow(() -> new IllegalStateException("nobody composes " + kind));
  }

  private Optional<Place> thread(Claim claim) {
    return composer(claim).thread(claim.message());
  }

  /**
   * Whatever is to be said now, a message that may have arrived is looked for first, or it would be
   * forgotten or said twice.
   */
  private void act(Claim claim, Drawn composed) {
    switch (composed) {
      case Drawn.Update(var place, var blocks)
          when office.gate().shut(place.channel()).isPresent() ->
          store.drop(claim, "the channel is shut", now());
      case Drawn.Upload(var thread, var name, var title, var bytes)
          when office.gate().shut(thread.channel()).isPresent() ->
          park(claim, office.gate().shut(thread.channel()).get());
      case Drawn.Update update -> update(claim, update);
      case Drawn.Upload upload -> upload(claim, upload);
      case Drawn.Whisper whisper -> whisper(claim, whisper);
      case Drawn.Post post when !hadArrived(claim) -> post(claim, post);
      case Drawn.NotYet() when !hadArrived(claim) -> store.hold(claim, now().plus(HOLD));
      case Drawn.Drop(var reason) when !hadArrived(claim) -> store.drop(claim, reason, now());
      case Drawn.Post ignored -> {}
      case Drawn.NotYet ignored -> {}
      case Drawn.Drop ignored -> {}
    }
  }

  private void update(Claim claim, Drawn.Update update) {
    Outcome outcome =
        safeToRepeat(
            calls.update(update.place(), spoken(claim, update.blocksJson()), update.blocksJson()));
    if (!pictured.isPutOff(claim, outcome)) {
      settle(claim, outcome);
    }
  }

  /** By where the message goes: what a channel's notification must not say is said to a person. */
  static String spoken(Claim claim, String blocksJson) {
    return Spoken.text(blocksJson, claim.message().destination());
  }

  private boolean hadArrived(Claim claim) {
    return reconciler.isSought(claim.message())
        && settledByFinding(claim, reconciler.message(claim.message(), thread(claim)));
  }

  private void post(Claim claim, Drawn.Post post) {
    if (office.gate().isRedirected(claim)) {
      return;
    }
    Optional<String> shut = office.gate().shut(claim.message().destination());
    if (shut.isPresent()) {
      park(claim, shut.get());
      return;
    }
    Place where = thread(claim).orElseGet(() -> new Place(claim.message().destination(), ""));
    if (post.picture().isPresent()) {
      pictured.post(claim, where, post).ifPresent(outcome -> settle(claim, outcome));
    } else if (store.renew(claim, now())) {
      settle(
          claim,
          calls.post(
              where, spoken(claim, post.blocksJson()), post.blocksJson(), mark(store, claim)));
    }
  }

  static Calls.Mark mark(DeliveryStore store, Claim claim) {
    return new Calls.Mark(claim.message().marker(), store.recovery().key(claim.message()));
  }

  /** Better none than two: it cannot be looked for, and whoever wrote is told another day. */
  private void whisper(Claim claim, Drawn.Whisper whisper) {
    String channel = claim.message().destination();
    if (claim.message().doubtful() || office.gate().shut(channel).isPresent()) {
      store.drop(claim, "it may have been shown, or cannot be", now());
    } else if (store.renew(claim, now())) {
      String blocks = whisper.blocksJson();
      switch (calls.whisper(
          new Place(channel, whisper.thread()), whisper.person(), spoken(claim, blocks), blocks)) {
        case Outcome.Done(var where, var ts) -> store.sent(claim, new Place(where, ts), now());
        case Outcome.Ambiguous(var cause) -> store.drop(claim, cause, now());
        case Outcome.Permanent(var cause) -> store.drop(claim, cause, now());
        case Outcome.Misfit ignored -> store.drop(claim, "invalid_blocks", now());
        case Outcome.Refused refused -> settle(claim, refused);
      }
    }
  }

  private void upload(Claim claim, Drawn.Upload upload) {
    if (reconciler.isSought(claim.message())
        && settledByFinding(
            claim, reconciler.file(claim.message(), upload.fileName(), upload.thread()))) {
      return;
    }
    StringBuilder fileId = new StringBuilder();
    Outcome stored = safeToRepeat(calls.store(upload.fileName(), upload.bytes(), fileId::append));
    if (!(stored instanceof Outcome.Done)) {
      settle(claim, stored);
    } else if (store.noteFile(claim, fileId.toString(), now())) {
      settle(claim, calls.share(fileId.toString(), upload.title(), Optional.of(upload.thread())));
    }
  }

  /** True when nothing is left to do; false when the message is not there and may be sent. */
  private boolean settledByFinding(Claim claim, Reconciler.Found found) {
    return switch (found) {
      case Reconciler.Found.There(var place) -> {
        LOG.info("message {} had arrived", claim.message().id());
        store.sent(claim, place, now());
        if (reconciler.isRestored(claim.message())) {
          store.recovery().refresh(claim.message(), office.clocks().workspace().instant());
        }
        yield true;
      }
      case Reconciler.Found.Unknown(var cause, var refused) -> {
        if (refused) {
          failed(claim, cause, true);
        } else {
          store.doubt(claim, now().plus(DOUBT), cause);
        }
        yield true;
      }
      case Reconciler.Found.NotThere() -> false;
    };
  }

  /** Doing it twice is the same as doing it once. */
  static Outcome safeToRepeat(Outcome outcome) {
    return outcome instanceof Outcome.Ambiguous(var cause)
        ? new Outcome.Refused(cause, Outcome.SOON, Outcome.Scope.MESSAGE)
        : outcome;
  }

  private void settle(Claim claim, Outcome outcome) {
    boolean held =
        switch (outcome) {
          case Outcome.Done(var channel, var ts) ->
              store.sent(claim, new Place(channel, ts), now());
          case Outcome.Ambiguous(var cause) -> store.doubt(claim, now().plus(DOUBT), cause);
          case Outcome.Refused(var cause, var after, var scope) ->
              refused(claim, cause, after, scope);
          case Outcome.Misfit ignored -> park(claim, "invalid_blocks");
          case Outcome.Permanent(var cause) ->
              cause.equals("message_not_found")
                  ? store.drop(claim, cause, now())
                  : park(claim, cause);
        };
    if (!held) {
      LOG.warn(
          "message {} was settled by another: {}",
          claim.message().id(),
          outcome.getClass().getSimpleName());
    } else if (!(outcome instanceof Outcome.Done)) {
      LOG.warn(
          "message {} ({}) not sent: {}",
          claim.message().id(),
          claim.message().kind().code(),
          outcome);
    }
  }

  private boolean refused(Claim claim, String cause, Duration wait, Outcome.Scope scope) {
    Duration again = office.clocks().stopwatch().elapsed().plus(wait);
    switch (scope) {
      case MESSAGE -> {
        return failed(claim, cause, false);
      }
      case METHOD -> pace.pauseUntil(claim.message().kind().lane(), again);
      case EVERYTHING -> pace.pauseAllUntil(again);
    }
    return store.later(claim, now().plus(wait), cause);
  }

  /**
   * Something may be wrong with this one message: it is tried more and more seldom, then a
   * coordinator is asked.
   */
  private boolean failed(Claim claim, String cause, boolean doubtful) {
    int attempts = claim.message().attempts() + 1;
    Duration wait = Outcome.SOON.multipliedBy(1L << Math.min(attempts - 1, ATTEMPTS));
    return attempts % ATTEMPTS == 0
        ? park(claim, cause)
        : store.failed(claim, now().plus(wait), cause, doubtful);
  }

  private boolean park(Claim claim, String cause) {
    return store.park(
        claim, cause, now(), office.clocks().workspace().instant(), office.coordinatorsChannel());
  }

  private Instant now() {
    return office.clocks().wall().instant();
  }
}
