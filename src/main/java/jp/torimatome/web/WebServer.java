package jp.torimatome.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.settings.Settings;
import jp.torimatome.settings.SettingsException;
import jp.torimatome.time.Stopwatch;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Javalin: the entry for Slack where there is one, health, metrics and a status page without
 * private content.
 */
public final class WebServer implements AutoCloseable {
  private static final long IDLE_MILLISECONDS = 5_000;

  /**
   * Who does not find room in it is left unanswered by the system, and comes again after one second
   * and then three: a probe must find some, whatever others do.
   */
  private static final int BACKLOG = 4_096;

  /** Where the build puts the compiled templates. */
  private static final String TEMPLATES = "jp.torimatome.web.pages";

  private final Javalin javalin;
  private final Connections connections;

  /** What the pages show; each asked anew. {@code preview}: only where the settings wish it. */
  public record Pages(
      Supplier<Readiness> readiness,
      PrometheusMeterRegistry metrics,
      Supplier<StatusPage> status,
      Optional<PreviewRoutes> preview) {}

  /**
   * Starts listening; {@code slack} is empty in Socket Mode, where no route to Slack is mounted.
   */
  public static WebServer start(
      Settings.Web settings, Pages pages, Optional<SlackRoute> slack, Stopwatch stopwatch) {
    return start(settings, pages, slack, Limits.usual(), stopwatch);
  }

  static WebServer start(
      Settings.Web settings,
      Pages pages,
      Optional<SlackRoute> slack,
      Limits limits,
      Stopwatch stopwatch) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    Connections connections = Connections.watch(limits, stopwatch);
    Javalin javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.jetty.threadPool = threads();
          // answers of some kilobytes cost more to compress than to send
          config.http.compressionStrategy = CompressionStrategy.NONE;
          config.jetty.addConnector(
              (server, http) -> connector(server, http, settings, connections));
          config.routes.get("/", context -> status(context, templates, pages.status().get()));
          config.routes.get("/health", context -> context.result("ok"));
          config.routes.get("/ready", context -> ready(context, pages.readiness().get()));
          config.routes.get(
              "/metrics",
              context ->
                  context
                      .contentType("text/plain; version=0.0.4; charset=utf-8")
                      .result(pages.metrics().scrape()));
          slack.ifPresent(route -> config.routes.post("/slack/events", route::handle));
          pages.preview().ifPresent(preview -> preview.mount(config.routes));
          config.routes.after(WebServer::guard);
        });
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      connections.close();
      throw SettingsException.portTaken(settings.host(), settings.port());
    }
    return new WebServer(javalin, connections);
  }

  private WebServer(Javalin javalin, Connections connections) {
    this.javalin = javalin;
    this.connections = connections;
  }

  /**
   * Requests have virtual threads, accepting and selecting threads of their own, which the system
   * serves however many requests there are.
   */
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("web");
    threads.setVirtualThreadsExecutor(
        VirtualThreads.getNamedVirtualThreadsExecutor("web-request-"));
    return threads;
  }

  private static Connector connector(
      Server server, HttpConfiguration http, Settings.Web settings, Connections connections) {
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    connector.setAcceptQueueSize(BACKLOG);
    connector.addBean(connections);
    return connector;
  }

  public int port() {
    return javalin.port();
  }

  /** Finishes requests that are being answered. */
  @Override
  public void close() {
    javalin.stop();
    connections.close();
  }

  private static void status(Context context, TemplateEngine templates, StatusPage page) {
    StringOutput html = new StringOutput();
    templates.render("status.jte", Map.of("page", page), html);
    context.html(html.toString());
  }

  private static void ready(Context context, Readiness readiness) {
    context
        .status(readiness.isReady() ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(readiness.lines());
  }

  private static void guard(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }
}
