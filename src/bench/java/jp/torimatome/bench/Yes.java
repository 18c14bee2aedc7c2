package jp.torimatome.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * はい: a Slack that takes every message and view at once, and knows nothing else, so that what an
 * act costs is not what Slack costs.
 */
final class Yes implements AutoCloseable {
  static final String TAKEN =
      "{\"ok\":true,\"channel\":\"C0SEC1\",\"ts\":\"1.%06d\",\"view\":{\"id\":\"V1\",\"hash\":\"1\"}}";
  static final String UNKNOWN = "{\"ok\":false,\"error\":\"fatal_error\"}";

  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  Yes() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String method = exchange.getRequestURI().getPath();
          boolean takes = method.contains("views.") || method.contains("chat.");
          String answer = takes ? TAKEN.formatted(taken.incrementAndGet() % 1_000_000) : UNKNOWN;
          byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
          exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
