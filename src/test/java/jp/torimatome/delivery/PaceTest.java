package jp.torimatome.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.MovableClock;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final MovableClock wall = MovableClock.at("2026-11-24T09:00:00+09:00");
  private final Pace pace = new Pace(200, 50, SECOND);

  @Test
  void five_hundred_sections_are_sent_without_a_burst_and_without_a_gap() {
    List<Duration> sent = new ArrayList<>();
    for (int section = 0; section < 500; section++) {
      wall.advance(pace.untilFree(wall.elapsed()));
      assertThat(pace.free(wall.elapsed())).contains(Lane.POSTS);
      assertThat(pace.reserve(Lane.POSTS, "C" + section, wall.elapsed())).isZero();
      sent.add(wall.elapsed());
    }
    for (int i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).minus(sent.get(i - 1))).isEqualTo(Duration.ofMillis(300));
    }
    assertThat(sent.getLast().minus(sent.getFirst())).isEqualTo(Duration.ofMillis(499 * 300));
  }

  @Test
  void two_messages_of_one_channel_are_a_second_apart() {
    assertThat(pace.reserve(Lane.POSTS, "C1", wall.elapsed())).isZero();
    wall.advance(Duration.ofMillis(300));
    assertThat(pace.reserve(Lane.POSTS, "C1", wall.elapsed())).isEqualTo(Duration.ofMillis(700));
    wall.advance(Duration.ofMillis(300));
    assertThat(pace.reserve(Lane.POSTS, "C2", wall.elapsed())).isZero();
    wall.advance(Duration.ofMillis(300));
    assertThat(pace.reserve(Lane.POSTS, "C1", wall.elapsed())).isEqualTo(Duration.ofMillis(1100));
  }

  @Test
  void a_quiet_hour_earns_no_burst() {
    wall.advance(Duration.ofHours(1));
    pace.reserve(Lane.POSTS, "C1", wall.elapsed());
    assertThat(pace.free(wall.elapsed())).isEmpty();
    assertThat(pace.untilFree(wall.elapsed())).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void updates_keep_to_fifty_a_minute_and_do_not_slow_the_posts() {
    pace.reserve(Lane.UPDATES, "C1", wall.elapsed());
    wall.advance(Duration.ofMillis(300));
    assertThat(pace.free(wall.elapsed())).containsExactlyInAnyOrder(Lane.POSTS, Lane.FILES);
    wall.advance(Duration.ofMillis(900));
    assertThat(pace.free(wall.elapsed())).contains(Lane.UPDATES);
  }

  @Test
  void a_limit_of_one_method_stops_only_that_one() {
    pace.pauseUntil(Lane.FILES, wall.elapsed().plusSeconds(30));
    assertThat(pace.free(wall.elapsed())).containsExactlyInAnyOrder(Lane.POSTS, Lane.UPDATES);
    pace.pauseUntil(Lane.FILES, wall.elapsed().plusSeconds(5));
    wall.advance(Duration.ofSeconds(29));
    assertThat(pace.free(wall.elapsed())).doesNotContain(Lane.FILES);
    wall.advance(SECOND);
    assertThat(pace.free(wall.elapsed())).contains(Lane.FILES);
  }

  @Test
  void after_a_pause_of_everything_messages_leave_one_by_one_again() {
    pace.pauseAllUntil(wall.elapsed().plusSeconds(60));
    assertThat(pace.free(wall.elapsed())).isEmpty();
    assertThat(pace.untilFree(wall.elapsed())).isEqualTo(Duration.ofSeconds(60));
    wall.advance(Duration.ofSeconds(60));
    pace.reserve(Lane.POSTS, "C1", wall.elapsed());
    assertThat(pace.free(wall.elapsed())).isEmpty();
  }
}
