package jp.torimatome.settings;

import java.util.List;
import java.util.Set;
import jp.torimatome.settings.SettingsReader.Need;

/**
 * The ids of Slack in the settings. Where Slack is talked to an empty one is a mistake, because
 * empty never means any; and so are those of the practice workspace, which the settings are
 * delivered with, where the real Slack is meant.
 */
final class SlackIds {
  static final String CHANNEL = "[CG][A-Z0-9]+";
  private static final String PERSON = "[UW][A-Z0-9]+";
  private static final String REAL = "https://slack.com";

  /** What config/torimatome.yaml is delivered with. */
  private static final Set<String> PRACTICE =
      Set.of("T0MIYAGI", "A0TORIMATO", "U0TORI001", "U0TORI002", "C0JIMUKYOKU", "C0SHUHO");

  private final Source source;
  private final boolean real;
  private final boolean talking;

  SlackIds(Source source, String apiUrl, Need need) {
    this.source = source;
    this.real = apiUrl.equals(REAL);
    this.talking = need == Need.WITH_SLACK;
  }

  /** An id that the bot cannot work without. */
  String needed(String key, String shape) {
    String id = optional(key, shape);
    if (talking && source.text(key, "").isEmpty()) {
      source.wrong(key, "", "settings.problem.slack-id-missing");
    }
    return id;
  }

  /** Empty where there is none, and where only practice is meant. */
  String optional(String key, String shape) {
    return valid(key, source.text(key, ""), shape) ? source.text(key, "") : "";
  }

  /** Ids of people, in the order given. */
  List<String> people(String key, boolean needed) {
    List<String> given = source.list(key);
    if (talking && needed && given.isEmpty()) {
      source.wrong(key, "", "settings.problem.slack-id-missing");
    }
    return given.stream().filter(id -> valid(key, id, PERSON)).toList();
  }

  private boolean valid(String key, String id, String shape) {
    if (!id.isEmpty() && !id.matches(shape)) {
      source.wrong(key, id, "settings.problem.slack-id");
    }
    boolean practice = real && PRACTICE.contains(id);
    if (practice && talking) {
      source.wrong(key, id, "settings.problem.slack-id-practice");
    }
    return !practice;
  }
}
