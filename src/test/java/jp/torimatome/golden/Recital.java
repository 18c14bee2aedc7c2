package jp.torimatome.golden;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that was said and written, in order. What chance or the machine decides – identities,
 * folders, addresses that hold for once – is told by the order in which it first appeared.
 */
final class Recital {
  private static final Pattern CHANCE =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|[0-9]{10}[.][0-9a-f]{8}(?=\")"
              + "|(?<=http://slack[.]test/)(commands|actions|response|upload)/[A-Za-z0-9/_.-]+");

  private final List<Event> events = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final String folder;
  private String doing = "";

  /** Something said: what kind, in which words, and while what was done. */
  private record Event(String kind, String body, String doing) {
    String line() {
      return kind + " " + Canonical.hash(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** {@code folder}: where the files of this play lie, which is named in answers. */
  Recital(Path folder) {
    this.folder = folder.toString();
  }

  /** What is done from here on, for who reads a difference. */
  void doing(String act) {
    doing = act;
  }

  void said(String kind, String body) {
    String told =
        CHANCE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(name(found.group())));
    events.add(new Event(kind.replaceAll("\\s+", "_"), told.replace(folder, "FOLDER"), doing));
  }

  /** A question to Slack; those that follow each other are one event. */
  void asked(String question) {
    Event last = events.isEmpty() ? new Event("", "", "") : events.getLast();
    if (last.kind().equals("asks")) {
      events.set(events.size() - 1, new Event("asks", last.body() + "\n" + question, last.doing()));
    } else {
      events.add(new Event("asks", question, doing));
    }
  }

  private String name(String chance) {
    return names.computeIfAbsent(chance, first -> "chance-" + (names.size() + 1));
  }

  /** A line an event: its kind and a short hash; where it stands is its number. */
  List<String> lines() {
    return events.stream().map(Event::line).toList();
  }

  /**
   * Writes every body into a folder, named by number and kind, so that two plays can be compared.
   */
  void write(Path into) {
    try {
      Files.createDirectories(into);
      try (Stream<Path> before = Files.list(into)) {
        before.map(Path::toFile).forEach(File::delete);
      }
      for (int at : IntStream.range(0, events.size()).toArray()) {
        Event event = events.get(at);
        String kind = event.kind().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = String.format(Locale.ROOT, "%04d-%s.txt", at + 1, kind);
        Files.writeString(into.resolve(name), "# " + event.doing() + "\n" + event.body() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
