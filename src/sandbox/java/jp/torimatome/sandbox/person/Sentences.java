package jp.torimatome.sandbox.person;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What to do about a refused request, in Japanese and English, by its error code. */
final class Sentences {
  private final Properties sentences;

  private Sentences(Properties sentences) {
    this.sentences = sentences;
  }

  static Sentences load() {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Sentences.class.getResourceAsStream("/sandbox/refusals.properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(sentences);
  }

  /** The sentence of a code; errors that only the Web API knows get the general one. */
  String of(String code, String about) {
    String pattern = sentences.getProperty(code, sentences.getProperty("other"));
    return new MessageFormat(pattern, Locale.ROOT)
        .format(new Object[] {about.isEmpty() ? code : about});
  }
}
