package jp.torimatome.feature.weekly;

import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.text.Text;

/** 週報の一覧: the file in the thread of the post, when the post had no room for everything. */
public final class SummaryFileComposer implements Composer {
  private final SummaryStore summaries;
  private final Reporting reporting;
  private final DeliveryStore delivery;
  private final Text text;
  private final SummaryMessage messages;
  private final SummaryFile files;

  public SummaryFileComposer(
      SummaryStore summaries, Reporting reporting, DeliveryStore delivery, Text text) {
    this.summaries = summaries;
    this.reporting = reporting;
    this.delivery = delivery;
    this.text = text;
    SummaryWords words = new SummaryWords(text);
    this.messages = new SummaryMessage(words);
    this.files = new SummaryFile(words);
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.SUMMARY_FILE;
  }

  /**
   * Waits for its post: that one may be held until the morning, or parked until a coordinator has
   * mended the cause.
   */
  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Place> thread = delivery.sentMessage(OutgoingKind.SUMMARY, outgoing.subjectId());
    if (thread.isEmpty()) {
      return new Composed.NotYet();
    }
    Report report = reporting.report(summaries.summary(outgoing.subjectId()).orElseThrow());
    if (messages.message(report).whole()) {
      return new Composed.Drop("the post holds everything");
    }
    return new Composed.Upload(
        thread.get(),
        files.name(report),
        text.say("summary.file.title", text.moment(report.head().madeAt())),
        files.bytes(report));
  }
}
