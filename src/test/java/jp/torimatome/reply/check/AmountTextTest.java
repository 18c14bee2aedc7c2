package jp.torimatome.reply.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2362|2362", "2,362|2362", "２，３６２|2362", "２３６２千円|2362", "2,362千円|2362", " 2 362 |2362", "0|0", "０|0", "△120|-120", "▲120|-120",
            "−120|-120", "-120|-120",
        "－１２０|-120", "△1,200千円|-1200", "10、038、216|10038216", "999999999999|999999999999"
      })
  void an_amount_in_thousand_yen_is_read_however_it_is_written(String typed, long thousandYen) {
    assertThat(AmountText.read(typed)).isEqualTo(new AmountText.Reading.Read(thousandYen));
  }

  @ParameterizedTest
  @CsvSource(
      {"2362000円,円,2362,true", "２３６万円,万円,2360,true", "3百万円,百万円,3000,true", "1億円,億円,100000,true", "2500円,円,2,false", "△5000円,円,-5,true"})
  void another_unit_is_refused_with_the_value_it_would_be(String typed, String unit, long thousandYen, boolean exact) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new Fault.OtherUnit(unit, thousandYen, exact)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"٢٣٦٢", "๒๓๖๒", "二千三百", "①", "Ⅳ", "२"})
  void digits_of_another_script_are_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new Fault.ForeignDigits()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"約2,000", "未定", "2,000程度", "調整中"})
  void an_amount_that_is_not_settled_is_refused(String typed) {
    assertThat(AmountText.read(typed)).isInstanceOfSatisfying(
        AmountText.Reading.Refused.class, refused -> assertThat(refused.fault()).isInstanceOf(Fault.NotSettled.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,362.5", "2362.5千円", "２３６２．５"})
  void a_decimal_is_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new Fault.Decimal()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "abc", "2,36", "12-34", "１２３ドル", "=1+1"})
  void what_is_no_number_is_refused_as_typed(String typed) {
    assertThat(AmountText.read(typed)).isInstanceOfSatisfying(
        AmountText.Reading.Refused.class, refused -> assertThat(refused.fault()).isInstanceOf(Fault.NotANumber.class));
  }

  @Test
  void nothing_typed_is_missing() {
    assertThat(AmountText.read("　 ")).isEqualTo(refused(new Fault.AmountMissing()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000", "99999999999999999999999999", "9999999999兆円"})
  void more_digits_than_any_budget_has_are_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new Fault.TooLarge()));
  }

  private static AmountText.Reading refused(Fault fault) {
    return new AmountText.Reading.Refused(fault);
  }
}
