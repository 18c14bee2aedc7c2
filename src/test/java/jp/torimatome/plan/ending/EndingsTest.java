package jp.torimatome.plan.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.Lifecycle.Kind;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences of a table of R5 and R6 end their own project. */
class EndingsTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "様式への押印は令和5年度から廃止",
        "国庫補助がR6以降廃止",
        "窓口受付の土曜開庁は令和5年度をもって廃止。",
        "要綱の一部を廃止",
        "廃止路線の代替バスの運行経費を補助する。",
        "手当の廃止",
        "廃止した旧校舎の活用",
        "R3以降廃止された制度に代えて支援する。",
        "老朽化した施設を廃止",
        "廃止を検討",
        "廃止も含めて検討する。",
        "廃止しない。",
        "廃止の予定はない。",
        "令和5年度で終了した国庫補助に代えて県単独で実施する。",
        "窓口は休止中",
        "相談会は新型コロナのため中止した。",
        "事業の一部を令和6年度から廃止",
        "様式への押印は、令和5年度から廃止",
        "みやぎ若者相談事業は令和5年度をもって終了",
        "空き家の除却補助を令和5年度限りで終了",
        "研修の受講を修了",
        "補助金廃止",
        "廃止（検討中）",
        "相談会の開催（終了）",
        "小規模校の統合",
        "2事業を統合して実施する。",
        "休止していた相談会を再開した。",
        "任用期間終了後、他の職場に就職できるようにスキルの習得を支援する。",
        "事業費が国庫補助費(R10年終期予定)頼みとなっており、事業を推進することが困難である。"
      })
  void what_is_about_something_else_ends_nothing(String sentence) {
    assertThat(inPlan(sentence)).isEmpty();
    assertThat(Endings.discontinuation(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "令和5年度末で廃止,ENDED,2024",
    "令和5年度で終了,ENDED,2024",
    "令和5年度をもって廃止。,ENDED,2024",
    "本事業は令和5年度をもって終了,ENDED,2024",
    "本事業は、令和５年度末をもって廃止しました。,ENDED,2024",
    "就労相談事業は令和5年度で終了した。,ENDED,2024",
    "令和5年度限り,ENDED,2024",
    "令和5年度限りで廃止,ENDED,2024",
    "R5廃止,ENDED,2024",
    "R6.3.31をもって廃止,ENDED,2024",
    "令和6年3月末で終了,ENDED,2024",
    "令和6年3月31日付けで廃止,ENDED,2024",
    "令和6年4月1日廃止,ENDED,2024",
    "令和6年度から廃止する。,ENDED,2024",
    "R6以降廃止,ENDED,2024",
    "2023年度末で廃止,ENDED,2024",
    "平成30年度末で廃止,ENDED,2019",
    "令和元年度をもって廃止,ENDED,2020",
    "H31.3.31をもって廃止,ENDED,2019",
    "廃止（令和5年度末）,ENDED,2024",
    "（令和5年度末で廃止）,ENDED,2024",
    "※令和5年度で終了,ENDED,2024",
    "令和5年度をもって廃止（後継事業なし）,ENDED,2024",
    "R6.4～廃止,ENDED,2024",
    "令和５年度をもち終了,ENDED,2024",
    "R5年度末を以って廃止,ENDED,2024",
    "―（令和5年度で終了）,ENDED,2024",
    "予算計上なし（R5末廃止）,ENDED,2024",
    "事業終期のため、R3以降廃止,ENDED,2021",
    "国庫補助の終了に伴い令和5年度で終了,ENDED,2024",
    "目的を達成したため、令和5年度末で廃止,ENDED,2024",
    "利用者の減少により令和5年度をもって事業終了,ENDED,2024",
    "事業組替(別財源の活用)に伴いR3以降廃止,REORGANISED,2021",
    "令和6年度から「みやぎ若者相談事業」へ統合,REORGANISED,2024",
    "R6年度より若者相談事業に統合,REORGANISED,2024",
    "事業統合のため令和5年度末で廃止,REORGANISED,2024",
    "事業終期(組替)のため、R5以降廃止,ENDED_BY_REORGANISATION,2023"
  })
  void usual_words_tell_the_end_with_its_first_year(String sentence, Kind kind, int since) {
    assertThat(inPlan(sentence)).contains(new Ending.Over(kind, new FiscalYear(since)));
  }

  @ParameterizedTest
  @CsvSource({
    "統合により廃止,REORGANISED",
    "廃止,ENDED",
    "事業廃止,ENDED",
    "終了,ENDED",
    "事業終期のため廃止,ENDED",
    "廃止済み,ENDED",
    "―（廃止）,ENDED",
    "予算計上なし（事業終了）,ENDED",
    "廃止（終期）,ENDED",
    "若者相談事業へ統合,REORGANISED"
  })
  void an_end_without_a_year_is_an_end_whose_year_is_asked(String sentence, Kind kind) {
    assertThat(inPlan(sentence)).contains(new Ending.Over(kind, null));
  }

  @ParameterizedTest
  @CsvSource({
    "令和6年度廃止予定,2025",
    "令和6年度で終了予定,2025",
    "令和6年度末をもって廃止する予定。,2025",
    "本事業は令和6年度をもって終了,2025",
    "令和7年度から廃止,2025",
    "R7.3.31をもって廃止,2025",
    "令和7年度廃止見込み,2026",
    "令和6年度末で廃止（予定）,2025",
    "―（令和6年度廃止予定）,2025",
    "R10年終期予定,2029",
    "年度末で廃止,2025",
    "今年度をもって終了する。,2025",
    "来年度から廃止,2025"
  })
  void what_lies_ahead_is_only_announced(String sentence, int since) {
    assertThat(inPlan(sentence)).contains(new Ending.Announced(Kind.ENDED, new FiscalYear(since)));
  }

  @Test
  void the_end_of_the_year_is_that_of_the_column() {
    assertThat(in(Column.STATUS, "年度末で廃止"))
        .contains(new Ending.Over(Kind.ENDED, FiscalYear.reiwa(6)));
    assertThat(in(Column.ISSUES, "年度末で廃止")).contains(new Ending.Announced(Kind.ENDED, null));
    assertThat(in(Column.ISSUES, "廃止予定")).contains(new Ending.Announced(Kind.ENDED, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "休止",
        "休止中",
        "令和5年度は休止",
        "当面の間休止",
        "本事業は休止している。",
        "新型コロナの影響により休止",
        "休止（再開未定）",
        "休止中（令和7年度に再開予定）",
        "―（休止）",
        "令和5年度は休止（コロナ対応のため）"
      })
  void a_pause_is_not_an_end(String sentence) {
    assertThat(inPlan(sentence)).contains(new Ending.Suspended());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "相談窓口を3か所に設置した。令和5年度末で廃止。",
        "新規登録者10人、令和5年度末で廃止",
        "令和5年度で完了",
        "中止",
        "市町村へ移管",
        "統合",
        "廃止（一部）",
        "令和5年度で終了（第1期分）"
      })
  void what_may_be_the_project_or_not_is_asked(String sentence) {
    assertThat(in(Column.STATUS, sentence)).contains(new Ending.Unclear());
  }

  @Test
  void a_sentence_that_names_the_project_may_stand_among_others() {
    assertThat(in(Column.STATUS, "新規登録者10人。本事業は令和5年度をもって終了した。"))
        .contains(new Ending.Over(Kind.ENDED, FiscalYear.reiwa(6)));
    assertThat(in(Column.STATUS, "新規登録者10人。相談会は令和5年度をもって終了した。")).isEmpty();
  }

  @Test
  void a_note_behind_the_name_is_about_the_project() {
    assertThat(Endings.of(Map.of(Column.NAME, "就労相談事業（令和5年度で終了）"), R5).ending())
        .contains(new Ending.Over(Kind.ENDED, FiscalYear.reiwa(6)));
    assertThat(Endings.of(Map.of(Column.NAME, "廃止路線代替バス事業（補助金）"), R5).ending()).isEmpty();
  }

  @Test
  void an_end_with_a_year_stands_above_one_without() {
    var row = Map.of(Column.NAME, "就労相談事業", Column.STATUS, "廃止", Column.ISSUES, "R4以降廃止");
    assertThat(Endings.of(row, R5).ending())
        .contains(new Ending.Over(Kind.ENDED, FiscalYear.reiwa(4)));
  }

  private static Optional<Ending> inPlan(String sentence) {
    return in(Column.PLAN, sentence);
  }

  private static Optional<Ending> in(Column column, String sentence) {
    return Endings.of(Map.of(Column.NAME, "就労相談事業", column, sentence), R5).ending();
  }
}
