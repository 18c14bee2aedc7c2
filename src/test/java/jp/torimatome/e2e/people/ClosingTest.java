package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 締切のあと: the coordinators hear of it, and what was stays within reach. */
class ClosingTest {
  @TempDir Path folder;

  @Test
  void coordinators_are_told_and_state_board_and_history_stay_reachable() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person coordinator = office.person(Office.COORDINATOR);
      office.clockTo("2025-05-15T17:15:00");
      Office.await("the round is closed", () -> status(coordinator).contains("締切済み"));
      assertThat(status(coordinator)).contains("22件中0件").contains("未回答22件");
      assertThat(room(coordinator)).as("after hours").doesNotContain("【締め切りました】");
      office.clockTo("2025-05-16T08:30:00");
      Office.await("the coordinators are told", () -> room(coordinator).contains("【締め切りました】"));
      assertThat(room(coordinator)).contains("残りは未回答22件です").doesNotContain("<@");
      assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/jigyo", "未回答").toString())
          .contains("22件");
      coordinator.openHome();
      Office.await("the board is there", () -> coordinator.home().isPresent());
      assertThat(coordinator.home().orElseThrow().toString())
          .contains("締切済み")
          .contains("未回答 1")
          .doesNotContain("home_nudge");
      Person housing = office.person("U0SEC05A");
      housing.openHome();
      Office.await("the tab is there", () -> housing.home().isPresent());
      assertThat(housing.home().orElseThrow().toString()).contains("締め切りました：1件中0件が回答済み、未回答1件");
    }
  }

  private static String status(Person coordinator) {
    return coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "状況").toString();
  }

  private static String room(Person coordinator) {
    return coordinator.messages(Office.COORDINATORS_CHANNEL).toString();
  }
}
