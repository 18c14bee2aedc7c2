package jp.torimatome.command.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.Main;
import jp.torimatome.MovableClock;
import jp.torimatome.command.WholeFile;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.table.writer.ExportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-10T10:00:00+09:00");
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void the_published_table_is_imported() {
    run("import", SeedTable.FILE.toString());
    said.getBuffer().setLength(0);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void every_form_is_written_and_named_by_the_extension_of_the_file(ExportFormat format)
      throws IOException {
    Path out = folder.resolve("表" + format.extension());
    assertThat(run("export", out.toString())).isZero();
    assertThat(said.toString()).contains("27事業を書き出しました。", "R6版〔R5実績・R6計画〕と比べたものです。");
    assertThat(Files.size(out)).isGreaterThan(1000);
    assertThat(folder.toFile().list()).doesNotContain(".part");
  }

  @Test
  void a_day_means_its_end_and_today_means_now() {
    assertThat(run("export", "--as-of", "2025-04-10", folder.resolve("t.csv").toString())).isZero();
    clock.moveTo("2025-05-01T09:00:00+09:00");
    assertThat(run("export", "--as-of", "2025-04-10T10:00", folder.resolve("t.csv").toString()))
        .isZero();
  }

  @Test
  void a_day_before_the_first_import_tells_when_that_was() {
    assertThat(run("export", "--as-of", "2025-04-09", folder.resolve("t.csv").toString()))
        .isEqualTo(1);
    assertThat(said.toString()).contains("その日には、まだ表がありません。最初に取り込んだのは4月10日（木）10:00です。");
    assertThat(folder.resolve("t.csv")).doesNotExist();
  }

  @Test
  void a_day_to_come_and_a_day_that_is_none_are_refused() {
    assertThat(run("export", "--as-of", "2025-04-11", folder.resolve("t.csv").toString()))
        .isEqualTo(1);
    assertThat(run("export", "--as-of", "2月30日", folder.resolve("t.csv").toString())).isEqualTo(2);
    assertThat(run("export", "--as-of", "4月のはじめ", folder.resolve("t.csv").toString())).isEqualTo(2);
    assertThat(run("export", "--as-of", "4/9-4/10", folder.resolve("t.csv").toString()))
        .isEqualTo(2);
    assertThat(said.toString())
        .contains(
            "まだ来ていない日時の表は書き出せません。", "「2月30日」という日は、暦にありません。", "4月のはじめ", "日付「4/9-4/10」を読み取れません。");
    assertThat(folder.resolve("t.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4月10日",
        "R7.4.10",
        "令和7年4月10日（木）",
        "4/10（木）10:00",
        "Apr 10, 2025",
        "20250410",
        "昨日",
        "２０２５年４月１０日"
      })
  void a_day_is_read_as_people_write_it(String day) {
    clock.moveTo("2025-04-11T09:00:00+09:00");
    assertThat(run("export", "--as-of", day, folder.resolve("t.csv").toString()))
        .as(said.toString())
        .isZero();
  }

  @Test
  void a_weekday_that_is_another_is_named() {
    assertThat(run("export", "--as-of", "4月10日（金）", folder.resolve("t.csv").toString()))
        .isEqualTo(2);
    assertThat(said.toString()).contains("「4月10日（金）」は、日付と曜日が合いません（2025年4月10日（木）です）");
  }

  @Test
  void every_option_with_a_day_reads_it_with_the_same_reader() {
    assertThat(run("section", "rename", "koyo", "産業人材課", "--from", "令和8年4月1日"))
        .as(said.toString())
        .isZero();
    assertThat(said.toString()).contains("2026年4月1日");
    assertThat(run("section", "rename", "koyo", "産業人材課", "--from", "4月31日")).isEqualTo(2);
    assertThat(run("directory", "export", "--on", "6月31日")).isEqualTo(2);
    assertThat(run("letter", "inquiry", folder.resolve("a.docx").toString(), "--date", "4月1"))
        .isEqualTo(1);
    assertThat(run("letter", "inquiry", folder.resolve("a.docx").toString(), "--date", "13/1"))
        .isEqualTo(2);
    assertThat(
            run(
                "round",
                "plan",
                "--fiscal-year",
                "2024",
                "--opens",
                "4/14（月）8:30",
                "--due",
                "R7.5.9 17:15",
                "--closes",
                "5月15日"))
        .isZero();
    assertThat(said.toString()).contains("4月14日（月）8:30", "5月9日（金）17:15", "5月15日（木）17:15");
    assertThat(
            run(
                "round",
                "plan",
                "--fiscal-year",
                "2024",
                "--opens",
                "4/14",
                "--due",
                "5/32",
                "--closes",
                "5/15"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("「5/32」という日は、暦にありません");
  }

  @Test
  void an_edition_that_does_not_exist_tells_which_do() {
    assertThat(run("export", "--edition", "R9", folder.resolve("t.csv").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("その版はありません。公表済みの版：R6");
  }

  @Test
  void an_edition_and_a_day_together_are_wrong_usage() {
    assertThat(
            run(
                "export",
                "--edition",
                "R6",
                "--as-of",
                "2025-04-10",
                folder.resolve("t.csv").toString()))
        .isEqualTo(2);
  }

  @Test
  void an_unknown_form_or_marking_or_plan_is_told_with_what_there_is() {
    assertThat(run("export", folder.resolve("t.doc").toString())).isEqualTo(1);
    assertThat(run("export", "--marks", "bold", folder.resolve("t.csv").toString())).isEqualTo(1);
    assertThat(run("export", "--plan", "宮城県再犯防止計画", folder.resolve("t.csv").toString()))
        .isEqualTo(1);
    assertThat(said.toString())
        .contains(
            "xlsx, pdf, html, csv, json, docx", "「bold」という示し方はありません。", "「宮城県再犯防止推進計画」ではありませんか。");
  }

  @Test
  void a_folder_that_is_missing_or_meant_as_a_file_is_told() {
    assertThat(run("export", folder.resolve("none/t.csv").toString())).isEqualTo(1);
    assertThat(run("export", "--format", "csv", folder.toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("フォルダー " + folder.resolve("none") + " がありません。", folder + " はフォルダーです。");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_full_disk_is_told() {
    assertThat(run("export", "--format", "csv", "/dev/full")).isEqualTo(1);
    assertThat(said.toString()).contains("/dev/full に書き込めませんでした", "空き容量と書き込みの権限を確かめてください。");
  }

  @Test
  void a_file_that_stands_there_stays_whole_when_the_new_one_fails_half_way() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "前の表");
    var problem =
        new WholeFile(file)
            .write(out -> {
              out.write(new byte[100_000]);
              throw new IOException("No space left on device");
            });
    assertThat(problem).contains(new WholeFile.Problem.NotWritten("No space left on device"));
    assertThat(file).hasContent("前の表");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("t.csv", "torimatome.db");
  }

  @Test
  void without_a_register_there_is_nothing_to_write() {
    assertThat(new Run(folder.resolve("empty.db")).of("export", folder.resolve("t.csv").toString()))
        .isEqualTo(1);
    assertThat(said.toString()).contains("進行管理表がまだ取り込まれていません。");
  }

  @Test
  void editions_are_listed_published_and_corrected() {
    assertThat(run("edition", "publish")).isEqualTo(1);
    assertThat(correct("最終予算額")).isZero();
    assertThat(correct("予算")).isEqualTo(1);
    assertThat(
            run(
                "import",
                SeedTable.altered(folder, text -> text.replace("\t3,242,800\t", "\t3,243\t"))
                    .toString()))
        .isZero();
    assertThat(run("edition", "publish", "--preview")).isZero();
    assertThat(run("edition", "publish")).isZero();
    assertThat(run("edition", "list")).isZero();
    assertThat(said.toString())
        .contains("R6版から変わっていないため、公表するものがありません。")
        .contains("「予算」という欄はありません。欄の名前：番号、施策の方向性、")
        .contains("R6版から1の欄が変わります（新規掲載 0事業、掲載終了 0事業）。")
        .contains("R6-2版〔R5実績・R6計画〕（第2版）として公表しました。")
        .contains("R6版〔R5実績・R6計画〕（第1版）　公表：2025年4月10日　取込元の公表物", "正誤：1件")
        .contains("番号14 最終予算額　誤「3,242,800」→ 正「3,243」　理由：単位の誤り（2025年4月10日 コマンド操作）");
  }

  @Test
  void what_nobody_answered_is_published_only_with_a_reason() throws IOException {
    assertThat(run("rollover")).isZero();
    assertThat(run("edition", "publish")).isEqualTo(3);
    assertThat(run("edition", "publish", "--with-gaps", " ")).isEqualTo(3);
    assertThat(said.toString())
        .contains(
            "引継ぎ（前の年度の表にあるだけで、だれも回答していない欄）：",
            "　住宅課(企画調査班)：14",
            "このまま公表するときは、--with-gaps に理由を書いてください。");
    assertThat(run("edition", "publish", "--with-gaps", "議会資料の期限のため")).isZero();
    assertThat(run("edition", "publish", "--with-gaps", "もう一度")).isEqualTo(1);
    Path out = folder.resolve("r7.html");
    assertThat(run("export", "--edition", "R7", out.toString())).isZero();
    assertThat(Files.readString(out))
        .contains("未回答", "公表の時点で回答が確定していない欄です")
        .doesNotContain("9,700,000");
    Path twin = folder.resolve("r7.json");
    assertThat(run("export", "--edition", "R7", twin.toString())).isZero();
    assertThat(Files.readString(twin))
        .contains("\"gaps\":{\"reason\":\"議会資料の期限のため\"", "\"kind\":\"carried\"")
        .doesNotContain("9700000");
    assertThat(run("audit", "export")).isZero();
    assertThat(said.toString()).contains("reason:議会資料の期限のため");
  }

  @Test
  void a_mistaken_edition_is_withdrawn_with_a_reason_and_marks_may_refer_to_another_one() {
    run(
        "import",
        SeedTable.altered(folder, text -> text.replace("\t3,242,800\t", "\t3,243\t")).toString());
    assertThat(run("edition", "publish", "--against", "R8")).isEqualTo(1);
    assertThat(run("edition", "publish", "--against", "R6")).isZero();
    assertThat(run("edition", "withdraw", "--edition", "R6-2")).isEqualTo(2);
    assertThat(run("edition", "withdraw", "--edition", "R9", "--reason", "誤り")).isEqualTo(1);
    assertThat(run("edition", "withdraw", "--edition", "R6-2", "--reason", "決算の前に公表したため")).isZero();
    assertThat(run("edition", "withdraw", "--edition", "R6-2", "--reason", "もう一度")).isEqualTo(1);
    assertThat(run("export", "--against", "R6-2", folder.resolve("t.csv").toString())).isEqualTo(1);
    assertThat(
            run(
                "export",
                "--edition",
                "R6-2",
                "--against",
                "R6",
                folder.resolve("t.csv").toString()))
        .isZero();
    assertThat(run("edition", "list")).isZero();
    assertThat(said.toString())
        .contains("比べる版として指定された版はないか、取り下げられています。比べられる版：R6", "その版はありません。公表済みの版：R6、R6-2")
        .contains("R6-2版を取り下げました。", "R6-2版は、もう取り下げられています。", "R6-2版は取り下げられているため、比べる版にはできません。")
        .contains("更新箇所は、R6版〔R5実績・R6計画〕と比べたものです。", "【取下げ】", "取下げ　2025年4月10日 コマンド操作　理由：決算の前に公表したため");
  }

  private int correct(String column) {
    return run(
        "edition",
        "correct",
        "--edition",
        "R6",
        "--number",
        "14",
        "--column",
        column,
        "--to",
        "3,243",
        "--reason",
        "単位の誤り");
  }

  private int run(String... words) {
    return new Run(folder.resolve("torimatome.db")).of(words);
  }

  /** One command line on a database of its own. */
  private final class Run {
    private final Path file;

    Run(Path file) {
      this.file = file;
      FreshDatabase.at(file);
    }

    int of(String... words) {
      PrintWriter writer = new PrintWriter(said);
      try (Main main =
          new Main(Path.of("."), Map.of("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + file), clock)) {
        return main.run(writer, writer, words);
      }
    }
  }
}
