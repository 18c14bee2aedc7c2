package jp.torimatome.year;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What people were told and what they typed, kept apart from the bot: the truth that its database
 * is held against.
 */
public final class Journal {
  private static final int REMEMBERED = 40;

  private final Set<String> typed = new LinkedHashSet<>();
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final Deque<String> steps = new ArrayDeque<>();
  private int number;

  /** A text that nobody has typed before. */
  String text(String about) {
    number++;
    String text = about + number + "件に対応した。";
    typed.add(text);
    return text;
  }

  /** How the same is written of the year to come. */
  static String planned(String text) {
    return text.replace("対応した", "対応する");
  }

  /** The bot said that it has taken this. */
  void acknowledged(String text) {
    acknowledged.add(text);
  }

  Set<String> typed() {
    return typed;
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  /**
   * What was acknowledged after a backup was made is gone with its restore, and the operator knows
   * it.
   */
  void keep(Set<String> stored) {
    acknowledged.removeIf(text -> !stored.contains(text) && !stored.contains(planned(text)));
  }

  void note(String step) {
    steps.addLast(step);
    if (steps.size() > REMEMBERED) {
      steps.removeFirst();
    }
  }

  /** The last steps, for who reads a failure. */
  String lately() {
    return String.join("\n  ", steps);
  }
}
