package jp.torimatome.sandbox.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the clock's buttons lead, with Japan's holidays. */
final class NextMomentTest {

  @ParameterizedTest
  @CsvSource({
    "2025-04-14T08:25:00+09:00, minutes5, 2025-04-14T08:30:00+09:00",
    "2025-04-14T08:25:00+09:00, business-morning, 2025-04-14T09:00:00+09:00",
    "2025-04-14T09:00:00+09:00, business-morning, 2025-04-15T09:00:00+09:00",
    "2025-04-18T17:00:00+09:00, business-morning, 2025-04-21T09:00:00+09:00",
    "2025-04-28T10:00:00+09:00, business-morning, 2025-04-30T09:00:00+09:00",
    "2025-05-02T10:00:00+09:00, business-morning, 2025-05-07T09:00:00+09:00",
    "2025-12-26T10:00:00+09:00, business-morning, 2026-01-05T09:00:00+09:00",
    "2026-09-18T10:00:00+09:00, business-morning, 2026-09-24T09:00:00+09:00",
    "2025-04-14T08:25:00+09:00, monday-morning, 2025-04-14T09:00:00+09:00",
    "2025-04-14T09:30:00+09:00, monday-morning, 2025-04-21T09:00:00+09:00",
    "2025-05-01T09:30:00+09:00, monday-morning, 2025-05-07T09:00:00+09:00",
    "2025-04-14T08:25:00+09:00, week, 2025-04-21T08:25:00+09:00"
  })
  void leadsToTheExpectedMoment(String now, String step, String expected) {
    PeopleFile people = PeopleFile.builtIn("miyagi");
    NextMoment next = new NextMoment(people.zone(), people.holidays());
    assertThat(next.after(OffsetDateTime.parse(now).toInstant(), step))
        .isEqualTo(OffsetDateTime.parse(expected).toInstant());
    assertThat(next.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }
}
