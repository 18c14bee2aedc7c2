package jp.torimatome.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.torimatome.BotInHand;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.sandbox.workspace.PeopleFile;

/**
 * One fiscal year, from one seed. Everything happens on one thread, so that a seed tells the same
 * story each time.
 */
final class Year implements AutoCloseable {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final String SEED = "db/seed/000_69a997289639b63c.txt";
  private static final int SECTIONS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String WAITING =
      "SELECT count(*) FROM outgoing WHERE state IN ('waiting', 'claimed')";

  private final Play play;
  private final Random chance;
  private final Times times;
  private final Town town;
  private final Weather weather;
  private final Journal journal = new Journal();
  private final Map<String, String> environment;
  private final Path backup;
  private final Life life;
  private final Fate fate;
  private final Ledger ledger;
  private final Invariants invariants;
  private final Folk folk;
  private int steps;

  /** What came of it, in figures. */
  record Report(
      long seed,
      int steps,
      int acts,
      int acknowledged,
      int messages,
      int deaths,
      int calls,
      String weather,
      String fate) {}

  Year(Path folder, Play play) {
    this.play = play;
    this.chance = new Random(play.seed());
    Instant start = at(play.from(), LocalTime.of(7, 0));
    this.times = new Times(start);
    this.weather =
        new Weather(
            new Random(play.seed() + 1),
            times,
            play.faults() ? 0.07 : 0,
            play.faults() ? 0.002 : 0);
    Path file = fresh(folder).resolve("torimatome.db");
    this.backup = file.resolveSibling("by-hand.backup");
    FreshDatabase.at(file);
    this.environment = environment(file);
    prepare();
    BotInHand.Prepared prepared = BotInHand.Prepared.read(environment);
    this.life = new Life(() -> new BotInHand(prepared, world()), times, journal);
    Random slowness = new Random(play.seed() + 3);
    life.slowNowAndThen(() -> slowness.nextInt(20) == 0);
    this.town = new Town(start, PeopleFile.builtIn("miyagi"), life::carry);
    this.ledger = new Ledger(file);
    this.invariants = new Invariants(town, ledger, journal, places());
    this.folk = new Folk(town, chance, journal, invariants, SECTIONS);
    this.fate =
        new Fate(
            new Random(play.seed() + 2),
            times,
            weather,
            life,
            journal,
            this::backUp,
            this::restore);
  }

  private static Path fresh(Path folder) {
    try {
      return Files.createTempDirectory(folder, "year");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BotInHand.World world() {
    return new BotInHand.World(
        times::shown, times, new Wire(town.methods(), weather, times), life::later);
  }

  private static Set<String> places() {
    Set<String> places = new TreeSet<>(List.of("C0JIMUKYOKU", "C0SHUHO"));
    for (int section = 1; section <= SECTIONS; section++) {
      places.add(String.format(Locale.ROOT, "C0SEC%02d", section));
    }
    return places;
  }

  private void prepare() {
    for (Play.Window window : play.rounds()) {
      command("import", "--plan", window.plan(), SEED);
      command(
          "round",
          "plan",
          "--plan",
          window.plan(),
          "--fiscal-year",
          "2024",
          "--opens",
          window.opens(),
          "--due",
          window.due(),
          "--closes",
          window.closes());
    }
  }

  private void command(String... words) {
    BotInHand.command(environment, times::truth, words);
  }

  private static Map<String, String> environment(Path file) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + file);
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:1");
    settings.put("TORIMATOME_SLACK_MESSAGES_PER_MINUTE", "1000");
    settings.put("TORIMATOME_SLACK_SECONDS_BETWEEN_MESSAGES_OF_CHANNEL", "0");
    settings.put("SLACK_BOT_TOKEN", "xoxb-sandbox-bot-token");
    settings.put("SLACK_SIGNING_SECRET", "sandbox-signing-secret");
    return settings;
  }

