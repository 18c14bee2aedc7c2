package jp.torimatome.slack.send;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.torimatome.delivery.DeliveryStore.Place;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The calls to Slack's Web API that delivery makes, each with the outcome it had. */
final class Calls {
  static final String EVENT_TYPE = "torimatome_message";
  static final String MARKER = "marker";
  static final String KEY = "key";

  private final MethodsClient methods;
  private final OkHttpClient uploads;

  Calls(Slack slack, String botToken, OkHttpClient uploads) {
    this.methods = slack.methods(botToken);
    this.uploads = uploads;
  }

  /** One call, with every way it can end. */
  @FunctionalInterface
  private interface Call {
    Outcome run() throws IOException, SlackApiException;
  }

  private static Outcome attempt(Call call) {
    try {
      return call.run();
    } catch (SlackApiException e) {
      return Outcome.ofStatus(e);
    } catch (IOException e) {
      return Outcome.ofFailure(e);
    } catch (JsonParseException e) {
      return new Outcome.Ambiguous("unreadable_answer");
    }
  }

  /**
   * By what a message is known again: its row, and what it is about, empty where that does not tell
   * it from others.
   */
  record Mark(String marker, String key) {}

  /** Into a thread, or by itself when {@code where} has no ts. */
  Outcome post(Place where, String text, String blocksJson, Mark mark) {
    Map<String, Object> payload =
        mark.key().isEmpty()
            ? Map.of(MARKER, mark.marker())
            : Map.of(MARKER, mark.marker(), KEY, mark.key());
    Message.Metadata metadata =
        Message.Metadata.builder().eventType(EVENT_TYPE).eventPayload(payload).build();
    return attempt(() -> {
      var answer =
          methods.chatPostMessage(request ->
              request
                  .channel(where.channel())
                  .threadTs(where.ts().isEmpty() ? null : where.ts())
                  .text(text)
                  .blocksAsString(blocksJson)
                  .metadata(metadata)
                  .unfurlLinks(false)
                  .unfurlMedia(false));
      return answer.isOk()
          ? new Outcome.Done(answer.getChannel(), answer.getTs())
          : Outcome.ofError(answer.getError(), answer.getResponseMetadata());
    });
  }

  /**
   * Seen by one person, and by nobody after they reload:
   * https://docs.slack.dev/reference/methods/chat.postEphemeral.
   */
  Outcome whisper(Place where, String person, String text, String blocksJson) {
    return attempt(() -> {
      var answer =
          methods.chatPostEphemeral(request ->
              request
                  .channel(where.channel())
                  .threadTs(where.ts().isEmpty() ? null : where.ts())
                  .user(person)
                  .text(text)
                  .blocksAsString(blocksJson));
      return answer.isOk()
          ? new Outcome.Done(where.channel(), answer.getMessageTs())
          : Outcome.ofError(answer.getError());
    });
  }

  Outcome update(Place place, String text, String blocksJson) {
    return attempt(() -> {
      var answer =
          methods.chatUpdate(request ->
              request
                  .channel(place.channel())
                  .ts(place.ts())
                  .text(text)
                  .blocksAsString(blocksJson));
      return answer.isOk()
          ? new Outcome.Done(answer.getChannel(), answer.getTs())
          : Outcome.ofError(answer.getError(), answer.getResponseMetadata());
    });
  }

  /**
   * Puts the bytes into Slack, visible to nobody yet; {@code fileId} is told before anything else
   * happens.
   */
  Outcome store(String fileName, byte[] bytes, Consumer<String> fileId) {
    return attempt(() -> {
      var address =
          methods.filesGetUploadURLExternal(
              request -> request.filename(fileName).length(bytes.length));
      if (!address.isOk()) {
        return Outcome.ofError(address.getError());
      }
      fileId.accept(address.getFileId());
      RequestBody body = RequestBody.create(bytes, MediaType.get("application/octet-stream"));
      try (Response answer =
          uploads
              .newCall(new Request.Builder().url(address.getUploadUrl()).post(body).build())
              .execute()) {
        return answer.isSuccessful()
            ? new Outcome.Done("", "")
            : new Outcome.Refused(
                "upload_http_" + answer.code(), Outcome.SOON, Outcome.Scope.MESSAGE);
      }
    });
  }

  /**
   * Shares stored bytes in a thread or conversation, or with nobody but ourselves when {@code
   * thread} is empty.
   */
  Outcome share(String fileId, String title, Optional<Place> thread) {
    return attempt(() -> {
      var answer =
          methods.filesCompleteUploadExternal(request -> {
            request.files(List.of(FileDetails.builder().id(fileId).title(title).build()));
            thread.ifPresent(place ->
                request
                    .channelId(place.channel())
                    .threadTs(place.ts().isEmpty() ? null : place.ts()));
            return request;
          });
      return answer.isOk()
          ? new Outcome.Done(
              thread.map(Place::channel).orElse(""), thread.map(Place::ts).orElse(""))
          : Outcome.ofError(answer.getError());
    });
  }

  MethodsClient methods() {
    return methods;
  }
}
