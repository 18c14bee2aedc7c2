package jp.torimatome.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fast messages may leave: so many per minute for the workspace without a burst, fewer for
 * updates, and a pause between two of one channel
 * (https://docs.slack.dev/apis/web-api/rate-limits). A place is reserved only for a message that is
 * about to leave: reserving for all that wait would push each one behind the others whenever it
 * comes round again. By the stopwatch.
 */
public final class Pace {
  private final Duration betweenMessages;
  private final Duration betweenUpdates;
  private final Duration betweenMessagesOfChannel;
  private final Map<String, Duration> nextOfChannel = new HashMap<>();
  private final Map<Lane, Duration> nextOfLane = new EnumMap<>(Lane.class);
  private Duration next = Duration.ZERO;

  public Pace(int messagesPerMinute, int updatesPerMinute, Duration betweenMessagesOfChannel) {
    this.betweenMessages = Duration.ofMinutes(1).dividedBy(messagesPerMinute);
    this.betweenUpdates = Duration.ofMinutes(1).dividedBy(updatesPerMinute);
    this.betweenMessagesOfChannel = betweenMessagesOfChannel;
  }

  /** The lanes through which a message may leave now. */
  public synchronized Set<Lane> free(Duration now) {
    return Arrays.stream(Lane.values())
        .filter(lane -> opening(lane).compareTo(now) <= 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How long until the first lane is free; zero when one is. */
  public synchronized Duration untilFree(Duration now) {
    Duration first =
        Arrays.stream(Lane.values()).map(this::opening).min(Duration::compareTo).orElseThrow();
    return first.compareTo(now) > 0 ? first.minus(now) : Duration.ZERO;
  }

  /**
   * Reserves the place of a message that leaves now, and says how long its channel makes it wait.
   */
  public synchronized Duration reserve(Lane lane, String channel, Duration now) {
    nextOfChannel.values().removeIf(moment -> moment.compareTo(now) < 0);
    Duration free = latest(now, nextOfChannel.getOrDefault(channel, now));
    next = latest(now, next).plus(betweenMessages);
    nextOfChannel.put(channel, free.plus(betweenMessagesOfChannel));
    if (lane == Lane.UPDATES) {
      nextOfLane.merge(lane, now.plus(betweenUpdates), Pace::latest);
    }
    return free.minus(now);
  }

  /** Slack asked one method to wait. */
  public synchronized void pauseUntil(Lane lane, Duration moment) {
    nextOfLane.merge(lane, moment, Pace::latest);
  }

  /** Nothing would fare better before. */
  public synchronized void pauseAllUntil(Duration moment) {
    next = latest(next, moment);
  }

  private Duration opening(Lane lane) {
    return latest(next, nextOfLane.getOrDefault(lane, Duration.ZERO));
  }

  private static Duration latest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
