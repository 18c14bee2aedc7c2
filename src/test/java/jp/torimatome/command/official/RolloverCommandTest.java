package jp.torimatome.command.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.torimatome.feature.official.RolloverDesk;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RolloverCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter error = new StringWriter();
  private RoundOffice office;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_preview_tells_what_would_be_done_and_does_nothing() {
    assertThat(run("ja", "--preview")).isZero();
    assertThat(out.toString())
        .contains("R5年度・R6年度の表を、R6年度・R7年度の表に進めます。")
        .contains("・回答があるまで、R6年度とR7年度の欄は、前の記載を回答の土台として引き継ぎます：予算額34欄、文章38欄\n")
        .contains("・引き継いだ欄は、進行管理表には「未回答」と印字し、合計にも回答率にも数えません。\n")
        .contains("R6年度の最終予算額に、引き継ぐ額がない事業（番号）：7、9\n", "廃止された事業も、引き続き表に載せます。")
        .contains("R6年度の照会を準備します。開始は2025年4月28日（月）8:30、回答期限は5月26日（月）17:15、締切は5月30日（金）17:15です。");
    assertThat(ended()).isEqualTo(FiscalYear.reiwa(5));
  }

  @Test
  void a_rollover_tells_when_the_round_opens_and_can_be_taken_back() {
    assertThat(run("ja")).isZero();
    assertThat(out.toString())
        .contains(
            "表はR6年度・R7年度のものになりました。",
            "2025年4月28日（月）8:30に自動で始まります",
            " /torimatome 開始 の「内容を変える」で変えられます。")
        .doesNotContain("`");
    assertThat(office.desk.rounds().planned().getFirst().ended()).isEqualTo(RoundOffice.R6);
    assertThat(office.plans.yearToAsk(office.planId())).isEqualTo(RoundOffice.R6);
    assertThat(run("ja", "--undo")).isZero();
    assertThat(out.toString())
        .contains("R6年度への年度更新を取り消しました。表はR5年度・R6年度のものに戻りました。\nあわせて準備したR6年度の照会も取りやめました。");
    assertThat(run("ja", "--undo")).isOne();
    assertThat(error.toString()).contains("取り消せる年度更新はありません。");
  }

  @Test
  void the_drafted_round_opens_at_its_moment_and_then_there_is_no_way_back() {
    run("ja");
    office.tickAt("2025-04-28T08:29:00+09:00");
    assertThat(office.desk.rounds().open()).isEmpty();
    office.tickAt("2025-04-28T08:30:00+09:00");
    assertThat(office.desk.rounds().open()).extracting(Round::ended).contains(RoundOffice.R6);
    assertThat(run("en", "--undo")).isOne();
    assertThat(error.toString())
        .contains("The round about FY2024 (R6) has opened, so the rollover cannot be taken back.");
  }

  @Test
  void a_year_that_has_a_round_gets_no_other_and_one_that_is_open_is_final() {
    Round open = office.opened();
    assertThat(run("ja", "--preview")).isZero();
    assertThat(out.toString())
        .contains("R6年度の照会は、すでに始まっているものを使います。\n⚠️ R6年度の照会が始まっているため、更新すると取り消せません。");
    assertThat(run("ja")).isZero();
    assertThat(out.toString()).contains("R6年度の照会が始まっているため、この年度更新は取り消せません。");
    assertThat(office.desk.rounds().rounds()).extracting(Round::id).containsExactly(open.id());
    run("ja", "--preview");
    assertThat(out.toString())
        .contains("⚠️ R6年度の照会を受け付けている途中です。")
        .contains("R7年度の照会を準備します。開始は2026年4月14日（火）8:30");
  }

  @Test
  void going_on_without_a_round_is_warned_of() {
    run("ja");
    run("ja", "--preview");
    assertThat(out.toString()).contains("⚠️ R6年度への年度更新のあと、照会がまだ始まっていません。");
  }

  @Test
  void an_unknown_plan_and_two_wishes_at_once_are_refused() {
    assertThat(run("ja", "--plan", "別の計画")).isOne();
    assertThat(error.toString()).contains("別の計画");
    assertThat(run("ja", "--preview", "--undo")).isEqualTo(2);
    assertThat(ended()).isEqualTo(FiscalYear.reiwa(5));
  }

  private FiscalYear ended() {
    return office.plans.latestYear(office.planId());
  }

  private int run(String language, String... arguments) {
    Text text = Text.in(Locale.of(language), RoundOffice.TOKYO);
    PublicationDesk publication =
        new PublicationDesk(
            office.plans, EditionDesk.of(office.database, office.plans, true), text);
    RolloverDesk rollovers =
        new RolloverDesk(new RolloverStore(office.database, 10_000), office.desk.planning(), text);
    CommandLine line =
        new CommandLine(
            new RolloverCommand(
                () -> new RolloverCommand.Office(publication, rollovers), office.clock));
    line.setResourceBundle(ResourceBundle.getBundle("text." + language, Locale.ROOT));
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(error, true))
        .execute(arguments);
  }
}
