package jp.torimatome.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** 比: one figure beside another of the same run. */
record Ratio(String says, String figure, String against) {
  private static final String HANDLER = "BareBench.handler";
  private static final String READ = "BareBench.read";
  private static final String COMMIT = "BareBench.commit";

  /** Everything that is compared, in the order of the table. */
  static List<Ratio> all() {
    return Stream.of(
            sizes("/jigyo 7, one project", "SlashCommandBench.wholeProject", HANDLER),
            sizes("/jigyo 立ち直り, a list of all", "SlashCommandBench.listOfAll", HANDLER),
            sizes("/jigyo 就労, nothing found", "SlashCommandBench.nothingFound", HANDLER),
            sizes("form opened", "ReplyBench.formOpened", READ),
            sizes("reply submitted, durable", "ReplyBench.submitted", COMMIT),
            sizes("tick with nothing to do", "TickBench.idle", READ),
            sizes("look for all Home tabs", "HomeBench.look", "HomeBench.look 44"),
            Stream.of("0", "10000")
                .map(settled ->
                    new Ratio(
                        "outbox idle, " + settled + " sent", "OutboxBench.idle " + settled, READ)),
            sizes("weekly summary composed", "SummaryBench.composed", "SummaryBench.composed 44"),
            Stream.of("400", "4000").map(Ratio::imported),
            Stream.of("xlsx", "csv", "json", "docx").map(Ratio::exported))
        .flatMap(ratios -> ratios)
        .toList();
  }

  private static Ratio imported(String rows) {
    return new Ratio(
        "import, " + rows + " rows", "ImportBench.stored " + rows, "ImportBench.stored 27");
  }

  private static Ratio exported(String form) {
    return new Ratio(
        "export as " + form + ", 2000 projects",
        "ExportBench." + form + " 2000",
        "ExportBench." + form + " 44");
  }

  private static Stream<Ratio> sizes(String says, String figure, String against) {
    return Stream.of("44", "400", "4000")
        .map(size -> new Ratio(says + ", " + size + " projects", figure + " " + size, against));
  }

  boolean isIn(Figures figures) {
    return figures.has(figure) && figures.has(against);
  }

  /** A line of the table. */
  String line(Figures figures) {
    double mine = figures.milliseconds(figure);
    double other = figures.milliseconds(against);
    return String.format(
        Locale.ROOT,
        "%8.1f x  %-46s against %-22s (%.3f ms, %.3f ms)",
        mine / other,
        says,
        against,
        mine,
        other);
  }
}
