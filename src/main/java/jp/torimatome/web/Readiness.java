package jp.torimatome.web;

/** Whether the bot can do its work; Slack being away is told, but the work goes on without it. */
public record Readiness(boolean database, boolean ticking, boolean outbox, boolean slack, boolean clock) {

  public boolean isReady() {
    return database && ticking && outbox && clock;
  }

  /** One line each, for people and probes. */
  public String lines() {
    return "database " + word(database) + "\nschedule " + word(ticking) + "\noutbox " + word(outbox)
        + "\nslack " + word(slack) + "\nclock " + word(clock) + "\n";
  }

  private static String word(boolean good) {
    return good ? "ok" : "not ok";
  }
}
