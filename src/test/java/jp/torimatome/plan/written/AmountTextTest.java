package jp.torimatome.plan.written;

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
        "2362|2362",
        "2,362|2362",
        "２，３６２|2362",
        "２３６２千円|2362",
        "2,362千円|2362",
        " 2362 |2362",
        "0|0",
        "０|0",
        "△120|-120",
        "▲120|-120",
        "−120|-120",
        "-120|-120",
        "－１２０|-120",
        "△1,200千円|-1200",
        "10、038、216|10038216",
        "999999999999|999999999999",
        "ー500|-500",
        "ｰ500|-500",
        "―500|-500",
        "–500|-500",
        "‐500|-500",
        "—500|-500",
        "△ 500|-500",
        "2,362 千円|2362",
        "\u200B1958|1958",
        "\uFEFF1958|1958",
        "1958\u00A0|1958",
        "\u00AD1958|1958",
        "\u200E1958\u200F|1958",
        "\u202D1958\u202C|1958"
      })
  void an_amount_in_thousand_yen_is_read_however_it_is_written(String typed, long thousandYen) {
    assertThat(AmountText.read(typed)).isEqualTo(new AmountText.Reading.Read(thousandYen));
  }

  @ParameterizedTest
  @CsvSource({
    "2362000円,円,2362,true",
    "２３６万円,万円,2360,true",
    "3百万円,百万円,3000,true",
    "1億円,億円,100000,true",
    "2500円,円,2,false",
    "△5000円,円,-5,true"
  })
  void another_unit_is_refused_with_the_value_it_would_be(
      String typed, String unit, long thousandYen, boolean exact) {
    assertThat(AmountText.read(typed))
        .isEqualTo(refused(new AmountFault.OtherUnit(unit, thousandYen, exact)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"٢٣٦٢", "๒๓๖๒", "二千三百", "①", "Ⅳ", "२", "958①", "958²", "㊿", "½", "一⼆"})
  void digits_of_another_script_are_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new AmountFault.ForeignDigits()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"約2,000", "未定", "2,000程度", "調整中"})
  void an_amount_that_is_not_settled_is_refused(String typed) {
    assertThat(AmountText.read(typed))
        .isInstanceOfSatisfying(
            AmountText.Reading.Refused.class,
            refused -> assertThat(refused.fault()).isInstanceOf(AmountFault.NotSettled.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,362.5", "2362.5千円", "２３６２．５"})
  void a_decimal_is_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new AmountFault.Decimal()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "abc",
        "2,36",
        "12-34",
        "１２３ドル",
        "=1+1",
        "116 60",
        "116\u00A060",
        "116\u300060",
        "116\n60",
        "1,2345",
        ",123",
        "1,23,456",
        "500-",
        "--500",
        "△-500",
        "1958※",
        "\u202E1958"
      })
  void what_is_no_number_is_refused_as_typed(String typed) {
    assertThat(AmountText.read(typed))
        .isInstanceOfSatisfying(
            AmountText.Reading.Refused.class,
            refused -> assertThat(refused.fault()).isInstanceOf(AmountFault.NotANumber.class));
  }

  @ParameterizedTest
  @CsvSource({"116\u200B60,116[U+200B]60", "1\u00AD958,1[U+00AD]958", "１９\u202E５８,１９[U+202E]５８"})
  void what_nobody_sees_inside_a_number_is_named(String typed, String named) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new AmountFault.NotANumber(named)));
  }

  @Test
  void nothing_typed_is_missing() {
    assertThat(AmountText.read("　 ")).isEqualTo(refused(new AmountFault.Missing()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000", "99999999999999999999999999", "9999999999兆円"})
  void more_digits_than_any_budget_has_are_refused(String typed) {
    assertThat(AmountText.read(typed)).isEqualTo(refused(new AmountFault.TooLarge()));
  }

  private static AmountText.Reading refused(AmountFault fault) {
    return new AmountText.Reading.Refused(fault);
  }
}
