package jp.torimatome.year.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import jp.torimatome.year.Ledger;

/**
 * 公表: 年度更新 some days before a round opens, the table some days after it was closed, with its gaps,
 * then the next year.
 */
public final class Press {
  /** The year that has ended, whose results are asked for. */
  public static final int ASKED_ABOUT = 2024;

  private static final String EDITION = "R7";
  private static final int PREPARED_BEFORE = 4;
  private static final int PUBLISHED_AFTER = 5;

  private final Path file;
  private final ToIntFunction<List<String>> command;
  private final Ledger ledger;
  private final Supplier<Set<String>> typed;
  private final Map<String, Published> beginning = new HashMap<>();
  private int published;

  /**
   * {@code command} runs one of the shell and tells its exit code; {@code typed} is all that people
   * may have said.
   */
  public Press(
      Path folder,
      ToIntFunction<List<String>> command,
      Ledger ledger,
      Supplier<Set<String>> typed) {
    this.file = folder.resolve("table.json");
    this.command = command;
    this.ledger = ledger;
    this.typed = typed;
  }

  /** The table as it is before anybody was asked. */
  public void begin(String plan) {
    beginning.put(plan, table(plan));
  }

  /** How many editions were held against what was said. */
  public int published() {
    return published;
  }

  /** On a day of a round; what is published as an answer that nobody gave. */
  public List<String> on(LocalDate day, String plan, LocalDate opening, LocalDate closing) {
    if (day.equals(opening.minusDays(PREPARED_BEFORE))) {
      var _ = command.applyAsInt(List.of("rollover", "--plan", plan));
    }
    if (!day.equals(closing.plusDays(PUBLISHED_AFTER))) {
      return List.of();
    }
    int code =
        command.applyAsInt(
            List.of("edition", "publish", "--plan", plan, "--with-gaps", "年度途中の公表のため"));
    List<String> invented = code == 0 ? invented(plan) : List.of();
    var _ = command.applyAsInt(List.of("rollover", "--plan", plan));
    return invented;
  }

  private List<String> invented(String plan) {
    Published table = table(plan, "--edition", EDITION);
    if (table.ended() != ASKED_ABOUT) {
      return List.of(); // the machine was down on the day of the 年度更新
    }
    published++;
    List<Long> answered =
        ledger
            .column("SELECT DISTINCT i.project_id FROM reply r JOIN item i ON i.id = r.item_id")
            .stream()
            .map(Long::valueOf)
            .toList();
    return table.invented(beginning.getOrDefault(plan, table), typed.get(), Set.copyOf(answered));
  }

  private Published table(String plan, String... which) {
    List<String> words = new ArrayList<>(List.of("export", "--plan", plan));
    words.addAll(List.of(which));
    words.add(file.toString());
    int code = command.applyAsInt(words);
    if (code != 0) {
      throw new AssertionError("exit code " + code + " of " + words);
    }
    try {
      return new Published(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
