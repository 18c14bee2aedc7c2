package jp.torimatome.feature.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.people.roster.Editing.Shared;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.say.Screen;
import jp.torimatome.slack.draw.Screens;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list and the form of the directory, within Slack's limits whatever is entered. */
class RosterViewsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 14);
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final SectionEntry KOYO =
      new SectionEntry(
          "koyo",
          "雇用対策課",
          List.of("雇用対策課雇用推進班"),
          "CKOYO",
          new SectionEntry.Staff(List.of("U1"), List.of("U2"), List.of("U3")),
          SignOff.REQUIRED);

  private static final RosterMeta.Below BELOW = new RosterMeta.Below("V1", "2025-04-14|0|");

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("views.db"));
    office = PeopleOffice.of(database, new Directory(List.of(KOYO)), "UCOORD");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_section_is_shown_with_its_people_and_what_is_wrong() {
    office.places.learn(new Place("CKOYO", "koyo", Place.State.ARCHIVED), NOW);
    assertThat(shown(list("ja", "", 0, new Directory(List.of(KOYO)))))
        .contains("*雇用対策課* 　<#CKOYO>", "主担当：<@U1> さん", "別の表記：雇用対策課雇用推進班", "班長・課長の承認：必要")
        .contains("直していただきたい課・係が1件あります", "⚠ <#CKOYO> はアーカイブされています");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void hundreds_of_sections_with_long_names_and_many_people_are_turned_page_by_page(
      String language) {
    Directory large =
        new Directory(IntStream.range(0, 300).mapToObj(RosterViewsTest::large).toList());
    for (int page : new int[] {0, 3, 7, 99}) {
      Screen view = list(language, "", page, large);
      assertThat(BlockKit.problemsOfView(json(view))).isEmpty();
      assertThat(shown(view).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(250_000);
    }
    assertThat(shown(list(language, "", 0, large)))
        .contains("roster_forth")
        .doesNotContain("roster_back");
    assertThat(shown(list(language, "", 99, large)))
        .contains("roster_back")
        .doesNotContain("roster_forth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void the_form_is_filled_in_and_a_new_one_is_empty(String language) {
    Screen filled =
        forms(language)
            .view(KOYO, TODAY, new RosterMeta("koyo", "1-1", BELOW, List.of()), List.of());
    assertThat(BlockKit.problemsOfView(json(filled))).isEmpty();
    assertThat(shown(filled))
        .contains("\"initial_conversation\":\"CKOYO\"", "\"initial_users\":[\"U2\"]", "2025-04-14");
    SectionEntry empty =
        new SectionEntry(
            "",
            "",
            List.of(),
            "",
            new SectionEntry.Staff(List.of(), List.of(), List.of()),
            SignOff.SETTING);
    Screen fresh =
        forms(language).view(empty, TODAY, new RosterMeta("", "", BELOW, List.of()), List.of());
    assertThat(BlockKit.problemsOfView(json(fresh))).isEmpty();
  }

  @Test
  void a_channel_that_cannot_be_chosen_is_not_filled_in_and_the_hint_says_why() {
    office.places.learn(new Place("CKOYO", "koyo", Place.State.SHARED_OUTSIDE), NOW);
    String form =
        shown(
            forms("ja")
                .view(KOYO, TODAY, new RosterMeta("koyo", "1-1", BELOW, List.of()), List.of()));
    assertThat(form)
        .contains("いまのチャンネルは外部と共有されているため、空にしてあります", "exclude_external_shared_channels")
        .doesNotContain("CKOYO\"");
  }

  @Test
  void what_is_to_be_confirmed_has_a_tick_of_its_own() {
    List<Shared> shared = List.of(new Shared("U9", KOYO), new Shared("U2", KOYO));
    RosterMeta meta = new RosterMeta("jutaku", "1-1", BELOW, List.of()).asking(shared);
    String form = shown(forms("ja").view(KOYO, TODAY, meta, shared));
    assertThat(form)
        .contains(RosterForm.confirmBlock(meta), "<@U2> さんは雇用対策課の副担当でもあります", "両方の課・係の担当とする");
    assertThat(RosterMeta.parse(meta.print())).isEqualTo(meta);
    assertThat(meta.confirmed(true)).containsExactlyInAnyOrder("U9@koyo", "U2@koyo");
    assertThat(meta.confirmed(false)).isEmpty();
    assertThat(RosterForm.confirmBlock(meta.asking(shared.subList(0, 1))))
        .isNotEqualTo(RosterForm.confirmBlock(meta));
  }

  @ParameterizedTest
  @CsvSource({
    "'',2025-04-14,''",
    "雇用,2025-04-14,雇用",
    "5/1,2025-05-01,''",
    "雇用 対策 2024-04-01,2024-04-01,雇用 対策",
    "4月20日 住宅,2025-04-20,住宅"
  })
  void a_day_and_a_part_of_a_name_are_read_in_any_order(String typed, LocalDate day, String part) {
    Query query = Query.read(typed, TODAY);
    assertThat(query).isEqualTo(new Query(day, part, 0));
    assertThat(Query.parse(query.page(2).print())).isEqualTo(new Query(day, part, 2));
  }

  @Test
  void a_part_is_found_in_names_and_spellings_whatever_the_width() {
    assertThat(new Query(TODAY, "推進班", 0).finds(KOYO)).isTrue();
    assertThat(new Query(TODAY, "住宅", 0).finds(KOYO)).isFalse();
    SectionEntry wide = new SectionEntry("x", "ＩＴ課", List.of(), "", KOYO.staff(), SignOff.SETTING);
    assertThat(new Query(TODAY, "it課", 0).finds(wide)).isTrue();
  }

  private Screen list(String language, String part, int page, Directory directory) {
    Troubles.Work work = new Troubles.Work(office.duty, Set::of, Set::of);
    Troubles troubles =
        new Troubles(office.directory, office.members, office.places, List.of(), work);
    return new RosterList(troubles, RosterWords.linked(text(language)))
        .view(new Query(TODAY, part, page), directory);
  }

  private RosterForm forms(String language) {
    return new RosterForm(office.places, RosterWords.linked(text(language)));
  }

  private static SectionEntry large(int number) {
    List<String> people =
        IntStream.range(0, 30).mapToObj(each -> "U" + number + "P" + each).toList();
    List<String> spellings =
        IntStream.range(0, 10).mapToObj(each -> "第" + number + "企画調整課".repeat(10) + each).toList();
    return new SectionEntry(
        "s" + number,
        "企画調整課".repeat(14) + number,
        spellings,
        "C" + number,
        new SectionEntry.Staff(people, people, people),
        SignOff.NOT_REQUIRED);
  }

  private static Text text(String language) {
    return Text.in(Locale.of(language), TOKYO);
  }

  private static JsonObject json(Screen view) {
    return JsonParser.parseString(shown(view)).getAsJsonObject();
  }

  private static String shown(Screen view) {
    return GsonFactory.createSnakeCase()
        .toJson(Screens.modal(view))
        .replace("\\u003c", "<")
        .replace("\\u003e", ">");
  }
}
