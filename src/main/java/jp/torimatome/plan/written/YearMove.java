package jp.torimatome.plan.written;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.characters.Era;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.YearMention.Bond;

/**
 * 年度を進める: last year's text as it would read this year. Terms, targets, laws and events stay what
 * they are.
 */
public final class YearMove {
  private static final int WIDE = '\uff10' - '0';

  private final YearText text;
  private final OwnYears own;
  private final StringBuilder moved = new StringBuilder();

  private YearMove(YearText text, OwnYears own) {
    this.text = text;
    this.own = own;
  }

  /**
   * The text of a column of this year with its own years moved on by one; every other character
   * stays as it was written.
   */
  public static String moved(String written, FiscalYear columnYear) {
    YearMove move = new YearMove(YearText.of(written), OwnYears.of(columnYear));
    move.write();
    return move.moved.toString();
  }

  private void write() {
    List<Integer> moving = moving();
    int at = 0;
    for (int index : moving) {
      YearMention year = text.years().get(index);
      moved
          .append(text.written(at, year.start()))
          .append(next(year))
          .append(text.spaceAfter(year.end()));
      at = year.end();
    }
    moved.append(text.written(at, text.solid().length()));
  }

  /** The end of a stretch with a name moves only where its beginning does. */
  private List<Integer> moving() {
    List<Integer> moving = new ArrayList<>();
    for (int index = 0; index < text.years().size(); index++) {
      YearMention year = text.years().get(index);
      boolean tied =
          year.isFixed() || (year.bond() == Bond.END_OF_TERM && !moving.contains(index - 1));
      if (!tied && text.isOwn(index, own)) {
        moving.add(index);
      }
    }
    return moving;
  }

  private String next(YearMention year) {
    String digits = text.writtenAlone(year.digits(), year.end());
    boolean wide = digits.chars().anyMatch(each -> each >= '\uff10' && each <= '\uff19');
    int next = year.number().year() + own.step();
    if (digits.length() == 4) {
      return number(next, wide);
    }
    Era era = Era.of(year.era()).orElse(Era.REIWA);
    Era then = Era.of(next, year.number().month());
    if (year.era().isEmpty()) {
      return number(era.number(next), wide);
    }
    String written = text.written(year.start(), year.digits());
    boolean first = then.number(next) == 1 && year.era().length() > 1;
    return (then.equals(era) ? written : then.writtenLike(year.era()))
        + (first ? "元" : number(then.number(next), wide));
  }

  private static String number(int number, boolean wide) {
    String digits = Integer.toString(number);
    return wide
        ? digits
            .chars()
            .mapToObj(each -> Character.toString(each + WIDE))
            .reduce("", String::concat)
        : digits;
  }
}
