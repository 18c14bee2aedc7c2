package jp.torimatome.feature.review;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * その日のまとめ: everything that waits for a coordinator, in one message; nothing when all is done by
 * then.
 */
public final class DigestComposer implements Composer {
  private final ReviewStore reviews;
  private final List<Waiting> rows;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  /** {@code rows}: what waits besides replies. */
  public DigestComposer(
      ReviewStore reviews,
      List<Waiting> rows,
      BusinessCalendar calendar,
      Text text,
      InstantSource clock) {
    this.reviews = reviews;
    this.rows = List.copyOf(rows);
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.DIGEST;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    List<Pending> pending = reviews.pending();
    List<String> others = rows.stream().flatMap(row -> row.sentence().get().stream()).toList();
    if (pending.isEmpty() && others.isEmpty()) {
      return new Composed.Drop("nothing waits any more");
    }
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    List<Part> parts = new ArrayList<>();
    String heading = text.say("digest.heading", text.day(calendar.dayOf(clock.instant())));
    parts.add(Part.Paragraph.of(heading));
    if (!pending.isEmpty()) {
      parts.add(Part.Paragraph.of(Marks.shorten(replies(pending), 2900)));
      parts.add(
          Part.Controls.of(
              Control.Button.of(ReviewHandlers.OPEN, "0", text.say("digest.review")).primary()));
    }
    others.forEach(line -> parts.add(Part.Paragraph.of(Marks.shorten(line, 2900))));
    return new Composed.Post(parts);
  }

  private String replies(List<Pending> pending) {
    Map<String, List<Pending>> sections =
        pending.stream()
            .collect(
                Collectors.groupingBy(Pending::asked, LinkedHashMap::new, Collectors.toList()));
    String list =
        sections.entrySet().stream()
            .map(entry -> {
              long warned = entry.getValue().stream().filter(Pending::isWarned).count();
              String key = warned == 0 ? "digest.section" : "digest.section.warned";
              return text.say(key, Marks.escape(entry.getKey()), entry.getValue().size(), warned);
            })
            .collect(Collectors.joining("\n"));
    return text.say("digest.replies", pending.size()) + "\n" + list;
  }
}
