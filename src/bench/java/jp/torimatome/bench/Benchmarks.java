package jp.torimatome.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * 計測: runs every benchmark and prints one table of ratios; the system property bench chooses some
 * of them.
 */
public final class Benchmarks {
  private static final List<Load> LOADS =
      List.of(
          new PeerLoad(),
          new ActsLoad(),
          new InHandLoad(),
          new StartLoad(),
          new MemoryLoad(),
          new PromptingLoad(),
          new RushLoad(),
          new ExportLoad(),
          new AttackLoad(),
          new OverloadLoad());

  private Benchmarks() {}

  /**
   * What is not a matter of microseconds: runs once, and says what came of it in lines of the
   * table.
   */
  interface Load {
    List<String> run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    String chosen = System.getProperty("bench", "");
    List<Load> loads =
        LOADS.stream().filter(load -> load.getClass().getSimpleName().contains(chosen)).toList();
    List<String> lines = new ArrayList<>();
    for (Load load : loads) {
      lines.addAll(load.run());
    }
    if (loads.isEmpty() || chosen.isEmpty()) {
      lines.addAll(0, ratios(chosen));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "\n"
            + "Ratios of one run, medians; milliseconds are this machine's and mean nothing by"
            + " themselves.");
    lines.forEach(out::println);
    System.exit(0);
  }

  private static List<String> ratios(String chosen) throws RunnerException {
    String wanted = "[.]\\w*" + chosen + "\\w*Bench[.]";
    var options =
        new OptionsBuilder()
            .include("[.]BareBench[.]")
            .include(wanted)
            .shouldFailOnError(true)
            .build();
    Figures figures = Figures.of(new Runner(options).run());
    return Ratio.all().stream()
        .filter(ratio -> ratio.isIn(figures))
        .map(ratio -> ratio.line(figures))
        .toList();
  }
}
