package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 年度更新のみ: tells whether two texts differ only by the year moving on: R5 became R6, 予定 was dropped, する became した. */
public final class YearRollForward {
  private static final String DIGIT = "[0-9\uff10-\uff19]";
  private static final String NO_COUNT = "(?![0-9\uff10-\uff19,，人名件円千百万億回社団世台戸冊部個本枚点種組校号時分秒歳度%\uff05])";

  /** 令和6, R6 (before anything but a digit), 2024 where it counts nothing, 6年度. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<era>令和|平成|昭和|(?<![A-Za-z\uff21-\uff3a\uff41-\uff5a])[RHS\uff32\uff28\uff33])(?<number>元|" + DIGIT + "{1,2})(?!" + DIGIT + ")"
              + "|(?<![0-9\uff10-\uff19,，.第])(?<western>(?:19|20|\uff11\uff19|\uff12\uff10)" + DIGIT + "{2})" + NO_COUNT
              + "|(?<!" + DIGIT + ")(?<bare>元|" + DIGIT + "{1,2})(?=年度)");

  /** What a verb or a plan becomes once it is done; the longer of two that begin alike comes first. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("する", "した"),
          new Ending("る", "った"),
          new Ending("る", "た"),
          new Ending("う", "った"),
          new Ending("す", "した"),
          new Ending("く", "いた"),
          new Ending("く", "った"),
          new Ending("ぐ", "いだ"),
          new Ending("つ", "った"),
          new Ending("む", "んだ"),
          new Ending("ぶ", "んだ"),
          new Ending("ぬ", "んだ"),
          new Ending("い", "かった"),
          new Ending("", "でした"));

  private static final Pattern PLANNED = Pattern.compile("[(\uff08]予定[)\uff09]|の?予定(?:である|です|としている)?(?=[。、．，)\uff09」]|$)");
  private static final Pattern VERB_BEFORE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]");
  private static final int WESTERN_BEFORE_REIWA = 2018;
  private static final int WESTERN_BEFORE_HEISEI = 1988;
  private static final int WESTERN_BEFORE_SHOWA = 1925;

  private final String before;
  private final String after;
  private int old;
  private int young;
  private int step;
  private final List<Integer> moving = new ArrayList<>();
  private final List<Integer> still = new ArrayList<>();

  private YearRollForward(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** An ending of what is to be and of what was. */
  private record Ending(String toCome, String done) {}

  /** False for texts that are the same: nothing moved. */
  public static boolean isOnlyThat(String before, String after) {
    YearRollForward reading = new YearRollForward(solid(before), solid(after));
    return !reading.before.equals(reading.after) && reading.isOnlyThat();
  }

  private boolean isOnlyThat() {
    Matcher oldYear = YEAR.matcher(before).useTransparentBounds(true);
    Matcher youngYear = YEAR.matcher(after).useTransparentBounds(true);
    while (old < before.length() || young < after.length()) {
      if (oldYear.region(old, before.length()).lookingAt() && youngYear.region(young, after.length()).lookingAt()) {
        if (!moves(oldYear, youngYear)) {
          return false;
        }
      } else if (old < before.length() && young < after.length() && before.charAt(old) == after.charAt(young)) {
        old++;
        young++;
      } else if (!passesPlanned() && !passesEnding()) {
        return false;
      }
    }
    return !forgotOne();
  }

  /** All that move take the same step. They are written in the same way. */
  private boolean moves(Matcher oldYear, Matcher youngYear) {
    int year = year(oldYear);
    int moved = year(youngYear) - year;
    boolean sameStep = moved == 0 || (step == 0 ? moved > 0 : moved == step);
    if (moved == 0) {
      still.add(year);
    } else {
      step = moved;
      moving.add(year);
    }
    old = oldYear.end();
    young = youngYear.end();
    return sameStep && notation(oldYear).equals(notation(youngYear));
  }

  /** A year of history, or the last of a long plan, stays as it is; one among those that move was forgotten. */
  private boolean forgotOne() {
    return !moving.isEmpty()
        && still.stream().anyMatch(year -> year >= Collections.min(moving) && year <= Collections.max(moving) + step);
  }

  private boolean passesPlanned() {
    Matcher planned = PLANNED.matcher(before).region(old, before.length()).useTransparentBounds(true).useAnchoringBounds(false);
    if (planned.lookingAt()) {
      old = planned.end();
      return true;
    }
    return false;
  }

  private boolean passesEnding() {
    if (old == 0 || !VERB_BEFORE.matcher(before.substring(old - 1, old)).matches() || before.startsWith("とい", old - 2)) {
      return false;
    }
    for (Ending ending : ENDINGS) {
      if (before.startsWith(ending.toCome(), old) && after.startsWith(ending.done(), young) && isVerb(ending)) {
        old += ending.toCome().length();
        young += ending.done().length();
        return true;
      }
    }
    return false;
  }

  /** Only ません becomes past by an ending that is added. */
  private boolean isVerb(Ending ending) {
    return !ending.toCome().isEmpty() || before.startsWith("ません", old - 3);
  }

  private static int year(Matcher year) {
    if (year.group("western") != null) {
      return Integer.parseInt(year.group("western"));
    }
    if (year.group("bare") != null) {
      return number(year.group("bare")) + WESTERN_BEFORE_REIWA;
    }
    return number(year.group("number")) + switch (year.group("era")) {
      case "令和", "R", "\uff32" -> WESTERN_BEFORE_REIWA;
      case "平成", "H", "\uff28" -> WESTERN_BEFORE_HEISEI;
      default -> WESTERN_BEFORE_SHOWA;
    };
  }

  private static int number(String digits) {
    return digits.equals("元") ? 1 : Integer.parseInt(digits);
  }

  /** R6 is not 令和6, nor 6 a full-width 6. */
  private static String notation(Matcher year) {
    String written = year.group();
    String era = year.group("era") == null ? "" : year.group("era").length() > 1 ? "令和" : "R";
    boolean wide = written.chars().anyMatch(character -> character >= '\uff00');
    return era + (year.group("western") == null) + wide;
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
