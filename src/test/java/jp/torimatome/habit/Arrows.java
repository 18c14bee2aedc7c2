package jp.torimatome.habit;

import java.util.Map;
import java.util.Set;

/** The arrows between the rooms. */
public final class Arrows {
  /**
   * Room → the rooms that it may know; a room that is missing here, or named here and missing in
   * the house, fails.
   */
  public static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("database", Set.of()),
          Map.entry("text", Set.of("characters")),
          Map.entry("characters", Set.of()),
          Map.entry("schedule", Set.of()),
          Map.entry("time", Set.of()),
          Map.entry("audit", Set.of("database")),
          Map.entry("backup", Set.of("audit", "delivery", "database")),
          Map.entry("paper", Set.of("characters")),
          Map.entry("plan", Set.of("characters", "database")),
          Map.entry("people", Set.of("plan", "audit", "database")),
          Map.entry("settings", Set.of("people", "plan", "text")),
          Map.entry("finding", Set.of("people", "plan", "audit", "characters", "database")),
          Map.entry(
              "table",
              Set.of(
                  "finding", "people", "plan", "audit", "paper", "characters", "database", "text")),
          Map.entry("round", Set.of("people", "plan", "audit", "database", "settings")),
          Map.entry(
              "letter", Set.of("round", "people", "plan", "audit", "paper", "database", "text")),
          Map.entry(
              "reply",
              Set.of("round", "finding", "people", "plan", "audit", "characters", "database")),
          Map.entry(
              "summary",
              Set.of("reply", "round", "people", "plan", "audit", "characters", "database")),
          Map.entry("delivery", Set.of("say", "database")),
          Map.entry("say", Set.of("people", "text")),
          Map.entry(
              "slack",
              Set.of(
                  "say",
                  "delivery",
                  "reply",
                  "people",
                  "audit",
                  "characters",
                  "settings",
                  "text",
                  "time")),
          Map.entry("web", Set.of("preview", "settings", "time")),
          Map.entry("preview", Set.of("say", "people", "paper", "text")),
          Map.entry(
              "feature",
              Set.of(
                  "say",
                  "delivery",
                  "summary",
                  "table",
                  "letter",
                  "reply",
                  "round",
                  "finding",
                  "people",
                  "plan",
                  "backup",
                  "audit",
                  "characters",
                  "database",
                  "settings",
                  "text",
                  "time")),
          Map.entry(
              "command",
              Set.of(
                  "feature",
                  "preview",
                  "say",
                  "slack",
                  "summary",
                  "table",
                  "letter",
                  "round",
                  "finding",
                  "people",
                  "plan",
                  "backup",
                  "audit",
                  "characters",
                  "database",
                  "settings",
                  "text")));

  private Arrows() {}
}
