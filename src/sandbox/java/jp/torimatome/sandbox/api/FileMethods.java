package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** files.*: the three steps of an external upload, and what became of it. */
public final class FileMethods {
  private final Workspace workspace;
  private final Posts posts;
  private final Supplier<String> baseUrl;
  private final Processing processing;

  /**
   * How long a completed file cannot be shown yet, and the faults that make it longer or shorter.
   */
  public record Processing(Duration takes, Faults faults) {
    Duration next() {
      return faults
          .take("files.completeUploadExternal", Set.of("file-slow"))
          .map(fault -> Duration.ofSeconds(fault.seconds()))
          .orElse(takes);
    }
  }

  FileMethods(Workspace workspace, Posts posts, Supplier<String> baseUrl, Processing processing) {
    this.workspace = workspace;
    this.posts = posts;
    this.baseUrl = baseUrl;
    this.processing = processing;
  }

  JsonObject getUploadUrl(ApiCall call) {
    String name = call.required("filename");
    String length = call.required("length");
    if (!length.matches("[0-9]{1,10}") || Long.parseLong(length) == 0) {
      throw new ApiError("invalid_arguments");
    }
    return workspace.change(state -> {
      String id = Workspace.nextId(state, "F");
      JsonObject file =
          Json.object(
              "id",
              id,
              "name",
              name,
              "title",
              name,
              "size",
              Long.parseLong(length),
              "alt_txt",
              call.has("alt_txt") ? call.text("alt_txt") : null,
              "_state",
              "announced");
      state.files.put(id, file);
      return Json.object(
          "ok", true, "file_id", id, "upload_url", baseUrl.get() + "/upload/v1/" + id);
    });
  }

  /** The bytes themselves; the status that Slack's upload host answers with. */
  public int upload(String id, byte[] bytes) {
    return workspace.change(state -> {
      JsonObject file = state.files.get(id);
      if (file == null || Json.text(file, "_state").equals("complete")) {
        return 404;
      }
      if (bytes.length != file.get("size").getAsLong()) {
        return 400;
      }
      state.fileBytes.put(id, Base64.getEncoder().encodeToString(bytes));
      file.addProperty("_state", "uploaded");
      return 200;
    });
  }

  JsonObject complete(ApiCall call) {
    JsonArray wanted =
        call.array("files", "invalid_arguments")
            .orElseThrow(() -> new ApiError("invalid_arguments"));
    String channel = call.has("channel_id") ? call.text("channel_id") : call.text("channels");
    String[] posted = {"", ""};
    Duration takes = processing.next();
    JsonArray shown =
        workspace.change(state -> {
          JsonObject place = channel.isEmpty() ? null : Rooms.postable(state, shareable(channel));
          List<JsonObject> files = new ArrayList<>();
          wanted.forEach(element -> files.add(uploaded(state, element)));
          for (int i = 0; i < files.size(); i++) {
            complete(state, files.get(i), wanted.get(i).getAsJsonObject());
            files.get(i).addProperty("_usable_at", state.wall.instant().plus(takes).toEpochMilli());
          }
          JsonArray result = new JsonArray();
          files.forEach(file -> result.add(shown(file, baseUrl.get())));
          if (place != null) {
            posted[0] = Rooms.id(place);
            posted[1] = share(state, place, call, result);
          }
          return result;
        });
    if (!channel.isEmpty()) {
      posts.posted(posted[0], posted[1]);
    }
    return Json.object("ok", true, "files", shown);
  }

  /** Files go to conversations only: a person's id is none. */
  private static String shareable(String channel) {
    if (channel.startsWith("U") || channel.startsWith("W")) {
      throw new ApiError("channel_not_found");
    }
    return channel;
  }

  JsonObject info(ApiCall call) {
    return workspace.read(state ->
        Json.object("ok", true, "file", shown(known(state, call.required("file")), baseUrl.get())));
  }

  JsonObject delete(ApiCall call) {
    return workspace.change(state -> {
      known(state, call.required("file"));
      state.files.remove(call.text("file"));
      state.fileBytes.remove(call.text("file"));
      return Json.object("ok", true);
    });
  }

  /** A file as it is given out; no bytes where there is none. */
  record Stored(String name, byte[] bytes) {}

  Stored stored(String id) {
    return workspace.read(state ->
        new Stored(
            Json.text(state.files.get(id), "name"),
            Base64.getDecoder().decode(state.fileBytes.getOrDefault(id, ""))));
  }

  private static JsonObject known(State state, String id) {
    JsonObject file = state.files.get(id);
    if (file == null || !Json.text(file, "_state").equals("complete")) {
      throw new ApiError("file_not_found");
    }
    return file;
  }

  private static JsonObject uploaded(State state, JsonElement wanted) {
    if (!wanted.isJsonObject()) {
      throw new ApiError("invalid_arguments");
    }
    JsonObject file = state.files.get(Json.text(wanted.getAsJsonObject(), "id"));
    if (file == null || !Json.text(file, "_state").equals("uploaded")) {
      throw new ApiError("file_not_found");
    }
    return file;
  }

  private void complete(State state, JsonObject file, JsonObject wanted) {
    if (wanted.has("title")) {
      file.addProperty("title", Json.text(wanted, "title"));
    }
    file.addProperty("_state", "complete");
    file.addProperty("created", workspace.clock().instant().getEpochSecond());
    file.addProperty("user", Json.text(state.app, "bot_user_id"));
  }

  private String share(State state, JsonObject channel, ApiCall call, JsonArray files) {
    JsonObject message =
        Json.object(
            "type",
            "message",
            "user",
            Json.text(state.app, "bot_user_id"),
            "bot_id",
            Json.text(state.app, "bot_id"),
            "app_id",
            Json.text(state.app, "id"),
            "team",
            Json.text(state.team, "id"),
            "text",
            call.text("initial_comment"),
            "ts",
            workspace.nextTs(state),
            "upload",
            true);
    message.add("files", files.deepCopy());
    Posts.put(state, channel, message, call.text("thread_ts"));
    return Json.text(message, "ts");
  }

  /** A file as files.info shows it. */
  static JsonObject shown(JsonObject file, String baseUrl) {
    String name = Json.text(file, "name");
    String type =
        name.contains(".")
            ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
            : "binary";
    String address =
        baseUrl
            + "/files/"
            + Json.text(file, "id")
            + "/"
            + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Json.object(
        "id",
        Json.text(file, "id"),
        "name",
        name,
        "title",
        Json.text(file, "title"),
        "mimetype",
        mimeType(type),
        "filetype",
        type,
        "size",
        file.get("size").getAsLong(),
        "user",
        Json.text(file, "user"),
        "created",
        Json.find(file, "created").orElse(null),
        "mode",
        "hosted",
        "is_external",
        false,
        "alt_txt",
        Json.find(file, "alt_txt").orElse(null),
        "is_public",
        false,
        "url_private",
        address,
        "url_private_download",
        address,
        "permalink",
        address);
  }

  /** By the ending, as far as the page needs it. */
  public static String mimeType(String type) {
    return switch (type) {
      case "png", "gif", "webp" -> "image/" + type;
      case "jpg", "jpeg" -> "image/jpeg";
      case "csv" -> "text/csv";
      case "txt", "md" -> "text/plain";
      case "pdf" -> "application/pdf";
      case "json" -> "application/json";
      default -> "application/octet-stream";
    };
  }
}
