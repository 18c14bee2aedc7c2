package jp.torimatome.feature.terms;

import java.util.List;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 期限延長の申し出 with its two answers, for coordinators. */
public record RequestParts(TermWords words) {

  public List<Part> of(TimeRequest request) {
    String sentence =
        text()
            .say(
                "terms.asked",
                Marks.escape(request.section()),
                text().moment(request.wanted()),
                words.reason(request.reason()));
    return List.of(
        Part.Paragraph.of(sentence),
        Part.Controls.of(
            button(TermHandlers.GRANT, request.id()).primary(),
            button(TermHandlers.DECLINE, request.id())));
  }

  /** A button that reads as its action is called. */
  Control.Button button(String action, long id) {
    return Control.Button.of(action, id, text().say(action));
  }

  private Text text() {
    return words.text();
  }
}
