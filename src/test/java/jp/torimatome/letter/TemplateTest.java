package jp.torimatome.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.letter.Letter.Block.Item;
import jp.torimatome.letter.Letter.Block.Paragraph;
import jp.torimatome.letter.Letter.Block.Point;
import jp.torimatome.letter.Letter.Block.Table;
import jp.torimatome.plan.cell.Field;
import org.junit.jupiter.api.Test;

/** What an office writes into a template, and what becomes of it. */
class TemplateTest {
  private static final Facts FACTS =
      new Facts(
          Map.of("日付", "令和7年4月14日", "件数", "22", "文書番号", ""),
          Map.of("回答項目", List.of("実施状況", "計画")),
          Map.of("事業一覧", List.of(List.of("番号", "名称"), List.of("4", "事業"))),
          EnumSet.of(Field.STATUS));

  @Test
  void marks_say_where_a_line_stands_and_items_are_numbered() {
    Letter letter = fill("# 説明\n>> {{日付}}\n== 件名\n本文\n>< 記\n1. 一つ目\n- 詳しく\n1. 二つ目 {{件数}}件\n>> 以上");
    assertThat(letter.title()).isEqualTo("件名");
    assertThat(letter.blocks())
        .containsExactly(
            new Paragraph(Letter.Place.RIGHT, "令和7年4月14日"),
            new Paragraph(Letter.Place.TITLE, "件名"),
            new Paragraph(Letter.Place.LEFT, "本文"),
            new Paragraph(Letter.Place.CENTRE, "記"),
            new Item(1, "一つ目"),
            new Point("詳しく"),
            new Item(2, "二つ目 22件"),
            new Paragraph(Letter.Place.RIGHT, "以上"));
  }

  @Test
  void a_line_that_says_nothing_once_filled_is_left_out() {
    assertThat(fill(">> {{文書番号}}\n== 件名").blocks()).hasSize(1);
  }

  @Test
  void a_line_for_a_field_that_is_not_asked_is_left_out() {
    assertThat(fill("== 件名\n[status] 1. 実施状況\n[plan] 1. 計画").blocks())
        .last()
        .isEqualTo(new Item(1, "実施状況"));
  }

  @Test
  void lists_and_tables_stand_on_lines_of_their_own() {
    List<Letter.Block> blocks = fill("== 件名\n{{回答項目}}\n{{事業一覧}}").blocks();
    assertThat(blocks.subList(1, 4))
        .containsExactly(
            new Point("実施状況"),
            new Point("計画"),
            new Table(List.of(List.of("番号", "名称"), List.of("4", "事業"))));
  }

  @Test
  void every_mistake_is_told_with_its_line_and_the_nearest_word() {
    String wrong = "{{期現}}\n件数は{{事業一覧}}\n{{期限\n[statas] 1. 状況";
    Template.Reading reading = Template.read("a.txt", wrong);
    assertThat(((Template.Reading.Wrong) reading).problems())
        .extracting(TemplateProblem::kind, TemplateProblem::line, TemplateProblem::nearest)
        .containsExactly(
            tuple(TemplateProblem.Kind.UNKNOWN_PLACEHOLDER, 1, "期限"),
            tuple(TemplateProblem.Kind.NOT_ALONE, 2, ""),
            tuple(TemplateProblem.Kind.OPEN_PLACEHOLDER, 3, ""),
            tuple(TemplateProblem.Kind.UNKNOWN_FIELD, 4, "status"),
            tuple(TemplateProblem.Kind.NO_TITLE, 0, ""));
  }

  @Test
  void what_people_wrote_is_never_taken_for_a_placeholder() {
    Facts facts = new Facts(Map.of("依頼文", "{{件数}} $1 \\"), Map.of(), Map.of(), Set.of());
    Template template =
        ((Template.Reading.Read) Template.read("a.txt", "== 件名\n- {{依頼文}}")).template();
    assertThat(template.fill(facts).blocks()).last().isEqualTo(new Point("{{件数}} $1 \\"));
  }

  private static Letter fill(String text) {
    return ((Template.Reading.Read) Template.read("a.txt", text)).template().fill(FACTS);
  }
}
