package jp.torimatome.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.torimatome.reply.draft.TypedStore;
import jp.torimatome.reply.draft.TypedStore.Words;
import jp.torimatome.round.Item;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Prompting;
import jp.torimatome.round.running.Steps;
import jp.torimatome.round.running.Whom;
import jp.torimatome.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 一目: how often an act asks the database, once the bot has run for a moment. */
class ReadsTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    office.openRound();
    reply(office.item(4));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_reply_asks_eight_times_at_most() {
    Item item = office.item(5);
    office.responder(item);
    office.plans.sectionOf(item.project().id()); // as when the form was opened
    assertThat(reads(() -> reply(item))).isLessThanOrEqualTo(8);
  }

  @Test
  void what_nobody_has_written_since_is_not_read_again() {
    assertThat(reads(this::look)).isPositive();
    assertThat(reads(this::look)).isZero();
    reply(office.item(5));
    assertThat(reads(this::look)).as("the directory was not written").isEqualTo(1);
  }

  /** It is asked for with every press and command, whether or not a form follows. */
  @Test
  void what_somebody_has_typed_is_not_read_again_until_they_type() {
    TypedStore typed = new TypedStore(office.database);
    assertThat(reads(() -> typed.of("U1"))).isPositive();
    assertThat(reads(() -> typed.of("U1"))).isZero();
    typed.keep(
        new TypedStore.Typed("U1", "form", "1.2", Map.of("input", new Words("", "書きかけ"))),
        office.clock.instant());
    assertThat(typed.of("U1")).containsEntry("form", Map.of("input", new Words("", "書きかけ")));
  }

  /** Who answers, who is away and where a section is written to is read once, not for each. */
  @Test
  void prompting_many_sections_asks_no_more_than_prompting_a_few(
      @TempDir Path fewer, @TempDir Path more) {
    long few = readsOfPrompting(12, fewer);
    long many = readsOfPrompting(24, more);
    assertThat(many).isLessThanOrEqualTo(few);
  }

  private static long readsOfPrompting(int sections, Path folder) {
    try (Office prefecture = Office.withPlanOf(sections * 2, sections, folder)) {
      prefecture.openRound();
      Whom whom =
          new Whom(prefecture.people.directory, prefecture.people.duty, prefecture.calendar);
      Prompting prompting =
          new Prompting(
              new Prompting.Stores(
                  prefecture.rounds, prefecture.inquiries, new NudgeStore(prefecture.database)),
              new Opening(
                  prefecture.rounds,
                  prefecture.plans,
                  prefecture.people.directory,
                  prefecture.people.destinations,
                  false),
              new Steps(prefecture.calendar, new Settings.Reminders(List.of(7, 3, 1), true, 2)),
              prefecture.calendar,
              whom);
      long before = prefecture.database.asked();
      prefecture.database.atOneLook(() -> {
        prompting.run(prefecture.clock.instant());
        return true;
      });
      long prompts =
          prefecture.database.read(
              sql -> sql.fetchSingle("select count(*) from prompt").get(0, Long.class));
      assertThat(prompts).isEqualTo(sections);
      return prefecture.database.asked() - before;
    }
  }

  private void look() {
    office.people.directory.at(office.clock.instant());
    office.inquiries.inquiries(office.rounds.open().getFirst().id());
    office.inquiries.inquiries(office.rounds.open().getFirst().id());
  }

  private void reply(Item item) {
    office.clock.advance(Duration.ofSeconds(1));
    office.reply(item, "100", "200");
  }

  private long reads(Runnable act) {
    long before = office.database.asked();
    return office.database.atOneLook(() -> {
      act.run();
      return office.database.asked() - before;
    });
  }
}
