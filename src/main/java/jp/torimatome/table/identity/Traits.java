package jp.torimatome.table.identity;

import jp.torimatome.plan.Wording;
import jp.torimatome.plan.ending.Endings;

/**
 * What a row or a project is known by; texts are folded, and 廃止 in the place of a text names
 * nothing.
 */
public record Traits(int number, int direction, String section, boolean isRelisting, Texts texts) {

  /** The name in this plan, that in the next one, and the content. */
  public record Texts(String name, String nextName, String content) {
    public static Texts of(String name, String nextName, String content, String nextContent) {
      String own = folded(content);
      return new Texts(
          Wording.baseName(name),
          Wording.baseName(naming(nextName)),
          own.isEmpty() ? folded(nextContent) : own);
    }

    private static String folded(String printed) {
      return Wording.plain(naming(printed));
    }

    private static String naming(String printed) {
      return Endings.discontinuation(printed).isPresent() ? "" : printed;
    }
  }

  String name() {
    return texts.name();
  }

  String nextName() {
    return texts.nextName();
  }

  String content() {
    return texts.content();
  }

  /** The name that it is called by. */
  String called() {
    return name().isEmpty() ? nextName() : name();
  }
}
