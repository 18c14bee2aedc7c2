package jp.torimatome.sandbox.workspace;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** trigger_ids: good for one use within three seconds of real time. */
public final class Triggers {
  private static final long LIFETIME_NANOS = Duration.ofSeconds(3).toNanos();
  private static final int KEPT = 1000;

  private final Map<String, Trigger> triggers = new HashMap<>();
  private final LongSupplier nanos;

  /** By real time. */
  public Triggers() {
    this(System::nanoTime);
  }

  /** By nanoseconds that another clock counts. */
  public Triggers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What a trigger stands for. */
  private static final class Trigger {
    private final Use use;
    private final long born;
    private boolean used;

    private Trigger(Use use, long born) {
      this.use = use;
      this.born = born;
    }
  }

  /**
   * Who did something, and the conversation they looked at meanwhile; empty where there was none.
   */
  public record Use(String person, String channel) {}

  /** A fresh trigger for something that a person did. */
  public synchronized String issue(String person, String channel) {
    if (triggers.size() > KEPT) {
      triggers
          .values()
          .removeIf(trigger -> nanos.getAsLong() - trigger.born > 100 * LIFETIME_NANOS);
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String id =
        random.nextLong(1_000_000_000_000L, 9_999_999_999_999L)
            + "."
            + random.nextLong(100_000_000_000L, 999_999_999_999L)
            + "."
            + Long.toHexString(random.nextLong())
            + Long.toHexString(random.nextLong());
    triggers.put(id, new Trigger(new Use(person, channel), nanos.getAsLong()));
    return id;
  }

  /** What is behind a trigger, once. */
  public synchronized Use use(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new ApiError("invalid_trigger_id");
    }
    if (trigger.used) {
      throw new ApiError("exchanged_trigger_id");
    }
    if (nanos.getAsLong() - trigger.born > LIFETIME_NANOS) {
      throw new ApiError("expired_trigger_id");
    }
    trigger.used = true;
    return trigger.use;
  }
}
