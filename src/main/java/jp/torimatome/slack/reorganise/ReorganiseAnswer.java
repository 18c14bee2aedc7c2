package jp.torimatome.slack.reorganise;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.draw.Still;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
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
    List<LayoutBlock> blocks = new ArrayList<>();
    String head =
        text.say("reorganise.head")
            + "\n"
            + text.say(planned.isEmpty() ? "reorganise.none" : "reorganise.list");
    blocks.add(Mrkdwn.section(done.isEmpty() ? head : done + "\n\n" + head));
    planned.stream().limit(LINES).map(this::line).forEach(blocks::add);
    List<BlockElement> buttons = new ArrayList<>();
    List.of(ReorganiseView.RENAME, ReorganiseView.SPLIT, ReorganiseView.MERGE)
        .forEach(action ->
            buttons.add(
                button(button -> button.actionId(action).text(plainText(text.say(action))))));
    blocks.add(actions(actions -> actions.blockId("reorganise").elements(buttons)));
    return Still.answer(done.isEmpty() ? head : done, blocks);
  }

  private LayoutBlock line(Reorganisation planned) {
    return SectionBlock.builder()
        .blockId("reorganisation_" + planned.id())
        .text(Mrkdwn.verbatim(words.shown(planned)))
        .accessory(
            button(button ->
                button
                    .actionId(UNDO)
                    .value(Long.toString(planned.id()))
                    .text(plainText(text.say(UNDO)))))
        .build();
  }
}
