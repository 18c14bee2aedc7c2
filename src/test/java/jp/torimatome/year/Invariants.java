package jp.torimatome.year;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.sandbox.workspace.Json;

/** What must hold after every step, whatever went wrong before. */
final class Invariants {
  private final Town town;
  private final Ledger ledger;
  private final Journal journal;
  private final Set<String> places;
  private final Map<String, Integer> read = new HashMap<>();
  private final Map<String, String> standing = new HashMap<>();
  private final Map<String, String> editions = new HashMap<>();
  private final Set<String> prompted = new HashSet<>();
  private long checks;

  /** {@code places}: the channels that the directory names. */
  Invariants(Town town, Ledger ledger, Journal journal, Set<String> places) {
    this.town = town;
    this.ledger = ledger;
    this.journal = journal;
    this.places = Set.copyOf(places);
  }

  long checks() {
    return checks;
  }

  /** After each step; throws with what was broken. */
  void hold() {
    checks++;
    newMessages();
    none(
        "revisions form a gap-free chain",
        "SELECT item_id FROM reply GROUP BY item_id HAVING max(revision) <> count(*) OR"
            + " min(revision) <> 1");
    none(
        "one prompt per key",
        "SELECT inquiry_id FROM prompt GROUP BY inquiry_id, kind, step HAVING count(*) > 1");
    none(
        "one summary per slot",
        "SELECT slot FROM summary GROUP BY plan_id, slot HAVING count(*) > 1");
    none(
        "missing is not zero",
        "SELECT id FROM amount WHERE nature <> 'given' AND thousand_yen IS NOT NULL");
    stored();
    editions();
  }

  /** Acknowledged ⇒ stored. */
  private void stored() {
    Set<String> kept = new HashSet<>(ledger.column("SELECT body FROM reply_field"));
    List<String> lost =
        journal.acknowledged().stream()
            .filter(text -> !kept.contains(text) && !kept.contains(Journal.planned(text)))
            .toList();
    require(lost.isEmpty(), "acknowledged and not stored: " + lost);
  }

  /** At the end of a day: what is dearer to look at. */
  void holdAtNight() {
    Set<String> typed = journal.typed();
    List<String> invented =
        ledger
            .column("SELECT body FROM reply_field WHERE field = 'status' AND choice = 'given'")
            .stream()
            .filter(body -> body.contains("件に対応した。") && !typed.contains(body))
            .toList();
    require(invented.isEmpty(), "an answer that nobody gave: " + invented);
    none(
        "every row that a reply wrote belongs to one",
        "SELECT id FROM passage WHERE source LIKE 'reply:%' AND CAST(substr(source, 7) AS INTEGER)"
            + " NOT IN (SELECT id FROM reply)");
    none("foreign keys hold", "PRAGMA foreign_key_check");
  }

  private void newMessages() {
    for (String channel : town.channels()) {
      List<JsonObject> messages = town.messages(channel);
      for (JsonObject message :
          messages.subList(
              Math.min(read.getOrDefault(channel, 0), messages.size()), messages.size())) {
        known(channel);
        once(channel, message);
      }
      read.put(channel, messages.size());
    }
  }

  private void known(String channel) {
    require(
        places.contains(channel) || !town.owner(channel).isEmpty(),
        "a message to " + channel + ", which the directory does not name");
  }

  /**
   * At most one visible message per row of the outbox, and one first prompt per section and round.
   */
  private void once(String channel, JsonObject message) {
    String marker =
        Json.text(Json.child(Json.child(message, "metadata"), "event_payload"), "marker");
    if (marker.isEmpty()) {
      return;
    }
    String before = standing.put(marker, channel);
    require(
        before == null,
        "said twice: "
            + marker
            + " in "
            + before
            + " and "
            + channel
            + ": "
            + Json.text(message, "text"));
    ledger
        .rows(
            "SELECT q.round_id, q.section_id FROM outgoing o JOIN prompt p ON p.id = o.subject_id "
                + "JOIN inquiry q ON q.id = p.inquiry_id "
                + "WHERE o.kind = 'prompt' AND p.kind = 'opening' AND o.marker = '"
                + marker
                + "'")
        .forEach(row ->
            require(
                prompted.add(String.join("/", row)), "prompted twice: round and section " + row));
  }

  private void editions() {
    for (List<String> row : ledger.rows("SELECT id, sha256 FROM edition")) {
      String before = editions.putIfAbsent(row.getFirst(), row.getLast());
      require(
          before == null || before.equals(row.getLast()),
          "edition " + row.getFirst() + " has changed");
    }
  }

  /** The state of what people decide, to be the same before and after somebody was refused. */
  String decisions() {
    List<String> counts = new ArrayList<>();
    for (String table :
        List.of(
            "round",
            "opening",
            "closing",
            "pausing",
            "reply",
            "inquiry",
            "extension",
            "edition",
            "role_grant")) {
      counts.add(
          table + " " + (exists(table) ? ledger.number("SELECT count(*) FROM " + table) : 0));
    }
    return counts.toString();
  }

  private boolean exists(String table) {
    return ledger.number("SELECT count(*) FROM sqlite_master WHERE name = '" + table + "'") > 0;
  }

  private void none(String what, String sql) {
    List<List<String>> found = ledger.rows(sql);
    require(found.isEmpty(), what + ": " + found);
  }

  void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
