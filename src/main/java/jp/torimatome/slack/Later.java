package jp.torimatome.slack;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said through a response_url once Slack has its acknowledgement; losing it loses nothing but a courtesy. */
public final class Later {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);

  /** Where it runs instead of on a thread of its own; a simulation binds it, to play the same story each time. */
  public static final ScopedValue<Executor> INSTEAD = ScopedValue.newInstance();

  private Later() {}

  /** A call over the network. */
  @FunctionalInterface
  public interface Call {
    void run() throws IOException;
  }

  public static void run(Call call) {
    INSTEAD.orElse(Thread::startVirtualThread).execute(
        () -> {
          try {
            call.run();
          } catch (IOException e) {
            LOG.warn("an answer through response_url did not arrive: {}", e.getMessage());
          }
        });
  }
}
