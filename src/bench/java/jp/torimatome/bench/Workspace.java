package jp.torimatome.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.sandbox.Sandbox;
import jp.torimatome.sandbox.SandboxOptions;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.summary.Office;

/**
 * ワークスペース: a sandbox with Slack's rate limits, a channel and a responder for every section, and the
 * bot in it.
 */
final class Workspace implements AutoCloseable {
  final Sandbox sandbox;
  final SignedPost toBot;
  private final Serving bot;

  private Workspace(Sandbox sandbox, SignedPost toBot, Serving bot) {
    this.sandbox = sandbox;
    this.toBot = toBot;
    this.bot = bot;
  }

  static Workspace open(Prefecture prefecture) {
    int port = Serving.freePort();
    URI entry = URI.create("http://localhost:" + port + "/slack/events");
    SandboxOptions options =
        SandboxOptions.of(PeopleFile.parse(people(prefecture.office.directory.sections()), "bench"))
            .withAppUrl(entry.toString())
            .withClock(prefecture.office.clock.instant(), 0);
    Sandbox sandbox = Sandbox.start(options);
    SignedPost toBot = new SignedPost(entry, options.app().signingSecret());
    return new Workspace(
        sandbox,
        toBot,
        Serving.start(prefecture.served(), port, sandbox.url(), options.app(), sandbox.clock()));
  }

  /** When each message was posted; waits until there are so many. */
  List<Instant> posts(int expected, Duration patience) throws InterruptedException {
    Instant deadline = Instant.now().plus(patience);
    List<Instant> posts = posts();
    while (posts.size() < expected && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(200);
      posts = posts();
    }
    return posts;
  }

  private List<Instant> posts() {
    return sandbox.log().calls(0, "in", "chat.postMessage").stream()
        .map(call -> Instant.parse(call.get("at").getAsString()))
        .toList();
  }

  /** How many calls of the bot were told to wait. */
  long refusedForPace() {
    return sandbox.log().calls(0, "in", "").stream()
        .filter(call -> call.get("status").getAsInt() == 429)
        .count();
  }

  private static String people(List<SectionEntry> sections) {
    String persons =
        sections.stream()
            .map(section -> person(section.responders().getFirst()))
            .collect(Collectors.joining(","));
    String channels =
        sections.stream()
            .map(section -> channel(section.channel(), section.responders().getFirst()))
            .collect(Collectors.joining(","));
    return """
    {"team": {"id": "T0MIYAGI", "name": "bench"}, "commands": [], "usergroups": [],
     "app": {"id": "A0TORIMATO", "name": "torimatome", "bot_user_id": "U0BENCHBOT", "bot_id": "B0BENCH"},
     "people": [%s], "channels": [%s,%s]}\
    """
        .formatted(
            persons,
            channel(Office.CHANNEL, sections.getFirst().responders().getFirst()),
            channels);
  }

  private static String person(String id) {
    return "{\"id\": \"" + id + "\", \"name\": \"" + id + "\", \"real_name\": \"" + id + "\"}";
  }

  private static String channel(String id, String person) {
    return "{\"id\": \""
        + id
        + "\", \"name\": \""
        + id
        + "\", \"is_private\": false, \"members\": [\""
        + person
        + "\", \"U0BENCHBOT\"]}";
  }

  @Override
  public void close() throws Exception {
    bot.close();
    sandbox.close();
  }
}
