package jp.torimatome.sandbox.call;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;

/** Slack's cursors: opaque to the client, a position to us. */
public final class Paging {
  private static final String PREFIX = "next:";
  private static final String NEXT_TS = "next_ts:";

  private Paging() {}

  /** One page of {@code all} as the member {@code name} of the answer. */
  public static JsonObject page(ApiCall call, String name, List<JsonObject> all, int otherwise) {
    int from = position(call.text("cursor"));
    int to = Math.min(all.size(), from + call.limit(otherwise));
    String next = to < all.size() ? encoded(PREFIX + to) : "";
    JsonObject answer =
        Json.object("ok", true, name, Json.array(all.subList(Math.min(from, to), to)));
    answer.add("response_metadata", Json.object("next_cursor", next));
    return answer;
  }

  /**
   * One page of messages; the cursor is the ts it begins with, so that newer messages shift
   * nothing.
   */
  public static JsonObject timeline(
      ApiCall call, List<JsonObject> all, int otherwise, UnaryOperator<JsonObject> shown) {
    String begin = decoded(call.text("cursor"), NEXT_TS);
    int from = 0;
    while (!begin.isEmpty() && from < all.size() && !Json.text(all.get(from), "ts").equals(begin)) {
      from++;
    }
    int to = Math.min(all.size(), from + call.limit(otherwise));
    String next = to < all.size() ? encoded(NEXT_TS + Json.text(all.get(to), "ts")) : "";
    JsonObject answer =
        Json.object(
            "ok",
            true,
            "messages",
            Json.array(all.subList(from, to).stream().map(shown).toList()),
            "has_more",
            !next.isEmpty());
    answer.add("response_metadata", Json.object("next_cursor", next));
    return answer;
  }

  private static int position(String cursor) {
    String position = decoded(cursor, PREFIX);
    if (!position.matches("[0-9]{0,9}")) {
      throw new ApiError("invalid_cursor");
    }
    return position.isEmpty() ? 0 : Integer.parseInt(position);
  }

  private static String decoded(String cursor, String prefix) {
    if (cursor.isEmpty()) {
      return "";
    }
    try {
      String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(prefix)) {
        return plain.substring(prefix.length());
      }
    } catch (IllegalArgumentException e) {
      throw new ApiError("invalid_cursor");
    }
    throw new ApiError("invalid_cursor");
  }

  private static String encoded(String plain) {
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
