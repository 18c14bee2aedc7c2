package jp.torimatome.table.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.table.identity.Doubt.Reason;
import org.junit.jupiter.api.Test;

class IdentifyingTest {
  private static final String JOBS = "若年者を対象に、就職の相談と職場の見学を行う。";
  private static final String HOMES = "住宅の確保に配慮を要する人の入居を、協議会を通じて支える。";
  private static final String DRUGS = "薬物の問題に悩む家族からの相談を各保健所で受ける。";
  private static final String CARE = "高齢の退所者が福祉の支援を受けられるよう調整する。";

  private final List<Traits> known =
      List.of(
          of(1, "若年者就職支援", JOBS, "koyo"),
          of(2, "居住支援", HOMES, "jutaku"),
          of(3, "薬物相談", DRUGS, "gyomu"));

  @Test
  void what_stands_as_it_stood_is_the_same() {
    assertThat(of(known).numbers()).isEqualTo(Map.of(1, 1, 2, 2, 3, 3));
  }

  @Test
  void a_row_inserted_above_moves_numbers_and_no_project() {
    Identified found =
        of(List.of(of(1, "地域生活定着支援", CARE, "fukushi"), moved(2, 0), moved(3, 1), moved(4, 2)));
    assertThat(found.numbers()).isEqualTo(Map.of(2, 1, 3, 2, 4, 3));
    assertThat(found.doubts()).isEmpty();
  }

  @Test
  void numbers_that_were_swapped_are_recognised() {
    assertThat(of(List.of(moved(2, 0), moved(1, 1), moved(3, 2))).numbers())
        .isEqualTo(Map.of(1, 2, 2, 1, 3, 3));
  }

  @Test
  void a_row_that_has_nothing_of_the_project_on_its_number_is_asked_about() {
    Identified found = of(List.of(moved(1, 0), of(2, "地域生活定着支援", CARE, "fukushi"), moved(3, 2)));
    assertThat(found.doubts()).containsExactly(new Doubt(2, Reason.DIFFERENT, List.of(2)));
    assertThat(found.numbers()).isEqualTo(Map.of(1, 1, 3, 3));
  }

  @Test
  void the_section_alone_makes_no_project_the_same() {
    Identified found =
        of(List.of(moved(1, 0), of(2, "空き家の活用", "使われていない家屋を改修する費用の一部を補助する。", "jutaku")));
    assertThat(found.doubts()).containsExactly(new Doubt(2, Reason.DIFFERENT, List.of(2)));
  }

  @Test
  void a_renamed_project_is_known_by_its_content() {
    assertThat(of(List.of(of(2, "住まいの安心", HOMES, "jutaku"))).numbers()).isEqualTo(Map.of(2, 2));
    String shortened = "住宅の確保に配慮を要する人の入居を、協議会で支える。";
    assertThat(of(List.of(of(7, "居住支援の推進", shortened, "jutaku"))).numbers())
        .isEqualTo(Map.of(7, 2));
  }

  @Test
  void a_project_that_moved_to_another_section_is_known_by_its_name() {
    assertThat(of(List.of(of(9, "薬物相談事業", "内容を改めた。", "hoken"))).numbers()).isEqualTo(Map.of(9, 3));
  }

  @Test
  void a_neighbouring_name_with_another_content_is_not_the_same() {
    List<Traits> roads = List.of(of(1, "東地区道路整備", "東地区の道路を広げる工事を行う。", "doro"));
    Identified found =
        Identifying.of(
            List.of(of(1, "西地区道路整備", "橋の耐震補強に向けた調査と設計をする。", "doro")), roads, Answers.NONE);
    assertThat(found.doubts()).extracting(Doubt::row).containsExactly(1);
  }

  @Test
  void two_projects_of_one_name_do_not_rotate_when_a_row_is_inserted() {
    List<Traits> twins =
        List.of(
            of(1, "相談支援", JOBS, "koyo"),
            of(2, "相談支援", HOMES, "jutaku"),
            of(3, "相談支援", HOMES, "jutaku"));
    List<Traits> rows =
        List.of(
            of(1, "新しい支援", CARE, "fukushi"),
            of(2, "相談支援", JOBS, "koyo"),
            of(3, "相談支援", HOMES, "jutaku"),
            of(4, "相談支援", HOMES, "jutaku"));
    assertThat(Identifying.of(rows, twins, Answers.NONE).numbers())
        .isEqualTo(Map.of(2, 1, 3, 2, 4, 3));
  }

  @Test
  void projects_of_one_name_that_nothing_tells_apart_are_asked_about() {
    List<Traits> twins = List.of(of(1, "相談支援", JOBS, "koyo"), of(2, "相談支援", HOMES, "jutaku"));
    List<Traits> rows = List.of(of(1, "相談支援", CARE, "fukushi"), of(2, "相談支援", DRUGS, "gyomu"));
    assertThat(Identifying.of(rows, twins, Answers.NONE).doubts())
        .containsExactly(
            new Doubt(1, Reason.SEVERAL, List.of(1, 2)),
            new Doubt(2, Reason.SEVERAL, List.of(1, 2)));
  }

  @Test
  void a_name_with_the_content_of_another_is_asked_about() {
    Identified found =
        of(List.of(of(1, "若年者就職支援", HOMES, "koyo"), of(2, "居住支援", JOBS, "jutaku"), moved(3, 2)));
    assertThat(found.doubts())
        .containsExactly(
            new Doubt(1, Reason.DIVIDED, List.of(1, 2)),
            new Doubt(2, Reason.DIVIDED, List.of(2, 1)));
  }

  @Test
  void what_a_person_said_stands_above_all_evidence() {
    List<Traits> rows =
        List.of(of(1, "若年者就職支援", HOMES, "koyo"), of(2, "空き家", CARE, "jutaku"), moved(3, 2));
    Identified found = Identifying.of(rows, known, new Answers(Map.of(1, 1), Set.of(2)));
    assertThat(found).isEqualTo(new Identified(Map.of(1, 1, 3, 3), List.of(), List.of()));
  }

  @Test
  void an_answer_about_a_row_or_a_project_that_is_not_there_is_told() {
    assertThat(Identifying.of(known, known, new Answers(Map.of(9, 1, 1, 9), Set.of(8))).unusable())
        .containsExactlyInAnyOrder(9, 1, 8);
  }

  @Test
  void thousands_of_rows_that_all_moved_are_found() {
    List<Traits> before = new ArrayList<>();
    List<Traits> after = new ArrayList<>();
    for (int number = 1; number <= 4000; number++) {
      before.add(of(number, "事業第" + number + "号", "内容" + number + "を行う。", "koyo"));
      after.add(of(number + 1, "事業第" + number + "号", "内容" + number + "を改めて行う。", "koyo"));
    }
    assertThat(Identifying.of(after, before, Answers.NONE).numbers())
        .hasSize(4000)
        .containsEntry(2, 1)
        .containsEntry(4001, 4000);
  }

  private Identified of(List<Traits> rows) {
    return Identifying.of(rows, known, Answers.NONE);
  }

  private Traits moved(int number, int index) {
    Traits before = known.get(index);
    return new Traits(
        number, before.direction(), before.section(), before.isRelisting(), before.texts());
  }

  private static Traits of(int number, String name, String content, String section) {
    return new Traits(number, 1, section, false, Traits.Texts.of(name, name, content, content));
  }
}
