package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonObject;
import java.util.List;

/** An answer with {@code ok:false} and Slack's name for what is wrong. */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JsonObject answer;

  public ApiError(String error) {
    this(error, List.of());
  }

  /** {@code messages} stand in response_metadata, as for invalid_blocks. */
  public ApiError(String error, List<String> messages) {
    super(error, null, false, false);
    this.answer = Json.object("ok", false, "error", error);
    if (!messages.isEmpty()) {
      answer.add(
          "errors",
          Json.words(
              messages.stream().map(message -> message.replaceFirst("^\\[ERROR] ", "")).toList()));
      answer.add("response_metadata", Json.object("messages", Json.words(messages)));
    }
  }

  public JsonObject answer() {
    return answer;
  }
}
