package jp.torimatome.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file of a letter. */
public enum LetterFormat {
  DOCX,
  PDF;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LetterFormat> of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.code().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public void write(Letter letter, OutputStream out) throws IOException {
    switch (this) {
      case DOCX -> new LetterDocx().write(letter, out);
      case PDF -> new LetterPdf().write(letter, out);
    }
  }
}
