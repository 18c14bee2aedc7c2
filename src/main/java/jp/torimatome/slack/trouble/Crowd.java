package jp.torimatome.slack.trouble;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.torimatome.slack.HttpBridge;

/**
 * 混雑: more requests than can be worked on in time. Who would wait too long is turned away at once,
 * with {@link Crowded} to be put into words, so that those who are let in are answered within
 * Slack's three seconds. Over HTTP the edge has counted them before anything was read ({@link
 * HttpBridge#FULL}); what comes over a socket is counted here.
 */
public final class Crowd implements Middleware {
  /** How many are worked on at once; each takes milliseconds of one of a few processors. */
  public static final int USUAL = 32;

  private static final long PATIENCE_MILLISECONDS = 500;

  /** Whoever would stand behind so many for each place waits in vain. */
  private static final int LINE = 4;

  private final Semaphore places;
  private final int longest;

  /** Nobody left in time. */
  public static final class Crowded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crowded() {
      super("too many requests at once", null, false, false);
    }
  }

  public Crowd(int atOnce) {
    this.places = new Semaphore(atOnce, true);
    this.longest = LINE * atOnce;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (HttpBridge.FULL.isBound()) {
      return passed(request, chain);
    }
    if (places.getQueueLength() >= longest
        || !places.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      throw new Crowded();
    }
    try {
      return chain.next(request);
    } finally {
      places.release();
    }
  }

  @SuppressWarnings("rawtypes") // as Bolt declares it
  private static Response passed(Request request, MiddlewareChain chain) throws Exception {
    if (HttpBridge.FULL.get()) {
      throw new Crowded();
    }
    return chain.next(request);
  }
}
