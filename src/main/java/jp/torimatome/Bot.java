package jp.torimatome;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.schedule.Alarm;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.SocketLine;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.send.Sender;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.web.SignatureCheck;
import jp.torimatome.web.SlackRoute;
import jp.torimatome.web.WebServer;

/**
 * 稼働: the edges around the rooms – web, Slack, alarm clock, sender – started and stopped in order.
 */
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
    Works works = Works.of(rooms, clocks, clients, Thread::startVirtualThread, Entrance.PATIENCE);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    boolean http = settings.mode() == Settings.Mode.HTTP;
    Optional<SocketLine> line =
        http
            ? Optional.empty()
            : Optional.of(
                new SocketLine(
                    works.app(), settings.secrets().appToken(), SocketLine.Rhythm.USUAL));
    Watch watch =
        works.watch(rooms, clocks.domain(), () -> line.map(SocketLine::isConnected).orElse(true));
    watch.measure(metrics);
    Optional<SlackRoute> route =
        http ? Optional.of(route(works.app(), rooms.office(), clocks, metrics)) : Optional.empty();
    WebServer web =
        WebServer.start(
            rooms.office().settings().web(),
            new WebServer.Pages(watch::readiness, metrics, watch::page, works.preview()),
            route,
            clocks.stopwatch());
    line.ifPresent(SocketLine::start);
    if (rooms.database().fault().isEmpty()) {
      works.sender().start();
    }
    Alarm alarm =
        Alarm.start(
            rooms.office().settings().work().schedule().tickCron(),
            rooms.office().settings().timeZone(),
            works.tick());
    return new Bot(web, alarm, timer(works), line, works.sender());
  }

  private Bot(
      WebServer web,
      Alarm alarm,
      ScheduledExecutorService timer,
      Optional<SocketLine> line,
      Sender sender) {
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

  private static SlackRoute route(
      App app, Rooms.Office office, Tick.Clocks clocks, PrometheusMeterRegistry metrics) {
    HttpBridge bridge = new HttpBridge(app, new Oddities(clocks.stopwatch()));
    SignatureCheck signature =
        new SignatureCheck(office.settings().slack().secrets().signingSecret(), clocks.wall());
    return new SlackRoute(
        new SlackRoute.Gate(signature, clocks.stopwatch()),
        new Bridged(
            bridge,
            office.text().say("slack.busy"),
            Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("beside-", 1).factory())),
        metrics);
  }

  /** From the web's requests to Bolt's; the edge has counted them. */
  private record Bridged(HttpBridge bridge, String busy, Executor beside)
      implements SlackRoute.Bridge {
    @Override
    public SlackRoute.Answer answer(
        String body, Map<String, List<String>> headers, String remoteAddress) throws Exception {
      ScopedValue.Carrier counted = ScopedValue.where(HttpBridge.FULL, false);
      ScopedValue.Carrier served =
          Thread.currentThread().isVirtual() ? counted : counted.where(Later.INSTEAD, beside);
      return served.call(() -> Bot.answer(bridge.answer(body, headers, remoteAddress)));
    }

    @Override
    public SlackRoute.Answer turnAway(
        String body, Map<String, List<String>> headers, String remoteAddress) throws Exception {
      return Bot.answer(bridge.turnAway(body, headers, remoteAddress, busy));
    }
  }

  private static SlackRoute.Answer answer(Response response) {
    String type = Optional.ofNullable(response.getContentType()).orElse("");
    return new SlackRoute.Answer(
        response.getStatusCode(), type, Optional.ofNullable(response.getBody()).orElse(""));
  }

  /**
   * A plain timer beside Quartz, whom a clock that was set back keeps waiting: asks whether Slack
   * is there, and ticks too.
   */
  private static ScheduledExecutorService timer(Works works) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("timer").factory());
    var _ = timer.scheduleWithFixedDelay(works::look, 0, PROBE.toSeconds(), TimeUnit.SECONDS);
    return timer;
  }
}
