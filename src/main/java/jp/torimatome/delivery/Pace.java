package jp.torimatome.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fast messages may leave: so many per minute for the workspace without a burst, fewer for updates, and a pause between
 * two of one channel (https://docs.slack.dev/apis/web-api/rate-limits). A place is reserved only for a message that is about
 * to leave: reserving for all that wait would push each one behind the others whenever it comes round again. Wall time.
 */
public final class Pace {
  /** chat.update is in tier 3, about 50 a minute. */
  static final Duration BETWEEN_UPDATES = Duration.ofMillis(1200);

  private final Duration betweenMessages;
  private final Duration betweenMessagesOfChannel;
  private final Map<String, Instant> nextOfChannel = new HashMap<>();
  private final Map<Lane, Instant> nextOfLane = new EnumMap<>(Lane.class);
  private Instant next = Instant.EPOCH;

  public Pace(int messagesPerMinute, Duration betweenMessagesOfChannel) {
    this.betweenMessages = Duration.ofMinutes(1).dividedBy(messagesPerMinute);
    this.betweenMessagesOfChannel = betweenMessagesOfChannel;
  }

  /** The lanes through which a message may leave now. */
  public synchronized Set<Lane> free(Instant now) {
    return Arrays.stream(Lane.values()).filter(lane -> !opening(lane).isAfter(now)).collect(Collectors.toUnmodifiableSet());
  }

  /** How long until the first lane is free; zero when one is. */
  public synchronized Duration untilFree(Instant now) {
    Instant first = Arrays.stream(Lane.values()).map(this::opening).min(Instant::compareTo).orElseThrow();
    return first.isAfter(now) ? Duration.between(now, first) : Duration.ZERO;
  }

  /** Reserves the place of a message that leaves now, and says how long its channel makes it wait. */
  public synchronized Duration reserve(Lane lane, String channel, Instant now) {
    nextOfChannel.values().removeIf(moment -> moment.isBefore(now));
    Instant free = latest(now, nextOfChannel.getOrDefault(channel, now));
    next = latest(now, next).plus(betweenMessages);
    nextOfChannel.put(channel, free.plus(betweenMessagesOfChannel));
    if (lane == Lane.UPDATES) {
      nextOfLane.merge(lane, now.plus(BETWEEN_UPDATES), Pace::latest);
    }
    return Duration.between(now, free);
  }

  /** Slack asked one method to wait. */
  public synchronized void pauseUntil(Lane lane, Instant moment) {
    nextOfLane.merge(lane, moment, Pace::latest);
  }

  /** Nothing would fare better before. */
  public synchronized void pauseAllUntil(Instant moment) {
    next = latest(next, moment);
  }

  private Instant opening(Lane lane) {
    return latest(next, nextOfLane.getOrDefault(lane, Instant.EPOCH));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
