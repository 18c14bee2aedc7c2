package jp.torimatome.sandbox.blockkit;

import static jp.torimatome.sandbox.blockkit.Samples.many;
import static jp.torimatome.sandbox.blockkit.Samples.modal;
import static jp.torimatome.sandbox.blockkit.Samples.plain;
import static jp.torimatome.sandbox.blockkit.Samples.problems;
import static jp.torimatome.sandbox.blockkit.Samples.section;
import static jp.torimatome.sandbox.blockkit.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026年のブロック: charts, tables, frames and tasks, with their limits. */
class NewBlocksTest {
  private static final String CARD =
      "{'type':'card','title':{'type':'mrkdwn','text':'a'},'body':" + plain(200) + "}";
  private static final String RICH =
      "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
          + "{'type':'text','text':'a'}]}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'data_visualization','title':'a','chart':{'type':'pie','segments':[{'label':'a','value':0.5}]}}",
        "{'type':'data_table','caption':'a','page_size':100,'rows':[[{'type':'raw_text','text':'a'}],"
            + "[{'type':'raw_number','value':1}]]}",
        "{'type':'layout','label':'a','grid_lines':'rows','rows':[{'items':[{'width':'wide','blocks':[{'type':'divider'}]}]}],"
            + "'fallback':[{'type':'divider'}]}",
        "{'type':'container','title':{'type':'plain_text','text':'a'},'width':'full','is_collapsible':true,"
            + "'default_collapsed':true,'child_blocks':[{'type':'divider'}]}",
        "{'type':'plan','title':'a','tasks':[{'task_id':'1','title':'b','status':'in_progress'}]}",
        "{'type':'task_card','task_id':'1','title':'b','status':'complete','sources':[{'type':'url','url':'https://a.jp','text':'a'}]}",
        "{'type':'context_actions','elements':[{'type':'icon_button','icon':'trash','text':{'type':'plain_text','text':'a'}},"
            + "{'type':'feedback_buttons','positive_button':{'text':{'type':'plain_text','text':'a'},'value':'1'},"
            + "'negative_button':{'text':{'type':'plain_text','text':'b'},'value':'0'}}]}",
        "{'type':'header','level':4,'text':{'type':'plain_text','text':'a'}}",
      })
  void takes_what_the_documentation_shows(String block) {
    assertThat(problems(block)).isEmpty();
  }

  @Test
  void takes_charts_cards_and_task_texts_up_to_their_limits() {
    assertThat(
            problems(
                bars(50, 20, 20),
                CARD,
                "{'type':'carousel','elements':" + many(10, CARD) + "}",
                "{'type':'task_card','task_id':'1','title':'b','details':" + RICH + "}"))
        .isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            bars(51, 1, 1), "must be less than 51 characters [json-pointer:/blocks/0/title]"),
        Arguments.of(
            bars(1, 21, 1),
            "no more than 20 items allowed [json-pointer:/blocks/0/chart/axis_config/categories]"),
        Arguments.of(
            bars(1, 1, 21),
            "must be less than 21 characters"
                + " [json-pointer:/blocks/0/chart/axis_config/categories/0]"),
        Arguments.of(
            bars(1, 2, 3).replace("'label':'0", "'label':'1"),
            "must provide one point for every category"
                + " [json-pointer:/blocks/0/chart/series/0/data]"),
        Arguments.of(
            "{'type':'data_visualization','title':'a','chart':{'type':'donut'}}",
            "unsupported type: donut [json-pointer:/blocks/0/chart/type]"),
        Arguments.of(
            "{'type':'data_visualization','title':'a','chart':{'type':'pie','segments':[{'label':'a','value':0}]}}",
            "must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]"),
        Arguments.of(
            "{'type':'data_table','rows':[[],[]]}",
            "missing required field: caption [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'data_table','caption':'a','rows':[[{'type':'raw_text','text':'a'}]]}",
            "must provide at least 2 items [json-pointer:/blocks/0/rows]"),
        Arguments.of(
            "{'type':'data_table','caption':'a','rows':[[" + RICH + "],[" + RICH + "]]}",
            "must be a valid enum value [json-pointer:/blocks/0/rows/0]"),
        Arguments.of(
            "{'type':'layout','label':'a','rows':"
                + many(6, "{'items':[{'blocks':[{'type':'divider'}]}]}")
                + "}",
            "no more than 5 items allowed [json-pointer:/blocks/0/rows]"),
        Arguments.of(
            "{'type':'layout','label':'a','rows':[{'items':[{'blocks':"
                + many(50, "{'type':'divider'}")
                + "}]}]}",
            "no more than 50 items allowed [json-pointer:/blocks]"),
        Arguments.of(
            "{'type':'container','title':"
                + plain(1)
                + ",'child_blocks':"
                + many(11, "{'type':'divider'}")
                + "}",
            "no more than 10 items allowed [json-pointer:/blocks/0/child_blocks]"),
        Arguments.of(
            "{'type':'container','child_blocks':[" + section("a") + "]}",
            "must define either `title` or `rich_text_title` [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'card','subtitle':" + plain(1) + "}",
            "must define at least one of `hero_image`, `title`, `actions` or `body`"
                + " [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'carousel','elements':[]}",
            "must provide at least 1 items [json-pointer:/blocks/0/elements]"),
        Arguments.of(
            "{'type':'alert','text':" + plain(1) + "}",
            "unsupported type: alert [json-pointer:/blocks/0/type]"),
        Arguments.of("{'type':'plan'}", "missing required field: title [json-pointer:/blocks/0]"),
        Arguments.of(
            "{'type':'task_card','task_id':'1','title':'a','status':'done'}",
            "must be a valid enum value [json-pointer:/blocks/0/status]"),
        Arguments.of(
            "{'type':'context_actions','elements':[{'type':'button'}]}",
            "unsupported type: button [json-pointer:/blocks/0/elements/0/type]"),
        Arguments.of(
            "{'type':'header','level':5,'text':" + plain(1) + "}",
            "must be less than 4 [json-pointer:/blocks/0/level]"),
        Arguments.of(
            "{'type':'image','alt_text':'a','slack_file':{'id':'https://a.jp'}}",
            "input must match regex pattern: ^[F][A-Z0-9]{8,}$"
                + " [json-pointer:/blocks/0/slack_file/id]"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void says_what_is_wrong_and_where(String block, String problem) {
    assertThat(problems(block)).contains("[ERROR] " + problem);
  }

  @Test
  void a_message_has_two_charts_at_most() {
    assertThat(problems(bars(1, 1, 1), bars(1, 1, 1))).isEmpty();
    assertThat(problems(bars(1, 1, 1), bars(1, 1, 1), bars(1, 1, 1)))
        .containsExactly(
            "[ERROR] no more than 2 data_visualization blocks allowed [json-pointer:/blocks/2]");
  }

  @Test
  void an_alert_stands_in_a_modal() {
    assertThat(
            BlockKit.problemsOfView(
                modal("", "{'type':'alert','level':'warning','text':" + plain(200) + "}")))
        .isEmpty();
  }

  /** A chart with a title so long, so many bars, and labels so long. */
  private static String bars(int title, int bars, int label) {
    List<String> names =
        IntStream.range(0, bars)
            .mapToObj(i -> (i + "x".repeat(label)).substring(0, Math.max(label, 2)))
            .toList();
    String labels = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(","));
    String points =
        names.stream()
            .map(name -> "{'label':'" + name + "','value':0.5}")
            .collect(Collectors.joining(","));
    return "{'type':'data_visualization','title':'"
        + words(title)
        + "','chart':{'type':'bar','series':[{'name':'a','data':["
        + points
        + "]}],'axis_config':{'categories':["
        + labels
        + "],'x_label':'a','y_label':'b'}}}";
  }
}
