package jp.torimatome.sandbox.person;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/** The chat page's own files, from the class path; never kept by the browser. */
public final class PageFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html; charset=utf-8",
          "css",
          "text/css; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "json",
          "application/json",
          "svg",
          "image/svg+xml",
          "png",
          "image/png",
          "ico",
          "image/x-icon",
          "woff2",
          "font/woff2",
          "webmanifest",
          "application/manifest+json");

  private PageFiles() {}

  /** Answers "/" and every path below it that no other route took. */
  public static void serve(Context context) throws IOException {
    String path = context.path().equals("/") ? "/index.html" : context.path();
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(ending);
    boolean plain = path.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    try (InputStream file =
        plain && type != null
            ? PageFiles.class.getResourceAsStream("/sandbox/page" + path)
            : null) {
      if (file == null || type == null) {
        context
            .status(404)
            .contentType("text/plain; charset=utf-8")
            .result("見つかりません / not found: " + context.path());
        return;
      }
      context.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
      context.contentType(type).result(file.readAllBytes());
    }
  }
}
