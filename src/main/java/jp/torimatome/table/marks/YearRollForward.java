package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.written.OwnYears;
import jp.torimatome.plan.written.YearMention;
import jp.torimatome.plan.written.YearMention.Bond;
import jp.torimatome.plan.written.YearText;

/**
 * 年度更新のみ: tells whether two texts differ only by the year moving on: R5 became R6, 予定 was dropped,
 * する became した.
 */
public final class YearRollForward {
  /**
   * What a verb or a plan becomes once it is done; the longer of two that begin alike comes first.
   */
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

  private static final Pattern PLANNED =
      Pattern.compile("[(\uff08]予定[)\uff09]|の?予定(?:である|です|としている)?(?=[。、．，)\uff09」]|$)");
  private static final Pattern VERB_BEFORE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]");
  private final YearText oldText;
  private final YearText youngText;
  private final Optional<OwnYears> own;
  private final String before;
  private final String after;
  private int old;
  private int young;
  private final List<Integer> moving = new ArrayList<>();
  private final List<YearMention> moved = new ArrayList<>();
  private final List<Integer> still = new ArrayList<>();

  private YearRollForward(String before, String after, Optional<OwnYears> own) {
    oldText = YearText.of(before);
    youngText = YearText.of(after);
    this.own = own;
    this.before = oldText.solid();
    this.after = youngText.solid();
  }

  /** An ending of what is to be and of what was. */
  private record Ending(String toCome, String done) {}

  /** Without knowing the column: years that move on by one, and that one column can speak of. */
  public static boolean isOnlyThat(String before, String after) {
    return isOnlyThat(before, after, Optional.empty());
  }

  /**
   * False for texts that are the same: nothing moved. Only a year that is the column's own moves.
   */
  public static boolean isOnlyThat(String before, String after, Optional<OwnYears> own) {
    YearRollForward reading = new YearRollForward(before, after, own);
    return !reading.before.equals(reading.after) && reading.isOnlyThat();
  }

  private boolean isOnlyThat() {
    while (old < before.length() || young < after.length()) {
      int oldYear = yearAt(oldText, old);
      int youngYear = yearAt(youngText, young);
      if (oldYear >= 0 && youngYear >= 0) {
        if (!moves(oldYear, youngYear)) {
          return false;
        }
      } else if (old < before.length()
          && young < after.length()
          && before.charAt(old) == after.charAt(young)) {
        old++;
        young++;
      } else if (!passesPlanned() && !passesEnding()) {
        return false;
      }
    }
    return !forgotOne() && (own.isPresent() || areOfOneColumn());
  }

  private static int yearAt(YearText text, int at) {
    for (int index = 0; index < text.years().size(); index++) {
      if (text.years().get(index).start() == at) {
        return index;
      }
    }
    return -1;
  }

  /**
   * All that move take the same step, and are written in the same way; what is fixed, or not the
   * column's own, stays.
   */
  private boolean moves(int oldIndex, int youngIndex) {
    YearMention was = oldText.years().get(oldIndex);
    YearMention is = youngText.years().get(youngIndex);
    old = was.end();
    young = is.end();
    if (was.number().year() == is.number().year()) {
      if (!was.isFixed()) {
        still.add(was.number().year());
      }
      return notation(was).equals(notation(is));
    }
    boolean free =
        !was.isFixed()
            && !is.isFixed()
            && (was.bond() != Bond.END_OF_TERM || moving.contains(oldIndex - 1));
    boolean ours = own.isEmpty() || oldText.isOwn(oldIndex, own.get());
    moving.add(oldIndex);
    moved.add(was);
    return free
        && ours
        && is.number().year() - was.number().year() == step()
        && notation(was).equals(notation(is));
  }

  private int step() {
    return own.map(OwnYears::step).orElse(1);
  }

  /**
   * A year of history, or the last of a long plan, stays as it is; one among those that move was
   * forgotten.
   */
  private boolean forgotOne() {
    IntSummaryStatistics years =
        moved.stream().mapToInt(year -> year.number().year()).summaryStatistics();
    return still.stream()
        .anyMatch(year -> year >= years.getMin() && year <= years.getMax() + step());
  }

  /** No column speaks of years that lie further apart than the year that ended and the next. */
  private boolean areOfOneColumn() {
    IntSummaryStatistics years =
        moved.stream().mapToInt(year -> year.number().year()).summaryStatistics();
    return moved.isEmpty() || years.getMax() - years.getMin() <= 1;
  }

  private boolean passesPlanned() {
    Matcher planned =
        PLANNED
            .matcher(before)
            .region(old, before.length())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    if (planned.lookingAt()) {
      old = planned.end();
      return true;
    }
    return false;
  }

  private boolean passesEnding() {
    if (old == 0
        || !VERB_BEFORE.matcher(before.substring(old - 1, old)).matches()
        || before.startsWith("とい", old - 2)) {
      return false;
    }
    for (Ending ending : ENDINGS) {
      if (before.startsWith(ending.toCome(), old)
          && after.startsWith(ending.done(), young)
          && isVerb(ending)) {
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

  /** R6 is not 令和6, nor is it 2024. */
  private static String notation(YearMention year) {
    return year.era().isEmpty()
        ? Boolean.toString(year.end() - year.start() > 2)
        : Integer.toString(year.era().length());
  }
}
