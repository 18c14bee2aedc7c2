package jp.torimatome.feature.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.torimatome.text.day.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absences as people type them. */
class AbsenceTextTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8/10-8/16 代理 <@U2|吉田>",
        "8/10〜8/16 代理 <@U2>",
        "8月10日から8月16日まで 代理<@U2>",
        "2025-08-10 2025-08-16 代理 <@U2>",
        "8/10 ~ 8/16 代理 <@U2>",
        "2025/8/10～2025/8/16　代理　<@U2|yoshida>"
      })
  void from_when_to_when_and_who_stands_in(String typed) {
    AbsenceText said = AbsenceText.read(typed, TODAY);
    assertThat(said.when())
        .isInstanceOfSatisfying(
            When.Period.class,
            period -> {
              assertThat(period.from()).isEqualTo(LocalDate.of(2025, 8, 10));
              assertThat(period.until()).isEqualTo(LocalDate.of(2025, 8, 16));
            });
    assertThat(said.person()).isEmpty();
    assertThat(said.standIn()).contains("U2");
    assertThat(said.unread()).isEmpty();
  }

  @Test
  void one_day_is_its_own_end() {
    assertThat(AbsenceText.read("8/10", TODAY).when())
        .isInstanceOfSatisfying(
            When.Period.class,
            period -> assertThat(period.day()).contains(LocalDate.of(2025, 8, 10)));
  }

  @Test
  void somebody_else_is_named_before_the_days() {
    AbsenceText said = AbsenceText.read("<@U1|加藤> 8/10-8/16 代理 <@U2|吉田>", TODAY);
    assertThat(said.person()).contains("U1");
    assertThat(said.standIn()).contains("U2");
    AbsenceText before = AbsenceText.read("<@U1|加藤> 代理 <@U2|吉田> 8/10-8/16", TODAY);
    assertThat(before.person()).contains("U1");
    assertThat(before.standIn()).contains("U2");
  }

  @Test
  void words_that_say_nothing_are_named() {
    assertThat(AbsenceText.read("9/1-9/2 代理 伊藤 美咲", TODAY).unread()).isEqualTo("伊藤 美咲");
    assertThat(AbsenceText.read("9/1-9/2 夏季休暇", TODAY).unread()).isEqualTo("夏季休暇");
    assertThat(AbsenceText.read("9/1-9/2 <@U2|吉田>", TODAY).unread()).as("whose?").isEqualTo("@吉田");
    assertThat(AbsenceText.read("来週ずっと", TODAY).unread()).isEqualTo("来週ずっと");
  }

  @Test
  void nothing_typed_says_nothing() {
    assertThat(AbsenceText.read("", TODAY))
        .isEqualTo(new AbsenceText(Optional.empty(), new When.None(), Optional.empty(), ""));
  }
}
