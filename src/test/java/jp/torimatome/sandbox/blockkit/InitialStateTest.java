package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.input;
import static jp.torimatome.sandbox.blockkit.Samples.modal;
import static jp.torimatome.sandbox.blockkit.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 入力状態: state.values before and after a person has typed. */
class InitialStateTest {
  private static final String OPTION = "{'text':{'type':'plain_text','text':'甲'},'value':'1'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain_text_input             | value                  | initial_value         | \"a\"",
        "number_input                 | value                  | initial_value         | \"12\"",
        "email_text_input             | value                  | initial_value         |"
            + " \"a@b.jp\"",
        "url_text_input               | value                  | initial_value         |"
            + " \"https://b.jp\"",
        "static_select                | selected_option        | initial_option        |"
            + " {\"value\":\"1\"}",
        "external_select              | selected_option        | initial_option        |"
            + " {\"value\":\"1\"}",
        "radio_buttons                | selected_option        | initial_option        |"
            + " {\"value\":\"1\"}",
        "users_select                 | selected_user          | initial_user          | \"U1\"",
        "conversations_select         | selected_conversation  | initial_conversation  | \"C1\"",
        "channels_select              | selected_channel       | initial_channel       | \"C1\"",
        "datepicker                   | selected_date          | initial_date          |"
            + " \"2025-04-14\"",
        "timepicker                   | selected_time          | initial_time          | \"09:30\"",
        "datetimepicker               | selected_date_time     | initial_date_time     |"
            + " 1628633820",
        "rich_text_input              | rich_text_value        | initial_value         |"
            + " {\"type\":\"rich_text\"}",
      })
  void one_value_is_null_until_it_is_given(String type, String key, String initial, String value) {
    assertThat(stateOf("{'type':'" + type + "','action_id':'a'}"))
        .isEqualTo(object("{'type':'" + type + "','" + key + "':null}"));
    assertThat(stateOf("{'type':'" + type + "','action_id':'a','" + initial + "':" + value + "}"))
        .isEqualTo(object("{'type':'" + type + "','" + key + "':" + value + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checkboxes                   | selected_options       | initial_options       |"
            + " [{\"value\":\"1\"}]",
        "multi_static_select          | selected_options       | initial_options       |"
            + " [{\"value\":\"1\"}]",
        "multi_external_select        | selected_options       | initial_options       |"
            + " [{\"value\":\"1\"}]",
        "multi_users_select           | selected_users         | initial_users         | [\"U1\"]",
        "multi_conversations_select   | selected_conversations | initial_conversations | [\"C1\"]",
        "multi_channels_select        | selected_channels      | initial_channels      | [\"C1\"]",
      })
  void several_values_are_an_empty_list_until_they_are_given(
      String type, String key, String initial, String value) {
    assertThat(stateOf("{'type':'" + type + "','action_id':'a'}"))
        .isEqualTo(object("{'type':'" + type + "','" + key + "':[]}"));
    assertThat(stateOf("{'type':'" + type + "','action_id':'a','" + initial + "':" + value + "}"))
        .isEqualTo(object("{'type':'" + type + "','" + key + "':" + value + "}"));
  }

  @Test
  void what_was_typed_under_the_same_ids_wins() {
    var view = modal("", input("{'type':'plain_text_input','action_id':'a','initial_value':'初め'}"));
    var typed = object("{'b':{'a':{'type':'plain_text_input','value':'直し'}}}");
    assertThat(InitialState.valuesOf(view, typed)).isEqualTo(typed);
  }

  @Test
  void a_field_that_was_emptied_stays_empty() {
    var view = modal("", input("{'type':'plain_text_input','action_id':'a','initial_value':'初め'}"));
    var typed = object("{'b':{'a':{'type':'plain_text_input','value':null}}}");
    assertThat(InitialState.valuesOf(view, typed)).isEqualTo(typed);
  }

  @Test
  void typed_values_of_other_ids_or_another_element_are_forgotten() {
    var view = modal("", input("{'type':'plain_text_input','action_id':'a'}"));
    var typed =
        object(
            "{'b':{'a':{'type':'number_input','value':'1'}},'c':{'a':{'type':'plain_text_input','value':'x'}}}");
    assertThat(InitialState.valuesOf(view, typed))
        .isEqualTo(object("{'b':{'a':{'type':'plain_text_input','value':null}}}"));
  }

  @Test
  void accessories_and_action_blocks_have_state_too_and_buttons_have_none() {
    var view =
        modal(
            "",
            "{'type':'section','block_id':'s','text':{'type':'mrkdwn','text':'x'},'accessory':"
                + "{'type':'static_select','action_id':'m','options':["
                + OPTION
                + "],'initial_option':"
                + OPTION
                + "}}",
            "{'type':'actions','block_id':'t','elements':[{'type':'button','action_id':'n','text':"
                + "{'type':'plain_text','text':'x'}},{'type':'datepicker','action_id':'d'}]}",
            "{'type':'divider','block_id':'u'}");
    assertThat(InitialState.valuesOf(view, object("{}")))
        .isEqualTo(
            object(
                "{'s':{'m':{'type':'static_select','selected_option':"
                    + OPTION
                    + "}},"
                    + "'t':{'d':{'type':'datepicker','selected_date':null}}}"));
  }

  private static JsonObject stateOf(String element) {
    return InitialState.valuesOf(modal("", input(element)), object("{}"))
        .getAsJsonObject("b")
        .getAsJsonObject("a");
  }
}
