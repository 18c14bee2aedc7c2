package jp.torimatome.year;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * What Slack's network is like: outages, and what goes wrong with single calls, all from one source
 * of chance.
 */
public final class Weather {
  private final Random chance;
  private final Times times;
  private final Map<Mishap, Integer> counted = new EnumMap<>(Mishap.class);
  private Instant awayUntil = Instant.MIN;
  private double share;
  private double deadly;
  private int calls;

  /** How one call ends. */
  enum Mishap {
    NONE,
    AWAY,
    LIMITED,
    BROKEN,
    LOST,
    UNCLEAR,
    DIES_BEFORE,
    DIES_AFTER;

    boolean happensAfterTheWork() {
      return this == LOST || this == DIES_AFTER;
    }
  }

  /** {@code share} of all calls fail, {@code deadly} of all calls kill the process. */
  public Weather(Random chance, Times times, double share, double deadly) {
    this.chance = chance;
    this.times = times;
    this.share = share;
    this.deadly = deadly;
  }

  void awayUntil(Instant moment) {
    awayUntil = moment;
  }

  boolean isAway() {
    return times.truth().isBefore(awayUntil);
  }

  /** Nothing goes wrong any more. */
  void clear() {
    share = 0;
    deadly = 0;
    awayUntil = Instant.MIN;
  }

  Mishap next() {
    calls++;
    Mishap mishap = decided();
    counted.merge(mishap, 1, Integer::sum);
    return mishap;
  }

  private Mishap decided() {
    if (isAway()) {
      return Mishap.AWAY;
    }
    double dice = chance.nextDouble();
    if (dice < deadly) {
      return chance.nextBoolean() ? Mishap.DIES_BEFORE : Mishap.DIES_AFTER;
    }
    if (dice < deadly + share) {
      Mishap[] kinds = {Mishap.LIMITED, Mishap.BROKEN, Mishap.LOST, Mishap.UNCLEAR, Mishap.LOST};
      return kinds[chance.nextInt(kinds.length)];
    }
    return Mishap.NONE;
  }

  int number(int bound) {
    return chance.nextInt(bound);
  }

  int calls() {
    return calls;
  }

  /** How many calls ended in which way. */
  Map<Mishap, Integer> counted() {
    return counted;
  }
}
