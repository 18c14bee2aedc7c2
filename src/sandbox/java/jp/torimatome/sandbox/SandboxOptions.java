package jp.torimatome.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import jp.torimatome.sandbox.workspace.PeopleFile;

/** How a sandbox is started; begin with {@link #of} and change what matters. */
public record SandboxOptions(
    Address address,
    App app,
    PeopleFile people,
    Optional<Path> stateFile,
    Time time,
    Habits habits) {

  /** Where it listens; port 0 takes a free one. */
  public record Address(String host, int port) {}

  /** The app: where it listens (empty: Socket Mode only), and what it holds to prove itself. */
  public record App(String url, String signingSecret, String botToken, String appToken) {}

  /**
   * When and how fast a new workspace's clock runs; {@code wantedSpeed} also replaces the speed
   * that a kept workspace had.
   */
  public record Time(Instant start, int speed, OptionalInt wantedSpeed) {}

  /**
   * What of Slack's ways it keeps: its limits, and that a file cannot be shown for {@code
   * filesTake} of real time.
   */
  public record Habits(boolean rateLimits, Duration filesTake, InstantSource wall) {}

  /** A free port on this machine, real time, Slack's rate limits, nothing kept on disk. */
  public static SandboxOptions of(PeopleFile people) {
    App app =
        new App("", "sandbox-signing-secret", "xoxb-sandbox-bot-token", "xapp-sandbox-app-token");
    Time time = new Time(Instant.now(), 1, OptionalInt.empty());
    Habits habits = new Habits(true, Duration.ofSeconds(1), InstantSource.system());
    return new SandboxOptions(
        new Address("localhost", 0), app, people, Optional.empty(), time, habits);
  }

  /** Begins with these people instead. */
  public SandboxOptions withPeople(PeopleFile others) {
    return new SandboxOptions(address, app, others, stateFile, time, habits);
  }

  public SandboxOptions withAddress(String host, int port) {
    return new SandboxOptions(new Address(host, port), app, people, stateFile, time, habits);
  }

  public SandboxOptions withApp(App newApp) {
    return new SandboxOptions(address, newApp, people, stateFile, time, habits);
  }

  public SandboxOptions withAppUrl(String url) {
    return withApp(new App(url, app.signingSecret(), app.botToken(), app.appToken()));
  }

  public SandboxOptions withStateFile(Path file) {
    return new SandboxOptions(address, app, people, Optional.of(file), time, habits);
  }

  public SandboxOptions withClock(Instant start, int speed) {
    return new SandboxOptions(
        address, app, people, stateFile, new Time(start, speed, OptionalInt.empty()), habits);
  }

  /** Runs at this speed whatever speed a kept workspace had. */
  public SandboxOptions withSpeed(int speed) {
    return new SandboxOptions(
        address,
        app,
        people,
        stateFile,
        new Time(time.start(), speed, OptionalInt.of(speed)),
        habits);
  }

  public SandboxOptions withoutRateLimits() {
    return new SandboxOptions(
        address,
        app,
        people,
        stateFile,
        time,
        new Habits(false, habits.filesTake(), habits.wall()));
  }

  /** Files can be shown so long after their upload was completed, by this clock. */
  public SandboxOptions withFilesTaking(Duration filesTake, InstantSource wall) {
    return new SandboxOptions(
        address, app, people, stateFile, time, new Habits(habits.rateLimits(), filesTake, wall));
  }
}
