package jp.torimatome.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.characters.Folding;
import jp.torimatome.characters.Unseen;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The phrases that such tables use in their cells: 年度, 再掲, 後継事業. */
public final class Wording {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\u0085\\ufeff]+|[\\s\\p{Z}\\u0085\\ufeff]+$");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<era>令和|㋿|平成|㍻|昭和|㍼"
              + Era.LATER_NAMES
              + "|[RHS"
              + Era.LATER_LETTERS
              + "])?(?<number>元|[0-9]{1,4})年度",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUCCESSOR =
      Pattern.compile("\\((?:上記)?(?<names>(?:「[^」]+」(?:[、,・]|及び|と)?)+)の後継事業\\)");
  private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
  private static final Pattern RELISTED = Pattern.compile("[(【\\[]再掲[)】\\]]");
  private static final Pattern NOTES =
      Pattern.compile(
          "\\s*[(\uff08](?:上記)?(?:「[^」]+」(?:[、,・]|及び|と)?)+の後継事業[)\uff09]|\\s*[(\uff08【\\[]\\s*再掲\\s*[)\uff09】\\]]");
  private static final int EARLIEST = 1925;

  private Wording() {}

  /** For comparing: characters that look the same made one, and no space. */
  public static String plain(String printed) {
    return withoutSpace(Folding.SAME.of(printed));
  }

  /** For finding something by a name that somebody wrote: ① by 1 and ㈱ by (株) too, and no space. */
  public static String lookup(String typed) {
    return withoutSpace(Folding.LENIENT.of(typed));
  }

  /** Most texts hold no space: only the others are worth a search. */
  public static String withoutSpace(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at))) {
        return SPACE.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  /** Without the spaces of any kind around it; nothing where there is nothing to be seen. */
  public static String strip(String printed) {
    return Unseen.isBlank(printed) ? "" : AROUND.matcher(printed).replaceAll("");
  }

  /** The first fiscal year in a header cell: R6年度, 令和7年度, 2025年度. */
  public static Optional<FiscalYear> year(String printed) {
    Matcher matcher = YEAR.matcher(plain(printed));
    return matcher.find() ? year(matcher.group("era"), matcher.group("number")) : Optional.empty();
  }

  private static Optional<FiscalYear> year(@Nullable String era, String digits) {
    int number = digits.equals("元") ? 1 : Integer.parseInt(digits);
    if (era == null) {
      return number > EARLIEST ? Optional.of(new FiscalYear(number)) : Optional.empty();
    }
    return number == 0 || number > 99
        ? Optional.empty()
        : Era.of(era).map(known -> new FiscalYear(known.year(number)));
  }

  /** 後継事業: the names of the projects that this printed name says it follows. */
  public static List<String> predecessors(String printedName) {
    return SUCCESSOR
        .matcher(halfWidthBrackets(printedName))
        .results()
        .flatMap(note -> QUOTED.matcher(note.group("names")).results())
        .map(name -> name.group(1))
        .toList();
  }

  public static boolean isRelisting(String printedName) {
    return RELISTED.matcher(plain(printedName)).find();
  }

  /** The name alone, for comparing: without 再掲, the note on its predecessors and a trailing 事業. */
  public static String baseName(String printedName) {
    String alone =
        SUCCESSOR.matcher(RELISTED.matcher(plain(printedName)).replaceAll("")).replaceAll("");
    return alone.endsWith("事業") && alone.length() > 2
        ? alone.substring(0, alone.length() - 2)
        : alone;
  }

  /**
   * A printed name without 再掲 and without the note on its predecessors, which follow from the links
   * of the register.
   */
  public static String withoutNotes(String printedName) {
    return NOTES.matcher(printedName).replaceAll("");
  }

  /** How many characters must be typed, deleted or replaced to make one text of the other. */
  public static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }

  private static String halfWidthBrackets(String printed) {
    return printed.replace('\uff08', '(').replace('\uff09', ')');
  }
}
