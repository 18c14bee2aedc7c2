package jp.torimatome.table.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.lineage.Lineages;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeRolloverTest {
  private static final int PROJECTS = 2000;
  private static final Instant IMPORTED = Instant.parse("2025-04-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void two_thousand_projects_move_on_and_back_whole() throws IOException {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
      Path file = Files.writeString(folder.resolve("large.txt"), generated());
      new Importing(database).run(file, SeedTable.directory(), false, Optional.empty(), IMPORTED);
      long plan = new PlanStore(database).registered().getFirst().id();
      OfficialStore official = new OfficialStore(database);
      OfficialTable before = official.current(plan).orElseThrow();
      RolloverStore rollovers = new RolloverStore(database, 10_000);
      Instant at = IMPORTED.plusSeconds(1);
      RoundDraft draft = new RoundDraft("照会", "", "", at, at.plusSeconds(1), at.plusSeconds(2));
      var rolled = (Outcome.Rolled) rollovers.roll(plan, FiscalYear.reiwa(5), draft, "U", at);
      assertThat(rolled.done().cells())
          .isEqualTo(new Preview.Cells(2 * PROJECTS, 2 * PROJECTS, 0, List.of(), List.of()));
      assertThat(Lineages.of(official.current(plan).orElseThrow()).all()).isEmpty();
      assertThat(rollovers.undo(rolled.rollover(), "U", at.plusSeconds(1)))
          .isInstanceOf(Undoing.Undone.class);
      assertThat(official.current(plan)).contains(before);
    }
  }

  private static String generated() {
    String head = SeedTable.text().lines().limit(13).collect(Collectors.joining("\n"));
    String text = "対象者に対し、関係機関と連携した就労支援と広報を行う。".repeat(8);
    return IntStream.rangeClosed(1, PROJECTS)
        .mapToObj(number -> {
          String name = number % 10 == 0 ? "事業第" + (number - 1) + "号(再掲)" : "事業第" + number + "号";
          String left =
              String.join(
                  "\t",
                  number + "",
                  "1 就労 (2 就労)",
                  name,
                  text,
                  "" + number,
                  text,
                  "" + 2 * number,
                  text + number);
          return left + "\t" + String.join("\t", name, text, text, "契約課");
        })
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }
}
