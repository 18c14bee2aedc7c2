package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who left, or became a guest, is neither asked nor heard; the next deputy is. */
class MemberCheckTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_deputy_is_reminded_instead_of_somebody_whose_account_was_deactivated() {
    become("U0SEC03A", "deleted");
    office.clockTo("2025-05-09T08:30:00");
    Person deputy = office.person("U0SEC03B");
    Office.await(
        "the deputy is reminded",
        () -> deputy.messages(deputy.direct()).toString().contains("今日が回答期限です"));
    assertThat(office.command("audit", "export")).contains("step:due");
    assertThat(office.person("U0SEC04A").messages("C0SEC04")).as("others as ever").isNotEmpty();
  }

  @Test
  void a_guest_is_turned_away() {
    become("U0SEC03A", "is_restricted");
    Office.await(
        "the door is closed",
        () ->
            office
                .person("U0SEC03A")
                .slash("C0SEC03", "/jigyo", "4")
                .toString()
                .contains("正式なメンバーだけ"));
  }

  private void become(String person, String what) {
    office.person(Office.COORDINATOR).post("/_sandbox/people/" + person, Map.of(what, true));
    office.stopBot();
    office.startBot();
  }
}
