package jp.torimatome.feature.roster;

import com.google.gson.Gson;
import java.util.List;
import java.util.Set;
import jp.torimatome.people.roster.Editing.Shared;

/**
 * What a form carries unseen: the section, which state of it the person had before them, the list
 * below the form, and of whom they are asked whether they answer for several sections.
 */
record RosterMeta(String code, String version, Below list, List<String> confirming) {
  private static final Gson GSON = new Gson();

  /** The list that the form lies upon: its modal, and what it shows. */
  record Below(String view, String query) {}

  RosterMeta {
    confirming = List.copyOf(confirming);
  }

  static RosterMeta parse(String metadata) {
    return GSON.fromJson(metadata, RosterMeta.class);
  }

  String print() {
    return GSON.toJson(this);
  }

  RosterMeta asking(List<Shared> shared) {
    return new RosterMeta(code, version, list, shared.stream().map(Shared::key).sorted().toList());
  }

  /** What is confirmed by a tick. */
  Set<String> confirmed(boolean ticked) {
    return ticked ? Set.copyOf(confirming) : Set.of();
  }
}
