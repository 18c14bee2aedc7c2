package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.table.marks.Marked.Run;
import jp.torimatome.table.marks.Marked.State;
import jp.torimatome.table.marks.pairing.Atom;
import jp.torimatome.table.marks.pairing.Comparison;
import jp.torimatome.table.marks.pairing.Pairing;

/** Writes the pairs of two texts out as runs, with every space of both. */
final class Difference {
  private final Pairing pairing;
  private final List<Run> runs = new ArrayList<>();

  private Difference(Pairing pairing) {
    this.pairing = pairing;
  }

  static List<Run> between(String before, String after) {
    if (before.equals(after)) {
      return before.isEmpty() ? List.of() : List.of(new Run(State.KEPT, after));
    }
    Difference difference = new Difference(Comparison.of(before, after));
    difference.write();
    return List.copyOf(difference.runs);
  }

  private void write() {
    int old = 0;
    int young = 0;
    while (old < pairing.before().size() || young < pairing.after().size()) {
      int oldEnd = pairing.endOfChange(old, true);
      int youngEnd = pairing.endOfChange(young, false);
      change(
          pairing.before().atoms().subList(old, oldEnd),
          pairing.after().atoms().subList(young, youngEnd));
      old = oldEnd;
      young = youngEnd;
      if (old < pairing.before().size()) {
        Atom kept = pairing.before().atom(old++);
        spaces(kept.space(), pairing.after().atom(young++).space());
        keep(pairing.after().atom(young - 1).text(), kept.text());
      }
    }
    spaces(pairing.before().tail(), pairing.after().tail());
  }

  /** A list whose every item was rewritten is shown item by item. */
  private void change(List<Atom> removed, List<Atom> added) {
    List<List<Atom>> oldLines = lines(removed);
    List<List<Atom>> youngLines = lines(added);
    if (oldLines.size() != youngLines.size()) {
      replace(removed, added);
      return;
    }
    for (int line = 0; line < oldLines.size(); line++) {
      replace(oldLines.get(line), youngLines.get(line));
    }
  }

  private void replace(List<Atom> removed, List<Atom> added) {
    boolean both =
        !removed.isEmpty()
            && !added.isEmpty()
            && removed.getFirst().space().equals(added.getFirst().space());
    if (both) {
      append(State.KEPT, removed.getFirst().space());
    }
    append(State.REMOVED, text(removed, both));
    append(State.ADDED, text(added, both));
  }

  private void spaces(String before, String after) {
    if (before.equals(after)) {
      append(State.KEPT, before);
    } else {
      append(State.REMOVED, before);
      append(State.ADDED, after);
    }
  }

  /** The same to a reader, however either text writes it. */
  private void keep(String text, String before) {
    if (!runs.isEmpty() && runs.getLast().state() == State.KEPT) {
      Run last = runs.removeLast();
      runs.add(new Run(State.KEPT, last.text() + text, last.before() + before));
    } else {
      runs.add(new Run(State.KEPT, text, before));
    }
  }

  private void append(State state, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (state == State.KEPT) {
      keep(text, text);
    } else if (!runs.isEmpty() && runs.getLast().state() == state) {
      runs.add(new Run(state, runs.removeLast().text() + text));
    } else {
      runs.add(new Run(state, text));
    }
  }

  private static List<List<Atom>> lines(List<Atom> atoms) {
    List<List<Atom>> lines = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= atoms.size(); at++) {
      if (at == atoms.size() || atoms.get(at).beginsLine()) {
        lines.add(atoms.subList(from, at));
        from = at;
      }
    }
    return lines;
  }

  private static String text(List<Atom> atoms, boolean withoutFirstSpace) {
    StringBuilder text = new StringBuilder();
    atoms.forEach(atom -> text.append(atom.space()).append(atom.text()));
    return withoutFirstSpace ? text.substring(atoms.getFirst().space().length()) : text.toString();
  }
}
