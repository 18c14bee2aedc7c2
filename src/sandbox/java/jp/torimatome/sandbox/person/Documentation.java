package jp.torimatome.sandbox.person;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.torimatome.sandbox.workspace.Json;

/**
 * The page at /_sandbox/: every route with what it takes, what it answers and a line to try it,
 * Japanese first.
 */
final class Documentation {
  private final List<Entry> entries;

  /**
   * One route; {@code example} is a path with query, {@code body} what is posted (empty: nothing).
   */
  record Entry(
      String method,
      String path,
      String example,
      String body,
      String answer,
      String japanese,
      String english) {
    String name() {
      return method + " " + path;
    }
  }

  private Documentation(List<Entry> entries) {
    this.entries = entries;
  }

  static Documentation load() {
    JsonObject root = JsonParser.parseString(resource("/sandbox/interface.json")).getAsJsonObject();
    return new Documentation(
        Json.list(root, "routes").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(Documentation::entry)
            .toList());
  }

  List<Entry> entries() {
    return entries;
  }

  /** The page; addresses in it are relative to where it was fetched from. */
  String page() {
    StringBuilder rows = new StringBuilder();
    entries.forEach(entry -> rows.append(section(entry)));
    return resource("/sandbox/interface.html").replace("{{routes}}", rows);
  }

  private static String section(Entry entry) {
    return """
    <section>
    <h2><code><b>%s</b> %s</code></h2>
    <p>%s</p>
    <p lang="en">%s</p>
    <pre>%s</pre>
    <p class="answer"><code>%s</code></p>
    </section>
    """
        .formatted(
            entry.method(),
            html(entry.path()),
            html(entry.japanese()),
            html(entry.english()),
            html(command(entry)),
            html(entry.answer()));
  }

  private static String command(Entry entry) {
    String method = entry.method().equals("DELETE") ? "-X DELETE " : "";
    String body = entry.body().isEmpty() ? "" : " -d '" + entry.body() + "'";
    return "curl -s "
        + (entry.path().endsWith("/changes") ? "-N " : "")
        + method
        + "'http://localhost:7070"
        + entry.example()
        + "'"
        + body;
  }

  private static Entry entry(JsonObject entry) {
    return new Entry(
        Json.text(entry, "method"),
        Json.text(entry, "path"),
        Json.text(entry, "example"),
        Json.text(entry, "body"),
        Json.text(entry, "answer"),
        Json.text(entry, "ja"),
        Json.text(entry, "en"));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Documentation.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
