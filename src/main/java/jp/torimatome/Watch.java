package jp.torimatome;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.round.Round;
import jp.torimatome.slack.inspect.SlackProbe;
import jp.torimatome.slack.send.Sender;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.web.Readiness;
import jp.torimatome.web.StatusPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 見張り: how the bot is doing, for probes, metrics and the status page; never a name, never a text of a reply. */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final List<String> STATES = List.of("waiting", "held", "claimed", "sent", "parked", "dropped");

  private final Rooms rooms;
  private final DeliveryStore delivery;
  private final Tick tick;
  private final Sender sender;
  private final SlackProbe probe;
  private final ClockWatch wall;
  private final InstantSource clock;

  /** What goes on beside the rooms. */
  record Running(Tick tick, Sender sender, SlackProbe probe, ClockWatch wall) {}

  /** {@code clock} is the domain's. */
  Watch(Rooms rooms, DeliveryStore delivery, Running running, InstantSource clock) {
    this.rooms = rooms;
    this.delivery = delivery;
    this.tick = running.tick();
    this.sender = running.sender();
    this.probe = running.probe();
    this.wall = running.wall();
    this.clock = clock;
  }

  Readiness readiness() {
    try {
      delivery.counts();
      return new Readiness(true, tick.isAlive(), sender.isAlive(), probe.isReachable(), !wall.isDoubtful());
    } catch (RuntimeException e) {
      LOG.error("the database does not answer", e);
      return new Readiness(false, tick.isAlive(), sender.isAlive(), probe.isReachable(), !wall.isDoubtful());
    }
  }

  void measure(MeterRegistry metrics) {
    for (String state : STATES) {
      Gauge.builder("torimatome.outbox.messages", delivery, store -> store.counts().getOrDefault(state, 0))
          .tag("state", state)
          .register(metrics);
    }
    Gauge.builder("torimatome.slack.reachable", probe, asked -> asked.isReachable() ? 1 : 0).register(metrics);
    Gauge.builder("torimatome.sender.alive", sender, sending -> sending.isAlive() ? 1 : 0).register(metrics);
    Gauge.builder("torimatome.clock.plausible", wall, watched -> watched.isDoubtful() ? 0 : 1).register(metrics);
    Gauge.builder("torimatome.tick.alive", tick, ticking -> ticking.isAlive() ? 1 : 0).register(metrics);
  }

  StatusPage page() {
    Text text = rooms.office().text();
    Readiness ready = readiness();
    List<StatusPage.Line> lines = new ArrayList<>();
    lines.add(line(text, "database", ready.database()));
    lines.add(line(text, "schedule", ready.ticking()));
    lines.add(line(text, "slack", ready.slack()));
    int parked = delivery.parked().size();
    lines.add(
        new StatusPage.Line(text.say("status.outbox"), text.say("status.outbox.value", waiting(), parked), ready.outbox() && parked == 0));
    List<Round> open = rooms.rounds().desk().rounds().open();
    Stream<String> rounds = open.isEmpty() ? Stream.of(text.say("status.round.none")) : open.stream().map(round -> progress(text, round));
    rounds.forEach(said -> lines.add(new StatusPage.Line(text.say("status.round"), said, true)));
    lines.add(new StatusPage.Line(text.say("status.now"), now(text), ready.clock()));
    return new StatusPage(text.say("status.title"), text.language().getLanguage(), text.say("status.explanation"), lines);
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
    return new StatusPage.Line(text.say("status." + what), text.say(good ? "status.good" : "status.bad"), good);
  }

  private int waiting() {
    var counts = delivery.counts();
    return STATES.subList(0, 3).stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
  }
}
