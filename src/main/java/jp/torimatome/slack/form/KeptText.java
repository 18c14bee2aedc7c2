package jp.torimatome.slack.form;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;

/**
 * 使わない入力: a choice other than 入力する takes its input out of the view, because an input that may be
 * empty is called (任意) by Slack, and one that may not has to be filled. What was typed stands in
 * the input's place, and is read from there again.
 */
public final class KeptText {
  private KeptText() {}

  /** What was typed, in the place of the input; the block_id says so. */
  public static LayoutBlock of(String blockId, String title, String typed) {
    return RichTextBlock.builder()
        .blockId(blockId)
        .elements(
            List.of(
                RichTextSectionElement.builder().elements(List.of(words(title))).build(),
                RichTextQuoteElement.builder().elements(List.of(words(typed))).build()))
        .build();
  }

  /** The same as a part. */
  public static Part.Rich part(String id, String title, String typed) {
    return new Part.Rich(id, Part.Rich.quote(title, typed).lines());
  }

  /** What is kept under an id in a screen. */
  public static Optional<String> in(Screen screen, String id) {
    return screen.parts().stream()
        .flatMap(part ->
            part instanceof Part.Rich rich && rich.id().equals(id)
                ? rich.lines().stream()
                : Stream.of())
        .filter(Part.Rich.Line::quoted)
        .flatMap(line -> line.runs().stream())
        .map(Run::words)
        .findFirst();
  }

  /** The parts of a screen without some, and with others behind a choice. */
  public static List<Part> replaced(
      Screen screen, String choice, List<String> gone, List<Part> instead) {
    return screen.parts().stream()
        .filter(part -> !gone.contains(part.id()))
        .flatMap(part ->
            part.id().equals(choice)
                ? Stream.concat(Stream.of(part), instead.stream())
                : Stream.of(part))
        .toList();
  }

  private static RichTextElement words(String words) {
    return RichTextSectionElement.Text.builder().text(words).build();
  }

  /** What is kept under a block_id in a view. */
  public static Optional<String> in(View view, String blockId) {
    return blocks(view).stream()
        .filter(block -> blockId.equals(block.getBlockId()) && block instanceof RichTextBlock)
        .flatMap(block -> ((RichTextBlock) block).getElements().stream())
        .flatMap(part ->
            part instanceof RichTextQuoteElement quote ? quote.getElements().stream() : Stream.of())
        .flatMap(leaf ->
            leaf instanceof RichTextSectionElement.Text words
                ? Stream.of(words.getText())
                : Stream.of())
        .findFirst();
  }

  /** The blocks of a view without some, and with others behind the block of a choice. */
  public static List<LayoutBlock> replaced(
      View view, String choiceBlock, List<String> gone, List<LayoutBlock> instead) {
    return blocks(view).stream()
        .filter(block -> block.getBlockId() == null || !gone.contains(block.getBlockId()))
        .flatMap(block ->
            choiceBlock.equals(block.getBlockId())
                ? Stream.concat(Stream.of(block), instead.stream())
                : Stream.of(block))
        .toList();
  }

  private static List<LayoutBlock> blocks(View view) {
    return view.getBlocks() == null ? List.of() : view.getBlocks();
  }
}
