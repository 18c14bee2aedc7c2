package jp.torimatome.year;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.table.reading.SeedTable;

/**
 * Where a year is played: the twelve sections of the published table, and as many more after their
 * pattern, each with people, a channel and a project.
 */
record Prefecture(int sections, Path folder, Path table, PeopleFile people) {
  private static final int PUBLISHED = 12;
  private static final Path MIYAGI = Path.of("src/sandbox/resources/sandbox/miyagi.json");

  static Prefecture in(Path folder, int sections) {
    try {
      Path fresh = Files.createTempDirectory(folder, "year");
      FreshDatabase.at(fresh.resolve("torimatome.db"));
      List<String> table = new ArrayList<>(SeedTable.text().lines().toList());
      table.removeIf(line -> line.startsWith("Table with"));
      String[] last =
          table.stream()
              .filter(line -> line.matches("\\d+\t.*"))
              .reduce((earlier, later) -> later)
              .orElseThrow()
              .split("\t", -1);
      StringBuilder directory =
          new StringBuilder(Files.readString(Path.of("config/sections.yaml")));
      JsonObject people = JsonParser.parseString(Files.readString(MIYAGI)).getAsJsonObject();
      int projects = Integer.parseInt(last[0]);
      for (int section = PUBLISHED + 1; section <= sections; section++) {
        table.add(row(last.clone(), projects + section - PUBLISHED, section));
        directory.append(block(section));
        settle(people, section);
      }
      Files.writeString(fresh.resolve("sections.yaml"), directory);
      Path file = Files.writeString(fresh.resolve("people.json"), new Gson().toJson(people));
      return new Prefecture(
          sections, fresh, Files.write(fresh.resolve("table.txt"), table), PeopleFile.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the bot is started with; {@code early}: the office works from 7:30 to 16:15. */
  Map<String, String> environment(boolean early) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("torimatome.db"));
    settings.put("TORIMATOME_SECTIONS_FILE", folder.resolve("sections.yaml").toString());
    settings.put("TORIMATOME_WORKING_HOURS_FROM", early ? "07:30" : "08:30");
    settings.put("TORIMATOME_WORKING_HOURS_TO", early ? "16:15" : "17:15");
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:1");
    settings.put("TORIMATOME_SLACK_MESSAGES_PER_MINUTE", "1000");
    settings.put("TORIMATOME_SLACK_SECONDS_BETWEEN_MESSAGES_OF_CHANNEL", "0");
    // -Dnew.era='光文 K 2027-11-01': a year in which an era begins that this Java does not know
    settings.put("TORIMATOME_CALENDAR_NEW_ERA", System.getProperty("new.era", ""));
    settings.put("SLACK_BOT_TOKEN", "xoxb-sandbox-bot-token");
    settings.put("SLACK_SIGNING_SECRET", "sandbox-signing-secret");
    return settings;
  }

  /** The channels that the directory names. */
  Set<String> places() {
    Set<String> places = new TreeSet<>(List.of("C0JIMUKYOKU", "C0SHUHO"));
    for (int section = 1; section <= sections; section++) {
      places.add(channel(section));
    }
    return places;
  }

  private static String row(String[] cells, int number, int section) {
    cells[0] = Integer.toString(number);
    cells[2] = cells[2] + " 第" + section + "地域";
    cells[cells.length - 1] = name(section);
    return String.join("\t", cells);
  }

  private static String block(int section) {
    return String.format(
        Locale.ROOT,
        "  chiiki-%1$d:%n    name: \"%2$s\"%n    spellings: []%n    channel: %3$s%n"
            + "    responders: [U0SEC%1$dA]%n    deputies: [U0SEC%1$dB]%n"
            + "    heads: [U0SEC%1$dC]%n",
        section,
        name(section),
        channel(section));
  }

  private static void settle(JsonObject people, int section) {
    JsonArray members = new JsonArray();
    for (String rank : List.of("A", "B", "C")) {
      String id = "U0SEC" + section + rank;
      members.add(id);
      people
          .getAsJsonArray("people")
          .add(
              Json.object(
                  "id", id, "name", "sec" + section + rank, "real_name", "職員" + section + rank));
    }
    List.of("U0TORI001", "U0TORI002", "U0TORIBOT").forEach(members::add);
    JsonObject channel = Json.object("id", channel(section), "name", "地域" + section);
    channel.addProperty("is_private", false);
    channel.add("members", members);
    people.getAsJsonArray("channels").add(channel);
  }

  private static String name(int section) {
    return "第" + section + "地域支援課";
  }

  private static String channel(int section) {
    return String.format(Locale.ROOT, "C0SEC%02d", section);
  }
}
