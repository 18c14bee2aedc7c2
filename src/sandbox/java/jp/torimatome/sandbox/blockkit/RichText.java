package jp.torimatome.sandbox.blockkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** 書式付き文: the rich_text block with its sections, lists, quotes, preformatted text and leaves. */
final class RichText {
  private static final Rule STYLE =
      ObjectRule.empty()
          .takes("bold", Rule.bool())
          .takes("italic", Rule.bool())
          .takes("strike", Rule.bool())
          .takes("code", Rule.bool())
          .takes("underline", Rule.bool())
          .takes("highlight", Rule.bool())
          .takes("client_highlight", Rule.bool())
          .takes("unlink", Rule.bool());
  private static final Map<String, ObjectRule> LEAVES = leaves();
  private static final Rule BORDER = Rule.integer(0, 1);
  private static final ObjectRule SECTION =
      ObjectRule.typed("rich_text_section")
          .needs("elements", Rule.array(0, Integer.MAX_VALUE, Rule.byType(LEAVES)));

  static final ObjectRule BLOCK =
      ObjectRule.typed("rich_text")
          .takes("block_id", Texts.BLOCK_ID)
          .needs("elements", Rule.array(1, Integer.MAX_VALUE, Rule.byType(parts())));

  private RichText() {}

  private static Map<String, ObjectRule> parts() {
    Map<String, ObjectRule> words =
        Map.of(
            "text", leaf("text").needs("text", Rule.string(1, Integer.MAX_VALUE)), "link", link());
    return Map.of(
        "rich_text_section", SECTION,
        "rich_text_list",
            ObjectRule.typed("rich_text_list")
                .needs("style", Rule.oneOf("bullet", "ordered"))
                .needs(
                    "elements",
                    Rule.array(
                        1, Integer.MAX_VALUE, Rule.byType(Map.of("rich_text_section", SECTION))))
                .takes("indent", Rule.integer(0, 8))
                .takes("offset", Rule.integer(0, Integer.MAX_VALUE))
                .takes("border", BORDER),
        "rich_text_quote",
            ObjectRule.typed("rich_text_quote")
                .needs("elements", Rule.array(0, Integer.MAX_VALUE, Rule.byType(LEAVES)))
                .takes("border", BORDER),
        "rich_text_preformatted",
            ObjectRule.typed("rich_text_preformatted")
                .needs("elements", Rule.array(0, Integer.MAX_VALUE, Rule.byType(words)))
                .takes("border", BORDER));
  }

  private static Map<String, ObjectRule> leaves() {
    Map<String, ObjectRule> all = new LinkedHashMap<>();
    all.put("text", leaf("text").needs("text", Rule.string(1, Integer.MAX_VALUE)));
    all.put("link", link());
    all.put("user", leaf("user").needs("user_id", Rule.string(1, 255)));
    all.put("usergroup", leaf("usergroup").needs("usergroup_id", Rule.string(1, 255)));
    all.put("channel", leaf("channel").needs("channel_id", Rule.string(1, 255)));
    all.put("team", leaf("team").needs("team_id", Rule.string(1, 255)));
    all.put(
        "broadcast", leaf("broadcast").needs("range", Rule.oneOf("here", "channel", "everyone")));
    all.put("color", leaf("color").needs("value", Rule.string(1, 255)));
    all.put(
        "emoji",
        leaf("emoji")
            .needs("name", Rule.string(1, 255))
            .takes("unicode", Rule.string())
            .takes("url", Rule.string())
            .takes("skin_tone", Rule.integer(1, 6)));
    all.put(
        "date",
        leaf("date")
            .needs("timestamp", Rule.integer(0, Long.MAX_VALUE))
            .needs("format", Rule.string(1, Integer.MAX_VALUE))
            .takes("url", Rule.string())
            .takes("fallback", Rule.string()));
    return all;
  }

  private static ObjectRule link() {
    return leaf("link")
        .needs("url", Rule.string(1, Integer.MAX_VALUE))
        .takes("text", Rule.string(1, Integer.MAX_VALUE))
        .takes("unsafe", Rule.bool());
  }

  private static ObjectRule leaf(String type) {
    return ObjectRule.typed(type).takes("style", STYLE);
  }
}
