package jp.torimatome.table.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.handover.card.Card;
import jp.torimatome.round.handover.card.CardContents;
import jp.torimatome.round.handover.card.CardStore;
import jp.torimatome.round.running.Rerouting;
import jp.torimatome.round.running.ReroutingStore;
import jp.torimatome.round.running.Whom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 回答依頼の引継ぎ: after a reorganisation in an open round everybody reads the same of who owes what. */
class MovedItemsTest {
  @TempDir Path folder;
  @AutoClose private ReorganisingOffice office;
  private Round round;

  @BeforeEach
  void open() {
    office = ReorganisingOffice.open(folder);
    office.rounds.clock.moveTo("2025-04-14T08:25:00+09:00");
    round = office.rounds.opened();
    office.rounds.clock.moveTo("2025-04-16T09:00:00+09:00");
  }

  private Change merge(String code, String into) {
    return new Change.Merge(office.section(code), office.section(into));
  }

  private Instant now() {
    return office.rounds.clock.instant();
  }

  private Inquiry inquiry(String code) {
    return office.rounds.inquiry(round, code);
  }

  private static Set<Integer> numbers(List<Item> items) {
    return items.stream()
        .map(item -> item.project().printedNumber())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> owned(String code) {
    return office.rounds.plans.projects(office.rounds.planId()).stream()
        .filter(project -> project.section().code().equals(code))
        .map(project -> project.printedNumber())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> onTheCard(String code) {
    SectionEntry entry = office.entry(code);
    CardContents contents =
        new CardContents(
            new CardStore(office.rounds.database),
            office.rounds.plans,
            office.people.directory,
            office.people.members,
            office.rounds.desk.rounds(),
            office.rounds.desk.inquiries());
    return contents
        .of(new Card(1, entry.responders().getFirst(), office.section(code), List.of()), now())
        .orElseThrow()
        .open()
        .stream()
        .flatMap(open -> open.items().stream())
        .map(item -> item.project().printedNumber())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Inquiries, register, directory and card agree on every item. */
  private void everybodyAgrees(int items) {
    List<Inquiry> all = office.rounds.inquiries(round);
    assertThat(all.stream().mapToInt(inquiry -> inquiry.items().size()).sum())
        .as("nothing is lost")
        .isEqualTo(items);
    Whom.Look look =
        new Whom(office.people.directory, office.people.duty, office.rounds.calendar).at(now());
    for (Inquiry inquiry : all) {
      String code = inquiry.section().code();
      assertThat(owned(code)).as(code).containsAll(numbers(inquiry.items()));
      assertThat(look.section(inquiry).map(SectionEntry::code))
          .as("who answers for %s", code)
          .contains(code);
      assertThat(inquiry.section().name()).isEqualTo(office.entry(code).name());
      assertThat(onTheCard(code))
          .as("the card of %s", code)
          .isEqualTo(numbers(inquiry.outstanding()));
    }
  }

  private int items() {
    return office.rounds.inquiries(round).stream()
        .mapToInt(inquiry -> inquiry.items().size())
        .sum();
  }

  @Test
  void a_new_section_owes_what_it_takes_and_hears_of_it_at_once() {
    int items = items();
    office.plan(office.split("koyo", "若者就労支援室", 4), "2025-04-16");
    assertThat(numbers(inquiry("koyo-2").items())).containsExactly(4);
    assertThat(numbers(inquiry("koyo").items())).doesNotContain(4);
    everybodyAgrees(items);
    office.rounds.tick();
    assertThat(office.rounds.outgoing("prompt")).endsWith("C-new");
    assertThat(office.rounds.outgoing("reminder")).contains("U-founder");
  }

  @Test
  void a_section_into_which_others_are_merged_hears_of_what_came() {
    int items = items();
    office.plan(merge("keiyaku", "jutaku"), "2025-04-17");
    assertThat(office.plan(merge("koyo", "jutaku"), "2025-04-17"))
        .as("several into one")
        .isInstanceOf(Reorganising.Outcome.Planned.class);
    office.tickAt("2025-04-17T08:31:00");
    assertThat(office.rounds.inquiries(round))
        .noneMatch(inquiry -> List.of("keiyaku", "koyo").contains(inquiry.section().code()));
    everybodyAgrees(items);
    NudgeStore nudges = new NudgeStore(office.rounds.database);
    assertThat(nudges.untold()).containsExactly(inquiry("jutaku").id());
    office.rounds.tick();
    assertThat(nudges.untold()).isEmpty();
    assertThat(office.rounds.outgoing("reminder").stream().filter("U-jutaku"::equals).count())
        .as("one a day")
        .isEqualTo(2);
  }

  @Test
  void given_time_and_what_was_asked_of_it_go_along() {
    Inquiry before = inquiry("keiyaku");
    Instant due = Instant.parse("2025-05-12T08:15:00Z");
    office.rounds.database.change(db -> {
      db.execute(
          "INSERT INTO extension (inquiry_id, due_at, reason, granted_at, granted_by) VALUES (?, ?,"
              + " '決算', ?, 'U-coordinator')",
          before.id(),
          due.toEpochMilli(),
          now().toEpochMilli());
      db.execute(
          "INSERT INTO extension_request (inquiry_id, wanted_at, reason, requested_at,"
              + " requested_by) VALUES (?, ?, '人員', ?, 'U-k')",
          before.id(),
          due.toEpochMilli(),
          now().toEpochMilli());
    });
    office.plan(merge("keiyaku", "jutaku"), "2025-04-16");
    assertThat(inquiry("jutaku").terms().dueAt()).isEqualTo(due);
    assertThat(inquiry("jutaku").terms().extension().orElseThrow().reason()).isEqualTo("決算");
    assertThat(
            office.rounds.database.<List<Object>>read(
                db -> db.fetch("SELECT inquiry_id FROM extension_request").map(row -> row.get(0))))
        .containsExactly((int) inquiry("jutaku").id());
  }

  @Test
  void a_section_that_takes_over_with_more_time_is_asked_at_once_too() {
    Inquiry before = inquiry("koyo");
    office.rounds.database.change(db ->
        db.execute(
            "INSERT INTO extension (inquiry_id, due_at, reason, granted_at, granted_by) VALUES (?,"
                + " ?, '決算', ?, 'U-coordinator')",
            before.id(),
            Instant.parse("2025-05-12T08:15:00Z").toEpochMilli(),
            now().toEpochMilli()));
    office.rounds.clock.moveTo("2025-05-08T09:00:00+09:00");
    office.plan(office.split("koyo", "若者就労支援室", 4), "2025-05-08");
    office.rounds.tick();
    assertThat(office.rounds.outgoing("prompt")).endsWith("C-new");
  }

  @Test
  void what_a_round_that_is_over_asked_stays_where_it_was() {
    office.rounds.desk.rounds().close(round.id(), office.rounds.stamp());
    office.plan(office.split("koyo", "若者就労支援室", 4), "2025-04-16");
    assertThat(numbers(inquiry("koyo").items())).contains(4);
  }

  @Test
  void what_an_import_gives_to_another_section_goes_there_with_the_next_tick() {
    int items = items();
    office.rounds.database.change(db ->
        db.execute(
            "UPDATE project SET section_id = ? WHERE printed_number = 4",
            office.section("jutaku").id()));
    ReroutingStore store = new ReroutingStore(office.rounds.database, MovedRows.all());
    new Rerouting(store, office.people.directory, office.people.destinations).run(now());
    assertThat(numbers(inquiry("jutaku").items())).contains(4);
    everybodyAgrees(items);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void after_every_step_of_any_sequence_everybody_agrees(long seed) {
    Random random = new Random(seed);
    int items = items();
    LocalDate day = LocalDate.of(2025, 4, 17);
    for (int step = 0; step < 8; step++) {
      List<Section> living =
          new ArrayList<>(
              office.store.sections().stream()
                  .filter(section ->
                      office.people.directory.at(now()).byCode(section.code()).isPresent())
                  .toList());
      Section section = living.remove(random.nextInt(living.size()));
      List<Integer> numbers = List.copyOf(owned(section.code()));
      Change change =
          switch (numbers.size() > 1 ? random.nextInt(3) : random.nextInt(2)) {
            case 0 -> new Change.Merge(section, living.get(random.nextInt(living.size())));
            case 1 -> new Change.Rename(section, "新課" + step);
            default ->
                office.split(
                    section.code(), "新室" + step, numbers.get(random.nextInt(numbers.size())));
          };
      var outcome = office.reorganising.plan(change, day, new Stamp("U-coordinator", now()));
      assertThat(outcome).as("%s", change).isNotInstanceOf(Reorganising.Outcome.Refused.class);
      office.tickAt(day + "T09:00:00");
      everybodyAgrees(items);
      office.rounds.tick();
      Optional<Inquiry> silent =
          office.rounds.inquiries(round).stream()
              .filter(inquiry -> office.rounds.desk.inquiries().prompts(inquiry.id()).isEmpty())
              .findFirst();
      assertThat(silent).as("everybody was asked").isEmpty();
      day = day.plusDays(day.getDayOfWeek().getValue() >= 5 ? 3 : 1);
    }
  }
}
