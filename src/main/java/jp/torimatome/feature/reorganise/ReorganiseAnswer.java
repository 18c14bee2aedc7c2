package jp.torimatome.feature.reorganise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.table.reorganisation.Reorganisation;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.text.Text;

/**
 * /torimatome 組織改編: what is planned, each with a button that takes it back, and three that plan
 * another.
 */
final class ReorganiseAnswer {
  static final String UNDO = "section_undo";

  private static final int LINES = 40;

  private final ReorganisationStore store;
  private final ReorganiseWords words;
  private final Text text;

  ReorganiseAnswer(ReorganisationStore store, ReorganiseWords words) {
    this.store = store;
    this.words = words;
    this.text = words.text();
  }

  Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.of(Verb.REORGANISE, typed -> answer(""));
  }

  /** {@code done}: what has just become of one; empty when nothing has. */
  Answer answer(String done) {
    List<Reorganisation> planned = store.planned();
    List<Part> blocks = new ArrayList<>();
    String head =
        text.say("reorganise.head")
            + "\n"
            + text.say(planned.isEmpty() ? "reorganise.none" : "reorganise.list");
    blocks.add(Part.Paragraph.of(done.isEmpty() ? head : done + "\n\n" + head));
    planned.stream().limit(LINES).map(this::line).forEach(blocks::add);
    List<Control> buttons = new ArrayList<>();
    List.of(ReorganiseView.RENAME, ReorganiseView.SPLIT, ReorganiseView.MERGE)
        .forEach(action -> buttons.add(Control.Button.of(action, "", text.say(action))));
    blocks.add(new Part.Controls("reorganise", buttons));
    return Answer.of(done.isEmpty() ? head : done, blocks);
  }

  private Part line(Reorganisation planned) {
    return Part.Paragraph.of(
            words.shown(planned), Control.Button.of(UNDO, planned.id(), text.say(UNDO)))
        .called("reorganisation_" + planned.id());
  }
}
