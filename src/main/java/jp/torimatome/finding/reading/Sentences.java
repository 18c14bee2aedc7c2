package jp.torimatome.finding.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Passage;

/** 文: a text as its lines, and a line as its sentences, in plain characters and without spaces. */
public final class Sentences {
  private static final int QUOTED = 40;
  private static final ThreadLocal<Recent> RECENT = ThreadLocal.withInitial(Recent::new);
  private static final Pattern STOP = Pattern.compile("(?<=。)(?![)」』])");

  private Sentences() {}

  /** The lines that the table prints, each in plain characters; every rule asks for those of the row that is looked at. */
  public static List<String> lines(String text) {
    return RECENT.get().computeIfAbsent(text, Sentences::read);
  }

  private static List<String> read(String text) {
    return Passage.linesOf(Folding.SAME.of(text)).stream().map(Wording::withoutSpace).toList();
  }

  /** The texts that were read last, so that a row is read once for all rules. */
  private static final class Recent extends LinkedHashMap<String, List<String>> {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 32;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
      return size() > ROWS;
    }
  }

  /** The sentences of a line, each with its full stop. */
  public static List<String> of(String line) {
    return Arrays.stream(STOP.split(line)).filter(sentence -> !sentence.isEmpty()).toList();
  }

  public static List<String> ofText(String text) {
    return lines(text).stream().flatMap(line -> of(line).stream()).toList();
  }

  /** A sentence as evidence: whole, or its end where the verb stands. */
  public static String quoted(String sentence) {
    return sentence.length() <= QUOTED ? sentence : "…" + sentence.substring(sentence.length() - QUOTED);
  }

  /** A place in a text as evidence, with a little of what stands around it. */
  public static String around(String text, int start, int end) {
    int from = Math.max(0, Math.min(start, end - QUOTED / 2));
    int to = Math.min(text.length(), Math.max(end, from + QUOTED / 2));
    return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
  }
}
