package jp.torimatome.slack.send;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.torimatome.backup.BackingUp;
import jp.torimatome.backup.Restoring;
import jp.torimatome.database.DatabaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup takes the place of a database that had gone on sending: Slack knows more than we do. */
class RestoredTest {
  @TempDir Path folder;
  private SendingOffice office;
  private Path copy;

  @BeforeEach
  void open() {
    office = new SendingOffice(folder);
    copy = folder.resolve("copy.db");
    sql("INSERT INTO plan (id, name) VALUES (1, '計画')");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_waited_or_was_in_flight_at_the_backup_is_looked_for_before_it_is_sent() {
    office.write("letter", 1, GENERAL);
    office.write("letter", 2, PERSON);
    office.write("letter", 3, "U0AOI00001");
    assertThat(office.claim()).as("in flight").isPresent();
    backUp();
    office.restart();
    office.settle();
    restore();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("letter 1");
    assertThat(office.texts(PERSON)).containsExactly("letter 2");
    assertThat(office.texts("U0AOI00001")).containsExactly("letter 3");
    assertThat(office.calls("chat.postMessage")).isEqualTo(3);
  }

  @Test
  void what_was_never_sent_is_sent_once_after_the_restore() {
    office.write("letter", 1, GENERAL);
    backUp();
    restore();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("letter 1");
  }

  @Test
  void what_was_made_and_sent_after_the_backup_is_recognised_whatever_its_id_is_now() {
    backUp();
    daily(1, "2025-04-14");
    office.settle();
    int posts = office.calls("chat.postMessage");
    restore();
    daily(7, "2025-04-14");
    office.settle();
    assertThat(office.texts(PERSON)).as("brought up to date").containsExactly("reminder_update 7");
    assertThat(office.texts(GENERAL)).containsExactlyInAnyOrder("digest 1", "summary 1");
    assertThat(office.calls("chat.postMessage")).isEqualTo(posts);
    assertThat(files()).containsExactly("list.csv");
    assertThat(
            office.database.<List<String>>read(
                db -> db.selectDistinct(OUTGOING.STATE).from(OUTGOING).fetch(OUTGOING.STATE)))
        .containsExactly("sent");
  }

  @Test
  void what_is_due_on_another_day_is_no_repetition() {
    backUp();
    daily(1, "2025-04-14");
    office.settle();
    restore();
    office.sandbox.clock().moveTo(office.sandbox.clock().instant().plus(Duration.ofDays(1)));
    daily(1, "2025-04-15");
    office.settle();
    assertThat(office.texts(PERSON)).hasSize(2);
    assertThat(office.texts(GENERAL)).hasSize(4);
    assertThat(files()).containsExactly("list.csv", "list.csv");
  }

  @Test
  void a_file_that_was_waiting_at_the_backup_is_recognised_by_its_name() {
    summary(1, "week:2025-04-14");
    backUp();
    office.settle();
    restore();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("summary 1");
    assertThat(files()).containsExactly("list.csv");
  }

  @Test
  void while_slack_cannot_be_asked_nothing_is_sent() {
    office.write("letter", 1, GENERAL);
    backUp();
    office.settle();
    restore();
    office.fault("conversations.history", "error", "error", "internal_error", "times", 2);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("letter 1");
  }

  /** A reminder, the digest, and the weekly post with its file. */
  private void daily(long id, String day) {
    sql(
        "INSERT INTO nudge (id, person, on_day, nudged_at) VALUES ("
            + id
            + ", '"
            + PERSON
            + "', '"
            + day
            + "', 0)");
    sql("INSERT INTO digest (id, on_day, made_at) VALUES (" + id + ", '" + day + "', 0)");
    office.write("reminder", id, PERSON);
    office.write("digest", id, GENERAL);
    summary(id, "week:" + day);
  }

  private void summary(long id, String slot) {
    sql(
        "INSERT INTO summary (id, plan_id, slot, made_at, from_reply_id, to_reply_id) VALUES ("
            + id
            + ", 1, '"
            + slot
            + "', 0, 0, 0)");
    office.write("summary", id, GENERAL);
    office.write("summary_file", id, GENERAL);
  }

  private void sql(String statement) {
    office.database.change(db -> db.execute(statement));
  }

  private List<String> files() {
    ReadingSlack slack = new ReadingSlack(office.clients);
    return slack.messages(GENERAL).stream()
        .filter(message -> message.getText().startsWith("summary"))
        .flatMap(message -> slack.hanging(GENERAL, message.getTs()).stream())
        .flatMap(message -> message.getFiles().stream())
        .map(File::getName)
        .toList();
  }

  private void backUp() {
    assertThat(new BackingUp(file()).make(copy, false, office.sandbox.clock().instant()))
        .isInstanceOf(BackingUp.Outcome.Made.class);
  }

  private void restore() {
    office.database.close();
    assertThat(new Restoring(file()).restore(copy, office.sandbox.clock().instant()))
        .isInstanceOf(Restoring.Outcome.Restored.class);
    office.restart();
  }

  private DatabaseFile file() {
    return new DatabaseFile(folder.resolve("torimatome.db"));
  }
}
