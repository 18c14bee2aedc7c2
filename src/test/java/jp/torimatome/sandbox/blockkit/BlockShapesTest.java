package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.action;
import static jp.torimatome.sandbox.blockkit.Samples.input;
import static jp.torimatome.sandbox.blockkit.Samples.options;
import static jp.torimatome.sandbox.blockkit.Samples.plain;
import static jp.torimatome.sandbox.blockkit.Samples.problems;
import static jp.torimatome.sandbox.blockkit.Samples.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 形: what Slack takes as a block, and the sentence for what it does not. */
class BlockShapesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'divider'}",
        "{'type':'image','image_url':'https://example.jp/a.png','alt_text':'図'}",
        "{'type':'image','slack_file':{'id':'F0000000001'},'alt_text':'図'}",
        "{'type':'context','elements':[{'type':'mrkdwn','text':'a','verbatim':true},"
            + "{'type':'image','image_url':'https://example.jp/a.png','alt_text':'図'}]}",
        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','indent':1,'elements':["
            + "{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'underline':true}},"
            + "{'type':'user','user_id':'U1'},{'type':'link','url':'https://example.jp'}]}]},"
            + "{'type':'rich_text_preformatted','border':0,'elements':[{'type':'text','text':'a'}]}]}",
        "{'type':'table','column_settings':[null,{'align':'right','is_wrapped':true}],'rows':[["
            + "{'type':'raw_text','text':'a'},{'type':'rich_text','elements':[{'type':'rich_text_section',"
            + "'elements':[{'type':'text','text':'b'}]}]}]]}",
        "{'type':'video','title':{'type':'plain_text','text':'a'},'alt_text':'a','video_url':'https://a.jp',"
            + "'thumbnail_url':'https://a.jp'}",
        "{'type':'file','source':'remote','external_id':'x'}",
        "{'type':'actions','elements':[{'type':'datetimepicker','initial_date_time':1628633820},"
            + "{'type':'multi_users_select','initial_users':['U1']},{'type':'timepicker','initial_time':'09:30'},"
            + "{'type':'conversations_select','filter':{'include':['im']}}]}",
      })
  void takes_what_the_documentation_shows(String block) {
    assertThat(problems(block)).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("{'type':'foo'}", "unsupported type: foo [json-pointer:/blocks/0/type]"),
        Arguments.of("{'text':'a'}", "missing required field: type [json-pointer:/blocks/0]"),
        Arguments.of("'a'", "must provide an object [json-pointer:/blocks/0]"),
        Arguments.of("{'type':'header'}", "missing required field: text [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'section'}",
            "must define either `text` or `fields` [json-pointer:/blocks/0/type]"),
        Arguments.of(
            section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        Arguments.of(
            "{'type':'section','text':{'type':'mrkdwn','text':'a','emoji':true}}",
            "invalid additional property: emoji [json-pointer:/blocks/0/text]"),
        Arguments.of(
            "{'type':'section','text':{'type':'plain_text','text':'a','verbatim':true}}",
            "invalid additional property: verbatim [json-pointer:/blocks/0/text]"),
        Arguments.of(
            "{'type':'header','text':{'type':'mrkdwn','text':'a'}}",
            "must be a valid enum value [json-pointer:/blocks/0/text/type]"),
        Arguments.of(
            "{'type':'divider','blockid':'x'}",
            "invalid additional property: blockid [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'image','alt_text':'a'}",
            "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'image','alt_text':'a','image_url':'u','slack_file':{'id':'F0000000001'}}",
            "cannot define both `image_url` and `slack_file` [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'actions','elements':[]}",
            "must provide at least 1 items [json-pointer:/blocks/0/elements]"),
        Arguments.of(
            action("{'type':'plain_text_input','action_id':'a'}"),
            "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]"),
        Arguments.of(
            input("{'type':'button','text':" + plain(1) + "}"),
            "unsupported type: button [json-pointer:/blocks/0/element/type]"),
        Arguments.of(
            action("{'type':'button','text':" + plain(1) + ",'style':'green'}"),
            "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]"),
        Arguments.of(
            action("{'type':'button','text':" + plain(1) + ",'disabled':true}"),
            "invalid additional property: disabled [json-pointer:/blocks/0/elements/0]"),
        Arguments.of(
            input("{'type':'number_input'}"),
            "missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]"),
        Arguments.of(
            input("{'type':'plain_text_input','max_length':3001}"),
            "must be less than 3000 [json-pointer:/blocks/0/element/max_length]"),
        Arguments.of(
            input("{'type':'plain_text_input','min_length':9,'max_length':8}"),
            "must be less than 8 [json-pointer:/blocks/0/element/min_length]"),
        Arguments.of(
            input("{'type':'static_select','options':[]}"),
            "must provide at least 1 items [json-pointer:/blocks/0/element/options]"),
        Arguments.of(
            input("{'type':'static_select'}"),
            "must define either `options` or `option_groups` [json-pointer:/blocks/0/element]"),
        Arguments.of(
            input("{'type':'static_select','options':" + options(2) + ",'initial_option':null}"),
            "must provide an object [json-pointer:/blocks/0/element/initial_option]"),
        Arguments.of(
            input(
                "{'type':'static_select','options':"
                    + options(2)
                    + ",'initial_option':{'text':{'type':'plain_text','text':'o1'},'value':'7'}}"),
            "must be one of the provided options [json-pointer:/blocks/0/element/initial_option]"),
        Arguments.of(
            input("{'type':'checkboxes','options':" + options(2) + ",'initial_options':[]}"),
            "must be one of the provided options [json-pointer:/blocks/0/element/initial_options]"),
        Arguments.of(
            input("{'type':'datepicker','initial_date':'2025/04/14'}"),
            "input must match regex pattern: ^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"
                + " [json-pointer:/blocks/0/element/initial_date]"),
        Arguments.of(
            "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
                + "{'type':'text','text':''}]}]}",
            "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]"),
        Arguments.of(
            "{'type':'table','rows':[[{'type':'raw_text','text':''}]]}",
            "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]"),
        Arguments.of(
            "{'type':'table','rows':[[{'type':'rich_text','elements':[{'type':'rich_text_section',"
                + "'elements':[]}]}]]}",
            "must provide at least 1 items [json-pointer:/blocks/0/rows/0/0/elements/0/elements]"),
        Arguments.of(
            "{'type':'table','rows':[[{'type':'raw_text','text':'" + "x".repeat(10_001) + "'}]]}",
            "must be less than 10001 characters [json-pointer:/blocks/0/rows]"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void says_what_is_wrong_and_where(String block, String problem) {
    assertThat(problems(block)).contains("[ERROR] " + problem);
  }

  @Test
  void announces_an_any_of_before_what_failed_in_it() {
    assertThat(problems(section("")))
        .containsExactly(
            "[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void a_block_id_is_unique_in_a_message() {
    String block = "{'type':'divider','block_id':'x'}";
    assertThat(problems(block, block))
        .containsExactly(
            "[ERROR] `block_id` \"x\" already exists [json-pointer:/blocks/1/block_id]");
  }

  @Test
  void an_action_id_is_unique_within_its_block_only() {
    String button = "{'type':'button','action_id':'x','text':" + plain(1) + "}";
    assertThat(problems(action(button), action(button))).isEmpty();
    assertThat(problems(action(button + "," + button)))
        .containsExactly(
            "[ERROR] `action_id` \"x\" already exists"
                + " [json-pointer:/blocks/0/elements/1/action_id]");
  }

  @Test
  void a_message_has_one_table() {
    String table = "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}";
    assertThat(problems(table)).isEmpty();
    assertThat(problems(table, table))
        .containsExactly("[ERROR] only_one_table_allowed [json-pointer:/blocks/1]");
  }

  @Test
  void an_initial_option_may_differ_in_emoji_from_the_option_it_is() {
    assertThat(
            problems(
                input(
                    "{'type':'static_select','options':"
                        + options(2)
                        + ",'initial_option':{'text':{'type':'plain_text','text':'o1','emoji':true},'value':'1'}}")))
        .isEmpty();
  }
}
