package jp.torimatome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * 比べる相手: signed /jigyo N here and on Slack's own framework for Node with better-sqlite3, in turn,
 * each on one processor, the client on the other.
 */
final class PeerLoad implements Benchmarks.Load {
  private static final int PEOPLE = 8;
  private static final List<Integer> PROJECTS =
      List.of(System.getProperty("projects", "44,400,4000").split(",")).stream()
          .map(Integer::valueOf)
          .toList();
  private static final int ROUNDS = 7;
  private static final Duration WARMING = Duration.ofSeconds(20);
  private static final Duration RIDE = Duration.ofSeconds(3);

  @Override
  public List<String> run() throws Exception {
    Optional<Path> peer = installed();
    if (peer.isEmpty()) {
      return List.of("       -    /jigyo N beside bolt-js: Node, npm or taskset is not here");
    }
    List<String> lines = new ArrayList<>();
    for (int projects : PROJECTS) {
      lines.add(compared(projects, peer.get()));
    }
    return lines;
  }

  /** Where npm puts the framework; left there for the next time. */
  private static Optional<Path> installed() throws Exception {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "torimatome-bench-peer");
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "app.mjs")) {
      try (var from = PeerLoad.class.getResourceAsStream("/peer/" + file)) {
        Files.write(folder.resolve(file), Objects.requireNonNull(from).readAllBytes());
      }
    }
    try {
      String self = Long.toString(ProcessHandle.current().pid());
      run(folder, "taskset", "-a", "-p", "-c", "1", self);
      if (!Files.exists(folder.resolve("node_modules/better-sqlite3/build/Release"))) {
        run(folder, "npm", "install", "--no-audit", "--no-fund");
      }
      return Optional.of(folder);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void run(Path folder, String... command) throws Exception {
    int code = new ProcessBuilder(command).directory(folder.toFile()).start().waitFor();
    if (code != 0) {
      throw new IOException(command[0] + " ended with " + code);
    }
  }

  private static String compared(int projects, Path peer) throws Exception {
    try (Prefecture prefecture = Prefecture.of(projects);
        Yes slack = new Yes();
        Server ours = Server.ours(prefecture.served(), slack.url());
        Server theirs = Server.theirs(peer, prefecture.served())) {
      IntFunction<Acts.Sent> asked = Acts.jigyo(projects);
      Server.Pace first = warm(ours, asked, projects);
      warm(theirs, asked, projects);
      List<Server.Pace> here = new ArrayList<>();
      List<Server.Pace> there = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        here.add(ours.ride(RIDE, PEOPLE, asked, "blocks"));
        there.add(theirs.ride(RIDE, PEOPLE, asked, "blocks"));
      }
      return String.format(
          Locale.ROOT,
          "%8.2f x  bolt-js' pace at /jigyo N of %,d projects (%.0f and %.0f a second; %.0f and"
              + " %.0f µs of processor; p99 %.1f and %.1f ms; ours %.0f µs while projects were"
              + " asked about for the first time)",
          median(here, Server.Pace::perSecond) / median(there, Server.Pace::perSecond),
          projects,
          median(here, Server.Pace::perSecond),
          median(there, Server.Pace::perSecond),
          median(here, Server.Pace::micros),
          median(there, Server.Pace::micros),
          median(here, Server.Pace::p99),
          median(there, Server.Pace::p99),
          first.micros());
    }
  }

  /** Until each project was asked about at least once; how the first of them were answered. */
  private static Server.Pace warm(Server server, IntFunction<Acts.Sent> asked, int projects)
      throws Exception {
    Server.Pace first = server.ride(WARMING, PEOPLE, asked, "");
    while (server.asked().get() < projects + PEOPLE) {
      server.ride(RIDE, PEOPLE, asked, "");
    }
    return first;
  }

  private static double median(List<Server.Pace> paces, ToDoubleFunction<Server.Pace> figure) {
    return paces.stream().mapToDouble(figure).sorted().toArray()[paces.size() / 2];
  }
}
