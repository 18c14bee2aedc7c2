package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 暦にない日. */
class NoSuchDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和6年2月30日に完成した。",
        "11月31日までに配布した。",
        "R5.9.31に締め切った。",
        "令和5年13月に開催した。",
        "2023/2/29に開催した。",
        "令和5年2月29日に開催した。",
        "4月0日に開始した。",
        "令和６年６月３１日に閉会した。",
        "令和元年4月15日に開設した。",
        "令和5年4月15日(日)に開催した。"
      })
  void a_day_that_no_calendar_has_is_found(String text) {
    assertThat(new NoSuchDay().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和6年2月29日に完成した。",
        "2月29日に開催した。",
        "R5.4.1～R6.3.31",
        "令和5年4月15日(土)に開催した。",
        "12月31日まで受け付けた。",
        "(R6.3月現在)",
        "令和5年10月に開催した。",
        "14.5.31号通知",
        "2.5.40の区分",
        "4月から12月まで、月2回開催した。",
        "令和元年5月1日に開設した。",
        "延べ13か月にわたり実施した。",
        "24/7の体制"
      })
  void days_that_are_and_other_numbers_are_left_alone(String text) {
    assertThat(new NoSuchDay().at(SampleRow.number(1).says(Column.STATUS, text).row())).isEmpty();
  }
}
