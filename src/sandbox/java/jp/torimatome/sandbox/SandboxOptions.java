package jp.torimatome.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import jp.torimatome.sandbox.workspace.PeopleFile;

/** How a sandbox is started; begin with {@link #of} and change what matters. */
public record SandboxOptions(Address address, App app, PeopleFile people, Optional<Path> stateFile, Time time, boolean rateLimits) {

  /** Where it listens; port 0 takes a free one. */
  public record Address(String host, int port) {}

  /** The app: where it listens (empty: Socket Mode only), and what it holds to prove itself. */
  public record App(String url, String signingSecret, String botToken, String appToken) {}

  /** When and how fast a new workspace's clock runs; {@code wantedSpeed} also replaces the speed that a kept workspace had. */
  public record Time(Instant start, int speed, OptionalInt wantedSpeed) {}

  /** A free port on this machine, real time, Slack's rate limits, nothing kept on disk. */
  public static SandboxOptions of(PeopleFile people) {
    App app = new App("", "sandbox-signing-secret", "xoxb-sandbox-bot-token", "xapp-sandbox-app-token");
    Time time = new Time(Instant.now(), 1, OptionalInt.empty());
    return new SandboxOptions(new Address("localhost", 0), app, people, Optional.empty(), time, true);
  }

  public SandboxOptions withAddress(String host, int port) {
    return new SandboxOptions(new Address(host, port), app, people, stateFile, time, rateLimits);
  }

  public SandboxOptions withApp(App newApp) {
    return new SandboxOptions(address, newApp, people, stateFile, time, rateLimits);
  }

  public SandboxOptions withAppUrl(String url) {
    return withApp(new App(url, app.signingSecret(), app.botToken(), app.appToken()));
  }

  public SandboxOptions withStateFile(Path file) {
    return new SandboxOptions(address, app, people, Optional.of(file), time, rateLimits);
  }

  public SandboxOptions withClock(Instant start, int speed) {
    return new SandboxOptions(address, app, people, stateFile, new Time(start, speed, OptionalInt.empty()), rateLimits);
  }

  /** Runs at this speed whatever speed a kept workspace had. */
  public SandboxOptions withSpeed(int speed) {
    return new SandboxOptions(address, app, people, stateFile, new Time(time.start(), speed, OptionalInt.of(speed)), rateLimits);
  }

  public SandboxOptions withoutRateLimits() {
    return new SandboxOptions(address, app, people, stateFile, time, false);
  }
}
