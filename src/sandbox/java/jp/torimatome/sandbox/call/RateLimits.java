package jp.torimatome.sandbox.call;

import java.util.HashMap;
import java.util.Map;

/**
 * Slack's limits in real time, as buckets that fill again: per method, and per channel for posts.
 */
public final class RateLimits {
  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("chat.update", 50),
          Map.entry("chat.postEphemeral", 100),
          Map.entry("views.open", 100),
          Map.entry("views.push", 100),
          Map.entry("views.update", 100),
          Map.entry("views.publish", 100),
          Map.entry("users.info", 100),
          Map.entry("conversations.members", 100),
          Map.entry("files.getUploadURLExternal", 100),
          Map.entry("files.completeUploadExternal", 100),
          Map.entry("conversations.open", 50),
          Map.entry("chat.scheduleMessage", 50),
          Map.entry("users.lookupByEmail", 50),
          Map.entry("conversations.history", 50),
          Map.entry("usergroups.users.list", 20),
          Map.entry("conversations.list", 20),
          Map.entry("users.list", 20));
  private static final int POSTS_PER_MINUTE = 400;
  private static final int CHANNEL_BURST = 4;

  private final boolean enforced;
  private final Map<String, Bucket> buckets = new HashMap<>();

  public RateLimits(boolean enforced) {
    this.enforced = enforced;
  }

  /** Seconds to wait; 0 when the call may go on. */
  public synchronized int waitFor(ApiCall call) {
    if (!enforced) {
      return 0;
    }
    if (call.method().equals("chat.postMessage")) {
      int workspace = take("chat.postMessage", POSTS_PER_MINUTE / 4.0, POSTS_PER_MINUTE / 60.0);
      return workspace > 0
          ? workspace
          : take("chat.postMessage " + call.text("channel"), CHANNEL_BURST, 1);
    }
    Integer perMinute = PER_MINUTE.get(call.method());
    return perMinute == null ? 0 : take(call.method(), perMinute, perMinute / 60.0);
  }

  private int take(String name, double capacity, double perSecond) {
    Bucket bucket = buckets.computeIfAbsent(name, key -> new Bucket(capacity));
    long now = System.nanoTime();
    bucket.level = Math.min(capacity, bucket.level + (now - bucket.nanos) / 1e9 * perSecond);
    bucket.nanos = now;
    if (bucket.level < 1) {
      return (int) Math.ceil((1 - bucket.level) / perSecond);
    }
    bucket.level -= 1;
    return 0;
  }

  /** What is left of a limit. */
  private static final class Bucket {
    private double level;
    private long nanos = System.nanoTime();

    private Bucket(double level) {
      this.level = level;
    }
  }
}
