package jp.torimatome.finding.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationsMovedTest {
  @TempDir Path folder;

  @Test
  void reasons_that_were_given_before_findings_were_kept_become_answers_to_them() {
    String url = "jdbc:sqlite:" + folder.resolve("torimatome.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (var old = DSL.using(url)) {
      for (String row :
          List.of(
              "insert into plan (id, name) values (1, '計画')",
              "insert into direction (id, plan_id, number, title) values (1, 1, 1, '就労')",
              "insert into section (id, code, name) values (1, 'koyo', '雇用対策課')",
              "insert into project (id, plan_id, printed_number, direction_id, section_id,"
                  + " lifecycle) values (7, 1, 4, 1, 1, 'running')",
              "insert into round values (1, 1, 2024, '照会', '', 'status', 1, 2, 3, 1, 'U1')",
              "insert into inquiry values (1, 1, 1, 'C1', 'U1')",
              "insert into item values (5, 1, 7, 'status')",
              "insert into reply values (3, 5, 1, 1000, 'U1', 0, 0)",
              "insert into reply values (4, 5, 2, 2000, 'U2', 0, 0)",
              "insert into confirmation values (3, 'status', 'empty_text', '集計中のため')",
              "insert into confirmation values (3, 'final_budget', 'much_more', '拡充したため')",
              "insert into confirmation values (4, 'status', 'empty_text', 'まだ集計中のため')")) {
        old.execute(row);
      }
    }
    try (Database database = FreshDatabase.open(url)) {
      List<List<Object>> answers =
          database.read(db ->
              db.fetch(
                      "select f.project_id, f.rule, f.cell, a.kind, a.words, a.answered_at,"
                          + " a.answered_by, a.source from finding_answer a join finding f on f.id"
                          + " = a.finding_id order by a.id")
                  .map(row -> row.intoList()));
      assertThat(answers)
          .hasSize(3)
          .contains(
              List.of(7, "blank_text", "status", "kept", "集計中のため", 1000, "U1", "reply:3"),
              List.of(7, "much_more", "final_budget", "kept", "拡充したため", 1000, "U1", "reply:3"));
      assertThat(answers.getLast())
          .isEqualTo(List.of(7, "blank_text", "status", "kept", "まだ集計中のため", 2000, "U2", "reply:4"));
      assertThat(database.<Integer>read(db -> db.fetchCount(DSL.table("finding"))))
          .as("one finding, answered twice")
          .isEqualTo(2);
      assertThat(new FindingStore(database).known(1)).hasSize(2);
    }
  }
}
