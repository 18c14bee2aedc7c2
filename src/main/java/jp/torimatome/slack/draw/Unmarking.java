package jp.torimatome.slack.draw;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.say.Marks;
import org.jspecify.annotations.Nullable;

/**
 * What left as rich text because a sign of people's stood in it, as the marked words that it was:
 * who is named in it stays named.
 */
final class Unmarking {
  private Unmarking() {}

  /** Whether it names somebody or holds code, as no part that is rich by itself does. */
  static boolean isMarked(RichTextBlock rich) {
    return sections(rich)
        .flatMap(section -> section.getElements().stream())
        .anyMatch(leaf ->
            !(leaf instanceof RichTextSectionElement.Text text)
                || text.getStyle() != null && text.getStyle().isCode());
  }

  static String marked(RichTextBlock rich) {
    return sections(rich)
        .map(section ->
            section.getElements().stream().map(Unmarking::marked).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<RichTextSectionElement> sections(RichTextBlock rich) {
    return rich.getElements().stream()
        .flatMap(element ->
            element instanceof RichTextSectionElement section ? Stream.of(section) : Stream.of());
  }

  private static String marked(RichTextElement leaf) {
    return switch (leaf) {
      case RichTextSectionElement.Text text -> text(text);
      case RichTextSectionElement.User user ->
          bold("<@" + user.getUserId() + ">", isBold(user.getStyle()));
      case RichTextSectionElement.Channel channel ->
          bold("<#" + channel.getChannelId() + ">", isBold(channel.getStyle()));
      case RichTextSectionElement.Link link -> link(link);
      default -> "";
    };
  }

  private static String text(RichTextSectionElement.Text text) {
    String words = Marks.escape(text.getText());
    RichTextSectionElement.TextStyle style = text.getStyle();
    return style != null && style.isCode()
        ? "`" + words + "`"
        : bold(words, style != null && style.isBold());
  }

  private static String link(RichTextSectionElement.Link link) {
    String label = Objects.requireNonNullElse(link.getText(), "");
    String address = link.getUrl().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    boolean bold = link.getStyle() != null && link.getStyle().isBold();
    return bold(
        label.isEmpty() ? "<" + address + ">" : "<" + address + "|" + Marks.escape(label) + ">",
        bold);
  }

  private static boolean isBold(RichTextSectionElement.@Nullable LimitedTextStyle style) {
    return style != null && style.isBold();
  }

  private static String bold(String words, boolean bold) {
    return bold ? "*" + words + "*" : words;
  }
}
