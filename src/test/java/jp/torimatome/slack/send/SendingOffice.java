package jp.torimatome.slack.send;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.Lane;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.PictureStore;
import jp.torimatome.delivery.RouteStore;
import jp.torimatome.delivery.WaitStore;
import jp.torimatome.people.Directory;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.sandbox.Sandbox;
import jp.torimatome.sandbox.SandboxOptions;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.say.Chart;
import jp.torimatome.say.Part;
import jp.torimatome.say.Picture;
import jp.torimatome.time.ClockWatch;

/**
 * A workspace, an outbox, and a clock on the wall that tests move; the workspace's own clock stands
 * more than a year apart, as in the demo. Messages are delivered one step at a time on the test's
 * thread, so that a test can stop between any two.
 */
final class SendingOffice implements AutoCloseable {
  static final String GENERAL = "C0GENERAL1";
  static final String SECRET = "C0PRIVATE1";
  static final String PERSON = "U0CHI00001";
  static final String NOT_A_MEMBER = "C0RANDOM01";
  private static final Gson GSON = new Gson();

  final Sandbox sandbox;
  final SlackClients clients;
  final MovableClock wall = MovableClock.at("2026-11-24T09:00:00+09:00");
  final Pace pace = new Pace(100_000, 100_000, Duration.ZERO);
  final Set<Long> silent = new HashSet<>();
  final Set<Long> broken = new HashSet<>();
  final Set<Long> pictured = new HashSet<>();
  final Map<OutgoingKind, Composer> composers =
      Arrays.stream(OutgoingKind.values())
          .map(Speaking::new)
          .collect(Collectors.toMap(Speaking::kind, Function.identity()));

  private final String url;
  Database database;
  DeliveryStore store;
  ClockWatch watch;
  private Delivering delivering;

  SendingOffice(Path folder) {
    Instant morning = OffsetDateTime.parse("2025-04-14T08:30:00+09:00").toInstant();
    sandbox =
        Sandbox.start(
            SandboxOptions.of(PeopleFile.builtIn("small"))
                .withClock(morning, 0)
                .withoutRateLimits()
                .withFilesTaking(Duration.ofSeconds(1), wall));
    clients = SlackClients.towards(sandbox.url(), Map.of());
    url = "jdbc:sqlite:" + folder.resolve("torimatome.db");
    database = FreshDatabase.open(url);
    store = new DeliveryStore(database);
    watch = watching();
    delivering = delivering();
  }

  /** Says which message it is; kept from speaking, or failing, at a test's wish. */
  private final class Speaking implements Composer {
    private final OutgoingKind kind;

    Speaking(OutgoingKind kind) {
      this.kind = kind;
    }

    @Override
    public OutgoingKind kind() {
      return kind;
    }

    @Override
    public Optional<Place> thread(OutgoingMessage message) {
      boolean hangs = kind == OutgoingKind.CLARIFICATION_WORD;
      return hangs
          ? store.sentMessage(OutgoingKind.CLARIFICATION, message.subjectId())
          : Optional.empty();
    }

    @Override
    public Composed compose(OutgoingMessage message) {
      if (broken.contains(message.subjectId())) {
        throw new IllegalStateException("as planned");
      }
      if (silent.contains(message.subjectId())) {
        return new Composed.NotYet();
      }
      String words = kind.code() + " " + message.subjectId();
      return switch (kind) {
        case PROMPT_UPDATE -> update(OutgoingKind.PROMPT, message, words);
        case REMINDER_UPDATE -> update(OutgoingKind.REMINDER, message, words);
        case SUMMARY_FILE ->
            store
                .sentMessage(OutgoingKind.SUMMARY, message.subjectId())
                .<Composed>map(thread ->
                    new Composed.Upload(
                        thread, "list.csv", words, words.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Composed.NotYet::new);
        case SUMMARY ->
            new Composed.Post(
                parts(words),
                Optional.of(PICTURE).filter(_ -> pictured.contains(message.subjectId())));
        default -> new Composed.Post(parts(words), Optional.empty());
      };
    }

    private Composed update(OutgoingKind posted, OutgoingMessage message, String words) {
      return store
          .sentMessage(posted, message.subjectId())
          .<Composed>map(place -> new Composed.Update(place, parts(words)))
          .orElseGet(() -> new Composed.Drop("never posted"));
    }
  }

