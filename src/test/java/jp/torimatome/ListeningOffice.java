package jp.torimatome;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.TakenStore;
import jp.torimatome.e2e.Office;
import jp.torimatome.feature.home.Homes;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.settings.DirectoryReader;
import jp.torimatome.settings.Settings;
import jp.torimatome.settings.SettingsReader;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.slack.BoltApp;
import jp.torimatome.slack.HomeTabs;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.inspect.PersonCheck;
import jp.torimatome.slack.send.SlackClients;
import org.jooq.impl.DSL;
import org.slf4j.LoggerFactory;

/**
 * Everything that listens to Slack, on the published table with an open round, without web,
 * schedule or sender; what it logs is read.
 */
public final class ListeningOffice implements AutoCloseable {
  private final MovableClock clock = MovableClock.at("2025-04-14T08:30:00+09:00");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Rooms rooms;
  private final Settings settings;
  private final SlackClients clients;
  private final AtomicLong asked = new AtomicLong();

  /** Each is told: a minute has passed since the one before. */
  private final Oddities odd = new Oddities(() -> Duration.ofMinutes(asked.incrementAndGet()));

  private Executor tabs = task -> {};
  private Listening listening;

  /** One process that listens, and what it listens to. */
  private record Listening(HttpBridge bridge, Set<String> doors, Homes homes) {}

  /** {@code apiUrl} is where Slack's Web API is asked. */
  public ListeningOffice(Path folder, String apiUrl) {
    try (Office office = Office.closed(folder, false)) {
      Map<String, String> environment = new HashMap<>(office.settings());
      environment.put("TORIMATOME_SLACK_API_URL", apiUrl);
      settings =
          new SettingsReader(Path.of("config/torimatome.yaml"), environment)
              .read(SettingsReader.Need.WITH_SLACK);
      clients = SlackClients.towards(apiUrl, Map.of());
      WordList words = new WordsReader(settings.work().checks().wordsFile()).read();
      rooms =
          Rooms.open(
              settings, new DirectoryReader(settings.work().sectionsFile())::read, words, clock);
      rooms.rounds().desk().prompting().run(clock.instant());
    }
    listening = listen(Duration.ofSeconds(30));
    log.start();
    root().addAppender(log);
  }

  /** The process that listened has ended, and another begins; what is stored stays. */
  void restart() {
    restart(Duration.ofSeconds(30));
  }

  /** {@code patience}: how long a command may take before it is acknowledged. */
  void restart(Duration patience) {
    listening = listen(patience);
  }

  /** Home tabs are published from now on, before the event that opens one is answered. */
  public void publishTabs() {
    tabs = Runnable::run;
    restart();
  }

  /** As at every tick. */
  public void refreshTabs() {
    listening.homes().refresh(clock.instant());
  }

  private Listening listen(Duration patience) {
    DeliveryStore delivery = new DeliveryStore(rooms.database());
    String token = settings.slack().secrets().botToken();
    App app =
        BoltApp.create(
            settings.slack(), clients.slack(), clients.hasty(), rooms.office().text(), odd);
    Homes homes =
        new Homes(
            new HomeTabs(clients.slack(), token),
            rooms.desks().boards(),
            rooms.desks().homes(delivery),
            clock,
            new Homes.Passing(clock, tabs));
    PersonCheck asked =
        new PersonCheck(
            clients.slack(), token, settings.slack().teamId(), rooms.people().members(), clock);
    Entrance entrance =
        new Entrance(
            new TakenStore(rooms.database()), asked, clock, patience, rooms.office().text());
    Set<String> doors =
        new Listeners(rooms, Features.of(rooms, delivery, clock), delivery, homes, clock, () -> {})
            .register(app, entrance, clients.hasty())
            .acts()
            .keySet();
    return new Listening(new HttpBridge(app, odd), doors, homes);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Every id that is listened to: commands, actions, callbacks, events. */
  public Set<String> doors() {
    return listening.doors();
  }

  /** What a verified body is answered with. */
  public Response answer(String body) throws Exception {
    return listening
        .bridge()
        .answer(
            body,
            Map.of("Content-Type", List.of("application/x-www-form-urlencoded")),
            "127.0.0.1");
  }

  /** What was logged since this was asked last. */
  public List<ILoggingEvent> logged() {
    List<ILoggingEvent> all = List.copyOf(log.list);
    log.list.clear();
    return all;
  }

  /** Slack has told of a full member. */
  public void know(String person) {
    rooms.people().members().learn(new Member(person, "職員", Member.State.ACTIVE), clock.instant());
  }

  /** The moment that everything takes it for. */
  public Instant now() {
    return clock.instant();
  }

  public void advance(Duration by) {
    clock.advance(by);
  }

  MemberStore.Standing standing(String person) {
    return rooms.people().members().standing(person, clock.instant());
  }

  /** Everything that people may cause to be stored, as counts by table. */
  String stored() {
    return Stream.of("reply", "draft", "aside", "audit", "outgoing", "clarification")
        .map(table -> table + " " + count(table))
        .collect(Collectors.joining(", "));
  }

  private int count(String table) {
    return rooms.database().read(db -> db.fetchCount(DSL.table(table)));
  }

  Rooms rooms() {
    return rooms;
  }

  @Override
  public void close() {
    root().detachAppender(log);
    rooms.close();
  }
}
