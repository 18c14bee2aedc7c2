package jp.torimatome.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.slack.door.FreeText;
import jp.torimatome.slack.door.Held;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.text.Text;

/**
 * 入力された内容: what somebody typed into a form that is not taken, below the notice that takes its
 * place, to be copied from there.
 */
public final class TypedWords {
  private TypedWords() {}

  /** The notice with what was typed into {@code form}; as it is where nothing was. */
  public static View below(View notice, View form, Text text) {
    List<LayoutBlock> typed =
        Stream.concat(
                FreeText.inputs(form).flatMap(input -> typed(input, form.getState()).stream()),
                Stream.ofNullable(form.getBlocks())
                    .flatMap(List::stream)
                    .filter(TypedWords::isKept))
            .toList();
    if (!typed.isEmpty()) {
      List<LayoutBlock> blocks = new ArrayList<>(notice.getBlocks());
      blocks.add(Mrkdwn.section(text.say("form.typed")));
      blocks.addAll(typed);
      notice.setBlocks(blocks);
      notice.setPrivateMetadata(TypedForms.NOT_TAKEN);
    }
    return notice;
  }

  /**
   * As rich text, where nothing in people's words can format or ping; what stood there before is
   * not theirs.
   */
  private static Optional<LayoutBlock> typed(InputBlock input, ViewState state) {
    return input.getElement() instanceof PlainTextInputElement element
        ? Held.in(state, input.getBlockId(), element.getActionId())
            .map(ViewState.Value::getValue)
            .filter(words -> !words.isBlank() && !words.equals(element.getInitialValue()))
            .map(words -> quote(input.getLabel().getText(), words))
        : Optional.empty();
  }

  /** What was typed into an input that another choice took away. */
  private static boolean isKept(LayoutBlock block) {
    return block instanceof RichTextBlock
        && block.getBlockId() != null
        && block.getBlockId().contains("kept:");
  }

  private static LayoutBlock quote(String label, String words) {
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextSectionElement.builder()
                    .elements(List.of(RichTextSectionElement.Text.builder().text(label).build()))
                    .build(),
                RichTextQuoteElement.builder()
                    .elements(List.of(RichTextSectionElement.Text.builder().text(words).build()))
                    .build()))
        .build();
  }
}
