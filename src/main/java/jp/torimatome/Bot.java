package jp.torimatome;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.RouteStore;
import jp.torimatome.schedule.Alarm;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.running.Following;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.BoltApp;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.SocketLine;
import jp.torimatome.slack.home.Homes;
import jp.torimatome.slack.inspect.MemberCheck;
import jp.torimatome.slack.inspect.PlaceCheck;
import jp.torimatome.slack.inspect.SlackProbe;
import jp.torimatome.slack.send.Composer;
import jp.torimatome.slack.send.Gate;
import jp.torimatome.slack.send.Sender;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.web.SignatureCheck;
import jp.torimatome.web.SlackRoute;
import jp.torimatome.web.WebServer;

/** 稼働: the edges around the rooms – web, Slack, alarm clock, sender – started and stopped in order. */
final class Bot implements AutoCloseable {
  private static final Duration PROBE = Duration.ofMinutes(1);

  private final WebServer web;
  private final Alarm alarm;
  private final ScheduledExecutorService timer;
  private final Optional<SocketLine> line;
  private final Sender sender;

  /** Starts whatever can start; Slack being away only delays what leaves for it. */
  static Bot start(Rooms rooms, Tick.Clocks clocks, Map<String, String> environment) {
    Settings.Slack settings = rooms.office().settings().slack();
    SlackClients clients = SlackClients.towards(settings.apiUrl(), environment);
    DeliveryStore delivery = new DeliveryStore(rooms.database());
    Sender sender = sender(rooms, delivery, clients, clocks);
    HandoverRoom handover = HandoverRoom.of(rooms);
    Homes homes =
        new Homes(
            clients.slack(), settings.secrets().botToken(), rooms.desks().boards(), rooms.desks().homes(delivery), clocks.domain(),
            clocks.wall());
    RosterRoom roster = RosterRoom.of(rooms);
    Tick tick = new Tick(
        List.of(
            ReorganisationRoom.of(rooms).carrying()::run, roster::run, roster.rerouting()::run, rooms.rounds().desk().prompting()::run,
            new Following(new NudgeStore(rooms.database()))::run, handover.confirmations().handing()::run,
            handover.cards().giving()::run,
            rooms.desks().closings()::run, rooms.summarizing()::run, rooms.desks().digesting(delivery)::run,
            rooms.desks().thanking()::run, homes::refresh, now -> sender.nudge()),
        clocks);
    App app = BoltApp.create(settings, clients.slack(), rooms.office().text());
    new Listeners(rooms, delivery, homes, clocks.domain(), tick::wake).register(app);
    MemberCheck members =
        new MemberCheck(clients.slack(), settings.secrets().botToken(), settings.teamId(), rooms.people().members(), clocks.domain(),
            rooms.office().settings().timeZone());
    PlaceCheck places =
        new PlaceCheck(clients.slack(), settings.secrets().botToken(), roster.troubles(), rooms.people().places(), clocks.domain(),
            rooms.office().settings().timeZone());
    SlackProbe probe = new SlackProbe(clients.slack(), settings.secrets().botToken());
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Watch watch = new Watch(rooms, delivery, tick, sender, probe, clocks.domain());
    watch.measure(metrics);
    boolean http = settings.mode() == Settings.Mode.HTTP;
    Optional<SlackRoute> route = http ? Optional.of(route(app, settings, clocks, metrics)) : Optional.empty();
    WebServer web = WebServer.start(rooms.office().settings().web(), new WebServer.Pages(watch::readiness, metrics, watch::page), route);
    Optional<SocketLine> line = http
        ? Optional.empty()
        : Optional.of(new SocketLine(app, settings.secrets().appToken(), SocketLine.Rhythm.USUAL));
    line.ifPresent(SocketLine::start);
    sender.start();
    return new Bot(web, Alarm.start(rooms.office().settings().work().schedule().tickCron(), rooms.office().settings().timeZone(), tick),
        timer(tick, probe, List.of(members::run, places::run), sender), line, sender);
  }

  private Bot(WebServer web, Alarm alarm, ScheduledExecutorService timer, Optional<SocketLine> line, Sender sender) {
    this.web = web;
    this.alarm = alarm;
    this.timer = timer;
    this.line = line;
    this.sender = sender;
  }

  /** The port that was taken, when the settings left the choice open. */
  int port() {
    return web.port();
  }

  /** First nothing new comes in, then what is under way finishes. */
  @Override
  public void close() {
    alarm.close();
    timer.shutdownNow();
    line.ifPresent(SocketLine::close);
    web.close();
    sender.close();
  }

  private static Sender sender(Rooms rooms, DeliveryStore delivery, SlackClients clients, Tick.Clocks clocks) {
    Settings.Slack settings = rooms.office().settings().slack();
    Rooms.People people = rooms.people();
    Gate.Sources gate =
        new Gate.Sources(people.places(), people.destinations(), people.directory(), new RouteStore(rooms.database()));
    Sender.Line line =
        new Sender.Line(
            clients.slack(), settings.secrets().botToken(), settings.coordination().channel(), clients.uploads(),
            new Gate(gate, clocks.domain()));
    Pace pace = new Pace(settings.pace().messagesPerMinute(), settings.pace().betweenMessagesOfChannel());
    List<Composer> composers = Messages.composers(rooms, delivery, clocks.domain());
    return new Sender(delivery, line, composers, pace, new Sender.Clocks(clocks.wall(), clocks.domain()));
  }

  private static SlackRoute route(App app, Settings.Slack settings, Tick.Clocks clocks, PrometheusMeterRegistry metrics) {
    HttpBridge bridge = new HttpBridge(app);
    return new SlackRoute(
        new SignatureCheck(settings.secrets().signingSecret(), clocks.wall()),
        (body, headers, remoteAddress) -> answer(bridge.answer(body, headers, remoteAddress)),
        metrics);
  }

  private static SlackRoute.Answer answer(Response response) {
    String type = Optional.ofNullable(response.getContentType()).orElse("");
    return new SlackRoute.Answer(response.getStatusCode(), type, Optional.ofNullable(response.getBody()).orElse(""));
  }

  /** A plain timer beside Quartz: asks whether Slack is there, and ticks too, should the alarm clock ever stop. */
  private static ScheduledExecutorService timer(Tick tick, SlackProbe probe, List<Runnable> checks, Sender sender) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("timer").factory());
    Runnable look =
        () -> {
          if (probe.hasComeBack()) {
            sender.nudge();
          }
          checks.forEach(Runnable::run);
          tick.run();
        };
    var _ = timer.scheduleWithFixedDelay(look, 0, PROBE.toSeconds(), TimeUnit.SECONDS);
    return timer;
  }
}
