package jp.torimatome.say.door;

import com.google.gson.Gson;

/**
 * 添えたもの: what a screen carries and gets back with the form, as JSON. What cannot be read did not
 * come from here.
 */
public final class Carried {
  private static final Gson GSON = new Gson();

  private Carried() {}

  public static String of(Object carried) {
    return GSON.toJson(carried);
  }

  /** Throws {@link IllegalArgumentException} or Gson's own exception where it cannot be read. */
  public static <T> T read(String json, Class<T> type) {
    T read = GSON.fromJson(json, type);
    if (read == null) {
      throw new IllegalArgumentException("a screen that carries nothing");
    }
    return read;
  }
}
