package jp.torimatome.feature.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsListTest {
  @TempDir Path folder;
  private RoundOffice office;
  private FindingsList list;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
    Findings findings =
        new Findings(
            office.plans,
            new CheckedRegister(office.plans),
            Rulebook.checking(new Checks(50, 85, WordList.NONE)),
            new FindingStore(office.database));
    Text text = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    list = new FindingsList(office.plans, findings, new FindingWords(text));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_seed_fits_one_page_with_a_button_for_each_section_that_has_something_open() {
    Answer page = list.listing(office.planId());
    assertThat(limits(page)).isLessThanOrEqualTo(13_000);
    String shown = Drawing.json(page.parts());
    assertThat(shown)
        .contains("findings_ask_all")
        .contains("3,242,800")
        .doesNotContain("findings_page");
    assertThat(shown.split("\"findings_ask\"", -1)).hasSizeGreaterThan(5);
  }

  @Test
  void many_long_findings_are_turned_page_by_page_and_every_row_stands_on_one() {
    wrongEverywhere();
    List<String> pages = new ArrayList<>();
    for (int number = 0;
        number == 0 || pages.getLast().contains("\"findings_page_" + number + "\"");
        number++) {
      Answer page = list.page(office.planId(), number, "");
      assertThat(limits(page)).isLessThanOrEqualTo(13_000);
      pages.add(Drawing.json(page.parts()));
    }
    assertThat(pages).hasSizeGreaterThan(1);
    for (Project project : office.plans.projects(office.planId())) {
      assertThat(pages).anyMatch(page -> page.contains("*" + project.printedNumber() + "* "));
    }
    assertThat(list.page(office.planId(), 99, "").parts())
        .as("beyond the end is the last page")
        .isNotEmpty();
  }

  @Test
  void words_of_the_table_cannot_format_or_ping() {
    record(office.project(1), "<!channel> *太字* の事業を実施します。今後は実施する。");
    assertThat(list.listing(office.planId()).text()).doesNotContain("<!channel>");
    assertThat(Drawing.json(list.listing(office.planId()).parts())).doesNotContain("<!channel>");
  }

  private void wrongEverywhere() {
    for (Project project : office.plans.projects(office.planId())) {
      record(project, "＜長い文＞を実施します。ABCとＡＢＣを使う。".repeat(20));
      office.database.change(db ->
          CellRows.record(
              db,
              project.id(),
              FiscalYear.reiwa(6),
              Stage.INITIAL,
              Amount.given(123),
              office.clock.instant(),
              "U",
              "import:9"));
    }
  }

  private void record(Project project, String words) {
    for (PassageField field :
        List.of(
            PassageField.STATUS, PassageField.PLAN, PassageField.ISSUES, PassageField.CONTENT)) {
      FiscalYear year = field == PassageField.STATUS ? FiscalYear.reiwa(5) : FiscalYear.reiwa(6);
      FiscalYear kept = field.isYearly() ? year : new FiscalYear(0);
      office.database.change(db ->
          CellRows.record(
              db,
              project.id(),
              field,
              kept,
              Passage.given(words),
              office.clock.instant(),
              "U",
              "import:9"));
    }
  }

  /** Fails beyond Slack's limits of a message, and returns how long all its texts are. */
  private static int limits(Answer page) {
    assertThat(page.parts()).hasSizeLessThanOrEqualTo(50);
    List<String> texts = new ArrayList<>();
    collect(JsonParser.parseString(Drawing.json(page.parts())), texts);
    assertThat(texts).allMatch(text -> text.length() <= 3000);
    return texts.stream().mapToInt(String::length).sum();
  }

  private static void collect(JsonElement element, List<String> texts) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, texts));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> {
            if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
              texts.add(entry.getValue().getAsString());
            }
            collect(entry.getValue(), texts);
          });
    }
  }
}
