package jp.torimatome.delivery;

import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.say.Part;
import jp.torimatome.say.Picture;

/** What is to be done for one outgoing row. */
public sealed interface Composed {
  /** A new message, with a picture among its parts if there is one. */
  record Post(List<Part> parts, Optional<Picture> picture) implements Composed {
    public Post(List<Part> parts) {
      this(parts, Optional.empty());
    }
  }

  /**
   * A message that only one person sees, in a thread where {@code thread} is not empty; it is never
   * repeated, and nobody can find it.
   */
  record Whisper(String person, String thread, List<Part> parts) implements Composed {}

  /** Replaces a message that stands. */
  record Update(Place place, List<Part> parts) implements Composed {}

  /** A file in the thread of a message, or in its conversation when {@code thread} has no ts. */
  record Upload(Place thread, String fileName, String title, byte[] bytes) implements Composed {}

  /** Nothing may be said yet. */
  record NotYet() implements Composed {}

  /** Nothing is to be said any more. */
  record Drop(String reason) implements Composed {}
}
