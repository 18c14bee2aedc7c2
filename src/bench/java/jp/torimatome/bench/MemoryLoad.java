package jp.torimatome.bench;

import java.util.List;
import java.util.Locale;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.weekly.SummaryComposer;
import jp.torimatome.feature.weekly.SummaryFileComposer;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.search.Query;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;

/**
 * 記憶域: a whole round of 4,000 projects in the 256 MB that this process is started with, and what is
 * left on the heap.
 */
final class MemoryLoad implements Benchmarks.Load {
  private static final int PROJECTS = 4000;

  @Override
  public List<String> run() {
    long before = heapMegabytes();
    try (Prefecture prefecture = Prefecture.of(PROJECTS)) {
      Office office = prefecture.office;
      prefecture.prompting().run(office.clock.instant());
      prefecture.settleOutbox(0);
      office.answerEverythingAtOnce();
      Searching searching =
          new Searching(office.database, office.plans, office.rounds, () -> office.directory);
      searching.find(Query.parse("立ち直り"), draft -> false);
      List<Composed> messages = summary(office);
      long after = heapMegabytes();
      long limit = Runtime.getRuntime().maxMemory() >> 20;
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.2f    of a heap of %d MB after a round of %,d projects: %d MB (%d MB before), %d"
                  + " messages kept",
              (double) after / limit,
              limit,
              PROJECTS,
              after,
              before,
              messages.size()));
    }
  }

  private static List<Composed> summary(Office office) {
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    Text text = Text.in(Locale.JAPANESE, office.calendarZone());
    long summary = office.summary().id();
    var post =
        new SummaryComposer(office.summaries, reporting, office.calendar, text, office.clock);
    var file = new SummaryFileComposer(office.summaries, reporting, office.delivery, text);
    return List.of(
        post.compose(Office.outgoing(OutgoingKind.SUMMARY, summary)),
        file.compose(Office.outgoing(OutgoingKind.SUMMARY_FILE, summary)));
  }

  private static long heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
