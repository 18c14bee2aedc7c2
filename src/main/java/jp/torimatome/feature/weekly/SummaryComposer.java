package jp.torimatome.feature.weekly;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.Plan;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Part;
import jp.torimatome.say.Samples;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.summary.SummaryStore.Summary;
import jp.torimatome.text.Text;

/** 週報: the post with its chart, as things stood when the summary was made. */
public final class SummaryComposer implements Composer {
  private final SummaryStore summaries;
  private final Reporting reporting;
  private final BusinessCalendar calendar;
  private final InstantSource clock;
  private final SummaryMessage messages;
  private final RateChart chart;

  public SummaryComposer(
      SummaryStore summaries,
      Reporting reporting,
      BusinessCalendar calendar,
      Text text,
      InstantSource clock) {
    this.summaries = summaries;
    this.reporting = reporting;
    this.calendar = calendar;
    this.clock = clock;
    this.messages = new SummaryMessage(new SummaryWords(text));
    this.chart = new RateChart(text);
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.SUMMARY;
  }

  /** After hours only a coordinator who asked for it is answered. */
  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Summary summary = summaries.summary(outgoing.subjectId()).orElseThrow();
    if (!summary.isAskedFor() && !calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    var report = reporting.report(summary);
    var message = messages.message(report);
    return new Composed.Post(message.parts(), chart.picture(report));
  }

  /** 見本: the posts as they would be now, for Slack to look at before the first one is due. */
  public static Samples samples(List<Plan> plans, Reporting reporting, Text text, Instant now) {
    SummaryMessage messages = new SummaryMessage(new SummaryWords(text));
    List<List<Part>> posts =
        plans.stream()
            .map(plan -> reporting.report(new Summary(0, plan.id(), "", now, 0, Long.MAX_VALUE)))
            .map(report -> messages.message(report).parts())
            .toList();
    return new Samples(posts, new RateChart(text).sample());
  }
}
