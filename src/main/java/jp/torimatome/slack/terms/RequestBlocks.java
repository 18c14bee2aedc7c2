package jp.torimatome.slack.terms;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/** 期限延長の申し出 with its two answers, for coordinators. */
public record RequestBlocks(TermWords words) {

  public List<LayoutBlock> of(TimeRequest request) {
    String sentence =
        text()
            .say(
                "terms.asked",
                Mrkdwn.escape(request.section()),
                text().moment(request.wanted()),
                words.reason(request.reason()));
    return List.of(
        Mrkdwn.section(sentence),
        actions(
            List.of(
                pressed(TermHandlers.GRANT, request.id(), true),
                pressed(TermHandlers.DECLINE, request.id(), false))));
  }

  BlockElement pressed(String action, long id, boolean primary) {
    return button(made -> {
      made.actionId(action).value(Long.toString(id)).text(plainText(text().say(action)));
      return primary ? made.style("primary") : made;
    });
  }

  private Text text() {
    return words.text();
  }
}
