package jp.torimatome.feature.clarify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into Slack as words that can be read anywhere: links, channels and mentions
 * stand in angle brackets there (https://docs.slack.dev/messaging/formatting-message-text). A
 * mention loses its person: these words are shown where nobody is named.
 */
record PlainWords(Text text) {
  private static final Pattern BRACKETS = Pattern.compile("<([^<>|]+)(?:[|]([^<>]*))?>");

  /** Control characters that no form takes either. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  String of(String typed) {
    String readable =
        BRACKETS
            .matcher(typed)
            .replaceAll(found -> Matcher.quoteReplacement(bracket(found.group(1), found.group(2))));
    return CONTROL.matcher(Marks.unescape(readable)).replaceAll("").strip();
  }

  private String bracket(String target, @Nullable String label) {
    String shown = label == null ? "" : label;
    return switch (target.charAt(0)) {
      case '@' -> text.say("clarify.someone");
      case '#' -> "#" + (shown.isEmpty() ? target.substring(1) : shown);
      case '!' -> shown.isEmpty() ? "@" + target.substring(1) : shown;
      default ->
          shown.isEmpty() || target.endsWith(shown)
              ? target.replaceFirst("^mailto:", "")
              : text.say("clarify.link", shown, target);
    };
  }
}
