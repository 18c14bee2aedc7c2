package jp.torimatome.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Member;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;
import jp.torimatome.say.Words;
import jp.torimatome.say.door.Admission;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.summary.Office;
import jp.torimatome.text.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said can be read, filled in and pressed as a page, without Slack. */
class PreviewTest {
  private static final String PERSON = "U0SEC03A";
  private static final Screen FORM =
      Screen.form(
          new Screen.Frame("reply", "item 7", "回答", "提出", "閉じる"),
          List.of(
              Part.Paragraph.of("*7* " + Marks.escape("<b>協力*雇用主*</b>") + " <@U0SEC03A>"),
              Part.Input.of("金額", Control.Entry.line("amount", 20)).hint("単位：千円"),
              Part.Input.of("状況", Control.Entry.lines("status", 3000).initial("\n一行目\n二行目"))
                  .optional(true),
              Part.Input.of(
                  "決裁",
                  new Control.Radios(
                      "head", List.of(option("yes"), option("no")), Optional.of(option("no")))),
              Part.Input.of("日", new Control.Day("day", Optional.of(LocalDate.of(2025, 4, 14)))),
              Part.Input.of(
                  "時", new Control.Moment("moment", Instant.parse("2025-04-14T00:30:00Z"))),
              Part.Input.of("人", new Control.People("people", List.of("U1", "U2"))),
              Part.Controls.of(
                  Control.Button.of("draft", "7 x", "下書き"),
                  Control.Button.of("drop", 7, "取消")
                      .asking(new Control.Question("取消", "消えます。よいですか", "はい", "いいえ")))));

  @TempDir Path folder;
  private Office office;
  private Preview preview;
  private PreviewDoors doors;

  private static Control.Option option(String value) {
    return new Control.Option(value, "選択肢 " + value);
  }

