package jp.torimatome.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeTableTest {
  private static final int PROJECTS = 4000;
  private static final Instant NOW = Instant.parse("2025-04-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void four_thousand_projects_are_imported_and_asked_for_in_seconds() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
      Importing importing = new Importing(database);
      Path file = SeedTable.written(folder, generated());
      assertTimeout(
          Duration.ofSeconds(60),
          () -> importing.run(file, SeedTable.directory(), false, Optional.empty(), NOW));
      PlanStore store = new PlanStore(database);
      long planId = store.registered().getFirst().id();
      List<Project> projects = assertTimeout(Duration.ofSeconds(5), () -> store.projects(planId));
      assertThat(projects)
          .hasSize(PROJECTS)
          .filteredOn(Project::isRelisting)
          .hasSize(PROJECTS / 10);
      assertThat(assertTimeout(Duration.ofSeconds(5), () -> store.amountsOfPlan(planId)))
          .hasSize(PROJECTS);
      assertThat(assertTimeout(Duration.ofSeconds(5), () -> store.passagesOfPlan(planId)))
          .hasSize(PROJECTS);
      Accepted again =
          (Accepted) importing.run(file, SeedTable.directory(), false, Optional.empty(), NOW);
      assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_mangled_table_is_read_or_refused_but_never_breaks_the_reader(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      Path file = SeedTable.altered(folder, text -> mangled(text, random));
      assertThatCode(() -> TableReader.read(file, SeedTable.directory(), Optional.empty()))
          .doesNotThrowAnyException();
    }
  }

  private static String mangled(String text, Random random) {
    StringBuilder mangled = new StringBuilder(text);
    String[] bits = {
      "\t", "\n", "廃止", "R0年度", "「", "」", "(", ")", "9999999999", "Rows 1-", "\0", "\uFEFF", "番号"
    };
    for (int change = 0; change < 6; change++) {
      int at = random.nextInt(mangled.length());
      if (random.nextBoolean()) {
        mangled.delete(at, Math.min(mangled.length(), at + random.nextInt(200)));
      } else {
        mangled.insert(at, bits[random.nextInt(bits.length)]);
      }
    }
    return mangled.toString();
  }

  private static String generated() {
    String[] seed = SeedTable.text().split("\n", -1);
    String head =
        IntStream.range(0, 13).mapToObj(line -> seed[line]).collect(Collectors.joining("\n"));
    String status = "対象者に対し、就労準備支援を行った。".repeat(8);
    return IntStream.rangeClosed(1, PROJECTS)
        .mapToObj(number -> {
          String name = number % 10 == 0 ? "事業第" + (number - 1) + "号(再掲)" : "事業第" + number + "号";
          String text = number + "番目の" + status;
          return String.join(
                  "\t", number + "", "1 就労 (2 就労)", name, text, "" + number, text, "" + 2 * number)
              + String.join("\t", "", "計画" + text, name, text, "課題" + text, "契約課");
        })
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }
}
