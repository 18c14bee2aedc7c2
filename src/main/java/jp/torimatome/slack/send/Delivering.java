package jp.torimatome.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one claimed message and settles its row; asks Slack first when an earlier attempt may have arrived. */
final class Delivering {
  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
  private static final Duration HOLD = Duration.ofSeconds(20);

  /** Slack shows a message in the history some time after it was posted. */
  private static final Duration DOUBT = Duration.ofSeconds(60);

  private final DeliveryStore store;
  private final Calls calls;
  private final Reconciler reconciler;
  private final Map<OutgoingKind, Composer> composers;
  private final Pace pace;
  private final Office office;

  /** Wall clock, and where the coordinators learn of what could not be sent. */
  record Office(InstantSource wallClock, String coordinatorsChannel) {}

  Delivering(DeliveryStore store, Calls calls, Map<OutgoingKind, Composer> composers, Pace pace, Office office) {
    this.store = store;
    this.calls = calls;
    this.reconciler = new Reconciler(calls.methods());
    this.composers = composers;
    this.pace = pace;
    this.office = office;
  }

  void deliver(Claim claim) {
    Composer composer = composers.get(claim.message().kind());
    if (composer == null) {
      store.park(claim, "no_composer", now(), office.coordinatorsChannel());
      return;
    }
    switch (composer.compose(claim.message())) {
      case Composed.NotYet() -> store.hold(claim, now().plus(HOLD));
      case Composed.Drop(var reason) -> store.drop(claim, reason, now());
      case Composed.Post post -> post(claim, post);
      case Composed.Update(var place, var text, var blocks) -> settle(claim, safeToRepeat(calls.update(place, text, blocks)));
      case Composed.Upload upload -> upload(claim, upload);
    }
  }

  private void post(Claim claim, Composed.Post post) {
    if (claim.message().doubtful() && settledByFinding(claim, reconciler.message(claim.message()))) {
      return;
    }
    String blocks = post.blocksJson();
    if (post.picture().isPresent()) {
      Composed.Picture picture = post.picture().get();
      StringBuilder fileId = new StringBuilder();
      Outcome stored = storePicture(picture, fileId);
      switch (stored) {
        case Outcome.Done done -> blocks = withPicture(blocks, picture, fileId.toString());
        case Outcome.Permanent(var cause) -> blocks = withoutPicture(blocks, picture, cause);
        case Outcome.Refused refused -> {
          settle(claim, refused);
          return;
        }
        case Outcome.Ambiguous(var cause) -> {
          settle(claim, new Outcome.Refused(cause, Outcome.SOON, false));
          return;
        }
      }
    }
    settle(claim, calls.post(claim.message().destination(), post.text(), blocks, claim.message().marker()));
  }

  /** A picture that nobody sees yet may be stored twice without harm. */
  private Outcome storePicture(Composed.Picture picture, StringBuilder fileId) {
    Outcome stored = calls.store(picture.fileName(), picture.png(), fileId::append);
    return stored instanceof Outcome.Done ? calls.share(fileId.toString(), picture.fileName(), Optional.empty()) : stored;
  }

  private void upload(Claim claim, Composed.Upload upload) {
    String before = claim.message().fileId();
    if (claim.message().doubtful() && before != null && settledByFinding(claim, reconciler.file(before, upload.thread()))) {
      return;
    }
    StringBuilder fileId = new StringBuilder();
    Outcome stored = safeToRepeat(calls.store(upload.fileName(), upload.bytes(), fileId::append));
    if (!(stored instanceof Outcome.Done)) {
      settle(claim, stored);
    } else if (store.noteFile(claim, fileId.toString())) {
      settle(claim, calls.share(fileId.toString(), upload.title(), Optional.of(upload.thread())));
    }
  }

  /** True when nothing is left to do; false when the message is not there and may be sent. */
  private boolean settledByFinding(Claim claim, Reconciler.Found found) {
    return switch (found) {
      case Reconciler.Found.There(var place) -> {
        LOG.info("message {} had arrived", claim.message().id());
        store.sent(claim, place, now());
        yield true;
      }
      case Reconciler.Found.Unknown(var cause) -> {
        store.doubt(claim, now().plus(DOUBT), cause);
        yield true;
      }
      case Reconciler.Found.NotThere() -> false;
    };
  }

  /** Doing it twice is the same as doing it once. */
  private static Outcome safeToRepeat(Outcome outcome) {
    return outcome instanceof Outcome.Ambiguous(var cause) ? new Outcome.Refused(cause, Outcome.SOON, false) : outcome;
  }

  private void settle(Claim claim, Outcome outcome) {
    Instant now = now();
    boolean held =
        switch (outcome) {
          case Outcome.Done(var channel, var ts) -> store.sent(claim, new Place(channel, ts), now);
          case Outcome.Ambiguous(var cause) -> store.doubt(claim, now.plus(DOUBT), cause);
          case Outcome.Refused(var cause, var after, var everything) -> {
            if (everything) {
              pace.pauseUntil(now.plus(after));
            }
            yield store.later(claim, now.plus(after), cause);
          }
          case Outcome.Permanent(var cause) ->
              cause.equals("message_not_found") ? store.drop(claim, cause, now) : store.park(claim, cause, now, office.coordinatorsChannel());
        };
    if (!held) {
      LOG.warn("message {} was settled by another: {}", claim.message().id(), outcome.getClass().getSimpleName());
    } else if (!(outcome instanceof Outcome.Done)) {
      LOG.warn("message {} ({}) not sent: {}", claim.message().id(), claim.message().kind().code(), outcome);
    }
  }

  private Instant now() {
    return office.wallClock().instant();
  }

  /** An image block that names the stored file: https://docs.slack.dev/reference/block-kit/blocks/image-block. */
  private static String withPicture(String blocksJson, Composed.Picture picture, String fileId) {
    JsonObject file = new JsonObject();
    file.addProperty("id", fileId);
    JsonObject image = new JsonObject();
    image.addProperty("type", "image");
    image.add("slack_file", file);
    image.addProperty("alt_text", picture.altText());
    return appended(blocksJson, image);
  }

  private static String withoutPicture(String blocksJson, Composed.Picture picture, String cause) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "plain_text");
    text.addProperty("text", picture.insteadOfIt() + " (" + cause + ")");
    JsonArray elements = new JsonArray();
    elements.add(text);
    JsonObject context = new JsonObject();
    context.addProperty("type", "context");
    context.add("elements", elements);
    return appended(blocksJson, context);
  }

  private static String appended(String blocksJson, JsonObject block) {
    JsonArray blocks = JsonParser.parseString(blocksJson).getAsJsonArray();
    blocks.add(block);
    return blocks.toString();
  }
}
