package jp.torimatome.feature.aside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.Access;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.reply.aside.AsideStore;
import jp.torimatome.say.Part;
import jp.torimatome.summary.board.Board;
import jp.torimatome.summary.board.Boards;
import jp.torimatome.text.Text;

/**
 * 書き込みへの案内: to its writer alone, in the channel where it stands or in the conversation with the
 * bot.
 */
public final class AsideComposer implements Composer {
  private final Sources sources;
  private final AsideMessage messages;
  private final InstantSource clock;

  /** What it is made from. */
  public record Sources(AsideStore store, Boards boards, Access access, Duty duty) {}

  public AsideComposer(Sources sources, Text text, InstantSource clock) {
    this.sources = sources;
    this.messages = new AsideMessage(text);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.ASIDE;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Aside> found = sources.store().aside(outgoing.subjectId());
    if (found.isEmpty()) {
      return new Composed.Drop("the aside is gone");
    }
    Aside aside = found.get();
    Instant now = clock.instant();
    List<Part> parts = messages.message(aside, desk(aside.person(), now), now).parts();
    return aside.spot().direct()
        ? new Composed.Post(parts)
        : new Composed.Whisper(aside.person(), aside.spot().thread(), parts);
  }

  private AsideMessage.Desk desk(String person, Instant now) {
    Board board = sources.boards().look(now);
    Duty.Today today = sources.duty().at(now);
    Set<String> codes =
        board.directory().sections().stream()
            .filter(entry -> entry.people().contains(person) || today.standsIn(person, entry))
            .map(SectionEntry::code)
            .collect(Collectors.toSet());
    List<Board.Part> parts =
        board.of(codes).stream()
            .filter(part -> part.inquiry().takesReplies(part.round(), now))
            .toList();
    return new AsideMessage.Desk(parts, sources.access().coordinators());
  }
}
