package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one holder of the state: every change happens under one lock and is on disk before it is
 * answered.
 */
public final class Workspace {
  private final PeopleFile people;
  private final @Nullable Path stateFile;
  private final SandboxClock clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private State state;

  /**
   * Learns what changed: a kind such as "message", the channel and the person, each empty where it
   * does not matter.
   */
  public interface Listener {
    void changed(String kind, String channel, String person);
  }

  /** {@code stateFile} may be null: then nothing survives the process. */
  public Workspace(PeopleFile people, @Nullable Path stateFile, SandboxClock clock) {
    this.people = people;
    this.stateFile = stateFile;
    this.clock = clock;
    this.state = stateFile != null && Files.exists(stateFile) ? load(stateFile) : people.fresh();
  }

  /** The workspace as it was kept; empty for a fresh one. */
  public static Optional<State> stored(@Nullable Path stateFile) {
    return stateFile == null || !Files.exists(stateFile)
        ? Optional.empty()
        : Optional.of(load(stateFile));
  }

  public synchronized <T> T read(Function<State, T> question) {
    return question.apply(state);
  }

  /** Changes the state and stores it. */
  public synchronized <T> T change(Function<State, T> act) {
    T result = act.apply(state);
    save();
    return result;
  }

  public void tell(String kind, String channel, String person) {
    listeners.forEach(listener -> listener.changed(kind, channel, person));
  }

  public void onChange(Listener listener) {
    listeners.add(listener);
  }

  /** Stores the state as it is, with the time it was. */
  public synchronized void keep() {
    save();
  }

  /** Back to the people file; ids and timestamps that were given out are not given again. */
  public synchronized void reset() {
    State fresh = people.fresh();
    fresh.lastId = state.lastId;
    fresh.lastTsMicros = state.lastTsMicros;
    fresh.wall = state.wall;
    state = fresh;
    save();
  }

  /** Where the workspace is. */
  public ZoneId zone() {
    return people.zone();
  }

  public InstantSource clock() {
    return clock;
  }

  /** A message's timestamp: seconds and microseconds of the workspace's clock, each only once. */
  public String nextTs(State current) {
    Instant now = clock.instant();
    long micros =
        Math.max(now.getEpochSecond() * 1_000_000 + now.getNano() / 1000, current.lastTsMicros + 1);
    current.lastTsMicros = micros;
    return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
  }

  /** An id of Slack's shape, such as V0000000012. */
  public static String nextId(State current, String prefix) {
    current.lastId++;
    return prefix + String.format(Locale.ROOT, "%010d", current.lastId).replace('O', '0');
  }

  /** The direct messages between the app and a person, opened when they do not exist yet. */
  public static JsonObject directMessages(State current, String person) {
    return current.channels.values().stream()
        .filter(channel -> Json.flag(channel, "is_im") && Json.text(channel, "user").equals(person))
        .findFirst()
        .orElseGet(() -> {
          JsonObject channel =
              Json.object(
                  "id",
                  nextId(current, "D"),
                  "is_im",
                  true,
                  "user",
                  person,
                  "members",
                  Json.words(List.of(person, Json.text(current.app, "bot_user_id"))));
          current.channels.put(Json.text(channel, "id"), channel);
          return channel;
        });
  }

  /**
   * The group conversation of the app and several people, in the order they were named, opened when
   * it does not exist yet.
   */
  public static JsonObject groupMessages(State current, List<String> people) {
    String bot = Json.text(current.app, "bot_user_id");
    Set<String> wanted = new LinkedHashSet<>(people);
    wanted.add(bot);
    return current.channels.values().stream()
        .filter(channel ->
            Json.flag(channel, "is_mpim")
                && Json.list(channel, "members").asList().stream()
                    .map(JsonElement::getAsString)
                    .collect(Collectors.toSet())
                    .equals(wanted))
        .findFirst()
        .orElseGet(() -> {
          String names =
              wanted.stream()
                  .map(id -> Json.text(current.people.get(id), "name"))
                  .collect(Collectors.joining("--"));
          JsonObject channel =
              Json.object(
                  "id",
                  nextId(current, "C"),
                  "is_mpim",
                  true,
                  "is_private",
                  true,
                  "name",
                  "mpdm-" + names + "-1",
                  "topic",
                  "Group messaging",
                  "members",
                  Json.words(wanted));
          current.channels.put(Json.text(channel, "id"), channel);
          return channel;
        });
  }

  private void save() {
    if (stateFile == null) {
      return;
    }
    state.now = clock.instant().toString();
    state.speed = clock.speed();
    try {
      Path folder = stateFile.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path draft = stateFile.resolveSibling(stateFile.getFileName() + ".new");
      try (FileChannel channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(Json.GSON.toJson(state));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          draft, stateFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static State load(Path file) {
    try {
      return Objects.requireNonNullElseGet(
          Json.GSON.fromJson(Files.readString(file), State.class), State::new);
    } catch (IOException | JsonParseException e) {
      throw new PeopleFile.Unusable(
          file, "状態のファイルを読めません / cannot read the state file (" + e.getMessage() + ")");
    }
  }
}
