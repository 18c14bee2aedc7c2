package jp.torimatome.finding.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Passage;

/** 文: a text as its lines, and a line as its sentences, in plain characters and without spaces. */
public final class Sentences {
  private static final int QUOTED = 40;
  private static final int CELLS = 32;
  private static final Recently<List<String>> LINES = new Recently<>(CELLS, Sentences::read);
  private static final Recently<List<String>> ALL =
      new Recently<>(
          CELLS, text -> lines(text).stream().flatMap(line -> of(line).stream()).toList());
  private static final Recently<String> PLAIN = new Recently<>(CELLS, Wording::plain);
  private static final Pattern STOP = Pattern.compile("(?<=。)(?![)」』])");

  private Sentences() {}

  /**
   * The lines that the table prints, each in plain characters; every rule asks for those of the row
   * that is looked at.
   */
  public static List<String> lines(String text) {
    return LINES.of(text);
  }

  private static List<String> read(String text) {
    return Passage.linesOf(Folding.SAME.of(text)).stream().map(Wording::withoutSpace).toList();
  }

  /** The sentences of a line, each with its full stop. */
  public static List<String> of(String line) {
    return Arrays.stream(STOP.split(line)).filter(sentence -> !sentence.isEmpty()).toList();
  }

  public static List<String> ofText(String text) {
    return ALL.of(text);
  }

  /** The whole text in plain characters and without spaces, {@link Wording#plain}. */
  public static String plain(String text) {
    return PLAIN.of(text);
  }

  /** A sentence as evidence: whole, or its end where the verb stands. */
  public static String quoted(String sentence) {
    return sentence.length() <= QUOTED
        ? sentence
        : "…" + sentence.substring(sentence.length() - QUOTED);
  }

  /** A place in a text as evidence, with a little of what stands around it. */
  public static String around(String text, int start, int end) {
    int from = Math.max(0, Math.min(start, end - QUOTED / 2));
    int to = Math.min(text.length(), Math.max(end, from + QUOTED / 2));
    return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
  }
}
