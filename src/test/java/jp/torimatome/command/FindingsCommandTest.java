package jp.torimatome.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.torimatome.Main;
import jp.torimatome.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
  private static final String SEED = "db/seed/000_69a997289639b63c.txt";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter error = new StringWriter();

  @Test
  void tells_row_by_row_what_was_found_why_it_matters_and_what_to_do_and_then_the_totals() {
    run("import", SEED);
    out.getBuffer().setLength(0);
    assertThat(run("findings")).isZero();
    assertThat(out.toString())
        .contains("番号14 住宅セーフティネット構築推進事業［住宅課(企画調査班)］最終予算額\n  見つかったこと：R5年度の予算額 3,242,800千円は")
        .contains("  気をつける理由：", "  お願いすること：", "  状態：⬜ 未確認\n")
        .contains("3,580,200", "10,038,216");
    assertThat(out.toString().strip().lines().toList().getLast()).contains("312,270", "319,317");
    assertThat(error.toString()).isEmpty();
  }

  @Test
  void for_spreadsheets_every_finding_is_one_row_of_nine_cells() {
    run("import", SEED);
    out.getBuffer().setLength(0);
    assertThat(run("findings", "--format", "csv", "--plan", "宮城県再犯防止推進計画")).isZero();
    assertThat(out.toString())
        .startsWith("\ufeff\"番号\",\"事業名\",")
        .contains("\"14\",\"住宅セーフティネット構築推進事業\"");
    assertThat(out.toString().lines())
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(line.split("\",\"")).hasSize(9));
  }

  @Test
  void without_a_register_or_with_another_plan_it_says_what_to_do() {
    assertThat(run("findings")).isEqualTo(1);
    assertThat(error.toString()).contains("まだ取り込まれていません");
    run("import", SEED);
    error.getBuffer().setLength(0);
    assertThat(run("findings", "--plan", "宮城県再犯防止計画")).isEqualTo(1);
    assertThat(error.toString()).contains("「宮城県再犯防止計画」という計画はありません。「宮城県再犯防止推進計画」ではありませんか。");
    assertThat(run("findings", "--plan", "第二次宮城県再犯防止推進計画"))
        .as("a next plan has no table yet")
        .isEqualTo(1);
    assertThat(run("findings", "--format", "pdf")).isEqualTo(2);
    assertThat(error.toString()).contains("text か csv");
  }

  private int run(String... words) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("torimatome.db"));
    try (Main main =
        new Main(Path.of("."), settings, MovableClock.at("2025-04-14T09:00:00+09:00"))) {
      return main.run(new PrintWriter(out), new PrintWriter(error), words);
    }
  }
}
