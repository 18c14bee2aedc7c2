package jp.torimatome.golden;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.torimatome.BotInHand;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.year.Ledger;
import jp.torimatome.year.Times;
import jp.torimatome.year.Town;

/** The real bot in a town of fine weather, where everything that it says is taken down. */
final class Bureau implements AutoCloseable {
  private static final Duration PACE = Duration.ofSeconds(2);
  private static final String WRITTEN =
      "SELECT id, at, who, act, subject FROM audit WHERE id > %d ORDER BY id";

  private final Recital recital;
  private final Times times;
  private final Town town;
  private final Living bot;
  private final Path file;
  private long written;

  /** The shell's acts come first: they make the database that the bot finds. */
  Bureau(Path folder, String language, Instant start, Recital recital) {
    this.recital = recital;
    times = new Times(start);
    file = folder.resolve("torimatome.db");
    bot = new Living(file, language, times, new Scribe(recital));
    town = new Town(start, PeopleFile.builtIn("miyagi"), bot::carry);
    bot.reaches(town);
  }

  /** One command beside the bot. */
  void shell(String... words) {
    recital.doing(String.join(" ", words));
    BotInHand.Printed printed = bot.shell(words);
    recital.said("shell:" + words[0], printed.code() + "\n" + printed.text());
  }

  /** The clock moves to this moment in Tokyo; the bot looks around, and what may leave leaves. */
  void at(String isoLocal) {
    Instant moment = OffsetDateTime.parse(isoLocal + "+09:00").toInstant();
    if (moment.isAfter(times.truth())) {
      pass(moment);
    }
    recital.doing("it is " + isoLocal);
    bot.living().look();
    settle();
  }

  /** Every working day from the next until this one, in the morning and at the day's end. */
  void until(String day) {
    LocalDate last = LocalDate.parse(day);
    LocalDate next = times.truth().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate().plusDays(1);
    for (; !next.isAfter(last); next = next.plusDays(1)) {
      if (next.getDayOfWeek().getValue() <= 5) {
        at(next + "T09:02:00");
        at(next + "T16:02:00");
      }
    }
  }

  private void pass(Instant moment) {
    times.moveTo(moment);
    town.moveTo(moment);
  }

  private void settle() {
    bot.drain();
    town.deliverEvents();
    for (int idle = 0; idle < 3; ) {
      idle = bot.living().send() ? 0 : idle + 1;
      pass(times.truth().plus(idle == 0 ? Duration.ofMillis(100) : PACE));
      bot.drain();
      town.deliverEvents();
    }
    record();
  }

  /** What was newly written into the record. */
  private void record() {
    List<List<String>> lines = rows(WRITTEN.formatted(written));
    if (!lines.isEmpty()) {
      written = Long.parseLong(lines.getLast().getFirst());
      StringBuilder all = new StringBuilder();
      lines.forEach(line -> all.append(String.join(" | ", line)).append('\n'));
      recital.said("record", all.toString());
    }
  }

  void slash(String person, String channel, String command, String words) {
    recital.doing(person + ": " + command + " " + words);
    town.slash(person, channel, command, words);
    settle();
  }

  void home(String person) {
    recital.doing(person + " opens Home");
    town.openHome(person);
    settle();
  }

  void say(String person, String channel, String words, String thread) {
    recital.doing(person + " writes " + words);
    town.say(person, channel, words, thread);
    settle();
  }

  /** Presses the first such element of the modal, of the Home tab, or of what was said there. */
  void press(String person, String place, String action) {
    Optional<JsonObject> shown = shown(person, place, action);
    if (shown.isEmpty()) {
      recital.said("missing:" + action, person + " finds no " + action + " in " + place);
      return;
    }
    press(person, place, shown.get(), new Screen(shown.get()).element(action).orElseThrow());
  }

  void press(String person, String place, JsonObject shown, Screen.Element element) {
    recital.doing(person + " presses " + element.action() + " " + element.value());
    if (shown.has("ts")) {
      town.click(person, channel(person, place), shown, element.action(), element.value());
    } else {
      town.press(person, shown, element.used());
    }
    settle();
  }

  /** What offers this element there, newest first; any where the name is empty. */
  Optional<JsonObject> shown(String person, String place, String action) {
    Optional<JsonObject> one =
        switch (place) {
          case "modal" -> town.modal(person);
          case "home" -> town.home(person);
          default -> town.told(person, channel(person, place));
        };
    return one.filter(each -> new Screen(each).element(action).isPresent())
        .or(() ->
            town.messages(channel(person, place)).reversed().stream()
                .filter(each -> new Screen(each).element(action).isPresent())
                .findFirst());
  }

  private String channel(String person, String place) {
    if (!place.equals("direct")) {
      return place;
    }
    return town.channels().stream()
        .filter(each -> town.owner(each).equals(person))
        .findFirst()
        .orElse("");
  }

  List<JsonObject> messages(String person, String place) {
    return town.messages(channel(person, place));
  }

  Optional<JsonObject> modal(String person) {
    return town.modal(person);
  }

  /** Fills in the modal and sends it; where reasons are asked then, they are given. */
  void submit(String person, Map<String, String> given) {
    for (int turn = 0; turn < 3; turn++) {
      Optional<Screen> form = town.modal(person).map(Screen::new);
      if (form.isEmpty() || turn > 0 && !form.get().asks("reason:")) {
        return;
      }
      recital.doing(person + " submits " + new TreeMap<>(given));
      town.fill(person, form.get().filled(given));
      town.submit(person);
      settle();
    }
  }

  void closeAll(String person) {
    town.closeAll(person);
    settle();
  }

  private List<List<String>> rows(String sql) {
    try (Ledger ledger = new Ledger(file)) {
      return ledger.rows(sql);
    }
  }

  static String section(int number) {
    return String.format(Locale.ROOT, "C0SEC%02d", number);
  }

  @Override
  public void close() {
    bot.close();
  }
}