  private static final Picture PICTURE =
      new Picture(
          "chart.png",
          new byte[] {1, 2, 3},
          "alt",
          "no picture",
          1,
          new Chart("a", "rate", Map.of("b", 1.0)));

  private static List<Part> parts(String words) {
    return List.of(Part.Paragraph.plain(words));
  }

  private Delivering delivering() {
    Delivering.Office office =
        new Delivering.Office(new Sender.Clocks(watch, wall, sandbox.clock()), SECRET, gate());
    return new Delivering(
        new Delivering.Stores(store, new PictureStore(database)), calls(), composers, pace, office);
  }

  /** The clock as the bot reads it: a jump moves the waits. */
  private ClockWatch watching() {
    ClockWatch made = new ClockWatch(wall, wall);
    WaitStore waits = new WaitStore(database);
    waits.begin(wall.instant());
    made.onJump(jump -> waits.move(jump.by()));
    return made;
  }

  /** Of a directory without sections, and of channels that nobody has asked about. */
  Gate gate() {
    PeopleOffice people = PeopleOffice.of(database, new Directory(List.of()));
    return new Gate(
        new Gate.Sources(
            people.places, people.destinations, people.directory, new RouteStore(database)),
        sandbox.clock());
  }

  Calls calls() {
    return new Calls(clients.slack(), "xoxb-sandbox-bot-token", clients.uploads());
  }

  /** The process dies and another one opens the same file. */
  void restart() {
    database.close();
    database = FreshDatabase.open(url);
    store = new DeliveryStore(database);
    watch = watching();
    delivering = delivering();
  }

  void write(String kind, long subject, String destination) {
    database.change(db ->
        OutgoingRows.enqueue(
            db, kind, subject, 0, destination, sandbox.clock().instant(), Instant.EPOCH));
  }

  void fault(String method, String kind, Object... more) {
    JsonObject fault = new JsonObject();
    fault.addProperty("method", method);
    fault.addProperty("kind", kind);
    for (int i = 0; i < more.length; i += 2) {
      fault.add((String) more[i], GSON.toJsonTree(more[i + 1]));
    }
    sandbox.faults().add(fault);
  }

  /** The work was done, and the answer is an error of a server in between. */
  void answerLost(String method) {
    fault(method, "timeout-after-work", "seconds", 0);
  }

  Optional<Claim> claim() {
    Instant now = watch.instant();
    Set<Lane> free = pace.free(wall.elapsed());
    return free.isEmpty() ? Optional.empty() : store.claimNext(now, free);
  }

  /** Delivers the next message that may leave now; false when there is none. */
  boolean step() {
    Optional<Claim> claim = claim();
    claim.ifPresent(delivering::deliver);
    return claim.isPresent();
  }

  /** Lets time pass until nothing is left to do. */
  void settle() {
    for (int quiet = 0, rounds = 0; quiet < 2 && rounds < 5000; rounds++) {
      boolean worked = step();
      if (!worked) {
        wall.advance(Duration.ofSeconds(10));
      }
      quiet = worked || unsettled() > 0 ? 0 : quiet + 1;
    }
    assertThat(unsettled()).as("messages left").isZero();
  }

  int unsettled() {
    return database.read(db -> db.fetchCount(OUTGOING, OUTGOING.STATE.in("waiting", "claimed")));
  }

  String state(long id) {
    return database.read(db ->
        db.select(OUTGOING.STATE).from(OUTGOING).where(OUTGOING.ID.eq(id)).fetchSingle().value1());
  }

  /** What stands in a channel, or in the direct messages with a person, oldest first. */
  List<String> texts(String destination) {
    return messages(destination).stream().map(Message::getText).toList();
  }

  List<Message> messages(String destination) {
    return new ReadingSlack(clients).messages(destination);
  }

  /** What hangs below the message about a clarification, oldest first. */
  List<String> thread(long subject) {
    return new ReadingSlack(clients)
        .below(store.sentMessage(OutgoingKind.CLARIFICATION, subject).orElseThrow());
  }

  int calls(String method) {
    return sandbox.log().calls(0, "in", method).size();
  }

  static Set<Lane> everyLane() {
    return EnumSet.allOf(Lane.class);
  }

  @Override
  public void close() {
    database.close();
    sandbox.close();
  }
}
