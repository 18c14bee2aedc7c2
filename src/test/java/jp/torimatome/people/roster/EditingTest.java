package jp.torimatome.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.roster.Editing.Outcome;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.people.staff.StaffFault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 名簿の編集: stored whole or not at all, and never over what somebody else has just entered. */
class EditingTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 15);
  private static final Stamp STAMP = new Stamp("UCOORD", NOW);
  private static final SectionEntry JUTAKU = section("jutaku", "住宅課", "UA", "UB", "UC");
  private static final SectionEntry KOYO = section("koyo", "雇用対策課", "UD", "UE", "UF");

  @TempDir Path folder;
  @AutoClose private Database database;
  private PeopleOffice office;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("roster.db"));
    office = PeopleOffice.of(database, new Directory(List.of(JUTAKU, KOYO)), "UCOORD");
  }

  @Test
  void what_changes_holds_from_its_day_on_and_is_told_field_by_field() {
    SectionEntry wanted =
        new SectionEntry(
            "jutaku", "住宅課", List.of("住宅班"), "", staff("UA", "UC", "UC"), SignOff.REQUIRED);
    var saved = (Outcome.Saved) save(wanted, TODAY.plusDays(1));
    assertThat(saved.differences())
        .extracting(Difference::part)
        .containsExactly(
            Difference.Part.SPELLINGS,
            Difference.Part.CHANNEL,
            Difference.Part.DEPUTIES,
            Difference.Part.SIGN_OFF);
    assertThat(office.directory.on(TODAY).byCode("jutaku")).contains(JUTAKU);
    assertThat(office.directory.on(TODAY.plusDays(1)).byCode("jutaku")).contains(wanted);
  }

  @Test
  void the_old_name_stays_a_spelling_and_comes_off_when_it_is_the_name_again() {
    save(named(JUTAKU, "すまい課", List.of()), TODAY);
    SectionEntry renamed = entry("jutaku");
    assertThat(renamed.spellings()).containsExactly("住宅課");
    save(named(renamed, "住宅課", renamed.spellings()), TODAY);
    assertThat(entry("jutaku").spellings()).containsExactly("すまい課");
  }

  @Test
  void a_name_or_a_spelling_of_another_section_is_refused_letter_for_letter() {
    assertThat(faults(named(JUTAKU, "雇用対策課", List.of())))
        .containsExactly(new RosterFault.Taken(true, "雇用対策課", "雇用対策課"));
    assertThat(faults(named(JUTAKU, "住宅課", List.of("雇用対策課"))))
        .containsExactly(new RosterFault.Taken(false, "雇用対策課", "雇用対策課"));
    assertThat(save(named(JUTAKU, "住宅課", List.of("雇用・対策課")), TODAY))
        .isInstanceOf(Outcome.Saved.class);
    assertThat(faults(named(JUTAKU, " ", List.of()))).containsExactly(new RosterFault.NoName());
  }

  @Test
  void a_section_without_people_is_refused() {
    Staff nobody = new Staff(List.of(), List.of("UB"), List.of());
    assertThat(faults(JUTAKU.with(nobody)))
        .extracting(EditingTest::kind)
        .containsExactly("NO_RESPONDER");
  }

  @Test
  void guests_people_who_left_and_a_deputy_who_is_the_responder_are_refused_all_at_once() {
    slackTells(Map.of("UGUEST", Member.State.GUEST, "ULEFT", Member.State.DEACTIVATED));
    Staff staff = new Staff(List.of("UA", "UGUEST"), List.of("UA", "ULEFT"), List.of("UNOBODY"));
    assertThat(faults(JUTAKU.with(staff)))
        .extracting(EditingTest::kind)
        .containsExactly("RESPONDER_IS_DEPUTY", "NO_MEMBER", "LEFT", "UNKNOWN");
  }

  @Test
  void a_channel_that_cannot_be_used_is_refused() {
    for (Place.State state :
        List.of(
            Place.State.ARCHIVED,
            Place.State.SHARED_OUTSIDE,
            Place.State.WITHOUT_US,
            Place.State.UNKNOWN)) {
      office.places.learn(new Place("CNEW", "new", state), NOW);
      assertThat(
              faults(
                  new SectionEntry(
                      "jutaku", "住宅課", List.of(), "CNEW", JUTAKU.staff(), SignOff.SETTING)))
          .containsExactly(new RosterFault.UnfitChannel(state));
    }
  }

  @Test
  void
      the_only_responder_may_not_be_the_only_head_where_a_sign_off_is_needed_unless_the_setting_allows_it() {
    SectionEntry alone =
        new SectionEntry("jutaku", "住宅課", List.of(), "", staff("UA", "UB", "UA"), SignOff.REQUIRED);
    assertThat(faults(alone)).containsExactly(new RosterFault.HeadAnswers());
    SectionEntry usual =
        new SectionEntry("jutaku", "住宅課", List.of(), "", staff("UA", "UB", "UA"), SignOff.SETTING);
    assertThat(save(editing(true, true), alone, TODAY)).isInstanceOf(Outcome.Saved.class);
    assertThat(save(editing(true, false), usual, TODAY)).isInstanceOf(Outcome.Faulty.class);
    assertThat(save(editing(false, false), usual, TODAY)).isInstanceOf(Outcome.Saved.class);
  }

  @Test
  void a_day_before_what_was_entered_last_is_refused() {
    save(named(JUTAKU, "すまい課", List.of()), TODAY.plusDays(10));
    assertThat(faults(named(JUTAKU, "すまい室", List.of())))
        .extracting(EditingTest::kind)
        .containsExactly("ENTERED_LATER");
  }

  @Test
  void of_two_at_once_only_the_first_is_stored() {
    String version = editing(false, false).open("jutaku", TODAY).orElseThrow().version();
    Editing.Wanted first =
        new Editing.Wanted(JUTAKU.with(staff("UA", "UC", "UC")), TODAY, version, Set.of());
    Editing.Wanted second =
        new Editing.Wanted(named(JUTAKU, "すまい課", List.of()), TODAY, version, Set.of());
    assertThat(editing(false, false).save(first, STAMP)).isInstanceOf(Outcome.Saved.class);
    var overtaken =
        (Outcome.Overtaken) editing(false, false).save(second, new Stamp("UOTHER", NOW));
    assertThat(overtaken.by()).contains(STAMP);
    assertThat(entry("jutaku").name()).isEqualTo("住宅課");
    assertThat(new RosterStore(database).save(second.entry(), TODAY, version, STAMP))
        .as("in the transaction too")
        .isFalse();
  }

  @Test
  void
      whoever_is_new_and_belongs_to_another_section_has_to_be_confirmed_and_whoever_is_not_new_has_not() {
    SectionEntry wanted = JUTAKU.with(staff("UA", "UD", "UC"));
    var unconfirmed = (Outcome.Unconfirmed) save(wanted, TODAY);
    assertThat(unconfirmed.shared()).containsExactly(new Editing.Shared("UD", KOYO));
    assertThat(entry("jutaku")).as("nothing stored").isEqualTo(JUTAKU);
    Editing editing = editing(false, false);
    String version = editing.open("jutaku", TODAY).orElseThrow().version();
    assertThat(editing.save(new Editing.Wanted(wanted, TODAY, version, Set.of("UD@other")), STAMP))
        .isInstanceOf(Outcome.Unconfirmed.class);
    assertThat(editing.save(new Editing.Wanted(wanted, TODAY, version, Set.of("UD@koyo")), STAMP))
        .isInstanceOf(Outcome.Saved.class);
    assertThat(save(named(entry("jutaku"), "住宅課", List.of("住宅班")), TODAY))
        .isInstanceOf(Outcome.Saved.class);
  }

  @Test
  void a_section_is_founded_with_a_key_of_its_own() {
    SectionEntry fresh =
        new SectionEntry("", "新生課", List.of(), "", staff("UX", "UY", "UZ"), SignOff.SETTING);
    assertThat(
            ((Outcome.Saved)
                    editing(false, false)
                        .save(new Editing.Wanted(fresh, TODAY, "", Set.of()), STAMP))
                .entry()
                .code())
        .isEqualTo("section-1");
    assertThat(editing(false, false).save(new Editing.Wanted(fresh, TODAY, "", Set.of()), STAMP))
        .as("the name is taken now")
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(office.directory.on(TODAY.minusDays(1)).bySpelling("新生課")).isEmpty();
  }

  @Test
  void nothing_new_is_no_change() {
    assertThat(save(JUTAKU, TODAY)).isEqualTo(new Outcome.Unchanged(JUTAKU));
    assertThat(editing(false, false).open("nowhere", TODAY)).isEmpty();
  }

  private Outcome save(SectionEntry wanted, LocalDate from) {
    return save(editing(false, false), wanted, from);
  }

  private static Outcome save(Editing editing, SectionEntry wanted, LocalDate from) {
    String version = editing.open(wanted.code(), TODAY).orElseThrow().version();
    return editing.save(new Editing.Wanted(wanted, from, version, Set.of()), STAMP);
  }

  private List<RosterFault> faults(SectionEntry wanted) {
    return ((Outcome.Faulty) save(wanted, TODAY)).faults();
  }

  private static String kind(RosterFault fault) {
    return fault instanceof RosterFault.OfStaff(StaffFault staff)
        ? staff.kind().name()
        : fault.toString();
  }

  private Editing editing(boolean usual, boolean samePerson) {
    RosterCheck check =
        new RosterCheck(
            new StaffCheck(office.members), office.places, new RosterCheck.Rule(usual, samePerson));
    return new Editing(new RosterStore(database), office.directory, check, PeopleOffice.TOKYO);
  }

  private SectionEntry entry(String code) {
    return office.directory.on(TODAY).byCode(code).orElseThrow();
  }

  private void slackTells(Map<String, Member.State> states) {
    Map<String, Member> all = new HashMap<>();
    List.of("UA", "UB", "UC")
        .forEach(person -> all.put(person, new Member(person, person, Member.State.ACTIVE)));
    states.forEach((person, state) -> all.put(person, new Member(person, person, state)));
    office.members.learn(all, NOW);
  }

  private static SectionEntry section(String code, String name, String... people) {
    return new SectionEntry(
        code, name, List.of(), "C" + code, staff(people[0], people[1], people[2]), SignOff.SETTING);
  }

  private static SectionEntry named(SectionEntry entry, String name, List<String> spellings) {
    return new SectionEntry(
        entry.code(), name, spellings, entry.channel(), entry.staff(), entry.signOff());
  }

  private static Staff staff(String responder, String deputy, String head) {
    return new Staff(List.of(responder), List.of(deputy), List.of(head));
  }
}
