package jp.torimatome.round.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.handover.Confirmation.Message;
import jp.torimatome.round.handover.Confirmation.Stage;

/**
 * 宛先の見直し: when the directory changed since a section was asked, who is new in it is asked too, and
 * who is gone is told so.
 */
final class Readdressing {
  private final HandoverStore store;
  private final StaffAsking.Who who;

  Readdressing(HandoverStore store, StaffAsking.Who who) {
    this.store = store;
    this.who = who;
  }

  /** {@code entry} is the section as it stands; nobody is left to ask where it has ended. */
  void run(Confirmation confirmation, Optional<SectionEntry> entry, boolean pending, Stamp stamp) {
    Duty.Today present = who.duty().at(stamp.at());
    List<Message> messages = store.messages(confirmation.id());
    for (Message message : messages) {
      boolean concerned =
          entry
              .filter(section ->
                  message.stage() == Stage.CHANNEL
                      || belongs(message.destination(), section, present))
              .isPresent();
      if (concerned == message.released()) {
        store.release(message, !concerned, stamp.at());
      }
    }
    if (pending) {
      entry.ifPresent(
          section -> store.ask(confirmation, missing(section, messages, present), stamp));
    }
  }

  private static boolean belongs(String person, SectionEntry section, Duty.Today present) {
    return section.people().contains(person) || present.present(section.people()).contains(person);
  }

  /** Every 主担当 who was not asked; all who would be asked now where nobody of them was. */
  private static List<String> missing(
      SectionEntry section, List<Message> messages, Duty.Today present) {
    Set<String> asked =
        messages.stream()
            .filter(message -> message.stage() == Stage.PERSON)
            .map(Message::destination)
            .collect(Collectors.toSet());
    List<String> wanted = present.asked(section);
    boolean reached = wanted.stream().anyMatch(asked::contains);
    return wanted.stream()
        .filter(person -> !asked.contains(person))
        .filter(person -> !reached || section.responders().contains(person))
        .toList();
  }
}
