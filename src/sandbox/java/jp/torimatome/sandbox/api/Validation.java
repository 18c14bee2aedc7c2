package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;

/**
 * blocks.validate: what Slack would say of blocks, a message or a view;
 * https://docs.slack.dev/reference/methods/blocks.validate.
 */
final class Validation {
  private static final Pattern PROBLEM =
      Pattern.compile("\\[ERROR] (.*) \\[json-pointer:(/blocks|/view)?(.*)]");

  private Validation() {}

  static JsonObject answer(ApiCall call) {
    if (Stream.of("blocks", "message", "view").filter(call::has).count() != 1) {
      JsonObject refused = Json.object("ok", false, "error", "invalid_arguments");
      refused.add(
          "response_metadata",
          Json.object(
              "messages",
              Json.words(List.of("must provide exactly one of `blocks`, `view`, or `message`"))));
      return refused;
    }
    List<String> problems = problems(call);
    if (problems.isEmpty()) {
      return Json.object("ok", true);
    }
    JsonArray errors = new JsonArray();
    problems.forEach(problem -> errors.add(error(problem)));
    JsonObject refused = Json.object("ok", false, "error", "invalid_blocks");
    refused.add("errors", errors);
    return refused;
  }

  private static List<String> problems(ApiCall call) {
    if (call.has("view")) {
      return BlockKit.problemsOfView(
          call.object("view", "invalid_arguments").orElseGet(JsonObject::new));
    }
    Optional<JsonArray> blocks =
        call.has("blocks")
            ? call.array("blocks", "invalid_blocks_format")
            : call.object("message", "invalid_arguments")
                .map(message -> Json.list(message, "blocks"));
    return BlockKit.problemsOfMessage(
        blocks.orElseThrow(() -> new ApiError("invalid_blocks_format")));
  }

  private static JsonObject error(String problem) {
    Matcher parts = PROBLEM.matcher(problem);
    boolean known = parts.matches();
    return Json.object(
        "code",
        "failed_constraint",
        "message",
        known ? parts.group(1) : problem,
        "pointer",
        known ? parts.group(3) : "");
  }
}
