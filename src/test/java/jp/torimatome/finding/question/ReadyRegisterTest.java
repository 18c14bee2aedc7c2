package jp.torimatome.finding.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.round.Item;
import jp.torimatome.summary.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 確認の下地: replies are looked at beside a large table without waiting for it. */
class ReadyRegisterTest {
  private static final int PROJECTS = 210;

  @TempDir Path folder;
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Integer> readied = new ArrayList<>();
  private Office office;
  private ReadyRegister register;

  @BeforeEach
  void open() {
    office = Office.withPlanOf(PROJECTS, 27, folder);
    office.openRound();
    Checks checks = new Checks(50, 85, WordList.NONE);
    Checking rules =
        new Checking(table -> {
          readied.add(table.rows().size());
          return List.of(row -> Rulebook.checking(checks).row(table, row).stream());
        });
    register =
        new ReadyRegister(
            new CheckedRegister(office.plans),
            rules,
            new FindingStore(office.database),
            waiting::add);
    assertThat(look(office.item(5))).isEmpty();
    assertThat(readied).containsExactly(PROJECTS);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_reply_does_not_have_a_large_table_read_anew() {
    reply(office.item(5));
    assertThat(look(office.item(6))).isEmpty();
    assertThat(readied).hasSize(1);
    assertThat(waiting).isEmpty();
  }

  @Test
  void once_it_has_become_another_table_it_is_read_beside_who_asks() {
    for (int round = 0; round < 3; round++) {
      List.copyOf(office.items().values()).stream().limit(40).forEach(this::reply);
    }
    assertThat(look(office.item(5))).isEmpty();
    assertThat(readied).as("nobody waits").hasSize(1);
    waiting.removeFirst().run();
    assertThat(readied).hasSize(2);
    assertThat(look(office.item(5))).isEmpty();
    assertThat(waiting).isEmpty();
  }

  @Test
  void the_row_itself_is_always_as_it_stands() {
    Item item = office.item(5);
    reply(item);
    List<CheckedRow> seen = new ArrayList<>();
    register.look(
        office.plan().id(),
        Office.R6,
        item.project().id(),
        row -> {
          seen.add(row);
          return row;
        });
    assertThat(seen.getFirst().said(Column.STATUS)).startsWith("新しい文章");
  }

  @Test
  void what_was_told_of_a_row_is_not_told_of_another() {
    Item item = office.item(5);
    assertThat(look(item)).isEmpty();
    assertThat(
            register.look(
                office.plan().id(),
                Office.R6,
                item.project().id(),
                row -> row.with(Column.STATUS, Passage.given("令和6年2月30日に実施した。"))))
        .extracting(finding -> finding.rule().name())
        .contains("NO_SUCH_DAY");
    assertThat(look(item)).isEmpty();
  }

  private List<Finding> look(Item item) {
    return register.look(office.plan().id(), Office.R6, item.project().id(), row -> row).stream()
        .filter(finding -> finding.rule().name().equals("NO_SUCH_DAY"))
        .toList();
  }

  private void reply(Item item) {
    office.clock.advance(Duration.ofSeconds(1));
    office.reply(office.item(item.project().printedNumber()), "100", "200");
  }
}
