package jp.torimatome.slack;

import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.door.Heard;
import jp.torimatome.say.door.Heard.By;
import jp.torimatome.say.door.Heard.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What people write, as the Events API tells it (https://docs.slack.dev/reference/events/message):
 * a reply has a thread_ts that is not its own ts, and what an app wrote has a bot_id.
 */
record Ears(Doors doors, Act act, Predicate<Heard> ear) {

  void register() {
    doors.event(
        MessageEvent.class,
        act,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageEvent event = payload.getEvent();
          return heard(
              written(
                  spot(event.getChannel(), event.getTs(), event.getThreadTs()),
                  event.getUser(),
                  event.getBotId(),
                  event.getText(),
                  event.getFiles()),
              context);
        });
    doors.event(
        MessageFileShareEvent.class,
        act,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageFileShareEvent event = payload.getEvent();
          return heard(
              written(
                  spot(event.getChannel(), event.getTs(), event.getThreadTs()),
                  event.getUser(),
                  null,
                  event.getText(),
                  event.getFiles()),
              context);
        });
    doors.event(
        MessageThreadBroadcastEvent.class,
        act,
        event -> known(event.getUser()),
        (payload, context) -> {
          MessageThreadBroadcastEvent event = payload.getEvent();
          return heard(
              written(
                  spot(event.getChannel(), event.getTs(), event.getThreadTs()),
                  event.getUser(),
                  null,
                  event.getText(),
                  null),
              context);
        });
    doors.event(
        MessageChangedEvent.class,
        act,
        event -> known(event.getMessage().getUser()),
        (payload, context) -> heard(rewritten(payload.getEvent()), context));
    // who deleted it is not told, and need not be asked for: it is gone from Slack whatever is
    // thought of it here
    doors.event(
        MessageDeletedEvent.class,
        act,
        event -> "",
        (payload, context) -> {
          MessageDeletedEvent event = payload.getEvent();
          Spot spot = spot(event.getChannel(), event.getDeletedTs(), null);
          return heard(new Heard.Gone(spot, event.getEventTs()), context);
        });
    doors.event(
        AppMentionEvent.class,
        act,
        event -> known(event.getUser()),
        (payload, context) -> {
          AppMentionEvent event = payload.getEvent();
          return heard(
              new Heard.Called(
                  written(
                      spot(event.getChannel(), event.getTs(), event.getThreadTs()),
                      event.getUser(),
                      event.getBotId(),
                      event.getText(),
                      null)),
              context);
        });
  }

  /**
   * Also told when nothing was edited, as when Slack shows what a link leads to; then the words are
   * the same.
   */
  private static Heard rewritten(MessageChangedEvent event) {
    MessageChangedEvent.Message now = event.getMessage();
    String at = now.getEdited() == null ? event.getEventTs() : now.getEdited().getTs();
    return new Heard.Rewritten(
        written(
            spot(event.getChannel(), now.getTs(), now.getThreadTs()),
            now.getUser(),
            now.getBotId(),
            now.getText(),
            now.getFiles()),
        at);
  }

  /** What is not acknowledged comes again within minutes. */
  private Response heard(Heard heard, EventContext context) {
    return ear.test(heard) ? context.ack() : Response.builder().statusCode(503).build();
  }

  private static Spot spot(String channel, String ts, @Nullable String thread) {
    return new Spot(channel, ts, known(thread));
  }

  private static Heard.Written written(
      Spot spot,
      @Nullable String user,
      @Nullable String bot,
      @Nullable String text,
      @Nullable List<File> files) {
    List<String> names =
        Stream.ofNullable(files).flatMap(List::stream).map(File::getName).map(Ears::known).toList();
    By by = user == null || bot != null ? By.PROGRAM : By.PERSON;
    return new Heard.Written(spot, known(user), by, known(text), names);
  }

  private static String known(@Nullable String value) {
    return value == null ? "" : value;
  }
}
