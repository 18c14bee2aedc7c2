package jp.torimatome.finding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void counts_with_what_they_count_are_figures() {
    assertThat(Figures.in("新規登録者1,955人、センター利用者18,704人、うち就職者数2,582人(令和6年3月末現在)"))
        .containsExactly("1,955人", "18,704人", "2,582人");
    assertThat(Figures.in("のべ64件、2,640,100円の支給、全12回(月1回)、稼働率72.4%"))
        .containsExactly("64件", "2,640,100円", "12回", "1回", "72.4%");
    assertThat(Figures.in("３か所で40名、3団体")).containsExactly("３か所", "40名", "3団体");
  }

  @Test
  void years_days_and_ordinals_are_none() {
    assertThat(Figures.in("任用期間：R5.4.1～R6.3.31 令和5年7月7日付け、第6期、令和5年度、平成29年10月、男性(20歳)")).isEmpty();
  }
}
