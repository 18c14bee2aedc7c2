package jp.torimatome.say;

import java.util.List;

/** 画面: a form to be sent, or a notice to be read, in front of whatever else is open. */
public record Screen(Frame frame, List<Part> parts, Closing closing) {
  /** What follows when it is closed without being sent. */
  public enum Closing {
    /** What stands below is seen again. */
    ALONE,
    /** Likewise, and who listens hears of it. */
    TOLD,
    /** What stands below is closed too. */
    WITH_ALL_BELOW
  }

  /**
   * What stands around a screen. {@code door} names who takes the form, {@code carried} comes back
   * with it; both, and {@code submit}, are empty for a notice.
   */
  public record Frame(String door, String carried, String title, String submit, String close) {}

  /** A form to be sent. */
  public static Screen form(Frame frame, List<Part> parts) {
    return new Screen(frame, List.copyOf(parts), Closing.ALONE);
  }

  /** A form of which is also told when it is closed. */
  public static Screen told(Frame frame, List<Part> parts) {
    return new Screen(frame, List.copyOf(parts), Closing.TOLD);
  }

  /** Something to be read. */
  public static Screen notice(String title, String close, List<Part> parts) {
    return new Screen(new Frame("", "", title, "", close), List.copyOf(parts), Closing.ALONE);
  }

  /** The same with other parts. */
  public Screen with(List<Part> others) {
    return new Screen(frame, List.copyOf(others), closing);
  }

  /** The same, carrying something else. */
  public Screen carrying(String other) {
    return new Screen(
        new Frame(frame.door(), other, frame.title(), frame.submit(), frame.close()),
        parts,
        closing);
  }

  /** The same, with which all that stands below is closed. */
  public Screen last() {
    return new Screen(frame, parts, Closing.WITH_ALL_BELOW);
  }
}
