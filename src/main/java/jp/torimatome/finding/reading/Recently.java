package jp.torimatome.finding.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read last out of a text, kept for each thread: every rule asks for that of the row that
 * is looked at.
 */
final class Recently<V> {
  private final Function<String, V> read;
  private final ThreadLocal<Latest<V>> latest;

  /** Keeps the last {@code most} of them. */
  Recently(int most, Function<String, V> read) {
    this.read = read;
    this.latest = ThreadLocal.withInitial(() -> new Latest<>(most));
  }

  V of(String text) {
    return latest.get().computeIfAbsent(text, read);
  }

  /** The latest of one thread; what was read longest ago goes. */
  private static final class Latest<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Latest(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }
}
