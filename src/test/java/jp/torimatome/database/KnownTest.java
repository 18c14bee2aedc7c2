package jp.torimatome.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.torimatome.audit.AuditRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTest {
  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(url());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_answer_is_kept_until_something_is_written() {
    assertThat(plans()).isEmpty();
    assertThat(plans()).isEmpty();
    assertThat(asked).hasValue(1);
    database.change(db -> enter(db, "甲"));
    assertThat(plans()).containsExactly("甲");
    assertThat(asked).hasValue(2);
  }

  @Test
  void what_differs_in_anything_is_another_question() {
    List<Integer> twice =
        List.of(
            database.known(List.of("double", 1), db -> 2),
            database.known(List.of("double", 2), db -> 4));
    assertThat(twice).containsExactly(2, 4);
  }

  @Test
  void what_another_process_writes_is_seen_at_once() throws Exception {
    assertThat(plans()).isEmpty();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KnownTest.class.getName(),
                url())
            .redirectErrorStream(true)
            .start();
    String said = new String(other.getInputStream().readAllBytes(), UTF_8);
    assertThat(other.waitFor()).as(said).isZero();
    assertThat(plans()).containsExactly("乙");
  }

  /** The other process. */
  public static void main(String[] args) {
    try (Database database = Database.open(args[0])) {
      database.change(db -> enter(db, "乙"));
    }
  }

  @Test
  void what_is_undone_leaves_nothing_kept() {
    assertThatThrownBy(() ->
            database.change(db -> {
              enter(db, "甲");
              assertThat(names(db)).as("its own writes").containsExactly("甲");
              assertThat(plans()).as("what is stored").isEmpty();
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(plans()).isEmpty();
  }

  @Test
  void an_act_sees_one_moment_and_what_it_writes_itself() {
    try (Database other = Database.open(url())) {
      database.atOneLook(() -> {
        assertThat(plans()).isEmpty();
        other.change(db -> enter(db, "乙"));
        assertThat(plans()).as("one moment").isEmpty();
        database.change(db -> enter(db, "甲"));
        assertThat(plans()).containsExactly("乙", "甲");
        return true;
      });
      other.change(db -> enter(db, "丙"));
      assertThat(plans()).containsExactly("乙", "甲", "丙");
    }
  }

  @Test
  void what_looked_into_other_tables_outlives_a_write() {
    assertThat(plans()).isEmpty();
    int audits = audits();
    database.change(db -> AuditRows.note(db, Instant.EPOCH, "U1", "noted", ""));
    assertThat(plans()).isEmpty();
    assertThat(asked).as("plans were not written").hasValue(1);
    assertThat(audits()).as("nobody counts these").isEqualTo(audits + 1);
    database.change(db -> enter(db, "甲"));
    assertThat(plans()).containsExactly("甲");
  }

  @Test
  void what_is_made_of_answers_is_as_old_as_they_are() {
    assertThat(first()).isEqualTo("none");
    database.change(db -> AuditRows.note(db, Instant.EPOCH, "U1", "noted", ""));
    assertThat(first()).isEqualTo("none");
    database.change(db -> enter(db, "甲"));
    assertThat(first()).isEqualTo("甲");
  }

  @Test
  void any_number_may_ask_within_a_question() throws Exception {
    int many = 12;
    CyclicBarrier together = new CyclicBarrier(3);
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int number = i;
      acts.add(() ->
          database.known(
              List.of("outer", number),
              db -> {
                await(together);
                return database.known(List.of("inner", number), inner -> count(inner, number));
              }));
    }
    try (var threads = Executors.newFixedThreadPool(many)) {
      for (Future<Integer> done : threads.invokeAll(acts, 10, TimeUnit.SECONDS)) {
        assertThat(done.get()).isNotNegative();
      }
    }
  }

  private static int count(DSLContext db, int number) {
    return db.fetchCount(PLAN, PLAN.ID.gt((long) number));
  }

  /** All connections are held when the first asks for more. */
  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_was_asked_within_an_older_question_is_not_kept_as_if_it_was_new() {
    try (Database other = Database.open(url())) {
      List<String> within =
          database.read(db -> {
            assertThat(names(db)).isEmpty();
            other.change(written -> enter(written, "乙"));
            return plans();
          });
      assertThat(within).as("one state").isEmpty();
      assertThat(plans()).containsExactly("乙");
    }
  }

  @Test
  void a_view_is_the_tables_behind_it() {
    assertThat(progress()).isZero();
    database.change(db -> enter(db, "甲"));
    assertThat(progress()).isZero();
    assertThat(asked).as("no plan is looked into").hasValue(1);
    database.change(
        db -> db.execute("UPDATE change_count SET changes = 9 WHERE table_name = 'reply'"));
    assertThat(progress()).isZero();
    assertThat(asked).as("a reply would change it").hasValue(2);
  }

  @Test
  void every_way_to_write_a_counted_table_is_counted() {
    List<String> counted = new ArrayList<>();
    for (var count : counts().keySet()) {
      for (String way : List.of("insert", "update", "delete")) {
        counted.add(count + "_" + way + "_counted");
      }
    }
    List<String> triggers =
        database.read(db ->
            db.fetch("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
                .into(String.class));
    assertThat(triggers).containsAll(counted);
    database.change(db -> enter(db, "甲"));
    database.change(db -> db.update(PLAN).set(PLAN.NAME, "乙").execute());
    database.change(db -> db.deleteFrom(PLAN).execute());
    assertThat(counts().get("plan")).isEqualTo(3);
  }

  private Map<String, Integer> counts() {
    return database.read(db ->
        db.fetch("SELECT table_name, changes FROM change_count")
            .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
  }

  private String first() {
    return database.known(List.of("first"), () -> plans().stream().findFirst().orElse("none"));
  }

  private int audits() {
    return database.known(List.of("audits"), db -> db.fetchCount(AUDIT));
  }

  private int progress() {
    return database.known(
        List.of("progress"),
        db -> {
          asked.incrementAndGet();
          return db.fetchCount(ITEM_PROGRESS);
        });
  }

  private List<String> plans() {
    return database.known(
        List.of("plans"),
        db -> {
          asked.incrementAndGet();
          return names(db);
        });
  }

  private static List<String> names(DSLContext db) {
    return db.select(PLAN.NAME).from(PLAN).orderBy(PLAN.ID).fetch(PLAN.NAME);
  }

  private static void enter(DSLContext db, String name) {
    db.insertInto(PLAN).set(PLAN.NAME, name).execute();
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("torimatome.db");
  }
}