  @BeforeEach
  void open() throws Exception {
    office = Office.withSeed(folder);
    office.people.members.learn(
        new Member(PERSON, "佐藤", Member.State.ACTIVE), office.clock.instant());
    Text text = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    doors = new PreviewDoors(new Admission(office.access, text, office.clock));
    preview =
        new Preview(
            new Looks(
                doors,
                new Looks.Source(
                    () -> List.of(new Looks.Line(3, "依頼", "C1")),
                    id -> id == 3 ? Optional.of(message()) : Optional.empty(),
                    () -> Map.of(PERSON, "佐藤"),
                    new OwnPages(),
                    id -> "名:" + id),
                text));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static List<Part> message() {
    return List.of(
        new Part.Heading("題 <i>"),
        new Part.Facts(List.of(Words.marked("*率* 10%"), Words.plain("*率*"))),
        Part.Note.plain("注"),
        new Part.Divider(),
        Part.Rich.of(
            List.of(
                Part.Rich.Line.said(List.of(Run.bold("前"), new Run("新", Run.Style.UNDERLINED))),
                Part.Rich.Line.quoted("言った<こと>"))),
        new Part.Table(List.of(List.of("方向性", "額"), List.of("一", "10")), List.of(false, true)),
        Part.Controls.of(Control.Button.of("open", 7, "回答する").spoken("回答する: 7")));
  }

  @Test
  void a_message_is_read_as_a_page_and_no_sign_of_people_is_a_tag() {
    Document page = Jsoup.parse(preview.message(PERSON, 3));
    assertThat(page.select("html").attr("lang")).isEqualTo("ja");
    assertThat(page.select("h2").text()).isEqualTo("題 <i>");
    assertThat(page.select("li b").text()).isEqualTo("率");
    assertThat(page.select("li").eachText().getLast()).isEqualTo("*率*");
    assertThat(page.select("u").text()).isEqualTo("新");
    assertThat(page.select("blockquote").text()).isEqualTo("言った<こと>");
    assertThat(page.select("th").eachText()).containsExactly("方向性", "額");
    assertThat(page.select("td.number").text()).isEqualTo("10");
    assertThat(page.select("main button").attr("aria-label")).isEqualTo("回答する: 7");
    assertThat(page.select("main i, script")).isEmpty();
    assertThat(Jsoup.parse(preview.message(PERSON, 9)).select("main").text())
        .contains("いま送るものはありません");
  }

  @Test
  void every_input_of_a_form_has_its_label_and_comes_back_as_it_was_filled_in() {
    Filled[] sent = new Filled[1];
    doors.asked("/form", Act.READ, opening());
    doors.sent(
        "reply",
        Act.READ,
        form -> {
          sent[0] = form;
          return Settled.fault("amount", "数ではありません");
        });
    Document form = Jsoup.parse(preview.asked(PERSON, "/form"));
    for (Element input :
        form.select("main input[type=text], main textarea, main input[type=date]")) {
      assertThat(form.select("label[for='" + input.id() + "']")).as(input.outerHtml()).hasSize(1);
    }
    assertThat(form.expectFirst("main p").text()).isEqualTo("7 <b>協力*雇用主*</b> @名:U0SEC03A");
    Map<String, List<String>> posted = posted(form);
    posted.put("amount/amount", List.of("12a"));
    Document again = Jsoup.parse(preview.sent(PERSON, posted));
    assertThat(sent[0].carried()).isEqualTo("item 7");
    assertThat(sent[0].text("amount")).isEqualTo("12a");
    assertThat(sent[0].text("status")).isEqualTo("\n一行目\n二行目");
    assertThat(sent[0].value("head")).contains("no");
    assertThat(sent[0].day("day")).contains(LocalDate.of(2025, 4, 14));
    assertThat(sent[0].moment("moment")).contains(Instant.parse("2025-04-14T00:30:00Z"));
    assertThat(sent[0].values("people")).containsExactly("U1", "U2");
    assertThat(again.select(".fault").text()).isEqualTo("数ではありません");
    assertThat(again.select("input[name='amount/amount']").val()).isEqualTo("12a");
  }

  @Test
  void a_press_in_a_form_brings_what_is_typed_and_a_question_is_asked_first() {
    Press[] pressed = new Press[1];
    doors.asked("/form", Act.READ, opening());
    doors.pressed(
        "draft",
        Act.READ,
        press -> {
          pressed[0] = press;
          return new Reaction.Says(Answer.of("*保存* しました"));
        });
    Document form = Jsoup.parse(preview.asked(PERSON, "/form"));
    assertThat(form.select("details summary").text()).isEqualTo("取消");
    assertThat(form.select("details p").text()).isEqualTo("消えます。よいですか");
    Map<String, List<String>> posted = posted(form);
    posted.put("press", List.of(form.expectFirst("main p > button[name=press]").val()));
    Document said = Jsoup.parse(preview.pressed(PERSON, posted));
    assertThat(pressed[0].value()).isEqualTo("7 x");
    assertThat(pressed[0].filled().text("status")).contains("二行目");
    assertThat(said.select("main b").text()).isEqualTo("保存");
  }

  @Test
  void the_same_is_lines_for_a_terminal() {
    String lines = new Lines(id -> "名:" + id).screen(FORM);
    assertThat(lines)
        .startsWith("【回答】\n7 <b>協力*雇用主*</b> @名:U0SEC03A\n金額： ____")
        .contains("決裁： ( ) 選択肢 yes (*) 選択肢 no", "[下書き] [取消]")
        .endsWith("[提出]");
    assertThat(new Lines(id -> id).parts(message()))
        .contains("■ 題 <i>", "・率 10%", "※ 注", "│ 言った<こと>", "方向性 | 額", "[回答する]");
  }

  @Test
  void who_may_not_in_chat_may_not_here() {
    doors.asked("/board", Act.STEER, opening());
    assertThat(Jsoup.parse(preview.asked("U0NOBODY9", "/board")).select("main").text())
        .doesNotContain("回答");
    assertThat(preview.asked(PERSON, "/nothing")).contains("「/nothing」を受け付けるところがありません");
  }

  private static jp.torimatome.say.door.Doors.Answering opening() {
    return new jp.torimatome.say.door.Doors.Answering() {
      @Override
      public <T> T answer(
          jp.torimatome.say.door.Doors.Asked asked,
          java.util.function.Function<Answer, T> drawing) {
        return drawing.apply(Answer.opening(FORM, "開けません"));
      }
    };
  }

  /** What a browser would send. */
  private static Map<String, List<String>> posted(Document page) {
    Map<String, List<String>> posted = new HashMap<>();
    Stream<Element> fields = page.expectFirst("main form").select("input, textarea").stream();
    fields
        .filter(field -> !field.attr("type").equals("radio") || field.hasAttr("checked"))
        .collect(
            Collectors.groupingBy(
                field -> field.attr("name"),
                Collectors.mapping(PreviewTest::value, Collectors.toList())))
        .forEach(posted::put);
    return posted;
  }

  /** A browser sends line ends as two characters. */
  private static String value(Element field) {
    return field.tagName().equals("textarea")
        ? field.wholeText().replace("\n", "\r\n")
        : field.val();
  }
}
