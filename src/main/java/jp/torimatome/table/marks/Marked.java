package jp.torimatome.table.marks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.plan.written.OwnYears;
import jp.torimatome.table.marks.pairing.Atom;

/**
 * 更新箇所: a text beside what it was, cut into runs that are kept, added or removed; only spaces and
 * line breaks are never a change.
 */
public record Marked(List<Run> runs, boolean yearOnly) {
  public Marked {
    runs = List.copyOf(runs);
  }

  /** What happened to a stretch of text. */
  public enum State {
    KEPT,
    ADDED,
    REMOVED
  }

  /**
   * A stretch of one text or, kept, of both; {@code before} is how the earlier text writes what is
   * the same to a reader.
   */
  public record Run(State state, String text, String before) {
    public Run(State state, String text) {
      this(state, text, state == State.ADDED ? "" : text);
    }

    boolean isVisibleChange() {
      return state != State.KEPT && !Atom.isBlank(text);
    }
  }

  public static Marked unchanged(String text) {
    return new Marked(kept(text), false);
  }

  /**
   * The runs that are kept or removed make up {@code before}, those kept or added {@code after},
   * character by character.
   */
  public static Marked between(String before, String after) {
    return between(before, after, Optional.empty());
  }

  /** The cell of one column, whose own years may move on. */
  public static Marked between(String before, String after, Optional<OwnYears> own) {
    Marked marked = new Marked(Difference.between(before, after), false);
    boolean yearOnly =
        !before.isEmpty()
            && !after.isEmpty()
            && marked.isChanged()
            && YearRollForward.isOnlyThat(before, after, own);
    return yearOnly ? new Marked(marked.runs(), true) : marked;
  }

  /**
   * 年度更新のみ: the new text without a mark where nothing but the year moved on, and still known as
   * that.
   */
  public Marked withoutYearOnly() {
    return yearOnly ? new Marked(kept(after()), true) : this;
  }

  public String before() {
    return runs.stream().map(Run::before).collect(Collectors.joining());
  }

  public String after() {
    return runs.stream()
        .filter(run -> run.state() != State.REMOVED)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  /** Whether a reader would see a difference. */
  public boolean isChanged() {
    return runs.stream().anyMatch(Run::isVisibleChange);
  }

  private static List<Run> kept(String text) {
    return text.isEmpty() ? List.of() : List.of(new Run(State.KEPT, text));
  }
}
