package jp.torimatome.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which letter; its template is the file of its code in config/letters. */
public enum LetterKind {
  INQUIRY("照会文"),
  INSTRUCTIONS("記入要領"),
  REMINDER("督促文");

  private final String japanese;

  LetterKind(String japanese) {
    this.japanese = japanese;
  }

  public String japanese() {
    return japanese;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its code or its Japanese name. */
  public static Optional<LetterKind> of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(word) || kind.japanese.equals(word))
        .findFirst();
  }
}
