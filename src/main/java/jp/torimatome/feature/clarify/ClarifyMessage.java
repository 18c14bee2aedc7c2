package jp.torimatome.feature.clarify;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 疑義照会の投稿: the question that a thread hangs from, and the words in it that were typed elsewhere;
 * nobody is named.
 */
public final class ClarifyMessage {
  private static final int NAME_LENGTH = 120;

  /** As much of a question as a list shows. */
  private static final int AWAITED = 300;

  private final ClarifyWords words;
  private final Text text;

  public ClarifyMessage(ClarifyWords words) {
    this.words = words;
    this.text = words.text();
  }

  PromptMessage.Message root(Round round, Inquiry inquiry, Clarification clarification) {
    Item item = inquiry.item(clarification.itemId());
    String title = text.say("clarify.title", round.title());
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    String about =
        text.say(
            "clarify.about",
            item.project().printedNumber() + "",
            name,
            Marks.escape(inquiry.section().name()));
    List<Part> head =
        List.of(
            new Part.Heading(title),
            Part.Paragraph.of(about),
            Part.Rich.quote(text.say("clarify.question"), clarification.question().body()));
    if (clarification.isWithdrawn()) {
      return settled(head, text.say("clarify.withdrawn.message"));
    }
    List<Part> how =
        List.of(
            Part.Note.plain(text.say("clarify.how", text.say("clarify.button"))),
            Part.Controls.of(answering(clarification).primary()));
    return new PromptMessage.Message(Stream.concat(head.stream(), how.stream()).toList());
  }

  /** For whoever was asked before another section took the project over. */
  PromptMessage.Message moved(Round round, Inquiry inquiry, Clarification clarification) {
    String title = text.say("clarify.title", round.title());
    Item item = inquiry.item(clarification.itemId());
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    List<Part> head = List.of(new Part.Heading(title));
    return settled(head, text.say("clarify.moved", item.project().printedNumber() + "", name));
  }

  private PromptMessage.Message settled(List<Part> head, String sentence) {
    return new PromptMessage.Message(
        Stream.concat(head.stream(), Stream.of(Part.Paragraph.of(sentence))).toList());
  }

  /** The office's last word with its button, for the Home tab. */
  public Part awaited(Item item, Clarification clarification) {
    return awaited(item, clarification, 0);
  }

  /** {@link #awaited(Item, Clarification)} where as many others are not shown. */
  public Part awaited(Item item, Clarification clarification, int others) {
    String question = clarification.unanswered().map(Clarification.Word::body).orElse("");
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    String asked = Marks.escape(Marks.shorten(question, AWAITED));
    String more = others == 0 ? "" : "\n" + text.say("clarify.awaited.more", others);
    String line =
        text.say("clarify.awaited", item.project().printedNumber() + "", name, asked) + more;
    return Part.Paragraph.of(line, answering(clarification));
  }

  private Control.Button answering(Clarification clarification) {
    return Control.Button.of(ClarifyView.ANSWER, clarification.id(), text.say("clarify.button"));
  }

  PromptMessage.Message word(
      Inquiry inquiry, Clarification clarification, Clarification.Word word) {
    String number =
        Integer.toString(inquiry.item(clarification.itemId()).project().printedNumber());
    String from = text.say("clarify.word.text", number, words.side(word));
    return new PromptMessage.Message(List.of(Part.Rich.quote(from, word.body())));
  }
}
