package jp.torimatome.feature.aside;

import java.time.InstantSource;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.reply.aside.Asides;
import jp.torimatome.say.door.Heard;

/** Hears what people write beside the buttons, and forgets the words at once. */
public final class AsideListener {
  private final Asides asides;
  private final InstantSource clock;
  private final Runnable changed;

  /** {@code changed} wakes the sender. */
  public AsideListener(Asides asides, InstantSource clock, Runnable changed) {
    this.asides = asides;
    this.clock = clock;
    this.changed = changed;
  }

  /** Words of a person that are none in a thread of a clarification. */
  public void hear(Heard.Written written) {
    hear(written, false);
  }

  /** Somebody names the bot. */
  public void called(Heard.Written written) {
    hear(written, true);
  }

  private void hear(Heard.Written written, boolean called) {
    Heard.Spot at = written.spot();
    Aside.Spot spot = new Aside.Spot(at.channel(), at.mark(), at.isReply() ? at.thread() : "");
    if (asides.hear(
        new Asides.Heard(spot, written.person(), AskedWords.kind(written.words()), called),
        clock.instant())) {
      changed.run();
    }
  }
}
