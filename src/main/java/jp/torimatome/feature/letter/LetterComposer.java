package jp.torimatome.feature.letter;

import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.LetterOrderStore;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 文書のお届け: the message in the orderer's own conversation that the letter follows. */
public final class LetterComposer implements Composer {
  private final LetterOrderStore orders;
  private final Drafting drafting;
  private final Text text;

  public LetterComposer(LetterOrderStore orders, Drafting drafting, Text text) {
    this.drafting = drafting;
    this.orders = orders;
    this.text = text;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.LETTER;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    LetterOrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    String sentence =
        text.say(
            "letter.delivered",
            Marks.escape(
                drafting.tagged(placed.wanted().roundId(), placed.wanted().kind().japanese())));
    return new Composed.Post(List.of(Part.Paragraph.of(sentence)), Optional.empty());
  }
}
