package jp.torimatome.slack.door;

import jp.torimatome.time.Seldom;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 異例: what is signed, and yet nothing that Slack sends here. Each kind is told at most once a
 * minute, with how often it came: whoever has the secret shall not fill the disk.
 */
public final class Oddities {
  private static final Logger LOG = LoggerFactory.getLogger(Oddities.class);

  private final Seldom malformed;
  private final Seldom unreadable;
  private final Seldom foreign;
  private final Seldom unheard;

  public Oddities(Stopwatch stopwatch) {
    this.malformed =
        new Seldom(LOG, "signed requests that Slack does not send were refused", stopwatch);
    this.unreadable =
        new Seldom(LOG, "payloads with values that are none of ours were refused", stopwatch);
    this.foreign =
        new Seldom(LOG, "payloads of another workspace or app were turned away", stopwatch);
    this.unheard = new Seldom(LOG, "payloads came that nobody listens to", stopwatch);
  }

  /** {@code place} in the body, never what stands there. */
  public void malformed(String place) {
    malformed.happened(place);
  }

  /** {@code where} in our own code it could not be read. */
  public void unreadable(Object type, String where) {
    unreadable.happened("type " + type + ": " + where);
  }

  public void foreign() {
    foreign.happened();
  }

  public void unheard(Object type) {
    unheard.happened("type " + type);
  }
}
