package jp.torimatome;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.backup.Nightly;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Trouble;
import jp.torimatome.database.WriteProbe;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.WaitStore;
import jp.torimatome.round.Round;
import jp.torimatome.slack.inspect.SlackProbe;
import jp.torimatome.slack.send.Sender;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.web.Readiness;
import jp.torimatome.web.Readiness.Check;
import jp.torimatome.web.StatusPage;

/**
 * 見張り: how the bot is doing, for probes, metrics and the status page; never a name, never a text of
 * a reply.
 */
final class Watch {
  private static final List<String> STATES =
      List.of("waiting", "held", "claimed", "sent", "parked", "dropped");

  private final Rooms rooms;
  private final DeliveryStore delivery;
  private final Tick tick;
  private final Sender sender;
  private final SlackProbe probe;
  private final ClockWatch wall;
  private final BooleanSupplier line;
  private final InstantSource clock;
  private final Nightly nightly;
  private final WriteProbe writing;
  private final WaitStore waits;

  /** What goes on beside the rooms; {@code line} tells whether what people press can come in. */
  record Running(
      Tick tick, Sender sender, SlackProbe probe, ClockWatch wall, BooleanSupplier line) {}

  /** {@code clock} is the domain's. */
  Watch(Rooms rooms, DeliveryStore delivery, Running running, InstantSource clock) {
    this.rooms = rooms;
    this.delivery = delivery;
    this.tick = running.tick();
    this.sender = running.sender();
    this.probe = running.probe();
    this.wall = running.wall();
    this.line = running.line();
    this.clock = clock;
    this.nightly = rooms.desks().nightly();
    this.writing = new WriteProbe(DatabaseFile.of(rooms.office().settings().database().url()));
    this.waits = new WaitStore(rooms.database());
  }

  Readiness readiness() {
    Optional<Trouble> trouble = trouble();
    boolean readable = trouble.filter(found -> found == Trouble.BROKEN).isEmpty();
    return new Readiness(
        List.of(
            new Check("database", trouble.isEmpty(), true, trouble.map(Trouble::code).orElse("")),
            new Check("schedule", tick.isAlive(), true, ""),
            new Check("outbox", sender.isAlive() && (!readable || isSending()), true, ""),
            new Check(
                "slack",
                probe.isReachable() && line.getAsBoolean(),
                false,
                line.getAsBoolean() ? "" : "socket mode is not connected"),
            new Check("clock", !wall.isDoubtful(), true, ""),
            new Check("disk", writing.hasRoom(), false, ""),
            new Check(
                "backup",
                !readable || !nightly.isTooOld(clock.instant()),
                false,
                readable ? last(Instant::toString) : "")));
  }

  /** Whether writing works; a damaged database is not touched to learn that. */
  private Optional<Trouble> trouble() {
    return rooms.database().fault().isPresent() ? Optional.of(Trouble.LOCKED) : writing.trouble();
  }

  /** Whether what is due leaves, while Slack takes it. */
  private boolean isSending() {
    return !probe.isReachable()
        || wall.isDoubtful()
        || !waits.isOverdue(wall.instant(), clock.instant());
  }

  private String last(Function<Instant, String> said) {
    return nightly.last().map(said).orElse("none");
  }

  void measure(MeterRegistry metrics) {
    for (String state : STATES) {
      Gauge.builder(
              "torimatome.outbox.messages",
              delivery,
              store -> store.counts().getOrDefault(state, 0))
          .tag("state", state)
          .register(metrics);
    }
    Gauge.builder("torimatome.slack.reachable", probe, asked -> asked.isReachable() ? 1 : 0)
        .register(metrics);
    Gauge.builder("torimatome.sender.alive", sender, sending -> sending.isAlive() ? 1 : 0)
        .register(metrics);
    Gauge.builder("torimatome.clock.plausible", wall, watched -> watched.isDoubtful() ? 0 : 1)
        .register(metrics);
    Gauge.builder("torimatome.database.writable", this, watch -> watch.trouble().isEmpty() ? 1 : 0)
        .register(metrics);
    Gauge.builder("torimatome.outbox.sending", this, watch -> watch.isSending() ? 1 : 0)
        .register(metrics);
    Gauge.builder("torimatome.disk.usable.bytes", writing, WriteProbe::usableBytes)
        .register(metrics);
    Gauge.builder(
            "torimatome.backup.age.seconds",
            nightly,
            made ->
                made.last()
                    .map(last -> (double) Duration.between(last, clock.instant()).toSeconds())
                    .orElse(Double.NaN))
        .register(metrics);
    Gauge.builder("torimatome.tick.alive", tick, ticking -> ticking.isAlive() ? 1 : 0)
        .register(metrics);
  }

  StatusPage page() {
    Text text = rooms.office().text();
    Readiness ready = readiness();
    List<StatusPage.Line> lines = new ArrayList<>();
    lines.add(database(text));
    lines.add(line(text, "schedule", ready.isGood("schedule")));
    lines.add(line(text, "slack", ready.isGood("slack")));
    lines.add(line(text, "disk", ready.isGood("disk")));
    String last = nightly.last().map(text::moment).orElseGet(() -> text.say("status.backup.none"));
    lines.add(new StatusPage.Line(text.say("status.backup"), last, ready.isGood("backup")));
    int parked = delivery.parked().size();
    lines.add(
        new StatusPage.Line(
            text.say("status.outbox"),
            text.say("status.outbox.value", waiting(), parked),
            ready.isGood("outbox") && parked == 0));
    List<Round> open = rooms.rounds().desk().rounds().open();
    Stream<String> rounds =
        open.isEmpty()
            ? Stream.of(text.say("status.round.none"))
            : open.stream().map(round -> progress(text, round));
    rounds.forEach(said -> lines.add(new StatusPage.Line(text.say("status.round"), said, true)));
    lines.add(new StatusPage.Line(text.say("status.now"), now(text), ready.isGood("clock")));
    return new StatusPage(
        text.say("status.title"),
        text.language().getLanguage(),
        text.say("status.explanation"),
        lines);
  }

  private StatusPage.Line database(Text text) {
    Optional<Fault> fault = rooms.database().fault();
    Optional<Trouble> trouble = trouble();
    String said =
        fault
            .map(found ->
                text.say(
                    "status.database.reading",
                    text.say("database.fault." + found.code(), found.detail())))
            .or(() -> trouble.map(found -> text.say("trouble." + found.code())))
            .orElseGet(() -> text.say("status.good"));
    return new StatusPage.Line(text.say("status.database"), said, trouble.isEmpty());
  }

  private String progress(Text text, Round round) {
    Turnout turnout = Turnout.of(rooms.summarizing().turnout(round));
    String due = text.moment(round.window().dueAt());
    return text.say("status.round.value", round.title(), turnout.answered(), turnout.owed(), due);
  }

  private String now(Text text) {
    String now = text.moment(clock.instant());
    return wall.isDoubtful() ? text.say("status.now.doubtful", now) : now;
  }

  private static StatusPage.Line line(Text text, String what, boolean good) {
    return new StatusPage.Line(
        text.say("status." + what), text.say(good ? "status.good" : "status.bad"), good);
  }

  private int waiting() {
    var counts = delivery.counts();
    return STATES.subList(0, 3).stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
  }
}
