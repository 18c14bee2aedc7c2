package jp.torimatome.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Words;
import org.jspecify.annotations.Nullable;

/** Blocks of a screen that Slack sends back, as the parts from which {@link Drawing} drew them. */
final class Undrawing {
  private Undrawing() {}

  static Part part(LayoutBlock block) {
    return switch (block) {
      case HeaderBlock header -> new Part.Heading(header.getText().getText());
      case SectionBlock section when section.getText() == null ->
          new Part.Facts(section.getFields().stream().map(Undrawing::words).toList());
      case SectionBlock section ->
          new Part.Paragraph(
              given(section.getBlockId()),
              words(section.getText()),
              Optional.ofNullable(section.getAccessory()).map(Unelements::control));
      case ContextBlock context ->
          new Part.Note(
              context.getElements().stream()
                  .flatMap(element ->
                      element instanceof TextObject text ? Stream.of(words(text)) : Stream.empty())
                  .toList());
      case DividerBlock ignored -> new Part.Divider();
      case RichTextBlock rich when Unmarking.isMarked(rich) ->
          Part.Paragraph.of(Unmarking.marked(rich)).called(given(rich.getBlockId()));
      case RichTextBlock rich ->
          new Part.Rich(
              given(rich.getBlockId()),
              rich.getElements().stream().flatMap(element -> line(element).stream()).toList());
      case ActionsBlock actions ->
          new Part.Controls(
              given(actions.getBlockId()),
              actions.getElements().stream().map(Unelements::control).toList());
      case InputBlock input -> input(input);
      default ->
          throw new IllegalArgumentException("a block that no screen holds: " + block.getType());
    };
  }

  private static Part.Input input(InputBlock input) {
    String hint = input.getHint() == null ? "" : input.getHint().getText();
    return new Part.Input(
        input.getBlockId(),
        new Part.Input.Label(input.getLabel().getText(), hint, input.isOptional()),
        Unelements.control(input.getElement()),
        Boolean.TRUE.equals(input.getDispatchAction()));
  }

  static Words words(TextObject text) {
    return new Words(text.getText(), text instanceof MarkdownTextObject);
  }

  private static Optional<Part.Rich.Line> line(BlockElement element) {
    return switch (element) {
      case RichTextSectionElement said ->
          Optional.of(new Part.Rich.Line(runs(said.getElements()), false));
      case RichTextQuoteElement quoted ->
          Optional.of(new Part.Rich.Line(runs(quoted.getElements()), true));
      default -> Optional.empty();
    };
  }

  private static List<Run> runs(List<RichTextElement> leaves) {
    return leaves.stream()
        .flatMap(leaf ->
            leaf instanceof RichTextSectionElement.Text text
                ? Stream.of(new Run(text.getText(), style(text.getStyle())))
                : Stream.empty())
        .toList();
  }

  private static Run.Style style(RichTextSectionElement.@Nullable TextStyle style) {
    if (style == null) {
      return Run.Style.PLAIN;
    }
    if (style.isBold()) {
      return Run.Style.BOLD;
    }
    if (style.isStrike()) {
      return Run.Style.STRUCK;
    }
    return style.isUnderline() ? Run.Style.UNDERLINED : Run.Style.PLAIN;
  }

  static String given(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
