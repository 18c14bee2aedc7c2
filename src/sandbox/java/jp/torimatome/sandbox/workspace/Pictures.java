package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 図: whether the files that blocks name can be shown yet, in image blocks, accessories, context and
 * wherever else; Slack answers a completed upload before it has processed it:
 * https://github.com/slackapi/python-slack-sdk/issues/1521.
 */
public final class Pictures {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif");

  private Pictures() {}

  /** What Slack says of the files that cannot be shown; {@code pointer}: where the tree stands. */
  public static List<String> problems(State state, JsonElement tree, String pointer) {
    List<String> found = new ArrayList<>();
    look(state, tree, pointer, found);
    return found;
  }

  private static void look(State state, JsonElement tree, String pointer, List<String> found) {
    switch (tree) {
      case JsonArray array -> {
        for (int i = 0; i < array.size(); i++) {
          look(state, array.get(i), pointer + "/" + i, found);
        }
      }
      case JsonObject object -> {
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
          if (!field.getKey().equals("slack_file")) {
            look(state, field.getValue(), pointer + "/" + field.getKey(), found);
          } else if (!isShown(state, field.getValue())) {
            found.add("[ERROR] invalid slack file [json-pointer:" + pointer + "/slack_file]");
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isShown(State state, JsonElement reference) {
    return reference instanceof JsonObject named
        && named(state, named).filter(file -> isUsable(state, file)).isPresent();
  }

  private static Optional<JsonObject> named(State state, JsonObject reference) {
    String url = Json.text(reference, "url");
    return Optional.ofNullable(state.files.get(Json.text(reference, "id")))
        .or(() ->
            state.files.values().stream()
                .filter(
                    file -> !url.isEmpty() && url.contains("/files/" + Json.text(file, "id") + "/"))
                .findFirst());
  }

  private static boolean isUsable(State state, JsonObject file) {
    String name = Json.text(file, "name").toLowerCase(Locale.ROOT);
    long usableAt = Json.find(file, "_usable_at").map(JsonElement::getAsLong).orElse(0L);
    return Json.text(file, "_state").equals("complete")
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        && usableAt <= state.wall.millis();
  }
}
