package jp.torimatome.feature.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.Letter;
import jp.torimatome.letter.LetterOrderStore;
import jp.torimatome.text.Text;

/** 文書: the file itself, in the conversation of its message, as the round stands when it is made. */
public final class LetterFileComposer implements Composer {
  private final LetterOrderStore orders;
  private final Drafting drafting;
  private final DeliveryStore delivery;
  private final Text text;

  public LetterFileComposer(
      LetterOrderStore orders, Drafting drafting, DeliveryStore delivery, Text text) {
    this.orders = orders;
    this.drafting = drafting;
    this.delivery = delivery;
    this.text = text;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.LETTER_FILE;
  }

  /** Only its message knows the conversation's id; a file can be sent to no person. */
  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Place> message = delivery.sentMessage(OutgoingKind.LETTER, outgoing.subjectId());
    if (message.isEmpty()) {
      return new Composed.NotYet();
    }
    LetterOrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    LetterOrderStore.Wanted wanted = placed.wanted();
    return switch (drafting.draft(LetterAnswer.drafted(wanted, placed.at(), text))) {
      case Drafting.Outcome.Written(var letter) -> {
        String name =
            new LetterWords(text).fileName(wanted.kind(), letter.title(), wanted.format().code());
        yield new Composed.Upload(
            new Place(message.get().channel(), ""), name, name, bytes(wanted, letter));
      }
      case Drafting.Outcome other -> new Composed.Drop(other.getClass().getSimpleName());
    };
  }

  private static byte[] bytes(LetterOrderStore.Wanted wanted, Letter letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      wanted.format().write(letter, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
