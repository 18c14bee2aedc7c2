package jp.torimatome.database;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.generated.tables.records.AuditRecord;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00.123Z");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("new/folder/torimatome.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_file_is_safe_against_power_loss_and_keeps_its_references() {
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("foreign_keys")).isEqualTo("1");
    assertThatThrownBy(() ->
            database.change(db ->
                db.insertInto(
                        INQUIRY,
                        INQUIRY.ROUND_ID,
                        INQUIRY.SECTION_ID,
                        INQUIRY.DESTINATION,
                        INQUIRY.RESPONDERS)
                    .values(7L, 8L, "C1", "")
                    .execute()))
        .hasMessageContaining("FOREIGN KEY");
  }

  @Test
  void an_act_that_throws_leaves_nothing_behind() {
    assertThatThrownBy(() ->
            database.change(db -> {
              AuditRows.note(db, NOW, "U1", "act", "subject");
              throw new IllegalStateException("stop");
            }))
        .hasMessageContaining("stop");
    assertThat(database.<Integer>read(db -> db.fetchCount(AUDIT))).isZero();
  }

  @Test
  void a_question_cannot_write() {
    assertThatThrownBy(
            () -> database.read(db -> db.insertInto(PLAN, PLAN.NAME).values("計画").execute()))
        .hasMessageContaining("readonly");
    database.change(db -> db.insertInto(PLAN, PLAN.NAME).values("計画").execute());
  }

  @Test
  void a_question_of_several_queries_sees_one_state_of_things() {
    List<Integer> counts =
        database.read(db -> {
          int before = db.fetchCount(AUDIT);
          database.change(writing -> AuditRows.note(writing, NOW, "U1", "act", "subject"));
          return List.of(before, db.fetchCount(AUDIT));
        });
    assertThat(counts).containsExactly(0, 0);
    assertThat(database.<Integer>read(db -> db.fetchCount(AUDIT))).isOne();
  }

  @Test
  void more_askers_than_connections_wait_for_each_other_and_none_is_lost() throws Exception {
    List<Callable<Integer>> asking = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asking.add(() ->
          database.read(db -> {
            int sum = 0;
            for (var row : db.select(DSL.inline(1)).union(db.select(DSL.inline(2))).fetch()) {
              sum += row.value1() + db.fetchCount(PLAN);
            }
            return sum;
          }));
      asking.add(() ->
          database.write(db -> {
            AuditRows.note(db, NOW, "U1", "act", "subject");
            return 3;
          }));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<Integer> answer : threads.invokeAll(asking)) {
        assertThat(answer.get()).isEqualTo(3);
      }
    }
    assertThat(database.<Integer>read(db -> db.fetchCount(AUDIT))).isEqualTo(50);
  }

  @Test
  void moments_and_characters_come_back_as_they_were() {
    database.change(db -> AuditRows.note(db, NOW, "𠮷🎌", "act", "subject"));
    AuditRecord row = database.read(db -> db.fetchSingle(AUDIT));
    assertThat(row.getAt()).isEqualTo(NOW);
    assertThat(row.getWho()).isEqualTo("𠮷🎌");
  }

  @Test
  void a_payload_is_remembered_once_with_its_answer() {
    assertThat(database.<Boolean>write(db -> IncomingRows.remember(db, "view:1", "7", NOW)))
        .isTrue();
    assertThat(database.<Boolean>write(db -> IncomingRows.remember(db, "view:1", "8", NOW)))
        .isFalse();
    assertThat(database.<Optional<String>>read(db -> IncomingRows.answerOf(db, "view:1")))
        .contains("7");
    assertThat(database.<Optional<String>>read(db -> IncomingRows.answerOf(db, "view:2")))
        .isEmpty();
  }

  @Test
  void another_kind_of_database_is_refused() {
    assertThatThrownBy(() -> Database.open("jdbc:postgresql://localhost/x"))
        .hasMessageContaining("jdbc:sqlite:");
  }

  private String pragma(String name) {
    return database.write(db -> db.fetchSingle("pragma " + name).get(0, String.class));
  }
}
