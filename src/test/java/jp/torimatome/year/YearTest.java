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

/** Fiscal years, played in the real bot; how many more, the profile soak is told. */
class YearTest {
  private static final String SEEDS = "seeds";

  @TempDir Path folder;

  @Test
  void a_spring_in_which_everything_goes_wrong_loses_nothing_and_says_nothing_twice() {
    played(Play.year(1).days(60));
  }

  @Test
  void nor_do_forty_sections_in_the_weeks_around_the_opening() {
    played(Play.year(4).days(20));
  }

  @Test
  void a_seed_tells_the_same_story_each_time() {
    Play weeks = Play.year(5).days(18);
    String first = played(weeks);
    assertThat(played(weeks)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @EnabledIfSystemProperty(named = SEEDS, matches = ".+")
  void a_year(long seed) {
    PrintStream out = System.out;
    Play play = Play.year(seed);
    out.println(played(play.days(Integer.getInteger("days", play.length()))));
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
