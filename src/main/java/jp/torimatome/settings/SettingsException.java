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

  /** The file that was read. */
  public String file() {
    return file;
  }

  public List<Problem> problems() {
    return problems;
  }
}
