package jp.torimatome.round.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * 担当確認の回答: by whom and when; {@code from} is the day from which new people answer, where there are
 * new ones.
 */
public record StaffAnswer(Kind kind, Optional<LocalDate> from, String by, Instant at) {

  /** 担当は変わりません, or 担当を変更. */
  public enum Kind {
    UNCHANGED,
    CHANGED;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
