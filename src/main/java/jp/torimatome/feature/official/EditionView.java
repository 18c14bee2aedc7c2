package jp.torimatome.feature.official;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.text.Text;

/** 版の画面: why an edition is published although something is not settled, or withdrawn. */
final class EditionView {
  static final String REASON = "edition_reason";

  private static final int REASON_LENGTH = 500;
  private static final int SHOWN = 2900;

  private final Text text;

  EditionView(Text text) {
    this.text = text;
  }

  /**
   * {@code key} names the sentences and the listener; {@code told} is what has to be known before.
   */
  Screen form(String key, String metadata, List<String> told) {
    List<Part> blocks = new ArrayList<>();
    told.forEach(
        paragraph -> blocks.add(Part.Paragraph.of(Marks.shorten(Marks.escape(paragraph), SHOWN))));
    blocks.add(
        Part.Input.of(
            text.say("edition.reason." + key), Control.Entry.lines(REASON, REASON_LENGTH)));
    String title = text.say("edition.title." + key);
    return Screen.form(
        new Screen.Frame(
            key, metadata, title, text.say("edition.submit." + key), text.say("form.close")),
        blocks);
  }

  Screen notice(String sentence) {
    return Screen.notice(
        text.say("edition.title"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }
}
