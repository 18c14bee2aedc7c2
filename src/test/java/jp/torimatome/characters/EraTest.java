package jp.torimatome.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.YearMove;
import jp.torimatome.settings.NewEra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eras that are, and one that is not yet: a process of its own is told of it by the setting. */
class EraTest {
  @ParameterizedTest
  @CsvSource({
    "2019,4,平成,31",
    "2019,5,令和,1",
    "2019,0,令和,1",
    "1989,1,平成,1",
    "1926,11,大正,15",
    "2026,3,令和,8",
    "1870,0,明治,3"
  })
  void a_month_lies_in_its_era(int year, int month, String name, int number) {
    assertThat(Era.of(year, month).name()).isEqualTo(name);
    assertThat(Era.of(year, month).number(year)).isEqualTo(number);
  }

  @Test
  void a_new_era_reads_and_prints_right_from_its_day_on_without_a_release()
      throws IOException, InterruptedException {
    Map<String, String> told = Map.of("TORIMATOME_CALENDAR_NEW_ERA", "光文 K 2031-05-01");
    NewEra era = NewEra.told(Path.of("config/torimatome.yaml"), told, List.of()).orElseThrow();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-D" + NewEra.PROPERTY + "=" + era.property(),
                "-cp",
                System.getProperty("java.class.path"),
                EraTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .contains(
            "R12 K1 K2",
            "令和 光文",
            "[FiscalYear[startYear=2031]] [FiscalYear[startYear=2032]]"
                + " [FiscalYear[startYear=2030]]",
            "光文元年度に実施する。",
            "K1年度に実施する。",
            "光文3年度に実施する。",
            "R9年度に実施する。");
  }

  /** Runs in the child, which knows the new era. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    out.println(
        FiscalYear.of(LocalDate.of(2030, 4, 1)).era()
            + " "
            + new FiscalYear(2031).era()
            + " "
            + new FiscalYear(2032).era());
    out.println(
        Era.at(LocalDate.of(2031, 4, 30)).name() + " " + Era.at(LocalDate.of(2031, 5, 1)).name());
    out.println(
        List.of(FiscalYear.named("K1").orElseThrow())
            + " "
            + List.of(Wording.year("光文2年度 実績").orElseThrow())
            + " "
            + List.of(Wording.year("R12年度 実績").orElseThrow()));
    out.println(YearMove.moved("令和12年度に実施する。", new FiscalYear(2030)));
    out.println(YearMove.moved("R12年度に実施する。", new FiscalYear(2030)));
    out.println(YearMove.moved("光文2年度に実施する。", new FiscalYear(2032)));
    out.println(YearMove.moved("R8年度に実施する。", new FiscalYear(2026)));
  }
}