  /** Plays the year; a failure names the seed, the moment and the last steps. */
  Report run() {
    try {
      for (LocalDate day = play.from(); day.isBefore(play.until()); day = day.plusDays(1)) {
        play(day);
        invariants.holdAtNight();
      }
      ending();
      return new Report(
          play.seed(),
          steps,
          folk.acts(),
          journal.acknowledged().size(),
          messages(),
          life.deaths(),
          weather.calls(),
          weather.counted().toString(),
          fate.counted().toString());
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed "
              + play.seed()
              + " at "
              + times.truth().atZone(TOKYO)
              + ": "
              + e.getMessage()
              + "\nrepeat: "
              + play.repeat()
              + "\nlately:\n  "
              + journal.lately(),
          e);
    }
  }

  private int messages() {
    return town.channels().stream().mapToInt(channel -> town.messages(channel).size()).sum();
  }

  private void play(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean busy = !weekend && play.isOpen(day);
    List<LocalTime> moments = new ArrayList<>(List.of(LocalTime.of(9, 2)));
    if (!weekend) {
      moments.add(LocalTime.of(16, 2));
    }
    for (int i = busy ? 5 : 0; i > 0; i--) {
      moments.add(LocalTime.of(8, 30).plusMinutes(chance.nextInt(530)));
    }
    Collections.sort(moments);
    for (LocalTime moment : moments) {
      Instant next = at(day, moment);
      if (next.isAfter(times.truth())) {
        passUntil(next, play.faults() && fate.sleeps());
        step(busy);
      }
    }
  }

  private void passUntil(Instant moment, boolean asleep) {
    if (asleep) {
      journal.note("the machine sleeps");
      times.sleepUntil(moment);
    } else {
      times.moveTo(moment);
    }
    town.moveTo(moment);
  }

  private void step(boolean busy) {
    steps++;
    journal.note("── " + times.truth().atZone(TOKYO));
    if (play.faults()) {
      fate.strike();
    }
    life.look();
    settle();
    for (int i = busy ? chance.nextInt(4) : 0; i > 0; i--) {
      folk.act();
      life.drain();
    }
    settle();
    times.quench();
    invariants.hold();
  }

  /** Lets what waits leave, for some minutes at most, each message at its pace. */
  private void settle() {
    Instant patience = times.truth().plus(PATIENCE);
    town.deliverEvents();
    life.drain();
    for (int sent = 0; times.truth().isBefore(patience); ) {
      if (life.send()) {
        sent++;
        passUntil(times.truth().plusMillis(100), false);
        invariants.require(sent < 1_000, "the sender never comes to an end");
      } else if (weather.isAway()
          || life.isDown()
          || !times.isRight()
          || ledger.number(WAITING) == 0) {
        return;
      } else {
        passUntil(times.truth().plusSeconds(2), false);
        town.deliverEvents();
        life.drain();
      }
    }
  }

  private void backUp() {
    command("backup", "--replace", backup.toString());
  }

  /** What was acknowledged since the backup is lost, as the command says; nothing else may be. */
  private void restore() {
    if (Files.exists(backup)) {
      life.close();
      ledger.close();
      command("restore", backup.toString());
      ledger.reopen();
      journal.keep(Set.copyOf(ledger.column("SELECT body FROM reply_field")));
    }
  }

  /** The weather clears, and everything that was meant to be said is said. */
  private void ending() {
    fate.end();
    for (int day = 0; day < 7; day++) {
      LocalDate today = times.truth().atZone(TOKYO).toLocalDate();
      passUntil(at(today.plusDays(1), LocalTime.of(9, 5)), false);
      steps++;
      life.look();
      life.look();
      ledger
          .column("SELECT id FROM outgoing WHERE state = 'parked'")
          .forEach(id -> journal.note("parked: " + id));
      settle();
      invariants.hold();
    }
    none(
        "not sent in the end",
        "SELECT id, kind, state, destination, cause FROM outgoing WHERE state IN ('waiting',"
            + " 'claimed')");
    none(
        "never prompted",
        "SELECT q.id FROM inquiry q WHERE NOT EXISTS (SELECT 1 FROM prompt p JOIN outgoing o ON"
            + " o.kind = 'prompt' AND o.subject_id = p.id WHERE p.inquiry_id = q.id AND o.state IN"
            + " ('sent', 'dropped', 'parked'))");
    invariants.require(ledger.number("SELECT count(*) FROM inquiry") > 0, "no round ever opened");
    String broken = life.asked(bot -> bot.brokenRecord().orElse(""));
    invariants.require(broken.isEmpty(), "the record is broken: " + broken);
  }

  private void none(String what, String sql) {
    List<List<String>> found = ledger.rows(sql);
    invariants.require(found.isEmpty(), what + ": " + found);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(TOKYO).toInstant();
  }

  @Override
  public void close() {
    life.close();
    ledger.close();
  }
}
