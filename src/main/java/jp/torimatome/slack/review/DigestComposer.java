package jp.torimatome.slack.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.draw.Still;
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
    List<LayoutBlock> blocks = new ArrayList<>();
    String heading = text.say("digest.heading", text.day(calendar.dayOf(clock.instant())));
    blocks.add(Mrkdwn.section(heading));
    if (!pending.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(replies(pending), 2900)));
      blocks.add(
          actions(
              List.of(
                  button(made ->
                      made.actionId(ReviewHandlers.OPEN)
                          .value("0")
                          .text(plainText(text.say("digest.review")))
                          .style("primary")))));
    }
    others.forEach(line -> blocks.add(Mrkdwn.section(Mrkdwn.shorten(line, 2900))));
    return new Composed.Post(Still.parts(blocks), Optional.empty());
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
              return text.say(key, Mrkdwn.escape(entry.getKey()), entry.getValue().size(), warned);
            })
            .collect(Collectors.joining("\n"));
    return text.say("digest.replies", pending.size()) + "\n" + list;
  }
}
