package jp.torimatome.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The phrases that such tables use in their cells: 年度, 再掲, 後継事業. */
public final class Wording {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
  private static final Pattern YEAR = Pattern.compile("(?<era>R|令和|H|平成)?(?<number>元|[0-9]{1,4})年度", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUCCESSOR = Pattern.compile("\\((?:上記)?(?<names>(?:「[^」]+」(?:[、,・]|及び|と)?)+)の後継事業\\)");
  private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
  private static final Pattern RELISTED = Pattern.compile("[(【\\[]再掲[)】\\]]");
  private static final Pattern NOTES =
      Pattern.compile("\\s*[(\uff08](?:上記)?(?:「[^」]+」(?:[、,・]|及び|と)?)+の後継事業[)\uff09]|\\s*[(\uff08【\\[]\\s*再掲\\s*[)\uff09】\\]]");
  private static final int REIWA_BEFORE = 2018;
  private static final int HEISEI_BEFORE = 1988;

  private Wording() {}

  /** Full-width and half-width forms made one, and no space. */
  public static String plain(String printed) {
    return withoutSpace(Normalizer.normalize(printed, Normalizer.Form.NFKC));
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

  /** Without the spaces around it, ideographic and unbreakable ones included. */
  public static String strip(String printed) {
    return printed.replaceAll("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$", "");
  }

  /** The first fiscal year in a header cell: R6年度, 令和7年度, 2025年度. */
  public static Optional<FiscalYear> year(String printed) {
    Matcher matcher = YEAR.matcher(plain(printed));
    return matcher.find() ? year(matcher.group("era"), matcher.group("number")) : Optional.empty();
  }

  private static Optional<FiscalYear> year(@Nullable String era, String digits) {
    int number = digits.equals("元") ? 1 : Integer.parseInt(digits);
    if (era == null) {
      return number > HEISEI_BEFORE ? Optional.of(new FiscalYear(number)) : Optional.empty();
    }
    boolean reiwa = era.toUpperCase(Locale.ROOT).equals("R") || era.equals("令和");
    return number == 0 || number > 99 ? Optional.empty() : Optional.of(new FiscalYear(number + (reiwa ? REIWA_BEFORE : HEISEI_BEFORE)));
  }

  /** 後継事業: the names of the projects that this printed name says it follows. */
  public static List<String> predecessors(String printedName) {
    return SUCCESSOR.matcher(halfWidthBrackets(printedName))
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
    String alone = SUCCESSOR.matcher(RELISTED.matcher(plain(printedName)).replaceAll("")).replaceAll("");
    return alone.endsWith("事業") && alone.length() > 2 ? alone.substring(0, alone.length() - 2) : alone;
  }

  /** A printed name without 再掲 and without the note on its predecessors, which follow from the links of the register. */
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
