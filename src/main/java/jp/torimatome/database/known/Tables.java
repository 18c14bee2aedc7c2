package jp.torimatome.database.known;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * 見た表: which tables the queries of a question look into, told by the words in them; a word too many
 * only has an answer kept for a shorter time.
 */
final class Tables implements ExecuteListener {
  private static final long serialVersionUID = 1L;
  private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");

  /** Where the tables of the question that is being asked are written down. */
  private static final ScopedValue<Set<String>> LOOKED = ScopedValue.newInstance();

  /** What a table or a view is made of: itself, or the tables behind it; empty until told. */
  private transient volatile Map<String, Set<String>> behind = Map.of();

  /** Reads the schema, once. */
  void read(Connection connection) throws SQLException {
    if (!behind.isEmpty()) {
      return;
    }
    Map<String, String> made = new HashMap<>();
    try (PreparedStatement asking =
            connection.prepareStatement(
                "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view')");
        ResultSet row = asking.executeQuery()) {
      while (row.next()) {
        made.put(row.getString(1), row.getString(2).equals("view") ? row.getString(3) : "");
      }
    }
    behind =
        made.keySet().stream().collect(Collectors.toMap(name -> name, name -> tables(name, made)));
  }

  boolean has(String table) {
    return behind.containsKey(table);
  }

  private static Set<String> tables(String name, Map<String, String> made) {
    String view = made.getOrDefault(name, "");
    Set<String> tables = new HashSet<>();
    if (view.isEmpty()) {
      tables.add(name);
    } else {
      words(view)
          .filter(made::containsKey)
          .filter(word -> !word.equals(name))
          .forEach(word -> tables.addAll(tables(word, made)));
    }
    return tables;
  }

  private static Stream<String> words(String sql) {
    return WORD.matcher(sql).results().map(MatchResult::group);
  }

  /** Asks, and writes down into {@code looked} which tables are looked into. */
  static <T> T watched(Set<String> looked, Supplier<T> question) {
    return ScopedValue.where(LOOKED, looked).call(question::get);
  }

  /** Whoever asks looks into these too. */
  static void lookedInto(Set<String> tables) {
    if (LOOKED.isBound()) {
      LOOKED.get().addAll(tables);
    }
  }

  @Override
  public void executeStart(ExecuteContext context) {
    String sql = context.sql();
    if (LOOKED.isBound() && sql != null) {
      words(sql).forEach(word -> LOOKED.get().addAll(behind.getOrDefault(word, Set.of())));
    }
  }
}
