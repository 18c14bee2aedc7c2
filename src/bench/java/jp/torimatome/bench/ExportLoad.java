package jp.torimatome.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.torimatome.table.writer.ExportFormat;

/**
 * 書き出し: each form of a table of 44 and of 4,000 projects, in a process with 512 MB that writes
 * nothing before it.
 */
final class ExportLoad implements Benchmarks.Load {
  private static final List<Integer> PROJECTS = List.of(44, 4000);

  @Override
  public List<String> run() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      List<Export.Figure> figures = new ArrayList<>();
      for (int projects : PROJECTS) {
        figures.add(export(format, projects));
      }
      Export.Figure small = figures.getFirst();
      Export.Figure large = figures.getLast();
      lines.add(
          String.format(
              Locale.ROOT,
              "%8.1f x  %s of %,d projects in 512 MB against %d (%,d ms, %,d KB; %,d ms, %,d KB)",
              (double) large.milliseconds() / small.milliseconds(),
              format.code(),
              PROJECTS.getLast(),
              PROJECTS.getFirst(),
              large.milliseconds(),
              large.kilobytes(),
              small.milliseconds(),
              small.kilobytes()));
    }
    return lines;
  }

  private static Export.Figure export(ExportFormat format, int projects)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Export.class.getName(),
                format.code(),
                Integer.toString(projects))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(format.code() + " of " + projects + " projects failed");
    }
    return Export.Figure.parse(printed.strip());
  }
}
