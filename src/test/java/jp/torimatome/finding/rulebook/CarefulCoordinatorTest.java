package jp.torimatome.finding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Checking;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Other bodies' tables, each with mistakes of every kind among texts that look odd and are right:
 * what a careful coordinator finds.
 */
class CarefulCoordinatorTest {
  private static final Path FOLDER = Path.of("src/test/resources/finding");

  /** What a person would find and the rules do not. */
  private static final String NOT_YET = "?";

  private static final Checking CHECKING =
      Rulebook.checking(new Checks(50, 85, new WordsReader(Path.of("config/words.yaml")).read()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "children",
        "roads",
        "schools",
        "health",
        "trades",
        "town",
        "disaster",
        "culture",
        "water",
        "farming",
        "digital",
        "living",
        "silver",
        "mobility",
        "carbon",
        "exchange",
        "island",
        "safety",
        "ports",
        "lake",
        "rural",
        "smart",
        "youth",
        "peaks",
        "clinic",
        "bay",
        "bridges",
        "arts",
        "forest",
        "stage",
        "village",
        "hospitals",
        "waste",
        "visitors",
        "fields",
        "equality",
        "transit",
        "bosai",
        "bunka",
        "kanko",
        "kankyo",
        "norin",
        "shogai",
        "gesui",
        "kenko",
        "kodomo",
        "sports",
        "sumai",
        "denshi",
        "kotsu",
        "kyoiku",
        "suisan",
        "fukushi",
        "kokusai",
        "shinrin",
        "shobo",
        "ondan",
        "machi",
        "sangyo"
      })
  void what_is_wrong_is_found_and_what_is_right_is_left_alone(String name) throws IOException {
    CheckedTable table = SeedTable.ofOtherBody(FOLDER.resolve(name + ".txt")).checked();
    List<String> found =
        CHECKING.table(table).stream()
            .map(finding -> finding.number() + " " + finding.rule() + " " + finding.column())
            .toList();
    List<String> expected =
        Files.readAllLines(FOLDER.resolve(name + ".expected")).stream()
            .filter(line -> !line.startsWith(NOT_YET))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
