package jp.torimatome.settings;

import java.util.List;

/** The settings cannot be used; holds every problem, so that they are mended in one go. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<Problem> problems;

  public SettingsException(String file, List<Problem> problems) {
    super(file + ": " + problems.stream().map(Problem::sentence).toList());
    this.file = file;
    this.problems = problems;
  }

  /** Another program listens where the settings would have us listen. */
  public static SettingsException portTaken(String host, int port) {
    return new SettingsException(
        "web.port",
        List.of(Problem.at(0, "settings.problem.port-taken", host, Integer.toString(port))));
  }

  /**
   * The environment names a proxy that is no address; what it says may hold a password and is not
   * repeated.
   */
  public static SettingsException malformedProxy() {
    return new SettingsException(
        "HTTPS_PROXY", List.of(Problem.in("HTTPS_PROXY", "settings.problem.proxy")));
  }

  /** The file that was read. */
  public String file() {
    return file;
  }

  public List<Problem> problems() {
    return problems;
  }
}
