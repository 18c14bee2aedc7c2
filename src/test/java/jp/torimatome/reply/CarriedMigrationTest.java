package jp.torimatome.reply;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Choice;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database in which rollovers wrote into cells: what nobody said goes, and what somebody said
 * comes back to them.
 */
class CarriedMigrationTest {
  @TempDir Path folder;
  private ReplyOffice office;

  @BeforeEach
  void two_revisions_were_submitted() {
    office = ReplyOffice.open(folder);
    office.submit("k1", 0, ReplyOffice.RESPONDER, ReplyOffice.form("面談を実施した。"));
    office.rounds.tickAt("2025-04-15T09:00:00+09:00");
    var changed =
        ReplyOffice.with(
            ReplyOffice.form("面談と訪問を実施した。"), Field.ISSUES, Choice.GIVEN, "担い手の確保が課題である。");
    assertThat(office.submit("k2", 1, ReplyOffice.DEPUTY, changed))
        .isInstanceOf(Submitting.Outcome.Stored.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_a_rollover_wrote_goes_and_a_register_without_any_is_left_alone() throws IOException {
    List<String> before = cells();
    migrate();
    assertThat(cells()).isEqualTo(before);
    change(
        "insert into amount (project_id, fiscal_year, stage, nature, thousand_yen, recorded_at,"
            + " recorded_by, source) select id, 2024, 'final', 'given', 1958, 1, 'U', 'rollover:1'"
            + " from project where id > 5");
    change(
        "insert into amount (project_id, fiscal_year, stage, nature, thousand_yen, recorded_at,"
            + " recorded_by, source) select id, 2024, 'final', 'unanswered', null, 2, 'U',"
            + " 'rollover-undone:1' from project where id > 9");
    change(
        "insert into passage (project_id, field, fiscal_year, nature, body, recorded_at,"
            + " recorded_by, source) select id, 'status', 2024, 'given', '実施する(予定)', 1, 'U',"
            + " 'rollover:1' from project where id > 5");
    migrate();
    assertThat(cells()).isEqualTo(before);
  }

  @Test
  void a_reply_that_said_what_the_rollover_had_written_is_the_sections_again() throws IOException {
    List<String> before = cells();
    assertThat(before).anyMatch(cell -> cell.contains("面談を実施した。") && cell.contains("reply:1"));
    change(
        "update amount set source = 'rollover:1', recorded_at = 1, recorded_by = 'U' where source ="
            + " 'reply:1'");
    change(
        "update passage set source = 'rollover:1', recorded_at = 1, recorded_by = 'U' where source"
            + " = 'reply:1' and fiscal_year > 0");
    assertThat(cells()).isNotEqualTo(before);
    migrate();
    assertThat(cells()).isEqualTo(before);
  }

  @Test
  void a_table_that_printed_what_the_rollover_had_written_is_its_source_again() throws IOException {
    List<String> before = cells();
    change(
        "update amount set source = 'rollover:1', recorded_at = 1, recorded_by = 'U' where source ="
            + " 'import:1'");
    change(
        "update passage set source = 'rollover:1', recorded_at = 1, recorded_by = 'U' where source"
            + " = 'import:1' and fiscal_year > 0");
    migrate();
    assertThat(cells()).isEqualTo(before);
  }

  private void migrate() throws IOException {
    try (InputStream script =
        requireNonNull(
            CarriedMigrationTest.class.getResourceAsStream(
                "/db/migration/V19__carried_cells.sql"))) {
      String[] statements =
          new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n");
      office.rounds.database.change(db -> List.of(statements).forEach(db::execute));
    }
  }

  private void change(String statement) {
    office.rounds.database.change(db -> db.execute(statement));
  }

  private List<String> cells() {
    return office.rounds.database.read(CarriedMigrationTest::cells);
  }

  private static List<String> cells(DSLContext db) {
    List<String> cells = new ArrayList<>();
    db.selectFrom(AMOUNT)
        .orderBy(AMOUNT.ID)
        .forEach(row -> cells.add(Arrays.asList(row.intoArray()).toString()));
    db.selectFrom(PASSAGE)
        .orderBy(PASSAGE.ID)
        .forEach(row -> cells.add(Arrays.asList(row.intoArray()).toString()));
    return cells;
  }
}
