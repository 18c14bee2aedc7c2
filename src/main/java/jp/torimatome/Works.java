package jp.torimatome;

import com.slack.api.bolt.App;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jp.torimatome.audit.ClockStore;
import jp.torimatome.database.Database;
import jp.torimatome.database.Trouble;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.PictureStore;
import jp.torimatome.delivery.RouteStore;
import jp.torimatome.delivery.TakenStore;
import jp.torimatome.delivery.WaitStore;
import jp.torimatome.feature.home.Homes;
import jp.torimatome.preview.Preview;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.running.Following;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.BoltApp;
import jp.torimatome.slack.HomeTabs;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.inspect.MemberCheck;
import jp.torimatome.slack.inspect.PersonCheck;
import jp.torimatome.slack.inspect.PlaceCheck;
import jp.torimatome.slack.inspect.SlackProbe;
import jp.torimatome.slack.send.Gate;
import jp.torimatome.slack.send.Sender;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.slack.trouble.Crowd;
import jp.torimatome.slack.trouble.Unserved;
import jp.torimatome.text.Text;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.time.Stopwatch;
import jp.torimatome.web.PreviewRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 働き: what the edges drive, built from the rooms without a thread or a port of its own. */
record Works(
    DeliveryStore delivery, Sender sender, Tick tick, Ways ways, Asking asking, ClockWatch wall) {
  /** How people come in: through Slack, and where the settings wish it through pages too. */
  record Ways(App app, Optional<PreviewRoutes> preview) {}

  App app() {
    return ways.app();
  }

  Optional<PreviewRoutes> preview() {
    return ways.preview();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Works.class);

  /** What Slack is asked now and then: whether it is there, and about people and channels. */
  record Asking(SlackProbe probe, List<Runnable> checks) {}

  /**
   * {@code beside} runs what must not keep a caller, and {@code patience} is how long Slack is kept
   * waiting for an answer.
   */
  static Works of(
      Rooms rooms, Tick.Clocks clocks, SlackClients clients, Executor beside, Duration patience) {
    Settings.Slack settings = rooms.office().settings().slack();
    DeliveryStore delivery = new DeliveryStore(rooms.database());
    ClockWatch wall = wall(rooms, clocks);
    Features features = Features.of(rooms, delivery, clocks.domain());
    Sender sender =
        sender(
            rooms,
            features,
            delivery,
            clients,
            new Sender.Clocks(wall, clocks.stopwatch(), clocks.domain()));
    Homes homes =
        new Homes(
            new HomeTabs(clients.slack(), settings.secrets().botToken()),
            rooms.desks().boards(),
            rooms.desks().homes(delivery),
            clocks.domain(),
            new Homes.Passing(clocks.stopwatch(), beside));
    RosterRoom roster = RosterRoom.of(rooms);
    Tick tick =
        new Tick(
            rooms.database().fault().isPresent()
                ? List.of()
                : atOneLook(
                    rooms.database(),
                    List.of(
                        rooms.desks().nightly()::run,
                        features.reorganisations().carrying()::run,
                        roster::run,
                        roster.rerouting()::run,
                        rooms.rounds().desk().prompting()::run,
                        new Following(new NudgeStore(rooms.database()))::run,
                        features.handover().confirmations().handing()::run,
                        features.handover().cards().giving()::run,
                        rooms.desks().closings()::run,
                        rooms.summarizing()::run,
                        rooms.desks().digesting(features)::run,
                        rooms.desks().thanking()::run,
                        homes::refresh,
                        now -> sender.nudge())),
            clocks,
            wall,
            beside);
    App app =
        BoltApp.create(
            settings,
            clients.slack(),
            clients.hasty(),
            rooms.office().text(),
            new Oddities(clocks.stopwatch()),
            unserved(rooms, clocks.stopwatch())::answer);
    app.use(new Crowd(Crowd.USUAL));
    PersonCheck asked =
        new PersonCheck(
            clients.slack(),
            settings.secrets().botToken(),
            settings.teamId(),
            rooms.people().members(),
            clocks.domain());
    Entrance entrance =
        new Entrance(
            new TakenStore(rooms.database()), asked, wall, patience, rooms.office().text());
    new Listeners(rooms, features, delivery, homes, clocks.domain(), tick::wake)
        .register(app, entrance, clients.hasty());
    Ways ways = new Ways(app, preview(rooms, features, delivery, clocks, tick::wake));
    return new Works(delivery, sender, tick, ways, asking(rooms, clocks, clients, wall), wall);
  }

  private static Optional<PreviewRoutes> preview(
      Rooms rooms,
      Features features,
      DeliveryStore delivery,
      Tick.Clocks clocks,
      Runnable changed) {
    return rooms.office().settings().web().preview()
        ? Optional.of(
            new PreviewRoutes(
                new Preview(PreviewRoom.of(rooms, features, delivery, clocks, changed).looks())))
        : Optional.empty();
  }

  private static List<Consumer<Instant>> atOneLook(
      Database database, List<Consumer<Instant>> works) {
    return works.stream()
        .<Consumer<Instant>>map(work ->
            now ->
                database.atOneLook(() -> {
                  work.accept(now);
                  return now;
                }))
        .toList();
  }

  /** One look around, a minute after the other. */
  void look() {
    if (asking.probe().hasComeBack()) {
      sender.nudge();
    }
    asking.checks().forEach(Runnable::run);
    tick.run();
  }

  /** {@code line} tells whether what people press can come in. */
  Watch watch(Rooms rooms, InstantSource clock, BooleanSupplier line) {
    return new Watch(
        rooms, delivery, new Watch.Running(tick, sender, asking.probe(), wall, line), clock);
  }

  /**
   * A jump moves the waits of the outbox, and is told: in the log, in the record, and by the next
   * digest.
   */
  private static ClockWatch wall(Rooms rooms, Tick.Clocks clocks) {
    ClockWatch wall = new ClockWatch(clocks.wall(), clocks.stopwatch());
    if (rooms.database().fault().isPresent()) {
      return wall;
    }
    WaitStore waits = new WaitStore(rooms.database());
    waits.begin(wall.instant());
    ClockStore record = new ClockStore(rooms.database());
    wall.onJump(jump -> {
      LOG.warn("the clock jumped by {} and shows {}", jump.by(), jump.now());
      waits.move(jump.by());
      record.note(jump.now(), jump.by());
    });
    return wall;
  }

  private static Asking asking(
      Rooms rooms, Tick.Clocks clocks, SlackClients clients, ClockWatch wall) {
    Settings.Slack settings = rooms.office().settings().slack();
    String token = settings.secrets().botToken();
    MemberCheck members =
        new MemberCheck(
            clients.slack(),
            token,
            settings.teamId(),
            rooms.people().members(),
            new MemberCheck.Clocks(
                clocks.domain(), rooms.office().settings().timeZone(), clocks.stopwatch()));
    PlaceCheck places =
        new PlaceCheck(
            clients.slack(),
            token,
            RosterRoom.of(rooms).troubles(),
            rooms.people().places(),
            clocks.domain(),
            rooms.office().settings().timeZone());
    SlackProbe probe = new SlackProbe(clients.slack(), token, slacks -> compare(wall, slacks));
    return new Asking(
        probe,
        rooms.database().fault().isPresent() ? List.of() : List.of(members::run, places::run));
  }

  /** What is said while the database cannot do its work, or too much is asked at once. */
  private static Unserved unserved(Rooms rooms, Stopwatch stopwatch) {
    Text text = rooms.office().text();
    return new Unserved(
        e ->
            e instanceof Crowd.Crowded
                ? Optional.of(text.say("slack.busy"))
                : Trouble.of(e).map(trouble -> text.say("trouble." + trouble.code())),
        text,
        stopwatch);
  }

  private static void compare(ClockWatch wall, Instant slacks) {
    if (wall.compare(slacks)) {
      if (wall.isDoubtful()) {
        LOG.error(
            "the clock is wrong: Slack's shows {}; nothing is done until it is right", slacks);
      } else {
        LOG.info("the clock agrees with Slack's again");
      }
    }
  }

  private static Sender sender(
      Rooms rooms,
      Features features,
      DeliveryStore delivery,
      SlackClients clients,
      Sender.Clocks clocks) {
    Settings.Slack settings = rooms.office().settings().slack();
    Rooms.People people = rooms.people();
    Gate.Sources gate =
        new Gate.Sources(
            people.places(),
            people.destinations(),
            people.directory(),
            new RouteStore(rooms.database()));
    Sender.Line line =
        new Sender.Line(
            clients.slack(),
            settings.secrets().botToken(),
            settings.coordination().channel(),
            clients.uploads(),
            new Gate(gate, clocks.workspace()),
            new PictureStore(rooms.database()));
    Pace pace =
        new Pace(
            settings.pace().messagesPerMinute(),
            settings.pace().updatesPerMinute(),
            settings.pace().betweenMessagesOfChannel());
    List<Composer> composers = Messages.composers(rooms, features, delivery, clocks.workspace());
    return new Sender(delivery, line, composers, pace, clocks);
  }
}
