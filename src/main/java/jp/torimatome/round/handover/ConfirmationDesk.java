package jp.torimatome.round.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Access;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.role.Act;

/** 担当確認を開く: whether a person may answer one, and what the directory says of the section. */
public final class ConfirmationDesk {
  private final HandoverStore store;
  private final DirectoryStore directory;
  private final Access access;

  public ConfirmationDesk(HandoverStore store, DirectoryStore directory, Access access) {
    this.store = store;
    this.directory = directory;
    this.access = access;
  }

  /** What a person finds. */
  public sealed interface Found {
    record Opened(Confirmation confirmation, SectionEntry entry) implements Found {}

    /** Somebody has answered already. */
    record Settled(Confirmation confirmation, StaffAnswer answer) implements Found {}

    /**
     * Somebody else's section; {@code contacts} are Slack user ids: its people, then the
     * coordinators.
     */
    record Refused(String section, List<String> contacts) implements Found {}

    /** No such confirmation, or the section has ended. */
    record Gone() implements Found {}
  }

  public Found open(long confirmationId, String person, Instant now) {
    Optional<Confirmation> found = store.confirmation(confirmationId);
    Optional<SectionEntry> entry =
        found.flatMap(confirmation -> directory.at(now).byCode(confirmation.section().code()));
    if (found.isEmpty() || entry.isEmpty()) {
      return new Found.Gone();
    }
    Confirmation confirmation = found.get();
    if (!access.may(person, Act.STAFF, new Access.Concern(confirmation.section(), false), now)) {
      Stream<String> contacts =
          Stream.concat(
              access.contacts(confirmation.section(), now).stream(),
              access.coordinators().stream());
      return new Found.Refused(entry.get().name(), contacts.distinct().toList());
    }
    return confirmation
        .answer()
        .<Found>map(answer -> new Found.Settled(confirmation, answer))
        .orElseGet(() -> new Found.Opened(confirmation, entry.get()));
  }
}
