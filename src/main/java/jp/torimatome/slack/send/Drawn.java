package jp.torimatome.slack.send;

import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.slack.draw.ChartBlock;
import jp.torimatome.slack.draw.Drawing;

/**
 * What is to be done for one outgoing row, drawn for Slack; {@code blocksJson} is a JSON array of
 * Block Kit blocks, whose words {@link Spoken} says.
 */
sealed interface Drawn {
  /** A new message, with a picture among its blocks if there is one. */
  record Post(String blocksJson, Optional<Picture> picture) implements Drawn {
    Post withBlocks(String blocks) {
      return new Post(blocks, picture);
    }
  }

  /**
   * A message that only one person sees, in a thread where {@code thread} is not empty; it is never
   * repeated, and nobody can find it.
   */
  record Whisper(String person, String thread, String blocksJson) implements Drawn {}

  /** Replaces a message that stands in Slack. */
  record Update(Place place, String blocksJson) implements Drawn {}

  /** A file in the thread of a message, or in its conversation when {@code thread} has no ts. */
  record Upload(Place thread, String fileName, String title, byte[] bytes) implements Drawn {}

  /** Nothing may be said yet. */
  record NotYet() implements Drawn {}

  /** Nothing is to be said any more. */
  record Drop(String reason) implements Drawn {}

  /**
   * A PNG, the words for those who do not see it, and what is said in its place when Slack does not
   * take it; it stands after the first {@code after} blocks. {@code drawn}: a block by which Slack
   * draws the same itself; empty where there is none.
   */
  record Picture(
      String fileName, byte[] png, String altText, String insteadOfIt, int after, String drawn) {}

  /** As it is composed, drawn. */
  static Drawn of(Composed composed) {
    return switch (composed) {
      case Composed.Post(var parts, var picture) ->
          new Post(Drawing.json(parts), picture.map(Drawn::picture));
      case Composed.Whisper(var person, var thread, var parts) ->
          new Whisper(person, thread, Drawing.json(parts));
      case Composed.Update(var place, var parts) -> new Update(place, Drawing.json(parts));
      case Composed.Upload(var thread, var fileName, var title, var bytes) ->
          new Upload(thread, fileName, title, bytes);
      case Composed.NotYet() -> new NotYet();
      case Composed.Drop(var reason) -> new Drop(reason);
    };
  }

  private static Picture picture(jp.torimatome.say.Picture picture) {
    return new Picture(
        picture.fileName(),
        picture.png(),
        picture.altText(),
        picture.insteadOfIt(),
        picture.after(),
        ChartBlock.of(picture.chart()).toString());
  }
}
