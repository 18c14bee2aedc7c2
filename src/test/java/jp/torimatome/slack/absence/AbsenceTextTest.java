package jp.torimatome.slack.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absences as people type them. */
class AbsenceTextTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

  @ParameterizedTest
  @ValueSource(strings = {
    "8/10-8/16 代理 <@U2|吉田>", "8/10〜8/16 代理 <@U2>", "8月10日から8月16日まで 代理<@U2>", "2025-08-10 2025-08-16 代理 <@U2>", "8/10 ~ 8/16 代理 <@U2>",
    "2025/8/10～2025/8/16　代理　<@U2|yoshida>"
  })
  void from_when_to_when_and_who_stands_in(String typed) {
    assertThat(AbsenceText.read(typed, TODAY))
        .isEqualTo(new AbsenceText(
            Optional.empty(), Optional.of(LocalDate.of(2025, 8, 10)), Optional.of(LocalDate.of(2025, 8, 16)), Optional.of("U2")));
  }

  @Test
  void one_day_is_its_own_end() {
    AbsenceText said = AbsenceText.read("8/10", TODAY);
    assertThat(said.until()).isEqualTo(said.from()).contains(LocalDate.of(2025, 8, 10));
  }

  @Test
  void an_absence_without_an_end_has_none() {
    assertThat(AbsenceText.read("8/10から", TODAY).until()).isEmpty();
    assertThat(AbsenceText.read("8/10〜", TODAY).until()).isEmpty();
  }

  @Test
  void somebody_else_is_named_before_the_days() {
    AbsenceText said = AbsenceText.read("<@U1|加藤> 8/10-8/16 代理 <@U2|吉田>", TODAY);
    assertThat(said.person()).contains("U1");
    assertThat(said.standIn()).contains("U2");
  }

  @Test
  void nothing_typed_says_nothing() {
    assertThat(AbsenceText.read("", TODAY).from()).isEmpty();
  }
}
