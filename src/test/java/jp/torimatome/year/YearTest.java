package jp.torimatome.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fiscal years, played in the real bot; how many more, the profile soak is told. */
class YearTest {
  private static final String SEEDS = "seeds";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = 1)
  @EnabledIfSystemProperty(named = SEEDS, matches = ".+")
  void a_spring_in_which_everything_goes_wrong_loses_nothing_and_says_nothing_twice(long seed) {
    played(Play.year(seed).spring());
  }

  @Test
  @EnabledIfSystemProperty(named = SEEDS, matches = ".+")
  void a_seed_tells_the_same_story_each_time() {
    Play weeks = Play.year(5).spring().days(20);
    String first = played(weeks);
    assertThat(played(weeks)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @EnabledIfSystemProperty(named = SEEDS, matches = ".+")
  void a_year(long seed) {
    PrintStream out = System.out;
    out.println(played(Play.year(seed)));
  }

  /** {@code -Dseeds=7} or {@code -Dseeds=1-200}. */
  static LongStream seeds() {
    String[] told = System.getProperty(SEEDS, "1").split("-");
    return LongStream.rangeClosed(Long.parseLong(told[0]), Long.parseLong(told[told.length - 1]));
  }

  private String played(Play play) {
    try (Year year = new Year(folder, play)) {
      return year.run().toString();
    }
  }
}
