package jp.torimatome.feature.roster;

import java.util.List;
import java.util.Set;
import jp.torimatome.people.roster.Editing.Shared;
import jp.torimatome.say.door.Carried;

/**
 * What a form carries unseen: the section, which state of it the person had before them, the list
 * below the form, and of whom they are asked whether they answer for several sections.
 */
record RosterMeta(String code, String version, Below list, List<String> confirming) {

  /** The list that the form lies upon: its modal, and what it shows. */
  record Below(String view, String query) {}

  RosterMeta {
    confirming = List.copyOf(confirming);
  }

  static RosterMeta parse(String metadata) {
    return Carried.read(metadata, RosterMeta.class);
  }

  String print() {
    return Carried.of(this);
  }

  RosterMeta asking(List<Shared> shared) {
    return new RosterMeta(code, version, list, shared.stream().map(Shared::key).sorted().toList());
  }

  /** What is confirmed by a tick. */
  Set<String> confirmed(boolean ticked) {
    return ticked ? Set.copyOf(confirming) : Set.of();
  }
}
