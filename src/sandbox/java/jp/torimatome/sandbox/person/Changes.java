package jp.torimatome.sandbox.person;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.workspace.Json;
import org.jspecify.annotations.Nullable;

/** Server-sent events: tells each open page what changed, so that it reads that again. */
final class Changes implements AutoCloseable {
  private static final int WAITING = 1000;
  private static final long HEARTBEAT_SECONDS = 10;
  private static final Set<String> PERSONAL = Set.of("view", "home");
  private static final String END = "";

  private final List<Page> pages = new CopyOnWriteArrayList<>();

  /** An open page of one person (empty: everybody's changes) and what it has not been told yet. */
  private record Page(String person, BlockingQueue<String> waiting) {}

  void changed(String kind, String channel, String person) {
    String change =
        Json.GSON.toJson(Json.object("kind", kind, "channel", channel, "person", person));
    for (Page page : pages) {
      boolean concerned =
          !PERSONAL.contains(kind) || page.person().isEmpty() || page.person().equals(person);
      if (concerned && !page.waiting().offer(change)) {
        page.waiting().clear();
        page.waiting()
            .add(Json.GSON.toJson(Json.object("kind", "reset", "channel", "", "person", "")));
      }
    }
  }

  /**
   * Holds the request open, on its virtual thread, until the page goes away or the server stops.
   */
  void stream(Context context) throws IOException {
    Page page =
        new Page(
            Optional.ofNullable(context.queryParam("as")).orElse(""),
            new LinkedBlockingQueue<>(WAITING));
    context
        .contentType("text/event-stream; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
    OutputStream out = context.res().getOutputStream();
    pages.add(page);
    try {
      write(out, ": here\n\n");
      for (String change = next(page); !END.equals(change); change = next(page)) {
        write(out, change == null ? ": still here\n\n" : "data: " + change + "\n\n");
      }
    } catch (IOException e) {
      // the page was closed; that is how every stream ends
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pages.remove(page);
    }
  }

  @Override
  public void close() {
    for (Page page : pages) {
      page.waiting().clear();
      page.waiting().add(END);
    }
  }

  private static @Nullable String next(Page page) throws InterruptedException {
    return page.waiting().poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
