package jp.torimatome.feature.clarify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.feature.aside.AsideListener;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Heard;
import jp.torimatome.text.Text;

/**
 * What people write in the threads of clarifications. What belongs to no question is told to who
 * hears asides; what comes from a program is let go without a trace.
 */
public final class Overhearing {
  private final Clarifying clarifying;
  private final AsideListener asides;
  private final PlainWords words;
  private final Text text;
  private final InstantSource clock;

  /** {@code asides} hears what belongs to no question. */
  public Overhearing(Clarifying clarifying, AsideListener asides, Text text, InstantSource clock) {
    this.asides = asides;
    this.clarifying = clarifying;
    this.words = new PlainWords(text);
    this.text = text;
    this.clock = clock;
  }

  public void register(Doors doors) {
    doors.heard(Act.CLARIFY, this::isTaken);
  }

  /** False for what is to be told once more: what it hangs below is not stored yet. */
  private boolean isTaken(Heard heard) {
    return switch (heard) {
      case Heard.Written written -> isHeard(written);
      case Heard.Rewritten(var now, var at) ->
          isKnown(said(now).map(said -> clarifying.hearAgain(said, at, clock.instant())));
      case Heard.Gone(var spot, var at) -> {
        clarifying.forget(new Spot(spot.channel(), spot.mark()), at, clock.instant());
        yield true;
      }
      case Heard.Called(var written) -> {
        if (written.by() == Heard.By.PERSON) {
          asides.called(written);
        }
        yield true;
      }
    };
  }

  private boolean isHeard(Heard.Written written) {
    Optional<Clarifying.Said> said = said(written);
    Optional<Clarifying.Hearing> hearing = said.map(word -> clarifying.hear(word, clock.instant()));
    boolean letGo = hearing.map(Clarifying.Hearing.LET_GO::equals).orElse(true);
    if (letGo
        && written.by() == Heard.By.PERSON
        && said.filter(word -> clarifying.isThread(word.thread())).isEmpty()) {
      asides.hear(written);
    }
    return isKnown(hearing);
  }

  private static boolean isKnown(Optional<Clarifying.Hearing> hearing) {
    return hearing.filter(Clarifying.Hearing.LATER::equals).isEmpty();
  }

  private Optional<Clarifying.Said> said(Heard.Written written) {
    Heard.Spot at = written.spot();
    return at.isReply() && written.by() == Heard.By.PERSON
        ? Optional.of(
            new Clarifying.Said(
                new Spot(at.channel(), at.thread()),
                new Spot(at.channel(), at.mark()),
                body(written),
                new Stamp(written.person(), moment(at.mark()))))
        : Optional.empty();
  }

  /** The words, and the names of what was attached: the files themselves stay in the chat. */
  private String body(Heard.Written written) {
    String typed = words.of(written.words());
    return written.attached().isEmpty()
        ? typed
        : (typed + "\n" + text.say("clarify.attached", text.list(written.attached().stream())))
            .strip();
  }

  /** A mark is when it was said, in seconds: https://docs.slack.dev/reference/events/message. */
  private static Instant moment(String mark) {
    return Instant.ofEpochMilli(new BigDecimal(mark).movePointRight(3).longValue());
  }
}
