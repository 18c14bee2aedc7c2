package jp.torimatome.slack.aside;

import com.slack.api.model.event.AppMentionEvent;
import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.reply.aside.Asides;
import jp.torimatome.slack.Doors;
import org.jspecify.annotations.Nullable;

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

  /** Somebody names the bot (https://docs.slack.dev/reference/events/app_mention). */
  public void register(Doors doors) {
    doors.event(
        AppMentionEvent.class,
        Act.CLARIFY,
        event -> known(event.getUser()),
        (payload, context) -> {
          AppMentionEvent event = payload.getEvent();
          if (event.getBotId() == null && event.getUser() != null) {
            hear(
                new Written(
                    event.getChannel(),
                    event.getTs(),
                    event.getThreadTs(),
                    event.getUser(),
                    known(event.getText())),
                true);
          }
          return context.ack();
        });
  }

  /** A message of a person, and where it stands. */
  public record Written(
      String channel, String ts, @Nullable String thread, String person, String text) {}

  /** A message that is no word in a thread of a clarification. */
  public void hear(Written written) {
    hear(written, false);
  }

  private void hear(Written written, boolean called) {
    String thread =
        Optional.ofNullable(written.thread()).filter(ts -> !ts.equals(written.ts())).orElse("");
    Aside.Spot spot = new Aside.Spot(written.channel(), written.ts(), thread);
    if (asides.hear(
        new Asides.Heard(spot, written.person(), AskedWords.kind(written.text()), called),
        clock.instant())) {
      changed.run();
    }
  }

  private static String known(@Nullable String value) {
    return value == null ? "" : value;
  }
}
