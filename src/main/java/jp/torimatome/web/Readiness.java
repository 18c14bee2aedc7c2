package jp.torimatome.web;

import java.util.List;
import java.util.stream.Collectors;

/** Whether the bot can do its work, piece by piece. */
public record Readiness(List<Check> checks) {

  /** {@code word} says why not, or what; without what is needed the work stands still. */
  public record Check(String name, boolean good, boolean needed, String word) {}

  public boolean isReady() {
    return checks.stream().allMatch(check -> check.good() || !check.needed());
  }

  /** Whether a piece is as it should be; true for one that is not looked at. */
  public boolean isGood(String name) {
    return checks.stream().allMatch(check -> check.good() || !check.name().equals(name));
  }

  /** One line each, for people and probes. */
  public String lines() {
    return checks.stream()
        .map(check ->
            (check.name() + " " + (check.good() ? "ok" : "not ok") + " " + check.word()).strip()
                + "\n")
        .collect(Collectors.joining());
  }
}
