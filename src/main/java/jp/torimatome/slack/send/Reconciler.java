package jp.torimatome.slack.send;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

  /** What was found; {@code Unknown} means that Slack could not be asked, so the doubt stays. */
  sealed interface Found {
    record There(Place place) implements Found {}

    record NotThere() implements Found {}

    record Unknown(String cause) implements Found {}
  }

  Found message(OutgoingMessage message) {
    return asking(
        () -> {
          Optional<String> channel = channel(message.destination());
          if (channel.isEmpty()) {
            return new Found.Unknown("channel_not_found");
          }
          String oldest = Long.toString(message.createdAt().minus(MARGIN).getEpochSecond());
          String cursor = null;
          do {
            ConversationsHistoryResponse page = history(channel.get(), oldest, cursor);
            if (!page.isOk()) {
              return new Found.Unknown(Objects.requireNonNullElse(page.getError(), "unknown"));
            }
            for (Message candidate : page.getMessages()) {
              if (message.marker().equals(marker(candidate))) {
                return new Found.There(new Place(channel.get(), candidate.getTs()));
              }
            }
            cursor = page.isHasMore() && page.getResponseMetadata() != null ? page.getResponseMetadata().getNextCursor() : null;
          } while (cursor != null && !cursor.isEmpty());
          return new Found.NotThere();
        });
  }

  Found file(String fileId, Place thread) {
    return asking(
        () -> {
          var answer = methods.conversationsReplies(request -> request.channel(thread.channel()).ts(thread.ts()).limit(PAGE));
          if (!answer.isOk()) {
            return new Found.Unknown(Objects.requireNonNullElse(answer.getError(), "unknown"));
          }
          return answer.getMessages().stream()
              .filter(reply -> Optional.ofNullable(reply.getFiles()).orElse(List.of()).stream().anyMatch(file -> fileId.equals(file.getId())))
              .findFirst()
              .<Found>map(reply -> new Found.There(new Place(thread.channel(), reply.getTs())))
              .orElseGet(Found.NotThere::new);
        });
  }

  private interface Question {
    Found ask() throws IOException, SlackApiException;
  }

  private static Found asking(Question question) {
    try {
      return question.ask();
    } catch (SlackApiException e) {
      return new Found.Unknown("http_" + e.getResponse().code());
    } catch (IOException e) {
      return new Found.Unknown(e.getClass().getSimpleName());
    }
  }

  private ConversationsHistoryResponse history(String channel, String oldest, @Nullable String cursor) throws IOException, SlackApiException {
    return methods.conversationsHistory(request -> request.channel(channel).oldest(oldest).inclusive(true).limit(PAGE).cursor(cursor).includeAllMetadata(true));
  }

  /** A person's direct messages have a channel of their own. */
  private Optional<String> channel(String destination) throws IOException, SlackApiException {
    if (!destination.startsWith("U") && !destination.startsWith("W")) {
      return Optional.of(destination);
    }
    var answer = methods.conversationsOpen(request -> request.users(List.of(destination)));
    return answer.isOk() ? Optional.of(answer.getChannel().getId()) : Optional.empty();
  }

  private static @Nullable String marker(Message message) {
    Message.Metadata metadata = message.getMetadata();
    Map<String, Object> payload = metadata == null || !Calls.EVENT_TYPE.equals(metadata.getEventType()) ? null : metadata.getEventPayload();
    return payload == null ? null : String.valueOf(payload.get(Calls.MARKER));
  }
}
