package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.action;
import static jp.torimatome.sandbox.blockkit.Samples.blocks;
import static jp.torimatome.sandbox.blockkit.Samples.input;
import static jp.torimatome.sandbox.blockkit.Samples.many;
import static jp.torimatome.sandbox.blockkit.Samples.options;
import static jp.torimatome.sandbox.blockkit.Samples.plain;
import static jp.torimatome.sandbox.blockkit.Samples.problems;
import static jp.torimatome.sandbox.blockkit.Samples.section;
import static jp.torimatome.sandbox.blockkit.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 上限: every limit of the table in slack.md, at the limit and one past it. */
class BlockLimitsTest {
  /** 一件: what is limited, the limit, a block of a given size, and where Slack points. */
  record Limit(String what, int most, IntFunction<String> block, String pointer) {
    @Override
    public String toString() {
      return what + " " + most;
    }
  }

  static Stream<Limit> characters() {
    return Stream.of(
        new Limit("section text", 3000, n -> section(words(n)), "/blocks/0/text/text"),
        new Limit(
            "section field",
            2000,
            n -> "{'type':'section','fields':[" + plain(n) + "]}",
            "/blocks/0/fields/0/text"),
        new Limit(
            "header", 150, n -> "{'type':'header','text':" + plain(n) + "}", "/blocks/0/text/text"),
        new Limit(
            "block_id",
            255,
            n -> "{'type':'divider','block_id':'" + words(n) + "'}",
            "/blocks/0/block_id"),
        new Limit(
            "action_id",
            255,
            n -> button("'action_id':'" + words(n) + "'"),
            "/blocks/0/elements/0/action_id"),
        new Limit(
            "button text",
            75,
            n -> action("{'type':'button','text':" + plain(n) + "}"),
            "/blocks/0/elements/0/text/text"),
        new Limit(
            "button value",
            2000,
            n -> button("'value':'" + words(n) + "'"),
            "/blocks/0/elements/0/value"),
        new Limit(
            "confirm title", 100, n -> confirm(n, 1, 1), "/blocks/0/elements/0/confirm/title/text"),
        new Limit(
            "confirm text", 300, n -> confirm(1, n, 1), "/blocks/0/elements/0/confirm/text/text"),
        new Limit(
            "confirm button",
            30,
            n -> confirm(1, 1, n),
            "/blocks/0/elements/0/confirm/confirm/text"),
        new Limit(
            "input label",
            2000,
            n -> "{'type':'input','label':" + plain(n) + ",'element':{'type':'plain_text_input'}}",
            "/blocks/0/label/text"),
        new Limit(
            "placeholder",
            150,
            n -> input("{'type':'plain_text_input','placeholder':" + plain(n) + "}"),
            "/blocks/0/element/placeholder/text"),
        new Limit(
            "option text",
            75,
            n -> select("[{'text':" + plain(n) + ",'value':'v'}]"),
            "/blocks/0/element/options/0/text/text"),
        new Limit(
            "option value",
            75,
            n -> select("[{'text':" + plain(1) + ",'value':'" + words(n) + "'}]"),
            "/blocks/0/element/options/0/value"),
        new Limit(
            "option group label",
            75,
            n ->
                input(
                    "{'type':'static_select','option_groups':[{'label':"
                        + plain(n)
                        + ",'options':"
                        + options(1)
                        + "}]}"),
            "/blocks/0/element/option_groups/0/label/text"),
        new Limit(
            "markdown",
            12_000,
            n -> "{'type':'markdown','text':'" + words(n) + "'}",
            "/blocks/0/text"));
  }

  static Stream<Limit> items() {
    return Stream.of(
        new Limit(
            "section fields",
            10,
            n -> "{'type':'section','fields':" + many(n, plain(1)) + "}",
            "/blocks/0/fields"),
        new Limit(
            "context elements",
            10,
            n -> "{'type':'context','elements':" + many(n, plain(1)) + "}",
            "/blocks/0/elements"),
        new Limit(
            "actions elements",
            25,
            n ->
                "{'type':'actions','elements':"
                    + many(n, "{'type':'button','text':" + plain(1) + ",'action_id':'a#'}")
                    + "}",
            "/blocks/0/elements"),
        new Limit(
            "static_select options", 100, n -> select(options(n)), "/blocks/0/element/options"),
        new Limit(
            "checkboxes",
            10,
            n -> input("{'type':'checkboxes','options':" + options(n) + "}"),
            "/blocks/0/element/options"),
        new Limit(
            "radio buttons",
            10,
            n -> input("{'type':'radio_buttons','options':" + options(n) + "}"),
            "/blocks/0/element/options"),
        new Limit(
            "overflow",
            5,
            n -> action("{'type':'overflow','options':" + options(n) + "}"),
            "/blocks/0/elements/0/options"),
        new Limit(
            "table rows",
            100,
            n -> table(many(n, "[{'type':'raw_text','text':'x'}]")),
            "/blocks/0/rows"),
        new Limit(
            "table cells",
            20,
            n -> table("[" + many(n, "{'type':'raw_text','text':'x'}") + "]"),
            "/blocks/0/rows/0"));
  }

  @ParameterizedTest
  @MethodSource("characters")
  void text_fits_at_its_limit_and_is_refused_one_past_it(Limit limit) {
    assertThat(problems(limit.block().apply(limit.most()))).isEmpty();
    assertThat(problems(limit.block().apply(limit.most() + 1)))
        .contains(
            "[ERROR] must be less than "
                + (limit.most() + 1)
                + " characters [json-pointer:"
                + limit.pointer()
                + "]");
  }

  @ParameterizedTest
  @MethodSource("items")
  void a_list_fits_at_its_limit_and_is_refused_one_past_it(Limit limit) {
    assertThat(problems(limit.block().apply(limit.most()))).isEmpty();
    assertThat(problems(limit.block().apply(limit.most() + 1)))
        .containsExactly(
            "[ERROR] no more than "
                + limit.most()
                + " items allowed [json-pointer:"
                + limit.pointer()
                + "]");
  }

  @Test
  void a_message_holds_fifty_blocks() {
    String fifty = many(50, "{'type':'divider'}");
    assertThat(problems(fifty.substring(1, fifty.length() - 1))).isEmpty();
    assertThat(problems(fifty.substring(1, fifty.length() - 1), "{'type':'divider'}"))
        .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
  }

  @Test
  void all_words_of_a_message_together_stay_within_thirteen_thousand_two_hundred() {
    String full = section(words(3000));
    assertThat(BlockKit.messageTooLong(blocks(full, full, full, full, section(words(1200)))))
        .isFalse();
    assertThat(BlockKit.messageTooLong(blocks(full, full, full, full, section(words(1201)))))
        .isTrue();
  }

  @Test
  void a_kanji_outside_the_basic_plane_counts_as_one_character() {
    assertThat(
            problems(
                "{'type':'header','text':{'type':'plain_text','text':'" + "𠮷".repeat(150) + "'}}"))
        .isEmpty();
  }

  private static String button(String more) {
    return action("{'type':'button','text':" + plain(1) + "," + more + "}");
  }

  private static String confirm(int title, int text, int button) {
    return button(
        "'confirm':{'title':"
            + plain(title)
            + ",'text':"
            + plain(text)
            + ",'confirm':"
            + plain(button)
            + ",'deny':"
            + plain(1)
            + "}");
  }

  private static String select(String options) {
    return input("{'type':'static_select','options':" + options + "}");
  }

  private static String table(String rows) {
    return "{'type':'table','rows':" + rows + "}";
  }
}
