package jp.torimatome.slack.send;

import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;

/**
 * What is to be done for one outgoing row; {@code blocksJson} is a JSON array of Block Kit blocks,
 * whose words {@link Spoken} says.
 */
public sealed interface Composed {
  /** A new message, with a picture among its blocks if there is one. */
  record Post(String blocksJson, Optional<Picture> picture) implements Composed {
    Post withBlocks(String blocks) {
      return new Post(blocks, picture);
    }
  }

  /**
   * A message that only one person sees, in a thread where {@code thread} is not empty; it is never
   * repeated, and nobody can find it.
   */
  record Whisper(String person, String thread, String blocksJson) implements Composed {}

  /** Replaces a message that stands in Slack. */
  record Update(Place place, String blocksJson) implements Composed {}

  /** A file in the thread of a message, or in its conversation when {@code thread} has no ts. */
  record Upload(Place thread, String fileName, String title, byte[] bytes) implements Composed {}

  /** Nothing may be said yet. */
  record NotYet() implements Composed {}

  /** Nothing is to be said any more. */
  record Drop(String reason) implements Composed {}

  /**
   * A PNG, the words for those who do not see it, and what is said in its place when Slack does not
   * take it; it stands after the first {@code after} blocks. {@code drawn}: a block by which Slack
   * draws the same itself; empty where there is none.
   */
  record Picture(
      String fileName, byte[] png, String altText, String insteadOfIt, int after, String drawn) {}
}
