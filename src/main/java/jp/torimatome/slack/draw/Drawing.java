package jp.torimatome.slack.draw;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
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
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Words;
import org.jspecify.annotations.Nullable;

/** Parts as blocks: https://docs.slack.dev/reference/block-kit/blocks. */
public final class Drawing {
  /** What a text object holds. */
  private static final int TEXT = 3000;

  /** What a header holds. */
  private static final int HEADING = 150;

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private Drawing() {}

  /** The blocks of a message as they are sent; a table is one only Slack's JSON knows. */
  public static String json(List<Part> parts) {
    JsonArray blocks = new JsonArray();
    List<Part> drawable = parts.stream().filter(part -> !(part instanceof Part.Table)).toList();
    var drawn = blocks(drawable).iterator();
    for (Part part : parts) {
      blocks.add(
          part instanceof Part.Table table
              ? TableBlock.of(table)
              : GSON.toJsonTree(drawn.next(), LayoutBlock.class));
    }
    return blocks.toString();
  }

  /** The blocks of a screen, of the Home tab or of an answer, in which no table can stand. */
  public static List<LayoutBlock> blocks(List<Part> parts) {
    return ButtonLabels.apart(parts.stream().map(Drawing::block).toList());
  }

  private static LayoutBlock block(Part part) {
    return switch (part) {
      case Part.Heading(var words) ->
          HeaderBlock.builder().text(plainText(Marks.shorten(words, HEADING))).build();
      case Part.Paragraph(var id, var words, var beside) ->
          SectionBlock.builder()
              .blockId(given(id))
              .text(text(words))
              .accessory(beside.map(Elements::of).orElse(null))
              .build();
      case Part.Facts(var facts) ->
          SectionBlock.builder().fields(facts.stream().map(Drawing::text).toList()).build();
      case Part.Note(var words) ->
          ContextBlock.builder()
              .elements(words.stream().<ContextBlockElement>map(Drawing::text).toList())
              .build();
      case Part.Divider() -> DividerBlock.builder().build();
      case Part.Rich(var id, var lines) ->
          RichTextBlock.builder()
              .blockId(given(id))
              .elements(lines.stream().<BlockElement>map(Drawing::line).toList())
              .build();
      case Part.Controls(var id, var controls) ->
          ActionsBlock.builder()
              .blockId(given(id))
              .elements(controls.stream().map(Elements::of).toList())
              .build();
      case Part.Input input -> input(input);
      case Part.Table table -> throw new IllegalArgumentException("no table stands in a screen");
    };
  }

  private static InputBlock input(Part.Input input) {
    String hint = input.label().hint();
    var block =
        InputBlock.builder()
            .blockId(input.id())
            .optional(input.label().optional())
            .label(plainText(input.label().words()))
            .hint(hint.isEmpty() ? null : plainText(hint))
            .element(Elements.of(input.control()));
    return input.heard() ? block.dispatchAction(true).build() : block.build();
  }

  /**
   * Never turns a typed @channel or #name into a mention, and never is longer than Slack takes:
   * https://docs.slack.dev/reference/block-kit/composition-objects/text-object.
   */
  static TextObject text(Words words) {
    String shown = Marks.shorten(words.text(), TEXT);
    return words.marked()
        ? MarkdownTextObject.builder().text(shown).verbatim(true).build()
        : plainText(shown);
  }

  private static BlockElement line(Part.Rich.Line line) {
    List<RichTextElement> runs = line.runs().stream().map(Drawing::run).toList();
    return line.quoted()
        ? RichTextQuoteElement.builder().elements(runs).build()
        : RichTextSectionElement.builder().elements(runs).build();
  }

  private static RichTextElement run(Run run) {
    var style = RichTextSectionElement.TextStyle.builder();
    return RichTextSectionElement.Text.builder()
        .text(run.words())
        .style(
            switch (run.style()) {
              case PLAIN -> null;
              case BOLD -> style.bold(true).build();
              case UNDERLINED -> style.underline(true).build();
              case STRUCK -> style.strike(true).build();
            })
        .build();
  }

  static @Nullable String given(String id) {
    return id.isEmpty() ? null : id;
  }
}
