package jp.torimatome.summary;

import java.util.List;
import jp.torimatome.plan.Section;

/**
 * 回答率: of the items owed, how many are answered in every field they owe, and how many of these were
 * so by the due moment. An item whose newest reply leaves a field empty is {@code blank}, one whose
 * reply waits for the head is {@code waiting} (承認待ち): the section has answered, but neither counts
 * as answered. {@code returned} (差し戻し) is owed again. This is the one count that every post, board
 * and list tells.
 */
public record Turnout(int owed, int answered, int onTime, int blank, int waiting, int returned) {
  private static final Turnout NONE = new Turnout(0, 0, 0, 0, 0, 0);

  /** 担当課・係 with its part of the rate. */
  public record OfSection(Section section, Turnout turnout) {}

  /** The rate of several sections together. */
  public static Turnout of(List<OfSection> sections) {
    return sections.stream().map(OfSection::turnout).reduce(NONE, Turnout::plus);
  }

  /** What the sections still have to do: items without a reply, and those that were sent back. */
  public int outstanding() {
    return owed - answered - blank - waiting;
  }

  /** 未回答: items without a reply. */
  public int unanswered() {
    return outstanding() - returned;
  }

  /** True when every item is answered in every field. */
  public boolean isComplete() {
    return answered == owed;
  }

  /** Answered in tenths of a per cent; nothing owed is nothing missing. */
  public int perMille() {
    return share(answered);
  }

  /** Answered by the due moment, in tenths of a per cent. */
  public int onTimePerMille() {
    return share(onTime);
  }

  public Turnout plus(Turnout other) {
    return new Turnout(
        owed + other.owed,
        answered + other.answered,
        onTime + other.onTime,
        blank + other.blank,
        waiting + other.waiting,
        returned + other.returned);
  }

  /** Rounded, but 100.0 % is said only when nothing is missing. */
  private int share(int part) {
    return part == owed ? 1000 : Math.min(999, Math.round(1000f * part / owed));
  }
}
