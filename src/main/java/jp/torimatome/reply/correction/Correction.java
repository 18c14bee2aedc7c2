package jp.torimatome.reply.correction;

import java.util.Locale;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Project;

/**
 * 訂正の提案: what should stand ({@code body}) in the place of what stood ({@code before}); of a contact
 * both are user ids.
 */
public record Correction(
    long id, Project project, Kind kind, String before, String body, Stamp proposed) {
  /** 事業の内容 / 主担当. */
  public enum Kind {
    CONTENT,
    CONTACT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** 反映, or 見送り with its reason. */
  public record Decision(boolean taken, String reason, Stamp stamp) {}
}
