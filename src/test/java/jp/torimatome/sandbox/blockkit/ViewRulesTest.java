package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.input;
import static jp.torimatome.sandbox.blockkit.Samples.many;
import static jp.torimatome.sandbox.blockkit.Samples.modal;
import static jp.torimatome.sandbox.blockkit.Samples.object;
import static jp.torimatome.sandbox.blockkit.Samples.plain;
import static jp.torimatome.sandbox.blockkit.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ビュー: what Slack takes as a modal or a Home tab. */
class ViewRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"title", "submit", "close"})
  void a_view_button_and_title_hold_twenty_four_characters(String field) {
    assertThat(BlockKit.problemsOfView(withText(field, 24))).isEmpty();
    assertThat(BlockKit.problemsOfView(withText(field, 25)))
        .containsExactly(
            "[ERROR] failed to match all allowed schemas [json-pointer:/view]",
            "[ERROR] must be less than 25 characters [json-pointer:/view/" + field + "/text]");
  }

  @ParameterizedTest
  @CsvSource({"callback_id,255", "private_metadata,3000", "external_id,255"})
  void a_view_field_fits_at_its_limit_and_is_refused_one_past_it(String field, int most) {
    assertThat(BlockKit.problemsOfView(modal(",'" + field + "':'" + words(most) + "'"))).isEmpty();
    assertThat(BlockKit.problemsOfView(modal(",'" + field + "':'" + words(most + 1) + "'")))
        .contains(
            "[ERROR] must be less than "
                + (most + 1)
                + " characters [json-pointer:/view/"
                + field
                + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modal", "home"})
  void a_view_holds_a_hundred_blocks(String type) {
    String title = type.equals("modal") ? "'title':" + plain(1) + "," : "";
    String view = "{'type':'" + type + "'," + title + "'blocks':";
    assertThat(BlockKit.problemsOfView(object(view + many(100, "{'type':'divider'}") + "}")))
        .isEmpty();
    assertThat(BlockKit.problemsOfView(object(view + many(101, "{'type':'divider'}") + "}")))
        .contains("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]");
  }

  @Test
  void a_modal_with_an_input_needs_submit_and_a_home_tab_does_not() {
    String input = input("{'type':'plain_text_input'}");
    assertThat(
            BlockKit.problemsOfView(
                object("{'type':'modal','title':" + plain(1) + ",'blocks':[" + input + "]}")))
        .containsExactly(
            "[ERROR] must define `submit` to use an `input` block in modals"
                + " [json-pointer:/view/blocks/0/input]");
    assertThat(BlockKit.problemsOfView(object("{'type':'home','blocks':[" + input + "]}")))
        .isEmpty();
  }

  @Test
  void a_modal_needs_a_title_and_blocks() {
    assertThat(BlockKit.problemsOfView(object("{'type':'modal'}")))
        .contains(
            "[ERROR] missing required field: blocks [json-pointer:/view]",
            "[ERROR] missing required field: title [json-pointer:/view]");
  }

  @Test
  void a_view_sent_back_as_it_was_received_is_refused() {
    assertThat(BlockKit.problemsOfView(modal(",'id':'V1'")))
        .contains("[ERROR] invalid additional property: id [json-pointer:/view]");
  }

  @ParameterizedTest
  @CsvSource({"modal,table", "modal,markdown", "home,markdown", "home,file", "modal,file"})
  void a_block_of_another_surface_is_unsupported(String type, String block) {
    assertThat(
            BlockKit.problemsOfView(
                object(
                    "{'type':'"
                        + type
                        + "','title':"
                        + plain(1)
                        + ",'blocks':[{'type':'"
                        + block
                        + "'}]}")))
        .contains("[ERROR] unsupported type: " + block + " [json-pointer:/view/blocks/0/type]");
  }

  @Test
  void a_view_of_more_than_two_hundred_and_fifty_kilobytes_is_too_large() {
    String[] fields = new String[100];
    Arrays.setAll(fields, i -> "{'type':'section','fields':" + many(1, plain(800)) + "}");
    assertThat(BlockKit.viewTooLarge(modal("", fields))).isFalse();
    Arrays.setAll(fields, i -> "{'type':'section','fields':" + many(2, plain(800)) + "}");
    assertThat(BlockKit.viewTooLarge(modal("", fields))).isTrue();
    assertThat(BlockKit.problemsOfView(modal("", fields)))
        .isEqualTo(List.of("[ERROR] view_too_large [json-pointer:/view]"));
  }

  private static JsonObject withText(String field, int length) {
    var view = modal("");
    view.add(field, object(plain(length)));
    return view;
  }
}
