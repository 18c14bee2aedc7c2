package jp.torimatome.table.marks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** 更新箇所: a text beside what it was, cut into runs that are kept, added or removed; {@code yearOnly} is 年度更新のみ. */
public record Marked(List<Run> runs, boolean yearOnly) {

  /** A part of the text. */
  public record Run(State state, String text) {}

  /** What became of a part. */
  public enum State {
    KEPT,
    ADDED,
    REMOVED
  }

  public static Marked unchanged(String text) {
    return new Marked(text.isEmpty() ? List.of() : List.of(new Run(State.KEPT, text)), false);
  }

  /** What was kept and removed is {@code before}, what was kept and added is {@code after}, character by character. */
  public static Marked between(String before, String after) {
    if (before.equals(after)) {
      return unchanged(after);
    }
    List<Run> runs = new ArrayList<>();
    if (!before.isEmpty()) {
      runs.add(new Run(State.REMOVED, before));
    }
    if (!after.isEmpty()) {
      runs.add(new Run(State.ADDED, after));
    }
    return new Marked(runs, false);
  }

  /** The new text as if nothing had changed, where only the year moved on; otherwise this. */
  public Marked withoutYearOnly() {
    return yearOnly ? new Marked(unchanged(after()).runs(), true) : this;
  }

  public String before() {
    return without(State.ADDED);
  }

  public String after() {
    return without(State.REMOVED);
  }

  public boolean isChanged() {
    return runs.stream().anyMatch(run -> run.state() != State.KEPT);
  }

  private String without(State state) {
    return runs.stream().filter(run -> run.state() != state).map(Run::text).collect(joining());
  }
}
