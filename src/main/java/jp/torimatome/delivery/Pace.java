package jp.torimatome.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast messages may leave: so many per minute for the workspace without a burst, and a pause between two of one channel
 * (https://docs.slack.dev/apis/web-api/rate-limits: one per second per channel, several hundred per minute). Wall time.
 */
public final class Pace {
  private final Duration betweenMessages;
  private final Duration betweenMessagesOfChannel;
  private final Map<String, Instant> nextOfChannel = new HashMap<>();
  private Instant next = Instant.EPOCH;

  public Pace(int messagesPerMinute, Duration betweenMessagesOfChannel) {
    this.betweenMessages = Duration.ofMinutes(1).dividedBy(messagesPerMinute);
    this.betweenMessagesOfChannel = betweenMessagesOfChannel;
  }

  /** Reserves the next place of a channel and says how long to wait for it. */
  public synchronized Duration reserve(String channel, Instant now) {
    nextOfChannel.values().removeIf(moment -> moment.isBefore(now));
    Instant free = latest(now, latest(next, nextOfChannel.getOrDefault(channel, now)));
    next = latest(now, next).plus(betweenMessages);
    nextOfChannel.put(channel, free.plus(betweenMessagesOfChannel));
    return Duration.between(now, free);
  }

  /** Slack asked everybody to wait. */
  public synchronized void pauseUntil(Instant moment) {
    next = latest(next, moment);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
