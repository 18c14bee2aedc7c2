package jp.torimatome.year;

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
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.torimatome.BotInHand;
import jp.torimatome.year.paper.Press;

/**
 * One fiscal year, from one seed. Everything happens on one thread, so that a seed tells the same
 * story each time.
 */
final class Year implements AutoCloseable {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** So many days nobody starts a machine that was switched off. */
  private static final int FORGOTTEN = 14;

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String WAITING =
      "SELECT count(*) FROM outgoing WHERE state IN ('waiting', 'claimed')";

  private final Play play;
  private final Random chance;
  private final Times times;
  private final Town town;
  private final Weather weather;
  private final Journal journal = new Journal();
  private final Prefecture prefecture;
  private final Path backup;
  private final Life life;
  private final Fate fate;
  private final Ledger ledger;
  private final Invariants invariants;
  private final Folk folk;
  private final Press press;
  private long summed;
  private int steps;
  private boolean isEarly;

  /** What came of it, in figures. */
  record Report(
      long seed,
      int steps,
      int acts,
      int acknowledged,
      int messages,
      int deaths,
      int editions,
      int published,
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
    this.prefecture = Prefecture.in(folder, play.sections());
    Path file = prefecture.folder().resolve("torimatome.db");
    this.backup = file.resolveSibling("by-hand.backup");
    prepare();
    BotInHand.Prepared usual = BotInHand.Prepared.read(prefecture.environment(false));
    BotInHand.Prepared early = BotInHand.Prepared.read(prefecture.environment(true));
    this.life = new Life(() -> new BotInHand(isEarly ? early : usual, world()), times, journal);
    Random slowness = new Random(play.seed() + 3);
    life.slowNowAndThen(() -> slowness.nextInt(20) == 0);
    this.town = new Town(start, prefecture.people(), life::carry);
    this.ledger = new Ledger(file);
    this.invariants = new Invariants(town, ledger, journal, prefecture.places());
    this.folk = new Folk(town, chance, journal, invariants, play.sections());
    this.press =
        new Press(
            prefecture.folder(), words -> tried(words.toArray(String[]::new)), ledger, folk::words);
    play.rounds().forEach(window -> press.begin(window.plan()));
    this.fate =
        new Fate(
            new Random(play.seed() + 2),
            times,
            weather,
            life,
            journal,
            new Fate.Hands(this::backUp, this::restore, this::changeHours));
  }

  private BotInHand.World world() {
    return new BotInHand.World(
        times::shown, times, new Wire(town.methods(), weather, times), life::later);
  }

  private void prepare() {
    for (Play.Window window : play.rounds()) {
      command("import", "--plan", window.plan(), prefecture.table().toString());
      command(
          "round",
          "plan",
          "--plan",
          window.plan(),
          "--fiscal-year",
          Integer.toString(Press.ASKED_ABOUT),
          "--opens",
          window.opens(),
          "--due",
          window.due(),
          "--closes",
          window.closes());
    }
  }

  private void command(String... words) {
    BotInHand.command(prefecture.environment(isEarly), times::truth, words);
  }

  /** What may well be refused, as on what is not there yet. */
  private int tried(String... words) {
    var printed = BotInHand.printed(prefecture.environment(isEarly), times::truth, words);
    journal.note(String.join(" ", words) + ": exit code " + printed.code());
    return printed.code();
  }

  /** Plays the year; a failure names the seed, the moment and the last steps. */
  Report run() {
    try {
      for (LocalDate day = play.from(); day.isBefore(play.until()); day = day.plusDays(1)) {
        if (play.isForgotten(day)) {
          fate.forgotten(at(day.plusDays(FORGOTTEN), LocalTime.of(8, 0)));
        }
        play(day);
        publish(day);
        invariants.holdAtNight();
        sums();
      }
      ending();
      return new Report(
          play.seed(),
          steps,
          folk.acts(),
          journal.acknowledged().size(),
          messages(),
          life.deaths(),
          (int) ledger.number("SELECT count(*) FROM edition"),
          press.published(),
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

  private void publish(LocalDate day) {
    for (Play.Window window : life.isDown() ? List.<Play.Window>of() : play.rounds()) {
      List<String> invented = press.on(day, window.plan(), window.opening(), window.closing());
      invariants.require(invented.isEmpty(), "published and said by nobody: " + invented);
      invariants.hold();
    }
  }

  /** The office works at other hours from now on: the bot is started with other settings. */
  private void changeHours() {
    isEarly = !isEarly;
    life.close();
  }

  /** The sums by direction and those by section are the total, whenever a summary was made. */
  private void sums() {
    for (String id : ledger.column("SELECT id FROM summary WHERE id > " + summed)) {
      summed = Long.parseLong(id);
      String wrong = life.isDown() ? "" : life.asked(bot -> bot.wrongSums(summed));
      invariants.require(wrong.isEmpty(), "section sums are not the total: " + wrong);
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
