package jp.torimatome.slack.send;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** Looks in Slack whether a message whose answer was lost stands there: by its marker, or by the file it shared. */
final class Reconciler {
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final int PAGE = 100;

  private final MethodsClient methods;

  Reconciler(MethodsClient methods) {
    this.methods = methods;
  }

  /** What was found; {@code Unknown} means that Slack could not be asked, so the doubt stays; {@code refused}: it says why not. */
  sealed interface Found {
    record There(Place place) implements Found {}

    record NotThere() implements Found {}

    record Unknown(String cause, boolean refused) implements Found {}
  }

  /** {@code thread}: where it hangs; empty for one that stands by itself. */
  Found message(OutgoingMessage message, Optional<Place> thread) {
    return asking(
        () -> {
          if (thread.isPresent()) {
            return inThread(thread.get(), message);
          }
          String destination = message.destination();
          if (!destination.startsWith("U") && !destination.startsWith("W")) {
            return inHistory(destination, message);
          }
          var direct = methods.conversationsOpen(request -> request.users(List.of(destination)));
          return direct.isOk() ? inHistory(direct.getChannel().getId(), message) : refused(direct.getError());
        });
  }

  private Found inHistory(String channel, OutgoingMessage message) throws IOException, SlackApiException {
    String cursor = null;
    do {
      ConversationsHistoryResponse page = history(channel, oldest(message), cursor);
      if (!page.isOk()) {
        return refused(page.getError());
      }
      Optional<Found> found = marked(page.getMessages(), channel, message);
      if (found.isPresent()) {
        return found.get();
      }
      cursor = page.isHasMore() && page.getResponseMetadata() != null ? page.getResponseMetadata().getNextCursor() : null;
    } while (cursor != null && !cursor.isEmpty());
    return new Found.NotThere();
  }

  private Found inThread(Place thread, OutgoingMessage message) throws IOException, SlackApiException {
    String cursor = null;
    do {
      ConversationsRepliesResponse page = replies(thread, oldest(message), cursor);
      if (!page.isOk()) {
        return refused(page.getError());
      }
      Optional<Found> found = marked(page.getMessages(), thread.channel(), message);
      if (found.isPresent()) {
        return found.get();
      }
      cursor = page.isHasMore() && page.getResponseMetadata() != null ? page.getResponseMetadata().getNextCursor() : null;
    } while (cursor != null && !cursor.isEmpty());
    return new Found.NotThere();
  }

  private static Optional<Found> marked(List<Message> candidates, String channel, OutgoingMessage message) {
    return candidates.stream()
        .filter(candidate -> message.marker().equals(marker(candidate)))
        .findFirst()
        .map(candidate -> new Found.There(new Place(channel, candidate.getTs())));
  }

  private static String oldest(OutgoingMessage message) {
    return Long.toString(message.createdAt().minus(MARGIN).getEpochSecond());
  }

  /** An error that will pass by itself is not held against the message. */
  private static Found refused(@Nullable String error) {
    return new Found.Unknown(Objects.requireNonNullElse(error, "unknown"), Outcome.ofError(error) instanceof Outcome.Permanent);
  }

  Found file(String fileId, Place thread) {
    return asking(
        () -> {
          if (thread.ts().isEmpty()) {
            var newest = methods.conversationsHistory(request -> request.channel(thread.channel()).limit(PAGE));
            return newest.isOk() ? among(newest.getMessages(), fileId, thread) : refused(newest.getError());
          }
          var answer = methods.conversationsReplies(request -> request.channel(thread.channel()).ts(thread.ts()).limit(PAGE));
          return answer.isOk() ? among(answer.getMessages(), fileId, thread) : refused(answer.getError());
        });
  }

  private static Found among(List<Message> messages, String fileId, Place place) {
    return messages.stream()
        .filter(message -> Optional.ofNullable(message.getFiles()).orElse(List.of()).stream().anyMatch(file -> fileId.equals(file.getId())))
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

  private ConversationsHistoryResponse history(String channel, String oldest, @Nullable String cursor) throws IOException,
      SlackApiException {
    return methods.conversationsHistory(
        request -> request.channel(channel).oldest(oldest).inclusive(true).limit(PAGE).cursor(cursor).includeAllMetadata(true));
  }

  private ConversationsRepliesResponse replies(Place thread, String oldest, @Nullable String cursor) throws IOException,
      SlackApiException {
    return methods.conversationsReplies(
        request ->
            request.channel(thread.channel()).ts(thread.ts()).oldest(oldest).inclusive(true).limit(PAGE).cursor(cursor)
                .includeAllMetadata(true));
  }

  static @Nullable String marker(Message message) {
    Message.Metadata metadata = message.getMetadata();
    Map<String, Object> payload = metadata == null || !Calls.EVENT_TYPE.equals(metadata.getEventType()) ? null : metadata.getEventPayload();
    return payload == null ? null : String.valueOf(payload.get(Calls.MARKER));
  }
}
