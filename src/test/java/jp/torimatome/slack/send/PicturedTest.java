package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.PictureStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 図のある投稿: a Slack whose files need seconds, and one that does not draw charts. */
class PicturedTest {
  private static final int NEVER = 999_999;

  @TempDir Path folder;
  private SendingOffice office;

  @BeforeEach
  void open() {
    office = new SendingOffice(folder);
    office.pictured.add(1L);
    office.pictured.add(2L);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_workspace_that_draws_charts_gets_one_and_no_file() {
    office.write("summary", 1, GENERAL);
    office.step();
    assertThat(kinds()).containsExactly("section", "data_visualization");
    assertThat(office.calls("files.getUploadURLExternal")).isZero();
  }

  @Test
  void what_a_workspace_refused_is_remembered_and_tried_again_after_four_weeks() {
    drawsNoCharts();
    office.write("summary", 1, GENERAL);
    seconds(20);
    assertThat(kinds()).containsExactly("section", "image");
    int before = office.calls("chat.postMessage");
    office.restart();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", 0);
    office.write("summary", 2, GENERAL);
    office.step();
    assertThat(office.calls("chat.postMessage")).as("not asked again").isEqualTo(before + 1);
    office.sandbox.faults().clear();
    office.wall.advance(Duration.ofDays(28));
    office.pictured.add(3L);
    office.write("summary", 3, GENERAL);
    office.step();
    assertThat(kinds()).containsExactly("section", "data_visualization");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "6,4"})
  void the_same_file_is_tried_until_it_can_be_shown(int usableAfter, int attempts) {
    drawsNoCharts();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", usableAfter);
    office.write("summary", 1, GENERAL);
    office.write("prompt", 9, GENERAL);
    seconds(20);
    assertThat(said()).as("in order, each once").containsExactly("summary 1", "prompt 9");
    assertThat(kinds(0)).containsExactly("section", "image");
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
    assertThat(office.calls("chat.postMessage"))
        .as("one for the chart, one for the prompt")
        .isEqualTo(attempts + 2);
  }

  @Test
  void a_file_that_needs_longer_is_added_to_its_message_later() {
    drawsNoCharts();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", 100);
    office.write("summary", 1, GENERAL);
    seconds(20);
    assertThat(kinds()).containsExactly("section", "context");
    office.write("prompt", 9, GENERAL);
    seconds(2);
    assertThat(said()).as("nobody waits for the picture").containsExactly("summary 1", "prompt 9");
    seconds(200);
    assertThat(kinds(0)).containsExactly("section", "image");
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
  }

  @Test
  void a_file_that_is_never_finished_leaves_a_message_in_words_and_nothing_waiting() {
    drawsNoCharts();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", NEVER);
    office.write("summary", 1, GENERAL);
    seconds(20);
    for (int hour = 0; hour < 24; hour++) {
      office.wall.advance(Duration.ofHours(1));
      while (office.step()) {}
    }
    assertThat(said()).containsExactly("summary 1");
    assertThat(kinds()).containsExactly("section", "context");
    assertThat(office.state(2)).isEqualTo("dropped");
    assertThat(office.store.parked()).isEmpty();
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
  }

  @Test
  void a_process_that_dies_between_upload_and_post_uploads_nothing_anew() {
    drawsNoCharts();
    office.write("summary", 1, GENERAL);
    Claim claim = office.claim().orElseThrow();
    StringBuilder file = new StringBuilder();
    office.calls().store("chart.png", new byte[] {1, 2, 3}, file::append);
    office.calls().share(file.toString(), "chart.png", Optional.empty());
    office.store.noteFile(claim, file.toString(), office.wall.instant());
    office.restart();
    office.wall.advance(Duration.ofMinutes(3));
    seconds(5);
    assertThat(kinds()).containsExactly("section", "image");
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_process_that_dies_while_the_file_is_awaited_goes_on_counting(int steps) {
    drawsNoCharts();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", NEVER);
    office.write("summary", 1, GENERAL);
    for (int step = 0, waited = 0; step < steps && waited < 60; waited++) {
      step += office.step() ? 1 : 0;
      office.wall.advance(Duration.ofSeconds(1));
    }
    office.restart();
    seconds(20);
    assertThat(said()).containsExactly("summary 1");
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
    assertThat(office.calls("chat.postMessage"))
        .as("a chart, five with the file, one without")
        .isEqualTo(7);
  }

  @Test
  void a_person_who_sends_again_what_was_parked_uploads_nothing_anew() {
    new PictureStore(office.database).refused("data_visualization", "", office.wall.instant());
    office.fault("files.completeUploadExternal", "file-slow", "seconds", NEVER);
    office.fault("chat.postMessage", "ok-false", "error", "is_archived");
    office.write("summary", 1, GENERAL);
    seconds(5);
    assertThat(office.store.parked())
        .containsExactly(new Parked(1, OutgoingKind.SUMMARY, GENERAL, "is_archived"));
    office.store.unpark(1);
    seconds(60);
    assertThat(office.store.parked()).isEmpty();
    assertThat(kinds()).containsExactly("section", "context");
    assertThat(office.calls("files.getUploadURLExternal")).isOne();
  }

  @Test
  void a_lost_answer_is_looked_for_and_the_picture_still_comes() {
    drawsNoCharts();
    office.fault("files.completeUploadExternal", "file-slow", "seconds", 100);
    office.write("summary", 1, GENERAL);
    seconds(8);
    office.answerLost("chat.postMessage");
    seconds(200);
    assertThat(said()).containsExactly("summary 1");
    assertThat(kinds()).containsExactly("section", "image");
  }

  @Test
  void blocks_that_slack_does_not_take_for_another_reason_are_parked() {
    office.write("summary", 1, GENERAL);
    office.fault("chat.postMessage", "no-block", "error", "section");
    office.step();
    assertThat(office.store.parked()).extracting(Parked::cause).containsExactly("invalid_blocks");
  }

  private void drawsNoCharts() {
    office.fault("*", "no-block", "error", "data_visualization", "times", 0);
  }

  /** Delivers what may leave, second by second. */
  private void seconds(int count) {
    for (int second = 0; second < count; second++) {
      while (office.step()) {}
      office.wall.advance(Duration.ofSeconds(1));
    }
  }

  private List<String> kinds() {
    return kinds(office.messages(GENERAL).size() - 1);
  }

  private List<String> kinds(int message) {
    return office.messages(GENERAL).get(message).getBlocks().stream()
        .map(LayoutBlock::getType)
        .toList();
  }

  /** What each message begins with; what it says of its picture follows. */
  private List<String> said() {
    return office.texts(GENERAL).stream().map(text -> text.lines().findFirst().orElse("")).toList();
  }
}
