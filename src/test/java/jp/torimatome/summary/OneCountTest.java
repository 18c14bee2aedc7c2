package jp.torimatome.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in a round, the weekly post, 状況 and the lists of items tell the same numbers.
 */
class OneCountTest {
  @TempDir Path folder;

  @Test
  void the_weekly_post_the_rates_and_the_items_of_every_section_agree_after_every_act() {
    try (Office office = Office.withSeed(folder)) {
      Round round = office.openRound();
      office.database.change(db -> db.execute("update inquiry set needs_approval = id % 2"));
      Random random = new Random(36);
      for (int act = 0; act < 40; act++) {
        office.clock.advance(Duration.ofMinutes(7));
        List<Item> items = List.copyOf(office.items().values());
        act(office, items.get(random.nextInt(items.size())), random.nextInt(4));
        List<Turnout.OfSection> sections = office.summarizing().turnout(round);
        office.inquiries.inquiries(round.id()).forEach(inquiry -> agrees(inquiry, sections));
        if (act % 8 == 0) {
          Report report = office.report();
          assertThat(report.sections()).isEqualTo(sections);
          assertThat(report.turnout()).isEqualTo(Turnout.of(sections));
        }
      }
    }
  }

  private static void act(Office office, Item item, int kind) {
    switch (item.progress()) {
      case OPEN, RETURNED -> {
        if (kind == 0) {
          office.replyWithoutTexts(item, "1", "1");
        } else {
          office.reply(item, "1", "1");
        }
      }
      case WAITING -> decide(office, item, kind == 0 ? "head" : "");
      case ANSWERED, ACCEPTED -> decide(office, item, "coordinator");
    }
  }

  /** Approved where nobody sends it back. */
  private static void decide(Office office, Item item, String returnedBy) {
    long reply = item.answer().orElseThrow().replyId();
    long now = office.clock.instant().toEpochMilli();
    office.database.change(db -> {
      if (returnedBy.isEmpty()) {
        db.execute(
            "insert into approval (reply_id, approved_at, approved_by) values (?, ?, 'U1')",
            reply,
            now);
      } else {
        db.execute(
            "insert into reply_return (reply_id, stage, fields, reason, due_at, returned_at,"
                + " returned_by) values (?, ?, 'status', '件数', ?, ?, 'U1')",
            reply,
            returnedBy,
            now,
            now);
      }
    });
  }

  private static void agrees(Inquiry inquiry, List<Turnout.OfSection> sections) {
    Turnout turnout =
        sections.stream()
            .filter(each -> each.section().id() == inquiry.section().id())
            .findFirst()
            .orElseThrow()
            .turnout();
    String section = inquiry.section().name();
    assertThat(turnout.owed()).as(section).isEqualTo(inquiry.items().size());
    assertThat(turnout.unanswered()).as(section).isEqualTo(count(inquiry, Item.Progress.OPEN));
    assertThat(turnout.returned()).as(section).isEqualTo(count(inquiry, Item.Progress.RETURNED));
    assertThat(turnout.waiting()).as(section).isEqualTo(count(inquiry, Item.Progress.WAITING));
    assertThat(turnout.outstanding()).as(section).isEqualTo(inquiry.outstanding().size());
    assertThat(turnout.answered() + turnout.blank())
        .as(section)
        .isEqualTo(count(inquiry, Item.Progress.ANSWERED) + count(inquiry, Item.Progress.ACCEPTED));
  }

  private static int count(Inquiry inquiry, Item.Progress progress) {
    return (int) inquiry.items().stream().filter(item -> item.progress() == progress).count();
  }
}
