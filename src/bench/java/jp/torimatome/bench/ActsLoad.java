package jp.torimatome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import jp.torimatome.summary.Office;

/**
 * 動作の費用: processor time of what people do in a round, of a bot with one processor and a Slack that
 * takes everything at once, from 44 projects to 100,000.
 */
final class ActsLoad implements Benchmarks.Load {
  private static final List<Integer> PROJECTS =
      List.of(System.getProperty("projects", "44,400,4000,100000").split(",")).stream()
          .map(Integer::valueOf)
          .toList();
  private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("warming", 10));
  private static final Duration RIDE = Duration.ofSeconds(Integer.getInteger("ride", 8));
  private static final int PEOPLE = 8;

  @Override
  public List<String> run() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int projects : PROJECTS) {
      try (Prefecture prefecture = Prefecture.of(projects);
          Yes slack = new Yes()) {
        prefecture.prompting().run(prefecture.office.clock.instant());
        prefecture.settleOutbox(0);
        String heap = projects > 10_000 ? "-Xmx1g" : "-Xmx512m";
        try (Server bot = Server.ours(prefecture.served(), slack.url(), heap)) {
          lines.addAll(acts(bot, prefecture, projects));
        }
      }
    }
    return lines;
  }

  private record Act(String name, int people, IntFunction<Acts.Sent> requests, String expected) {}

  private static List<String> acts(Server bot, Prefecture prefecture, int projects)
      throws Exception {
    Acts acts = new Acts(prefecture);
    IntFunction<Acts.Sent> replies = acts.replied();
    List<Act> all =
        List.of(
            new Act("/jigyo N", PEOPLE, Acts.jigyo(projects), "blocks"),
            new Act("form opened", PEOPLE, acts.formOpened(), ""),
            new Act("reply", PEOPLE, replies, "\"response_action\":\"update\""),
            new Act("status", 1, acts.status(), "blocks"),
            new Act("status by eight", PEOPLE, acts.status(), "blocks"));
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "--- %,d projects; at start %s", projects, memory(bot)));
    String chosen = System.getProperty("act", "");
    for (Act act : all) {
      if (!act.name().contains(chosen)) {
        continue;
      }
      bot.ride(WARMING, act.people(), act.requests(), act.expected());
      Server.Pace pace = bot.ride(RIDE, act.people(), act.requests(), act.expected());
      lines.add(
          String.format(
              Locale.ROOT,
              "%9.3f ms of processor (%2.0f %% compiling), %,8.0f a second, p99 %,8.1f ms: %s",
              pace.micros() / 1e3,
              100 * pace.compiling(),
              pace.perSecond(),
              pace.p99(),
              act.name()));
      System.out.println(lines.getLast());
    }
    if (Boolean.getBoolean("only") || !chosen.isEmpty()) {
      return lines;
    }
    lines.add(String.format(Locale.ROOT, "%9.3f ms of processor: an idle second", idle(bot)));
    lines.add(home(bot, acts, Office.COORDINATOR, "coordinator's Home"));
    lines.add(home(bot, acts, acts.responder(), "section's Home"));
    lines.add("resident: " + memory(bot));
    lines.forEach(System.out::println);
    return lines;
  }

  private static String home(Server bot, Acts acts, String person, String name) throws Exception {
    IntFunction<Acts.Sent> home = acts.home(person);
    open(bot, home, 40);
    double before = bot.processor().toNanos() / 1e6;
    open(bot, home, 40);
    double opened = bot.processor().toNanos() / 1e6;
    Thread.sleep(5_000);
    double after = bot.processor().toNanos() / 1e6;
    return String.format(
        Locale.ROOT, "%9.3f ms of processor: %s", (opened - before - (after - opened)) / 40, name);
  }

  /** Eight in a second, which leaves time for what is done beside the answer. */
  private static void open(Server bot, IntFunction<Acts.Sent> home, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      bot.once(home);
      Thread.sleep(125);
    }
  }

  /** Milliseconds of processor in a second in which nobody does anything. */
  private static double idle(Server bot) throws Exception {
    Thread.sleep(3_000);
    Duration before = bot.processor();
    Thread.sleep(20_000);
    return bot.processor().minus(before).toNanos() / 1e6 / 20;
  }

  private static String memory(Server bot) throws IOException {
    return Files.readAllLines(Path.of("/proc", bot.process().pid() + "", "status")).stream()
        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .toList()
        .toString();
  }
}
