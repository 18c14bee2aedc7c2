package jp.torimatome.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import jp.torimatome.Main;
import jp.torimatome.sandbox.SandboxOptions;

/** 稼働: the whole bot on the database in a prefecture's folder, as its users meet it. */
final class Serving implements AutoCloseable {
  private final Main main;
  private final AutoCloseable bot;

  private Serving(Main main) {
    this.main = main;
    this.bot = main.serve();
  }

  /** Slack is at {@code apiUrl}; it looks for work every second, as in the demo. */
  static Serving start(
      Path prefecture, int port, String apiUrl, SandboxOptions.App app, InstantSource clock) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + prefecture.resolve("torimatome.db"));
    settings.put("TORIMATOME_SECTIONS_FILE", prefecture.resolve("sections.yaml").toString());
    settings.put("TORIMATOME_WEB_HOST", "localhost");
    settings.put("TORIMATOME_WEB_PORT", Integer.toString(port));
    settings.put("TORIMATOME_SLACK_API_URL", apiUrl);
    settings.put("TORIMATOME_SCHEDULE_TICK", "* * * * * ?");
    settings.put("SLACK_BOT_TOKEN", app.botToken());
    settings.put("SLACK_SIGNING_SECRET", app.signingSecret());
    return new Serving(new Main(Path.of("."), settings, clock));
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    bot.close();
    main.close();
  }
}
