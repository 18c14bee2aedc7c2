package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;

/** Slack's cursors: opaque to the client, a position to us. */
final class Paging {
  private static final String PREFIX = "next:";

  private Paging() {}

  /** One page of {@code all} as the member {@code name} of the answer. */
  static JsonObject page(ApiCall call, String name, List<JsonObject> all, int otherwise) {
    int from = position(call.text("cursor"));
    int to = Math.min(all.size(), from + call.limit(otherwise));
    String next = to < all.size() ? cursor(to) : "";
    JsonObject answer = Json.object("ok", true, name, Json.array(all.subList(Math.min(from, to), to)), "has_more", !next.isEmpty());
    answer.add("response_metadata", Json.object("next_cursor", next));
    return answer;
  }

  private static int position(String cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    try {
      String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.matches(PREFIX + "[0-9]{1,9}")) {
        return Integer.parseInt(plain.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      throw new ApiError("invalid_cursor");
    }
    throw new ApiError("invalid_cursor");
  }

  private static String cursor(int position) {
    return Base64.getEncoder().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
  }
}
