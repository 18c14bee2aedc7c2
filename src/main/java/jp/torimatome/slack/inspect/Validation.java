package jp.torimatome.slack.inspect;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.Response;

/**
 * Asks Slack about blocks before anything is posted; the SDK does not know the method yet:
 * https://docs.slack.dev/reference/methods/blocks.validate.
 */
record Validation(Slack slack, String token) {
  /** Why Slack would not take the blocks; empty where it would, or has no such method. */
  Optional<String> refusal(String blocks) throws IOException, SlackApiException {
    String url = slack.getConfig().getMethodsEndpointUrlPrefix() + "blocks.validate";
    FormBody form = new FormBody.Builder().add("blocks", blocks).build();
    try (Response response = slack.getHttpClient().postFormWithBearerHeader(url, token, form)) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw new SlackApiException(response, body);
      }
      return refusal(JsonParser.parseString(body).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException("blocks.validate answered no JSON", e);
    }
  }

  private static Optional<String> refusal(JsonObject answer) {
    String error = word(answer, "error");
    return answer.get("ok").getAsBoolean() || error.equals("unknown_method")
        ? Optional.empty()
        : Optional.of(
            Stream.concat(Stream.of(error), mistakes(answer)).collect(Collectors.joining(" ")));
  }

  private static Stream<String> mistakes(JsonObject answer) {
    return answer.has("errors")
        ? answer.getAsJsonArray("errors").asList().stream().limit(3).map(Validation::mistake)
        : Stream.empty();
  }

  /** A pointer with words, as the method's page says, or words alone, as other methods answer. */
  private static String mistake(JsonElement error) {
    return error instanceof JsonObject told
        ? word(told, "pointer") + ": " + word(told, "message")
        : error.getAsString();
  }

  private static String word(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }
}
