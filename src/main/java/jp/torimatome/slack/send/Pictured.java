package jp.torimatome.slack.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.PictureStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 図のある投稿: drawn by Slack itself where the workspace takes such a block, else a file that was
 * uploaded before. Slack finishes a file some seconds after its upload was completed, and refuses
 * until then whatever shows it (https://github.com/slackapi/python-slack-sdk/issues/1658): the same
 * file is tried again and again, then the message goes without it, and it is added once it is
 * there.
 */
final class Pictured {
  /** After each refusal of a picture that is not finished; then the message goes without it. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  /**
   * Of a picture that is added later: the first wait, twice as long each time, up to the longest,
   * for half a day in all.
   */
  static final Duration LATER = Duration.ofSeconds(15);

  static final Duration LONGEST = Duration.ofHours(1);
  static final int TRIES = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Pictured.class);

  private final DeliveryStore store;
  private final PictureStore pictures;
  private final Calls calls;
  private final Sender.Clocks clocks;

  Pictured(DeliveryStore store, PictureStore pictures, Calls calls, Sender.Clocks clocks) {
    this.store = store;
    this.pictures = pictures;
    this.calls = calls;
    this.clocks = clocks;
  }

  /** Empty when the row is settled already, or the claim is another's. */
  Optional<Outcome> post(Claim claim, Place where, Drawn.Post post) {
    Drawn.Picture picture = post.picture().orElseThrow();
    String type = PictureBlocks.type(picture.drawn());
    if (!type.isEmpty() && pictures.takes(type, now())) {
      Optional<Outcome> drawn =
          told(claim, where, post.withBlocks(PictureBlocks.drawn(post.blocksJson(), picture)));
      if (!(drawn.orElse(null) instanceof Outcome.Misfit misfit)
          || !misfit.concerns(picture.after())) {
        return drawn;
      }
      LOG.warn("the workspace does not take {}: {}", type, misfit.problems());
      pictures.refused(type, String.join(" ", misfit.problems()), now());
    }
    return pictures.refusals(claim.message().id()) > WAITS.size()
        ? without(claim, where, post, "")
        : withFile(claim, where, post);
  }

  private Optional<Outcome> withFile(Claim claim, Place where, Drawn.Post post) {
    Drawn.Picture picture = post.picture().orElseThrow();
    String known = claim.message().fileId();
    StringBuilder fileId = new StringBuilder(known == null ? "" : known);
    if (known == null) {
      switch (Delivering.safeToRepeat(upload(picture, fileId))) {
        case Outcome.Permanent(var cause) -> {
          return without(claim, where, post, cause);
        }
        case Outcome.Refused(var cause, var after, var scope)
            when scope == Outcome.Scope.METHOD -> {
          store.later(
              claim,
              now().plus(after),
              cause); // a limit of files.* is no reason to stop chat.postMessage
          return Optional.empty();
        }
        case Outcome.Done ignored -> store.noteFile(claim, fileId.toString(), now());
        case Outcome refused -> {
          return Optional.of(refused);
        }
      }
    }
    Optional<Outcome> outcome =
        told(
            claim,
            where,
            post.withBlocks(PictureBlocks.with(post.blocksJson(), picture, fileId.toString())));
    return outcome.orElse(null) instanceof Outcome.Misfit misfit && misfit.isUnfinishedFile()
        ? unfinished(claim, where, post)
        : outcome;
  }

  private Optional<Outcome> unfinished(Claim claim, Place where, Drawn.Post post) {
    int refusals = pictures.unfinished(claim, WAITS.size(), clocks.workspace().instant());
    if (refusals > WAITS.size()) {
      return without(claim, where, post, "");
    }
    store.later(claim, now().plus(WAITS.get(refusals - 1)), "slack_file_unfinished");
    return Optional.empty();
  }

  private Optional<Outcome> without(Claim claim, Place where, Drawn.Post post, String cause) {
    return told(
        claim,
        where,
        post.withBlocks(
            PictureBlocks.without(post.blocksJson(), post.picture().orElseThrow(), cause)));
  }

  private Optional<Outcome> told(Claim claim, Place where, Drawn.Post post) {
    return store.renew(claim, now())
        ? Optional.of(
            calls.post(
                where,
                Delivering.spoken(claim, post.blocksJson()),
                post.blocksJson(),
                Delivering.mark(store, claim)))
        : Optional.empty();
  }

  /**
   * A picture that nobody sees yet may be stored twice without harm, when nobody knows whether it
   * was.
   */
  private Outcome upload(Drawn.Picture picture, StringBuilder fileId) {
    Outcome stored = calls.store(picture.fileName(), picture.png(), fileId::append);
    return stored instanceof Outcome.Done
        ? calls.share(fileId.toString(), picture.fileName(), Optional.empty())
        : stored;
  }

  /** What is to be done about a picture that its message could not wait for. */
  Drawn later(OutgoingMessage picture, Map<OutgoingKind, Composer> composers) {
    PictureStore.Told told = pictures.told(picture.subjectId()).orElseThrow();
    if (told.place().isEmpty()) {
      return told.over() ? new Drawn.Drop("its message was never sent") : new Drawn.NotYet();
    }
    Composer composer = Optional.ofNullable(composers.get(told.message().kind())).orElseThrow();
    String file = Optional.ofNullable(told.message().fileId()).orElse("");
    return switch (Drawn.of(composer.compose(told.message()))) {
      case Drawn.Post(var blocks, var with) when with.isPresent() && !file.isEmpty() ->
          new Drawn.Update(told.place().get(), PictureBlocks.with(blocks, with.get(), file));
      case Drawn.NotYet notYet -> notYet;
      default -> new Drawn.Drop("there is no picture any more");
    };
  }

  /** True when the picture is still not there: its row is put off, or given up. */
  boolean isPutOff(Claim claim, Outcome outcome) {
    if (claim.message().kind() != OutgoingKind.PICTURE
        || !(outcome instanceof Outcome.Misfit misfit)
        || !misfit.isUnfinishedFile()) {
      return false;
    }
    int attempts = claim.message().attempts();
    if (attempts >= TRIES) {
      store.drop(claim, "slack_file_unfinished", now());
    } else {
      Duration doubled = LATER.multipliedBy(1L << Math.min(attempts, 10));
      store.putOff(
          claim,
          now().plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST),
          "slack_file_unfinished");
    }
    return true;
  }

  private Instant now() {
    return clocks.wall().instant();
  }
}
