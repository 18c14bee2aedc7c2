package jp.torimatome.slack.clarify;

import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.aside.AsideListener;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people write in the threads of clarifications, as the Events API tells it
 * (https://docs.slack.dev/reference/events/message): a reply has a thread_ts that is not its own
 * ts. What belongs to no question is told to who hears asides; what comes from an app is let go
 * without a trace.
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

  /** A message, wherever it stands; what is missing in the payload is null. */
  private record Message(
      String channel,
      @Nullable String thread,
      String ts,
      @Nullable String user,
      @Nullable String bot,
      @Nullable String text,
      @Nullable List<File> files) {
    boolean isReply() {
      return thread != null && !thread.equals(ts) && user != null && bot == null;
    }
  }

  /** Everything that is written where the bot reads. */
  public void register(Doors doors) {
    doors.event(
        MessageEvent.class,
        Act.CLARIFY,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageEvent event = payload.getEvent();
          return hear(
              new Message(
                  event.getChannel(),
                  event.getThreadTs(),
                  event.getTs(),
                  event.getUser(),
                  event.getBotId(),
                  event.getText(),
                  event.getFiles()),
              context);
        });
    doors.event(
        MessageFileShareEvent.class,
        Act.CLARIFY,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageFileShareEvent event = payload.getEvent();
          return hear(
              new Message(
                  event.getChannel(),
                  event.getThreadTs(),
                  event.getTs(),
                  event.getUser(),
                  null,
                  event.getText(),
                  event.getFiles()),
              context);
        });
    doors.event(
        MessageThreadBroadcastEvent.class,
        Act.CLARIFY,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageThreadBroadcastEvent event = payload.getEvent();
          return hear(
              new Message(
                  event.getChannel(),
                  event.getThreadTs(),
                  event.getTs(),
                  event.getUser(),
                  null,
                  event.getText(),
                  null),
              context);
        });
    doors.event(
        MessageChangedEvent.class,
        Act.CLARIFY,
        event -> known(event.getMessage().getUser()),
        (payload, context) -> changed(payload.getEvent(), context));
    // who deleted it is not told, and need not be asked for: it is gone from Slack whatever is
    // thought of it here
    doors.event(
        MessageDeletedEvent.class,
        Act.CLARIFY,
        event -> "",
        (payload, context) -> {
          MessageDeletedEvent event = payload.getEvent();
          clarifying.forget(
              new Spot(event.getChannel(), event.getDeletedTs()),
              event.getEventTs(),
              clock.instant());
          return context.ack();
        });
  }

  private Response hear(Message message, EventContext context) {
    Optional<Clarifying.Said> said = said(message);
    Optional<Clarifying.Hearing> hearing = said.map(word -> clarifying.hear(word, clock.instant()));
    boolean letGo = hearing.map(Clarifying.Hearing.LET_GO::equals).orElse(true);
    if (letGo
        && message.user() != null
        && message.bot() == null
        && said.filter(word -> clarifying.isThread(word.thread())).isEmpty()) {
      asides.hear(
          new AsideListener.Written(
              message.channel(),
              message.ts(),
              message.thread(),
              message.user(),
              known(message.text())));
    }
    return answer(hearing, context);
  }

  /**
   * Also told when nothing was edited, as when Slack shows what a link leads to; then the words are
   * the same.
   */
  private Response changed(MessageChangedEvent event, EventContext context) {
    MessageChangedEvent.Message now = event.getMessage();
    Message message =
        new Message(
            event.getChannel(),
            now.getThreadTs(),
            now.getTs(),
            now.getUser(),
            now.getBotId(),
            now.getText(),
            now.getFiles());
    String at = now.getEdited() == null ? event.getEventTs() : now.getEdited().getTs();
    return answer(
        said(message).map(said -> clarifying.hearAgain(said, at, clock.instant())), context);
  }

  /** What is not acknowledged comes again within minutes. */
  private static Response answer(Optional<Clarifying.Hearing> hearing, EventContext context) {
    boolean later = hearing.filter(Clarifying.Hearing.LATER::equals).isPresent();
    return later ? Response.builder().statusCode(503).build() : context.ack();
  }

  private Optional<Clarifying.Said> said(Message message) {
    if (!message.isReply() || message.thread() == null || message.user() == null) {
      return Optional.empty();
    }
    Spot thread = new Spot(message.channel(), message.thread());
    Spot spot = new Spot(message.channel(), message.ts());
    return Optional.of(
        new Clarifying.Said(
            thread, spot, body(message), new Stamp(message.user(), moment(message.ts()))));
  }

  /** The words, and the names of what was attached: the files themselves stay in Slack. */
  private String body(Message message) {
    String typed = words.of(known(message.text()));
    List<String> names =
        Stream.ofNullable(message.files())
            .flatMap(List::stream)
            .map(File::getName)
            .map(Overhearing::known)
            .toList();
    return names.isEmpty()
        ? typed
        : (typed + "\n" + text.say("clarify.attached", text.list(names.stream()))).strip();
  }

  private static String known(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Slack's ts is when it was said, in seconds. */
  private static Instant moment(String ts) {
    return Instant.ofEpochMilli(new BigDecimal(ts).movePointRight(3).longValue());
  }
}
