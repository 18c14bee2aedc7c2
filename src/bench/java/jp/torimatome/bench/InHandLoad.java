package jp.torimatome.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import jp.torimatome.BotInHand;
import jp.torimatome.slack.Later;
import jp.torimatome.summary.Office;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * 一つの動作: how often single acts ask the database, and the processor time of the one thread that does
 * them, with nothing beside: no server, no compilers, no collector. It says little about a busy bot
 * and much about what has changed since yesterday.
 */
final class InHandLoad implements Benchmarks.Load {
  private static final List<Integer> PROJECTS =
      List.of(System.getProperty("projects", "44,400,4000").split(",")).stream()
          .map(Integer::valueOf)
          .toList();
  private static final int TIMES = Integer.getInteger("times", 300);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public List<String> run() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int projects : PROJECTS) {
      try (Prefecture prefecture = Prefecture.of(projects)) {
        prefecture.prompting().run(prefecture.office.clock.instant());
        prefecture.settleOutbox(0);
        lines.addAll(ScopedValue.where(Later.INSTEAD, Runnable::run).call(() -> acts(prefecture)));
      }
    }
    return lines;
  }

  private static List<String> acts(Prefecture prefecture) throws Exception {
    var prepared = BotInHand.Prepared.read(environment(prefecture.served()));
    var clock = prefecture.office.clock;
    List<String> lines = new ArrayList<>();
    try (BotInHand bot =
        new BotInHand(prepared, new BotInHand.World(clock, clock, yes(), Runnable::run))) {
      int projects = prefecture.office.plans.projects(prefecture.office.plan().id()).size();
      Acts acts = new Acts(prefecture);
      lines.add(String.format(Locale.ROOT, "--- %,d projects, one act after the other", projects));
      settle(bot);
      Teller teller = new Teller(bot, lines);
      teller.tell("/jigyo N", Acts.jigyo(projects));
      teller.tell("form opened", acts.formOpened());
      teller.tell("status", acts.status());
      teller.tell("coordinator's Home", acts.home(Office.COORDINATOR));
      teller.tell("section's Home", acts.home(acts.responder()));
      teller.tell("idle tick", () -> bot.look());
      IntFunction<Acts.Sent> reply = acts.replied();
      teller.tell("reply", reply);
      teller.tell("reply, and what leaves then", reply, () -> settle(bot));
      teller.tell("status after each reply", acts.status(), () -> teller.send(reply));
      teller.tell("Home after each reply", acts.home(Office.COORDINATOR), () -> teller.send(reply));
      teller.tell("/jigyo N after each reply", Acts.jigyo(projects), () -> teller.send(reply));
    }
    return lines;
  }

  private static void settle(BotInHand bot) {
    while (bot.send()) {
      // until nothing leaves any more
    }
  }

  /** Does acts, and tells of each what it cost. */
  private static final class Teller {
    private final BotInHand bot;
    private final List<String> lines;
    private int number;

    Teller(BotInHand bot, List<String> lines) {
      this.bot = bot;
      this.lines = lines;
    }

    void tell(String name, IntFunction<Acts.Sent> act) throws Exception {
      tell(name, act, () -> {});
    }

    /** What is done before is not counted; where it is what follows from the act, it is. */
    void tell(String name, IntFunction<Acts.Sent> act, Run before) throws Exception {
      boolean follows = name.contains("leaves");
      measure(
          name,
          follows ? () -> {} : before,
          () -> {
            send(act);
            if (follows) {
              before.run();
            }
          });
    }

    void tell(String name, Run act) throws Exception {
      measure(name, () -> {}, act);
    }

    private void measure(String name, Run before, Run act) throws Exception {
      for (int warm = 0; warm < TIMES; warm++) {
        before.run();
        act.run();
      }
      long nanos = 0;
      long asked = 0;
      for (int each = 0; each < TIMES; each++) {
        before.run();
        long reads = bot.asked();
        long start = THREADS.getCurrentThreadCpuTime();
        act.run();
        nanos += THREADS.getCurrentThreadCpuTime() - start;
        asked += bot.asked() - reads;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "%9.3f ms of processor, %6.2f reads: %s",
              nanos / 1e6 / TIMES,
              (double) asked / TIMES,
              name));
      System.out.println(lines.getLast());
    }

    void send(IntFunction<Acts.Sent> act) throws Exception {
      Acts.Sent sent = act.apply(number++);
      var answer = bot.answer(sent.type(), sent.body());
      if (answer.getStatusCode() != 200) {
        throw new IllegalStateException(sent + " -> " + answer.getStatusCode());
      }
    }
  }

  /** Something that is done. */
  private interface Run {
    void run() throws Exception;
  }

  private static Map<String, String> environment(Path folder) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("torimatome.db"));
    settings.put("TORIMATOME_SECTIONS_FILE", folder.resolve("sections.yaml").toString());
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:1");
    settings.put("TORIMATOME_BACKUP_KEEP", "0");
    settings.put("SLACK_BOT_TOKEN", "xoxb-bench");
    settings.put("SLACK_SIGNING_SECRET", "bench-signing-secret");
    return settings;
  }

  /** A Slack that takes everything, at the end of the wire's nearer half. */
  private static Interceptor yes() {
    return chain -> {
      String path = chain.request().url().encodedPath();
      String answer = path.contains("views.") || path.contains("chat.") ? Yes.TAKEN : Yes.UNKNOWN;
      return new Response.Builder()
          .request(chain.request())
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(answer, MediaType.get("application/json")))
          .build();
    };
  }
}
