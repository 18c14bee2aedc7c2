package jp.torimatome.characters;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text at a level of {@link Folding}, which still knows what each stretch of it was written as.
 */
public final class Folded {
  private final String written;
  private final StringBuilder text = new StringBuilder();
  private int[] starts;

  private Folded(String written) {
    this.written = written;
    this.starts = new int[written.length() + 1];
  }

  public static Folded of(String written, Folding level) {
    Folded folded = new Folded(written);
    if (Folding.isUsual(written)) {
      folded.text.append(written);
      Arrays.setAll(folded.starts, at -> at);
      return folded;
    }
    int end;
    for (int at = 0; at < written.length(); at = end) {
      end = folded.endOfCluster(at);
      folded.append(at, folded.cluster(at, end, level));
    }
    folded.begin(folded.text.length(), written.length());
    return folded;
  }

  public String text() {
    return text.toString();
  }

  /**
   * What was written where the folded text has this stretch; stretches side by side make up the
   * whole.
   */
  public String written(int from, int to) {
    return written.substring(
        from == 0 ? 0 : starts[from], to == text.length() ? written.length() : starts[to]);
  }

  /**
   * A character with the marks and the unseen characters after it; unseen ones at the very
   * beginning go with the first.
   */
  private int endOfCluster(int from) {
    int at = from;
    while (at < written.length() && Unseen.isAt(written, at)) {
      at += Character.charCount(written.codePointAt(at));
    }
    at += at < written.length() ? Character.charCount(written.codePointAt(at)) : 0;
    while (at < written.length() && (Unseen.isAt(written, at) || isMark(written.codePointAt(at)))) {
      at += Character.charCount(written.codePointAt(at));
    }
    return at;
  }

  private String cluster(int from, int end, Folding level) {
    StringBuilder seen = new StringBuilder();
    int width;
    for (int at = from; at < end; at += width) {
      int character = written.codePointAt(at);
      width = Character.charCount(character);
      if (!Unseen.isAt(written, at)) {
        seen.append(level.of(character));
      }
    }
    return Normalizer.normalize(seen, Normalizer.Form.NFC);
  }

  private void append(int at, String cluster) {
    for (int each = 0; each < cluster.length(); each++) {
      begin(text.length(), at);
      text.append(cluster.charAt(each));
    }
  }

  private void begin(int place, int at) {
    starts = place < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length + place);
    starts[place] = at;
  }

  /**
   * Joined with what stands before it: accents, loose and half-width voiced marks, vowels of
   * Hangul.
   */
  private static boolean isMark(int character) {
    int type = Character.getType(character);
    boolean accent =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return accent
        || character == 0xFF9E
        || character == 0xFF9F
        || (character >= 0x1160 && character <= 0x11FF);
  }
}
