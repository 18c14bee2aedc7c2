package jp.torimatome.finding.question;

import java.time.Instant;
import java.util.Locale;

/**
 * 確認事項への回答: 修正 with the value put in its place, このまま with the reason, or 取下げ; source is {@code
 * reply:ID} or {@code question:ID}.
 */
public record FindingAnswer(Kind kind, String words, String by, Instant at, String source) {

  /** 修正 / このまま / 取下げ, which is the office's. */
  public enum Kind {
    MENDED,
    KEPT,
    WITHDRAWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static FindingAnswer kept(String reason, String by, Instant at, String source) {
    return new FindingAnswer(Kind.KEPT, reason, by, at, source);
  }

  public static FindingAnswer withdrawn(String by, Instant at, String source) {
    return new FindingAnswer(Kind.WITHDRAWN, "", by, at, source);
  }

  public static FindingAnswer mended(String value, String by, Instant at, String source) {
    return new FindingAnswer(Kind.MENDED, value, by, at, source);
  }
}
