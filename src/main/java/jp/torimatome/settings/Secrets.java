package jp.torimatome.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tokens from the environment, or from the files that the environment names; never from the yaml.
 */
final class Secrets {
  private final Map<String, String> environment;
  private final Source source;

  Secrets(Map<String, String> environment, Source source) {
    this.environment = environment;
    this.source = source;
  }

  /** HTTP needs bot token and signing secret, Socket Mode bot and app token. */
  Settings.Secrets read(Settings.Mode mode, SettingsReader.Need need) {
    boolean slack = need == SettingsReader.Need.WITH_SLACK;
    String bot = secret("SLACK_BOT_TOKEN", slack, "xoxb-.+");
    String signing = secret("SLACK_SIGNING_SECRET", slack && mode == Settings.Mode.HTTP, "\\S{8,}");
    String app = secret("SLACK_APP_TOKEN", slack && mode == Settings.Mode.SOCKET, "xapp-.+");
    return new Settings.Secrets(bot, signing, app);
  }

  private String secret(String name, boolean needed, String shape) {
    String file = environment.get(name + "_FILE");
    String direct = environment.get(name);
    if (file != null && direct != null) {
      source.problems().add(Problem.in(name, "settings.problem.secret-twice", name));
    }
    String secret = file == null ? direct == null ? "" : direct.strip() : content(name, file);
    if (needed && secret.isEmpty()) {
      source.problems().add(Problem.in(name, "settings.problem.secret-missing", name));
    } else if (needed && !secret.matches(shape)) {
      source.problems().add(Problem.in(name, "settings.problem.secret-shape", name));
    }
    return secret;
  }

  private String content(String name, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      source
          .problems()
          .add(
              Problem.in(
                  name + "_FILE", "settings.problem.secret-unreadable", name + "_FILE", file));
      return "";
    }
  }
}
