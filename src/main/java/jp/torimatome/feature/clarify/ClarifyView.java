package jp.torimatome.feature.clarify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** 疑義照会の画面: what was said so far, and one field for what is said now. */
public final class ClarifyView {
  /** The button below a question, and the form that it opens. */
  static final String ANSWER = "clarify_answer";

  static final String WORD = "clarify_word";
  private static final ClarifyWords.Room SHOWN = new ClarifyWords.Room(6, 1000, false);

  private final ClarifyWords words;
  private final Text text;

  public ClarifyView(ClarifyWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** A coordinator's question; {@code door} takes it, {@code carried} comes back with it. */
  public Screen asking(String door, String carried, Item item, Optional<Clarification> before) {
    return form(
        frame(door, carried, "clarify.form.ask"),
        "clarify.form.question",
        intro(item, text.say("clarify.form.asking")),
        before);
  }

  Screen answering(Clarification clarification, Inquiry inquiry) {
    return form(
        frame(ANSWER, Long.toString(clarification.id()), "clarify.form.answer"),
        "clarify.form.word",
        intro(inquiry.item(clarification.itemId()), text.say("clarify.form.answering")),
        Optional.of(clarification));
  }

  private Screen.Frame frame(String door, String carried, String submit) {
    return new Screen.Frame(
        door, carried, text.say("clarify.form.title"), text.say(submit), text.say("form.close"));
  }

  Screen notice(String sentence) {
    return Screen.notice(
        text.say("clarify.form.title"),
        text.say("form.close"),
        List.of(Part.Paragraph.of(Marks.shorten(sentence, 2900))));
  }

  /** What was typed, with a key by which the same sending is known again. */
  public static Clarifying.Typed typed(Filled form) {
    return new Clarifying.Typed(form.key(), form.text(WORD), form.person());
  }

  /** Beside the field. */
  public static Map<String, String> error(String sentence) {
    return Map.of(WORD, sentence);
  }

  private String intro(Item item, String sentence) {
    String project =
        text.say(
            "return.intro",
            item.project().printedNumber() + "",
            Marks.escape(item.project().called()));
    return Marks.shorten(project, 2000) + "\n" + sentence;
  }

  private Screen form(
      Screen.Frame frame, String label, String intro, Optional<Clarification> before) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(intro));
    before.ifPresent(clarification -> parts.add(words.part(clarification, SHOWN)));
    parts.add(
        Part.Input.of(text.say(label), Control.Entry.lines(WORD, EntryReading.LIMIT_CHARACTERS)));
    return Screen.form(frame, parts);
  }
}
