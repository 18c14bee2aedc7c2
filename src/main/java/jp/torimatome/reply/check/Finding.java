package jp.torimatome.reply.check;

import java.util.Locale;
import jp.torimatome.plan.cell.Field;

/** 確認事項: allowed with a reason; {@code before} and {@code now} are in 千円 and 0 for texts. */
public record Finding(Field field, Rule rule, long before, long now) {

  /** What was noticed. */
  public enum Rule {
    MUCH_MORE,
    MUCH_LESS,
    EMPTY_TEXT,
    SAME_AS_LAST_YEAR;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
