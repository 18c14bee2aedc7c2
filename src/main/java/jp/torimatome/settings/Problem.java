package jp.torimatome.settings;

/**
 * Something to mend in a settings file or the environment: where, and the sentence (a key of the
 * text room) with its words.
 */
public record Problem(String place, String sentence, Object[] words) {

  static Problem at(int line, String sentence, Object... words) {
    return new Problem(line == 0 ? "" : Integer.toString(line), sentence, words);
  }

  static Problem in(String variable, String sentence, Object... words) {
    return new Problem(variable, sentence, words);
  }
}
