package jp.torimatome.people;

import java.util.Locale;

/** 承認: whether the head of a section signs off its replies. */
public enum SignOff {
  /** As the office's setting {@code sign-off.required} says. */
  SETTING,
  REQUIRED,
  NOT_REQUIRED;

  /** The name in the database and in YAML. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SignOff of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
