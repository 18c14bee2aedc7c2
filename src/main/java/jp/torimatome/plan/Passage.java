package jp.torimatome.plan;

/** A text cell of the register, or the kind of nothing that stands in its place (body is then what was printed). */
public record Passage(Nature nature, String body) {
  public static Passage given(String body) {
    return new Passage(Nature.GIVEN, body);
  }

  public static Passage nothing(Nature nature) {
    return new Passage(nature, "");
  }
}
