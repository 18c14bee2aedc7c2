package jp.torimatome.people.role;

import java.util.Locale;

/** What a person is; one can be several things. */
public enum Role {
  /** 管理者: gives and takes roles, keeps the directory. */
  ADMIN,
  /** 取りまとめ担当: runs rounds, reviews, publishes. */
  COORDINATOR,
  /** 班長・課長: signs off for a section. */
  HEAD,
  /** 主担当. */
  RESPONDER,
  /** 副担当, and whoever stands in for somebody who is away. */
  DEPUTY,
  /** 閲覧者: every other full member of the workspace. */
  READER;

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
