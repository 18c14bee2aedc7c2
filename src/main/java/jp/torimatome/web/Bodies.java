package jp.torimatome.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jp.torimatome.time.Stopwatch;

/**
 * Reads the bodies of requests that nobody has verified yet: each within a size and a time, and all
 * that are on their way at once within a share of the memory. Small ones, as nearly all of Slack's
 * are, have a share of their own, which large ones cannot take.
 */
final class Bodies {
  /**
   * A view may have 250 KB of JSON (Slack: view_too_large) and comes with as much in {@code state};
   * Slack escapes Japanese as \\uXXXX and sends the whole as a form, which makes it up to four
   * times as long.
   */
  static final int LARGEST = 2_000_000;

  private static final int SMALL = 64_000;
  private static final int CHUNK = 8_192;

  private final Duration patience;
  private final Stopwatch stopwatch;
  private final Share small;
  private final Share large;

  /** What became of reading. */
  sealed interface Reading {
    /** The body as it was signed and sent. */
    record Whole(byte[] bytes) implements Reading {}

    /**
     * Nothing that was verified; {@code status} tells the sender why (401, 408, 413, 503), 400 when
     * it went away.
     */
    record Refused(int status) implements Reading {}
  }

  /** Bytes that may be on their way at once. */
  private static final class Share {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Share(long most) {
      this.most = most;
    }

    boolean take(long bytes) {
      if (taken.addAndGet(bytes) <= most) {
        return true;
      }
      taken.addAndGet(-bytes);
      return false;
    }

    void give(long bytes) {
      taken.addAndGet(-bytes);
    }
  }

  Bodies(Limits limits, Stopwatch stopwatch) {
    this.patience = limits.body();
    this.stopwatch = stopwatch;
    this.small = new Share(limits.memory() / 32);
    this.large = new Share(limits.memory() / 16);
  }

  /** {@code length} is what the request announces, negative when it does not. */
  @SuppressWarnings("ThreadPriorityCheck") // a yield that does nothing costs nothing
  Reading read(InputStream body, long length, SignatureCheck.Running signature) {
    if (length > LARGEST) {
      return new Reading.Refused(413);
    }
    Share share = length >= 0 && length <= SMALL ? small : large;
    Duration end = stopwatch.elapsed().plus(patience);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long taken = 0;
    try {
      byte[] chunk = new byte[CHUNK];
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        // twice: the stream grows by copying
        if (!share.take(2L * read)) {
          return new Reading.Refused(503);
        }
        taken += 2L * read;
        bytes.write(chunk, 0, read);
        signature.after(chunk, read);
        if (bytes.size() > LARGEST) {
          return new Reading.Refused(413);
        }
        if (stopwatch.elapsed().compareTo(end) > 0) {
          return new Reading.Refused(408);
        }
        if (share == large) {
          // a processor that many large bodies want serves the short requests between
          Thread.yield();
        }
      }
      return signature.matches()
          ? new Reading.Whole(bytes.toByteArray())
          : new Reading.Refused(401);
    } catch (IOException e) {
      return new Reading.Refused(400);
    } finally {
      share.give(taken);
    }
  }
}
