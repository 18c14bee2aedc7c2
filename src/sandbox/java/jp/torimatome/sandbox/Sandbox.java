package jp.torimatome.sandbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.api.ApiServer;
import jp.torimatome.sandbox.api.FileMethods;
import jp.torimatome.sandbox.api.FileServer;
import jp.torimatome.sandbox.api.Methods;
import jp.torimatome.sandbox.app.Answers;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.Deeds;
import jp.torimatome.sandbox.app.Events;
import jp.torimatome.sandbox.app.Interactions;
import jp.torimatome.sandbox.app.Payloads;
import jp.torimatome.sandbox.app.ResponseUrls;
import jp.torimatome.sandbox.app.Sockets;
import jp.torimatome.sandbox.app.Suggestions;
import jp.torimatome.sandbox.person.NextMoment;
import jp.torimatome.sandbox.person.PageFiles;
import jp.torimatome.sandbox.person.PersonInterface;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.SandboxClock;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole stand-in for Slack: one server with the Web API, the way to the app, the chat page and
 * its clock.
 */
public final class Sandbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final long LARGEST_BODY_BYTES = 60_000_000;
  private static final long TICK_MILLISECONDS = 200;
  private static final long KEEP_TIME_MILLISECONDS = 5_000;

  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sandbox-clock").factory());
  private final SandboxClock clock;
  private final Workspace workspace;
  private final CallLog log;
  private final Faults faults = new Faults();
  private final Events events;
  private final Methods methods;
  private final PersonInterface person;
  private final Javalin server;

  /** Starts listening; every address it hands out begins with {@link #url()}. */
  public static Sandbox start(SandboxOptions options) {
    Sandbox sandbox = new Sandbox(options);
    sandbox.server.start(options.address().host(), options.address().port());
    return sandbox;
  }

  private Sandbox(SandboxOptions options) {
    @Nullable Path stateFile = options.stateFile().orElse(null);
    clock = clock(options.time(), Workspace.stored(stateFile));
    log = new CallLog(clock);
    workspace = new Workspace(options.people(), stateFile, clock);
    Sockets sockets = new Sockets(workspace.read(state -> Json.text(state.app, "id")), this::url);
    AppLink app =
        new AppLink(
            new AppLink.Target(options.app().url(), options.app().signingSecret()),
            sockets,
            faults,
            log);
    events = new Events(workspace, app);
    Triggers triggers = new Triggers();
    workspace.read(state -> state.wall = options.habits().wall());
    FileMethods.Processing processing =
        new FileMethods.Processing(options.habits().filesTake(), faults);
    methods =
        new Methods(workspace, triggers, this::url, sockets::address, events::send, processing);
    ApiServer.Tokens tokens =
        new ApiServer.Tokens(options.app().botToken(), options.app().appToken());
    ApiServer api = new ApiServer(methods, tokens, options.habits().rateLimits(), faults, log);
    ResponseUrls responseUrls = new ResponseUrls(workspace, log, this::url);
    Payloads payloads = new Payloads(triggers, responseUrls);
    Interactions interactions = new Interactions(workspace, app, payloads, new Answers(workspace));
    Suggestions suggestions = new Suggestions(workspace, app, payloads);
    person =
        new PersonInterface(
            new PersonInterface.Parts(workspace, clock, log, faults),
            new PersonInterface.Line(
                interactions, suggestions, new Deeds(workspace, events), app, sockets),
            new NextMoment(options.people().zone(), options.people().holidays()));
    server =
        Javalin.create(config -> {
          settings(config);
          slack(config.routes, api, responseUrls, sockets);
          person.mount(config.routes);
          config.routes.get("/<asset>", PageFiles::serve);
          config.routes.get("/", PageFiles::serve);
        });
    clock.onMove(methods.schedule()::postDue);
    every(TICK_MILLISECONDS, methods.schedule()::postDue);
    every(KEEP_TIME_MILLISECONDS, workspace::keep);
  }

  /** Goes on where a kept workspace stood still, at the speed it had unless another is wanted. */
  private static SandboxClock clock(SandboxOptions.Time time, Optional<State> stored) {
    Instant stood =
        stored
            .map(state -> state.now)
            .filter(now -> !now.isEmpty())
            .map(Instant::parse)
            .orElse(time.start());
    int speed = time.wantedSpeed().orElse(stored.flatMap(State::keptSpeed).orElse(time.speed()));
    return new SandboxClock(stood.isAfter(time.start()) ? stood : time.start(), speed);
  }

  /** What fails once is tried again the next time. */
  private void every(long milliseconds, Runnable act) {
    Runnable guarded =
        () -> {
          try {
            act.run();
          } catch (RuntimeException e) {
            LOG.warn("the sandbox's clock could not do its work", e);
          }
        };
    var _ =
        ticking.scheduleWithFixedDelay(guarded, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  private static void settings(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY_BYTES;
  }

  private void slack(
      RoutesConfig routes, ApiServer api, ResponseUrls responseUrls, Sockets sockets) {
    FileServer files = new FileServer(methods.files());
    routes.post("/api/{method}", api::handle);
    routes.get("/api/{method}", api::handle);
    routes.post("/response/{key}", responseUrls::handle);
    routes.post("/upload/v1/{id}", files::upload);
    routes.get("/files/{id}/{name}", files::download);
    routes.ws("/link/", sockets::configure);
  }

  public int port() {
    return server.port();
  }

  /** The address without a trailing slash. */
  public String url() {
    return "http://localhost:" + port();
  }

  /** What the official clients take as their base address. */
  public String apiUrl() {
    return url() + "/api/";
  }

  public SandboxClock clock() {
    return clock;
  }

  /** All calls in both directions so far. */
  public CallLog log() {
    return log;
  }

  public Faults faults() {
    return faults;
  }

  /** The routes of /_sandbox/, such as "POST /_sandbox/click". */
  public Set<String> routeNames() {
    return person.routeNames();
  }

  @Override
  public void close() {
    ticking.shutdownNow();
    events.close();
    person.close();
    server.stop();
    workspace.keep();
  }
}
