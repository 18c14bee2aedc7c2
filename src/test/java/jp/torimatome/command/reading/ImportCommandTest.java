package jp.torimatome.command.reading;

import static jp.torimatome.database.generated.Tables.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  private final StringWriter out = new StringWriter();
  private final StringWriter error = new StringWriter();
  private Database database;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tells_what_was_read_and_row_by_row_what_needs_a_look() {
    assertThat(run("ja", SeedTable.FILE.toString())).isZero();
    assertThat(out.toString())
        .contains("計画：宮城県再犯防止推進計画\n", "次期計画：第二次宮城県再犯防止推進計画\n")
        .contains("R5年度（最終予算額・実施状況）、R6年度（当初予算額・計画）　単位：千円")
        .contains(
            "全44件のうち27件を読み取りました（実施中 19、廃止 4、次期計画のみ 4）",
            "原本確認：17件",
            "担当課・係：12",
            "1→2、2→3、3→4、4→4、5→不明")
        .contains(
            "14 住宅セーフティネット構築推進事業\n  ・R5年度の予算額 3,242,800千円は、この表の中央値 12,753千円の",
            "18 地域生活定着支援センター(再掲)\n  ・番号10の再掲ですが")
        .contains(
            "4 若年者就職支援ワンストップセンター設置事業\n  ・課題・今後の方向性が空欄です。",
            "R5年度の 12,753千円に対し、R6年度は 4,339千円です（−66%）。")
        .contains("施策の方向性5", "番号28～35は本文がありません（76行目）", "新しい事業：27件")
        .endsWith("台帳に取り込みました。\n")
        .doesNotContain("20歳");
    assertThat(error.toString()).isEmpty();
  }

  @Test
  void the_same_table_again_is_said_to_change_nothing() {
    run("ja", SeedTable.FILE.toString());
    out.getBuffer().setLength(0);
    assertThat(run("ja", SeedTable.FILE.toString())).isZero();
    assertThat(out.toString()).endsWith("前回と同じファイルです。台帳は変わりません。\n").doesNotContain("新しい事業");
  }

  @Test
  void a_corrected_table_tells_each_changed_cell() {
    run("en", SeedTable.FILE.toString());
    Path corrected =
        SeedTable.altered(
            folder, text -> text.replace("今後も継続して実施する。", "今後も継続する。").replace("3,242,800", "3,243"));
    assertThat(run("en", corrected.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "Changed cells: 2\n",
            "  - 7 issues: 今後も継続して実施する。 → 今後も継続する。\n",
            "  - 14 final budget: 3,242,800 → 3,243\n");
  }

  @Test
  void mistakes_are_told_with_line_and_column_and_nothing_is_stored() {
    Path broken =
        SeedTable.altered(
            folder, text -> text.replace("3,875\t", "3千\t").replaceFirst("契約課\n", "契約係\n"));
    assertThat(run("ja", broken.toString())).isEqualTo(1);
    assertThat(error.toString())
        .contains("誤りが2件あります。何も保存していません。")
        .contains("20行目 12列目（", "担当課・係「契約係」は名簿にありません。「契約課」ではありませんか。")
        .contains("64行目 7列目（198文字目）：金額「3千」を読み取れません。千円単位の数字だけを");
    assertThat(out.toString()).isEmpty();
    assertThat(database.<Integer>read(sql -> sql.fetchCount(PLAN))).isZero();
    error.getBuffer().setLength(0);
    assertThat(run("en", broken.toString())).isEqualTo(1);
    assertThat(error.toString())
        .contains("line 64, column 7 (character 198): The amount \"3千\" cannot be read.");
  }

  @Test
  void a_missing_file_is_a_mistake_and_not_a_crash() {
    assertThat(run("ja", "none.txt")).isEqualTo(1);
    assertThat(error.toString()).contains("ファイルがありません。");
  }

  @Test
  void what_may_have_ended_is_told_with_its_options_and_settled_by_them() {
    String paused = SeedTable.altered(folder, SeedTable.cell(15, 8, "休止")).toString();
    assertThat(run("ja", "--dry-run", paused)).isZero();
    assertThat(out.toString())
        .contains("休止とあります。", "廃止と分かっていれば --ended 2=R6（R6年度から事業がない場合）、続くと分かっていれば --running 2 を");
    out.getBuffer().setLength(0);
    assertThat(run("ja", "--dry-run", "--ended", "2=令和6年度", paused)).isZero();
    assertThat(out.toString())
        .contains("廃止（終期、R6年度以降）。照会しません。", "廃止 5")
        .doesNotContain("休止とあります", "一時的なものか");
    assertThat(run("ja", "--ended", "1", paused)).isEqualTo(1);
    assertThat(run("ja", "--ended", "2=いつか", paused)).isEqualTo(1);
    assertThat(error.toString())
        .contains("使えないものがあります：1。", "記載がありません。何も保存していません。", "答え「2=いつか」を読み取れません。");
  }

  @Test
  void a_dry_run_says_so_and_stores_nothing() {
    assertThat(run("ja", "--dry-run", SeedTable.FILE.toString())).isZero();
    assertThat(out.toString()).endsWith("試行です。何も保存していません。\n");
    assertThat(database.<Integer>read(sql -> sql.fetchCount(PLAN))).isZero();
  }

  @Test
  void another_project_on_a_number_is_asked_about_with_the_options_that_answer() {
    run("ja", SeedTable.FILE.toString());
    out.getBuffer().setLength(0);
    UnaryOperator<String> renamed =
        SeedTable.cell(39, 3, "空き家の活用").andThen(SeedTable.cell(39, 9, "空き家の活用"))::apply;
    String content = "使われていない家屋の改修に要する費用の一部を補助する。";
    UnaryOperator<String> rewritten =
        SeedTable.cell(39, 4, content).andThen(SeedTable.cell(39, 10, content))::apply;
    String other =
        SeedTable.altered(folder, text -> renamed.apply(rewritten.apply(text))).toString();
    assertThat(run("ja", "--dry-run", other)).isEqualTo(3);
    assertThat(error.toString())
        .contains("取り込む前に、次の1件を決めてください。まだ何も保存していません。\nどの事業ですか\n")
        .contains("ファイルの14「空き家の活用」（住宅課 企画調査班）は、台帳の14「住宅セーフティネット構築推進事業」（住宅課 企画調査班）と、事業名も内容も違います。")
        .contains("同じ事業なら --same 14=14、新しい事業なら --new 14、");
    error.getBuffer().setLength(0);
    assertThat(run("en", other)).isEqualTo(3);
    assertThat(error.toString())
        .contains("the same project: --same 14=14; a new project: --new 14;");
    assertThat(run("ja", "--new", "14", other)).isZero();
    assertThat(out.toString()).contains("新しい事業：1件\n  ・14 空き家の活用\n");
  }

  @Test
  void a_table_of_an_earlier_year_is_told_with_what_it_would_set_back() {
    String nextYear =
        SeedTable.text()
            .replace("R6年度", "令和7年度")
            .replace("R5年度 ", "R6年度 ")
            .replace("今後も継続して実施する。", "広げる。");
    run("ja", SeedTable.altered(folder, text -> nextYear).toString());
    assertThat(run("ja", SeedTable.FILE.toString())).isEqualTo(1);
    assertThat(error.toString())
        .contains("台帳はR6年度の表です。それより前のR5年度の表は取り込めません。何も保存していません。\n")
        .contains("取り込むと前の内容に戻ってしまう箇所：1件\n  ・7 課題・今後の方向性：広げる。 → 今後も継続して実施する。\n");
  }

  @Test
  void a_cell_that_a_later_file_corrected_is_asked_about_and_can_be_kept() {
    run("ja", SeedTable.FILE.toString());
    run("ja", SeedTable.altered(folder, SeedTable.cell(39, 5, "3,243")).toString());
    String unaware = SeedTable.altered(folder, SeedTable.cell(20, 11, "続ける。")).toString();
    assertThat(run("ja", unaware)).isEqualTo(3);
    assertThat(error.toString())
        .contains("14 最終予算額：台帳は「3,243」（あとから取り込んだ「table")
        .contains(
            "、ファイルは「3,242,800」\n"
                + "    台帳のままなら --keep 14:final_budget、ファイルのとおりなら --take 14:final_budget\n");
    assertThat(run("ja", "--keep", "14:final_budget", unaware)).isZero();
    assertThat(run("ja", "--keep", "budget", unaware)).isEqualTo(1);
    assertThat(error.toString()).contains("答え「budget」を読み取れません。");
  }

  @Test
  void the_last_import_can_be_taken_back_once() {
    assertThat(run("ja", "--undo")).isEqualTo(1);
    assertThat(error.toString()).contains("取り消せる取込がありません。");
    run("ja", SeedTable.FILE.toString());
    assertThat(run("ja", "--undo", SeedTable.FILE.toString())).isEqualTo(1);
    assertThat(run("ja", "--undo")).isZero();
    assertThat(out.toString()).endsWith("（2025年4月1日）の取込を取り消し、取り込む前に戻しました。\n");
    assertThat(run("ja", "--undo")).isEqualTo(1);
    assertThat(run("ja")).isEqualTo(1);
    assertThat(error.toString()).endsWith("取り込むファイルを指定してください。\n");
  }

  @Test
  void the_plan_can_be_named() {
    assertThat(run("ja", "--plan", "試行計画", SeedTable.FILE.toString())).isZero();
    assertThat(out.toString()).contains("計画：試行計画\n");
  }

  @Test
  void a_table_whose_title_names_another_plan_is_asked_about_as_a_whole() {
    run("ja", SeedTable.FILE.toString());
    assertThat(run("ja", "--plan", "試行計画", "--dry-run", SeedTable.FILE.toString())).isEqualTo(3);
    assertThat(error.toString()).contains("表題は「" + SeedTable.PLAN + "」ですが、--plan には「試行計画」");
    assertThat(run("ja", "--plan", "試行計画", SeedTable.FILE.toString())).isEqualTo(3);
    assertThat(run("ja", "--plan", "再犯防止", SeedTable.FILE.toString()))
        .as("its short name")
        .isZero();
    assertThat(run("ja", "--plan", "試行計画", "--other-title", SeedTable.FILE.toString())).isZero();
    assertThat(run("ja", "--plan", "試行計画", SeedTable.FILE.toString())).as("once more").isEqualTo(3);
  }

  @Test
  void help_opens_neither_database_nor_settings() {
    Supplier<Text> unknown =
        () -> {
          throw new AssertionError("read");
        };
    assertThat(
            run(
                new ImportCommand(
                    storing -> {
                      throw new AssertionError("opened");
                    },
                    unknown,
                    clock),
                "--help"))
        .isZero();
    assertThat(out.toString()).contains("--dry-run", "--plan", "台帳に取り込みます");
  }

  private int run(String language, String... arguments) {
    Text text = Text.in(Locale.of(language), ZoneId.of("Asia/Tokyo"));
    Checking checking = Rulebook.checking(new Checks(50, 85, WordList.NONE));
    var office = new ImportCommand.Office(database, SeedTable.directory(), checking, false);
    return run(new ImportCommand(storing -> office, () -> text, clock), arguments);
  }

  private int run(ImportCommand command, String... arguments) {
    return new CommandLine(command)
        .setResourceBundle(ResourceBundle.getBundle("text.ja", Locale.ROOT))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(error))
        .execute(arguments);
  }
}
