package jp.torimatome.reply.check;

import java.util.Locale;

/** 入力する / 変更なし / 該当なし: how a field is answered; silence is none of them. */
public enum Choice {
  GIVEN,
  NO_CHANGE,
  NOT_APPLICABLE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Choice of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
