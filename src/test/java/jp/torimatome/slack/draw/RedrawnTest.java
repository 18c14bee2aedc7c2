package jp.torimatome.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;
import jp.torimatome.say.Words;
import jp.torimatome.slack.mark.Literally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is shown anew from what Slack sends of it: nothing that stands in it may get lost. */
class RedrawnTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Control.Option OPTION = new Control.Option("given", "入力する");

  @Test
  void every_part_and_control_comes_back_as_it_was_drawn() {
    Control.Question question = new Control.Question("確認", "よいですか", "はい", "いいえ");
    Control.Button asking =
        Control.Button.of("b", 7, "送る").primary().asking(question).spoken("11 を送る");
    assertReturns(
        new Part.Heading("11 就労支援事業"),
        Part.Note.plain("ご案内"),
        Part.Paragraph.of("*11* 就労支援事業", Control.Button.of("x", "1", "開く")).called("item_1"),
        new Part.Paragraph(
            "choice:1", Words.plain("方法"), Optional.of(Control.Choice.of("c", List.of(OPTION)))),
        new Part.Facts(List.of(Words.marked("*11*"), Words.plain("3"))),
        new Part.Divider(),
        Part.Rich.quote("題", "人の *言葉*"),
        new Part.Rich(
            "kept:1",
            List.of(
                Part.Rich.Line.said(
                    List.of(
                        Run.bold("見出し\n"),
                        new Run("新", Run.Style.UNDERLINED),
                        new Run("旧", Run.Style.STRUCK))),
                Part.Rich.Line.quoted("文"))),
        new Part.Controls("draft:1", List.of(asking, Control.Button.of("d", "", "消す").danger())),
        input(Control.Entry.lines("value", 3000).initial("文").before("例")).hint("注").listened(),
        input(new Control.Radios("r", List.of(OPTION), Optional.of(OPTION))).optional(true),
        input(new Control.Checks("k", List.of(OPTION), List.of(OPTION))),
        input(new Control.Choices("m", List.of(OPTION))),
        input(new Control.Day("day", Optional.of(LocalDate.of(2025, 4, 28)))),
        input(new Control.Moment("moment", Instant.ofEpochSecond(1_745_000_000))),
        input(new Control.Person("person", "U1")),
        input(new Control.People("people", List.of("U1", "U2"))),
        input(new Control.Channel("open", "C1", true)),
        input(new Control.Channel("place", "", false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"雇用*対策* 課", "`就労` 支援", "_係_", "課 :smile: 係", "1 > 2 & 3"})
  void who_is_named_beside_peoples_signs_stays_named(String name) {
    String marked =
        Marks.escape(name) + "（*代理入力*）、<@U1> さんの下書き。<https://a.example/?a=1&amp;b=2|説明> `code`";
    assertReturns(Part.Paragraph.of(marked), Part.Note.of(marked));
  }

  private static Part.Input input(Control control) {
    return Part.Input.of("欄", control);
  }

  private static void assertReturns(Part... parts) {
    Screen screen = Screen.told(new Screen.Frame("door", "{}", "回答", "送信", "閉じる"), List.of(parts));
    String drawn = sent(screen);
    Screen back = Reading.filled("U1", GSON.fromJson(drawn, View.class)).screen();
    assertThat(sent(back)).isEqualTo(drawn);
    assertThat(back.frame()).isEqualTo(screen.frame());
  }

  private static String sent(Screen screen) {
    return Literally.json(GSON.toJson(Screens.modal(screen)));
  }
}
