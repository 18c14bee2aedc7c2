package jp.torimatome.backup;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static org.jooq.impl.DSL.max;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import org.jooq.DSLContext;

/** Reads what a database file holds, and what one holds that another does not. */
final class ContentsStore {
  private ContentsStore() {}

  static Contents of(Path file) {
    try (Database database = open(file)) {
      return database.read(
          db -> new Contents(db.fetchCount(REPLY), db.fetchCount(AUDIT), newest(db)));
    }
  }

  /**
   * What would be lost if {@code instead} took the place of {@code current}: the moments of replies
   * and lines that it does not know.
   */
  static Lost lost(Path current, Path instead) {
    Set<String> replies;
    Set<String> lines;
    try (Database known = open(instead)) {
      replies =
          new HashSet<>(
              known.<List<Row>>read(ContentsStore::replies).stream().map(Row::words).toList());
      lines =
          new HashSet<>(
              known.<List<Row>>read(ContentsStore::lines).stream().map(Row::words).toList());
    }
    try (Database database = open(current)) {
      return new Lost(
          missing(database.read(ContentsStore::replies), replies),
          missing(database.read(ContentsStore::lines), lines));
    }
  }

  /** The last id that each table gave. */
  static Map<String, Long> ids(Path file) {
    try (Database database = open(file)) {
      return database.read(IdStore::given);
    }
  }

  /** The last act that is told of anywhere; messages without one, such as updates, count too. */
  static Optional<Instant> newest(DSLContext db) {
    return Optional.ofNullable(db.select(max(AUDIT.AT)).from(AUDIT).fetchSingle().value1());
  }

  private static List<Instant> missing(List<Row> rows, Set<String> known) {
    return rows.stream()
        .filter(row -> !known.contains(row.words()))
        .map(Row::at)
        .sorted()
        .collect(Collectors.toList());
  }

  /** A row in words that no other has. */
  private record Row(String words, Instant at) {}

  private static List<Row> replies(DSLContext db) {
    return db.selectFrom(REPLY)
        .fetch(row -> {
          String words =
              row.getItemId()
                  + "|"
                  + row.getRevision()
                  + "|"
                  + row.getSubmittedAt()
                  + "|"
                  + row.getSubmittedBy();
          return new Row(words, row.getSubmittedAt());
        });
  }

  private static List<Row> lines(DSLContext db) {
    return db.select(AUDIT.HASH, AUDIT.AT)
        .from(AUDIT)
        .fetch(row -> new Row(row.value1(), row.value2()));
  }

  private static Database open(Path file) {
    return Database.openToRead(new DatabaseFile(file.toAbsolutePath()).url());
  }
}
