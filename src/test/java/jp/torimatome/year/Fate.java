package jp.torimatome.year;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What befalls an office in a year: each kind now and then, by chance, and all of it ends again.
 */
final class Fate {
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofHours(-2),
          Duration.ofHours(2),
          Duration.ofDays(-90),
          Duration.ofDays(90),
          Duration.ofMinutes(-3),
          Duration.ofDays(1));

  private final Random chance;
  private final Times times;
  private final Weather weather;
  private final Life life;
  private final Journal journal;
  private final Hands hands;
  private final Map<Kind, Integer> counted = new EnumMap<>(Kind.class);
  private Instant upAgain = Instant.MIN;

  /** What an operator does to it. */
  record Hands(Runnable backup, Runnable restore, Runnable hours) {}

  /** What can befall it. */
  enum Kind {
    CRASH_TO_COME,
    OUTAGE,
    CLOCK_SET,
    CLOCK_RIGHT,
    RESTART,
    DOWNTIME,
    BACKUP,
    RESTORE,
    OTHER_HOURS
  }

  Fate(Random chance, Times times, Weather weather, Life life, Journal journal, Hands hands) {
    this.chance = chance;
    this.times = times;
    this.weather = weather;
    this.life = life;
    this.journal = journal;
    this.hands = hands;
  }

  Map<Kind, Integer> counted() {
    return counted;
  }

  /** Before a step. */
  void strike() {
    if (life.isDown() && times.truth().isAfter(upAgain)) {
      life.keepDown(false);
    }
    if (!times.isRight() && chance.nextInt(3) == 0) {
      times.set(Duration.ZERO);
      happens(Kind.CLOCK_RIGHT, "");
    }
    int dice = chance.nextInt(1_000);
    if (dice < 250) {
      times.light(1 + chance.nextInt(150));
      happens(Kind.CRASH_TO_COME, "");
    } else if (dice < 262) {
      Duration length = Duration.ofMinutes(10L + chance.nextInt(72 * 60 - 10));
      weather.awayUntil(times.truth().plus(length));
      happens(Kind.OUTAGE, length.toString());
    } else if (dice < 277 && times.isRight()) {
      Duration by = JUMPS.get(chance.nextInt(JUMPS.size()));
      times.set(by);
      happens(Kind.CLOCK_SET, by.toString());
    } else if (dice < 300) {
      life.close();
      happens(Kind.RESTART, "");
    } else if (dice < 302) {
      Duration length = Duration.ofHours(1L + chance.nextInt(14 * 24));
      upAgain = times.truth().plus(length);
      life.keepDown(true);
      happens(Kind.DOWNTIME, length.toString());
    } else if (dice < 330) {
      hands.backup().run();
      happens(Kind.BACKUP, "");
    } else if (dice < 335) {
      hands.restore().run();
      happens(Kind.RESTORE, "");
    } else if (dice < 345) {
      hands.hours().run();
      happens(Kind.OTHER_HOURS, "");
    }
  }

  /** Switched off until then. */
  void forgotten(Instant until) {
    upAgain = until;
    life.keepDown(true);
    happens(Kind.DOWNTIME, "until " + until);
  }

  /** The machine sleeps instead of a pause between two steps. */
  boolean sleeps() {
    return chance.nextInt(100) == 0;
  }

  /** Everything is as it should be again. */
  void end() {
    weather.clear();
    times.set(Duration.ZERO);
    life.keepDown(false);
  }

  private void happens(Kind kind, String how) {
    counted.merge(kind, 1, Integer::sum);
    journal.note(kind + " " + how);
  }
}
