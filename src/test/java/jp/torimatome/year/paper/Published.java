package jp.torimatome.year.paper;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as it is published, and the one that it began with: who said what stands in it? */
public final class Published {
  /** What sections are asked for in words. */
  private static final List<String> ASKED = List.of("status", "plan", "issues");

  private final Map<Long, JsonObject> texts = new HashMap<>();
  private final Set<Long> running = new HashSet<>();
  private final int ended;

  /** Of the JSON that {@code export} writes. */
  public Published(String json) {
    JsonObject table = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("table");
    ended = table.getAsJsonObject("ended").get("start_year").getAsInt();
    for (JsonElement each : table.getAsJsonArray("rows")) {
      JsonObject row = each.getAsJsonObject();
      long project = row.get("project_id").getAsLong();
      texts.put(project, row.getAsJsonObject("texts"));
      if (row.getAsJsonObject("lifecycle").get("state").getAsString().equals("running")) {
        running.add(project);
      }
    }
  }

  /** The year whose results it prints. */
  public int ended() {
    return ended;
  }

  /** How many projects are printed. */
  public int projects() {
    return texts.size();
  }

  /**
   * The cells that are published as answered although nobody has: neither typed by anybody, nor
   * last year's words of a project that was answered.
   */
  public List<String> invented(Published before, Set<String> typed, Set<Long> answered) {
    List<String> invented = new ArrayList<>();
    texts.forEach((project, cells) -> {
      if (!running.contains(project)) {
        return; // nobody is asked about it: it prints what was said before it ended
      }
      for (String field : ASKED) {
        String text = given(cells, field);
        boolean isTheirs = text.isEmpty() || typed.contains(text);
        boolean isBefore =
            answered.contains(project) && before.said(project).contains(undated(text));
        if (!isTheirs && !isBefore) {
          invented.add(project + " " + field + ": " + text);
        }
      }
    });
    return invented;
  }

  /** All that was said of a project. */
  private List<String> said(long project) {
    JsonObject cells = texts.getOrDefault(project, new JsonObject());
    return ASKED.stream().map(field -> undated(given(cells, field))).toList();
  }

  /** What is said to be unchanged has its years moved on. */
  private static String undated(String text) {
    return text.replaceAll("[0-9０-９元]+", "#");
  }

  /** Empty for what is carried, unanswered or never asked. */
  private static String given(JsonObject cells, String field) {
    JsonObject cell = cells.has(field) ? cells.getAsJsonObject(field) : new JsonObject();
    boolean isGiven = cell.has("nature") && cell.get("nature").getAsString().equals("given");
    return isGiven && cell.has("text") ? cell.get("text").getAsString() : "";
  }
}
