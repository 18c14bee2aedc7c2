package jp.torimatome.golden;

import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import jp.torimatome.BotInHand;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.slack.Later;
import jp.torimatome.year.Times;
import jp.torimatome.year.Town;
import jp.torimatome.year.Weather;
import jp.torimatome.year.Wire;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/** The real bot, begun when it is first wanted, with the scribe at both of its lines. */
final class Living implements AutoCloseable {
  private final Map<String, String> environment;
  private final BotInHand.Prepared prepared;
  private final Times times;
  private final Scribe scribe;
  private final Deque<Runnable> beside = new ArrayDeque<>();
  private @Nullable Town reached;
  private @Nullable BotInHand bot;

  Living(Path file, String language, Times times, Scribe scribe) {
    this.environment = environment(file, language);
    this.prepared = BotInHand.Prepared.read(environment);
    this.times = times;
    this.scribe = scribe;
  }

  void reaches(Town town) {
    reached = town;
  }

  BotInHand.Printed shell(String... words) {
    return BotInHand.printed(environment, times::truth, words);
  }

  BotInHand living() {
    BotInHand now =
        bot == null
            ? new BotInHand(prepared, new BotInHand.World(times::shown, times, line(), beside::add))
            : bot;
    bot = now;
    return now;
  }

  private Interceptor line() {
    Town town = Objects.requireNonNull(reached);
    Wire wire = new Wire(town.methods(), new Weather(new Random(1), times, 0, 0), times);
    return chain -> {
      String said = scribe.heard(chain.request());
      List<String> path = chain.request().url().pathSegments();
      if (path.getFirst().equals("response")) {
        town.respond(path.getLast(), JsonParser.parseString(said).getAsJsonObject());
      }
      return wire.intercept(chain);
    };
  }

  /** What the door does beside is done at once, so that nobody waits in true time. */
  AppReply carry(String type, String body, AppLink.Retry retry) {
    try {
      Response response =
          ScopedValue.where(Later.INSTEAD, Runnable::run).call(() -> living().answer(type, body));
      scribe.answered(type, body, response);
      return new AppReply(
          response.getStatusCode(),
          1,
          Objects.requireNonNullElse(response.getBody(), ""),
          response.getStatusCode() == 200 ? "" : "http_error");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What it does beside. */
  void drain() {
    while (!beside.isEmpty()) {
      beside.remove().run();
    }
  }

  private static Map<String, String> environment(Path file, String language) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + file);
    settings.put("TORIMATOME_LANGUAGE", language);
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:1");
    settings.put("TORIMATOME_SLACK_MESSAGES_PER_MINUTE", "1000");
    settings.put("TORIMATOME_SLACK_SECONDS_BETWEEN_MESSAGES_OF_CHANNEL", "0");
    settings.put("TORIMATOME_BACKUP_KEEP", "0");
    settings.put("SLACK_BOT_TOKEN", "xoxb-sandbox-bot-token");
    settings.put("SLACK_SIGNING_SECRET", "sandbox-signing-secret");
    return settings;
  }

  @Override
  public void close() {
    if (bot != null) {
      bot.close();
    }
  }
}
