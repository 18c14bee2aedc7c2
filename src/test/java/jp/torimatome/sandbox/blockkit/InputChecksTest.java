package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.input;
import static jp.torimatome.sandbox.blockkit.Samples.modal;
import static jp.torimatome.sandbox.blockkit.Samples.object;
import static jp.torimatome.sandbox.blockkit.Samples.options;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 送信前の確認: the sentence beside the field, or nothing. */
class InputChecksTest {
  private static final String REQUIRED = "このフィールドは必須です";

  static Stream<Arguments> inputs() {
    return Stream.of(
        typed("plain_text_input", "", "null", REQUIRED),
        typed("plain_text_input", "", "''", REQUIRED),
        typed("plain_text_input", "", "'あ'", ""),
        typed("plain_text_input", ",'min_length':3", "'ああ'", "3 文字以上で入力してください"),
        typed("plain_text_input", ",'min_length':3", "'あああ'", ""),
        typed("plain_text_input", ",'max_length':3", "'あああ'", ""),
        typed("plain_text_input", ",'max_length':3", "'ああああ'", "3 文字以内で入力してください"),
        typed("plain_text_input", "", "'" + "あ".repeat(3000) + "'", ""),
        typed("plain_text_input", "", "'" + "あ".repeat(3001) + "'", "3000 文字以内で入力してください"),
        typed("number_input", ",'is_decimal_allowed':false", "'12'", ""),
        typed("number_input", ",'is_decimal_allowed':false", "'12.5'", "整数を入力してください"),
        typed("number_input", ",'is_decimal_allowed':true", "'12.5'", ""),
        typed("number_input", ",'is_decimal_allowed':false", "'千円'", "数値を入力してください"),
        typed(
            "number_input",
            ",'is_decimal_allowed':false,'min_value':'0'",
            "'-1'",
            "0 以上の数値を入力してください"),
        typed("number_input", ",'is_decimal_allowed':false,'min_value':'0'", "'0'", ""),
        typed("number_input", ",'is_decimal_allowed':false,'max_value':'9'", "'9'", ""),
        typed(
            "number_input",
            ",'is_decimal_allowed':false,'max_value':'9'",
            "'10'",
            "9 以下の数値を入力してください"),
        typed("email_text_input", "", "'sato@example.jp'", ""),
        typed("email_text_input", "", "'sato@'", "有効なメールアドレスを入力してください"),
        typed("url_text_input", "", "'https://example.jp/a?b=c'", ""),
        typed("url_text_input", "", "'example'", "有効な URL を入力してください"),
        Arguments.of(
            "{'type':'checkboxes','action_id':'a','options':" + options(2) + "}",
            "{'type':'checkboxes','selected_options':[]}",
            REQUIRED),
        Arguments.of(
            "{'type':'static_select','action_id':'a','options':" + options(2) + "}",
            "{'type':'static_select','selected_option':null}",
            REQUIRED),
        Arguments.of(
            "{'type':'multi_users_select','action_id':'a','max_selected_items':1}",
            "{'type':'multi_users_select','selected_users':['U1']}",
            ""),
        Arguments.of(
            "{'type':'multi_users_select','action_id':'a','max_selected_items':1}",
            "{'type':'multi_users_select','selected_users':['U1','U2']}",
            "選択できるのは 1 件までです"),
        Arguments.of(
            "{'type':'datetimepicker','action_id':'a'}",
            "{'type':'datetimepicker','selected_date_time':1628633820}",
            ""),
        Arguments.of(
            "{'type':'rich_text_input','action_id':'a'}",
            "{'type':'rich_text_input','rich_text_value':"
                + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}}",
            REQUIRED),
        Arguments.of(
            "{'type':'rich_text_input','action_id':'a'}",
            "{'type':'rich_text_input','rich_text_value':"
                + "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
                + "{'type':'text','text':'x'}]}]}}",
            ""));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void the_client_speaks_up_before_the_app_is_asked(String element, String state, String fault) {
    Map<String, String> faults =
        InputChecks.faults(
            modal("", input(element)), object("{'b':{'a':" + state + "}}"), Locale.JAPANESE);
    assertThat(faults).isEqualTo(fault.isEmpty() ? Map.of() : Map.of("b", fault));
  }

  @Test
  void an_optional_input_may_stay_empty_even_with_a_minimum_length() {
    var view =
        modal(
            "",
            input("{'type':'plain_text_input','action_id':'a','min_length':5}")
                .replace("'block_id'", "'optional':true,'block_id'"));
    assertThat(InputChecks.faults(view, object("{}"), Locale.JAPANESE)).isEmpty();
  }

  @Test
  void a_value_that_never_arrived_is_missing() {
    assertThat(
            InputChecks.faults(
                modal("", input("{'type':'plain_text_input','action_id':'a'}")),
                object("{}"),
                Locale.ENGLISH))
        .containsEntry("b", "This is a required field");
  }

  private static Arguments typed(String type, String more, String value, String fault) {
    return Arguments.of(
        "{'type':'" + type + "','action_id':'a'" + more + "}",
        "{'type':'" + type + "','value':" + value + "}",
        fault);
  }
}
