package jp.torimatome.feature.correction;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.reply.correction.Correction;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 訂正の結果: whoever proposed a correction hears whether it was taken, and why not, or that another
 * proposal took its place.
 */
public final class CorrectionComposer implements Composer {
  private final CorrectionStore store;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  public CorrectionComposer(
      CorrectionStore store, BusinessCalendar calendar, Text text, InstantSource clock) {
    this.store = store;
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.CORRECTION;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    Correction correction = store.correction(outgoing.subjectId());
    String said =
        store
            .decision(correction.id())
            .map(decision ->
                said(
                    decision.taken() ? "correction.told.taken" : "correction.told.declined",
                    correction,
                    Marks.escape(decision.reason())))
            .orElseGet(() -> replaced(correction));
    return new Composed.Post(List.of(Part.Paragraph.of(said)));
  }

  private String replaced(Correction correction) {
    String by =
        store
            .newest(correction.project().id(), correction.kind())
            .map(newer -> newer.proposed().by())
            .orElse(correction.proposed().by());
    return said("correction.told.replaced", correction, text.say("person", by));
  }

  private String said(String key, Correction correction, String more) {
    return text.say(
        key,
        CorrectionView.name(correction.project(), store),
        text.say("correction.kind." + correction.kind().code()),
        more);
  }
}
