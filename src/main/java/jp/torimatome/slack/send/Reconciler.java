package jp.torimatome.slack.send;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.RecoveryStore;
import org.jspecify.annotations.Nullable;

/**
 * Looks in Slack whether a message stands there whose answer was lost: by its marker, or by the
 * file that it shared. After a restore also one whose row was lost: by its key, or by the name of
 * its file.
 */
final class Reconciler {
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final int PAGE = 100;

  private final MethodsClient methods;
  private final RecoveryStore recovery;

  Reconciler(MethodsClient methods, RecoveryStore recovery) {
    this.methods = methods;
    this.recovery = recovery;
  }

  /** Whether it has to be looked for before it is sent. */
  boolean isSought(OutgoingMessage message) {
    return message.doubtful() || (isRestored(message) && !recovery.key(message).isEmpty());
  }

  /** Whether it may have been sent by a database that is lost. */
  boolean isRestored(OutgoingMessage message) {
    return recovery.since(message).isPresent();
  }

  /**
   * What was found; {@code Unknown} means that Slack could not be asked, so the doubt stays; {@code
   * refused}: it says why not.
   */
  sealed interface Found {
    record There(Place place) implements Found {}

    record NotThere() implements Found {}

    record Unknown(String cause, boolean refused) implements Found {}
  }

  /** {@code thread}: where it hangs; empty for one that stands by itself. */
  Found message(OutgoingMessage message, Optional<Place> thread) {
    return asking(() -> {
      if (thread.isPresent()) {
        return inThread(thread.get(), message);
      }
      String destination = message.destination();
      if (!destination.startsWith("U") && !destination.startsWith("W")) {
        return inHistory(destination, message);
      }
      var direct = methods.conversationsOpen(request -> request.users(List.of(destination)));
      return direct.isOk()
          ? inHistory(direct.getChannel().getId(), message)
          : refused(direct.getError());
    });
  }

  private Found inHistory(String channel, OutgoingMessage message)
      throws IOException, SlackApiException {
    String cursor = null;
    String key = isRestored(message) ? recovery.key(message) : "";
    do {
      ConversationsHistoryResponse page = history(channel, oldest(message), cursor);
      if (!page.isOk()) {
        return refused(page.getError());
      }
      Optional<Found> found = marked(page.getMessages(), channel, message, key);
      if (found.isPresent()) {
        return found.get();
      }
      cursor =
          page.isHasMore() && page.getResponseMetadata() != null
              ? page.getResponseMetadata().getNextCursor()
              : null;
    } while (cursor != null && !cursor.isEmpty());
    return new Found.NotThere();
  }

  private Found inThread(Place thread, OutgoingMessage message)
      throws IOException, SlackApiException {
    String cursor = null;
    String key = isRestored(message) ? recovery.key(message) : "";
    do {
      ConversationsRepliesResponse page = replies(thread, oldest(message), cursor);
      if (!page.isOk()) {
        return refused(page.getError());
      }
      Optional<Found> found = marked(page.getMessages(), thread.channel(), message, key);
      if (found.isPresent()) {
        return found.get();
      }
      cursor =
          page.isHasMore() && page.getResponseMetadata() != null
              ? page.getResponseMetadata().getNextCursor()
              : null;
    } while (cursor != null && !cursor.isEmpty());
    return new Found.NotThere();
  }

  private Optional<Found> marked(
      List<Message> candidates, String channel, OutgoingMessage message, String key) {
    return candidates.stream()
        .filter(candidate ->
            message.marker().equals(marker(candidate)) || isUnclaimed(candidate, channel, key))
        .findFirst()
        .map(candidate -> new Found.There(new Place(channel, candidate.getTs())));
  }

  private boolean isUnclaimed(Message candidate, String channel, String key) {
    return !key.isEmpty()
        && key.equals(payload(candidate, Calls.KEY))
        && !recovery.isKnown(new Place(channel, candidate.getTs()));
  }

  private String oldest(OutgoingMessage message) {
    return Long.toString(
        Math.max(
            0, recovery.since(message).orElse(message.createdAt()).minus(MARGIN).getEpochSecond()));
  }

  /** An error that will pass by itself is not held against the message. */
  private static Found refused(@Nullable String error) {
    return new Found.Unknown(
        Objects.requireNonNullElse(error, "unknown"),
        Outcome.ofError(error) instanceof Outcome.Permanent);
  }

  /**
   * By the file that an attempt was about to share, or after a restore by its name, unless another
   * row knows that file.
   */
  Found file(OutgoingMessage message, String name, Place thread) {
    String id = message.fileId();
    if (id == null && !isRestored(message)) {
      return new Found.NotThere(); // it died before it had a file to share
    }
    Predicate<File> wanted =
        id == null
            ? file -> name.equals(file.getName()) && !recovery.isKnown(String.valueOf(file.getId()))
            : file -> id.equals(file.getId());
    return asking(() -> {
      if (thread.ts().isEmpty()) {
        var newest = history(thread.channel(), oldest(message), null);
        return newest.isOk()
            ? among(newest.getMessages(), wanted, thread)
            : refused(newest.getError());
      }
      var answer =
          methods.conversationsReplies(
              request -> request.channel(thread.channel()).ts(thread.ts()).limit(PAGE));
      return answer.isOk()
          ? among(answer.getMessages(), wanted, thread)
          : refused(answer.getError());
    });
  }

  private static Found among(List<Message> messages, Predicate<File> wanted, Place place) {
    return messages.stream()
        .filter(message ->
            Optional.ofNullable(message.getFiles()).orElse(List.of()).stream().anyMatch(wanted))
        .findFirst()
        .<Found>map(message -> new Found.There(new Place(place.channel(), message.getTs())))
        .orElseGet(Found.NotThere::new);
  }

  /** Something to ask Slack, which may fail in every way. */
  private interface Question {
    Found ask() throws IOException, SlackApiException;
  }

  private static Found asking(Question question) {
    try {
      return question.ask();
    } catch (SlackApiException e) {
      return new Found.Unknown("http_" + e.getResponse().code(), false);
    } catch (IOException | JsonParseException e) {
      return new Found.Unknown(e.getClass().getSimpleName().toLowerCase(Locale.ROOT), false);
    }
  }

  private ConversationsHistoryResponse history(
      String channel, String oldest, @Nullable String cursor)
      throws IOException, SlackApiException {
    return methods.conversationsHistory(request ->
        request
            .channel(channel)
            .oldest(oldest)
            .inclusive(true)
            .limit(PAGE)
            .cursor(cursor)
            .includeAllMetadata(true));
  }

  private ConversationsRepliesResponse replies(Place thread, String oldest, @Nullable String cursor)
      throws IOException, SlackApiException {
    return methods.conversationsReplies(request ->
        request
            .channel(thread.channel())
            .ts(thread.ts())
            .oldest(oldest)
            .inclusive(true)
            .limit(PAGE)
            .cursor(cursor)
            .includeAllMetadata(true));
  }

  static @Nullable String marker(Message message) {
    return payload(message, Calls.MARKER);
  }

  private static @Nullable String payload(Message message, String name) {
    Message.Metadata metadata = message.getMetadata();
    Map<String, Object> payload =
        metadata == null || !Calls.EVENT_TYPE.equals(metadata.getEventType())
            ? null
            : metadata.getEventPayload();
    return payload == null ? null : String.valueOf(payload.get(name));
  }
}
