package jp.torimatome.slack;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said through a response_url once Slack has its acknowledgement; losing it loses nothing but a courtesy. */
public final class Later {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);

  private Later() {}

  /** A call over the network. */
  @FunctionalInterface
  public interface Call {
    void run() throws IOException;
  }

  public static void run(Call call) {
    Thread.startVirtualThread(
        () -> {
          try {
            call.run();
          } catch (IOException e) {
            LOG.warn("an answer through response_url did not arrive: {}", e.getMessage());
          }
        });
  }
}
