package jp.torimatome.people.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Access;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every cell of role × act × relation, against the table as people agreed on it: a real person of
 * each role stands in each relation to a section of a real directory, and tries.
 */
class PermissionsTest {
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00Z");

  /**
   * A letter for each relation that is allowed: Own, oTher, Former, Closed; nobody OUTSIDE ever.
   * Roles in the order of {@link Role}.
   */
  private static final String TABLE =
      """
      act              admin coordinator head responder deputy reader
      READ             OTFC  OTFC        OTFC OTFC      OTFC   OTFC
      SEE_HOME         OTFC  OTFC        OTFC OTFC      OTFC   OTFC
      SEE_BOARD        OTFC  OTFC        -    -         -      -
      READ_RECORD      OTFC  OTFC        OC   OC        OC     -
      ANSWER           -     OTF         O    O         O      -
      ANSWER_QUESTION  -     OTFC        OC   OC        OC     -
      CLARIFY          -     OTFC        OC   OC        OC     -
      ASK_EXTENSION    -     -           O    O         O      -
      SIGN_OFF         -     -           OC   -         -      -
      STAFF            OTFC  OTFC        OC   OC        OC     -
      NOTE_ABSENCE     OTFC  OTFC        OC   OC        OC     -
      REVIEW           -     OTFC        -    -         -      -
      GRANT_TIME       -     OTFC        -    -         -      -
      REMIND           -     OTFC        -    -         -      -
      STEER            -     OTFC        -    -         -      -
      PUBLISH          -     OTFC        -    -         -      -
      EDIT_DIRECTORY   OTFC  OTFC        -    -         -      -
      RETRY            OTFC  OTFC        -    -         -      -
      GRANT_ROLE       OTFC  -           -    -         -      -
      """;

  private static final Map<Relation, String> LETTERS =
      Map.of(
          Relation.OWN,
          "O",
          Relation.OTHER,
          "T",
          Relation.FORMER,
          "F",
          Relation.CLOSED,
          "C",
          Relation.OUTSIDE,
          "X");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_cell_of_the_table_is_as_agreed() {
    Map<Act, String[]> rows = rows();
    List<DynamicTest> cells = new ArrayList<>();
    for (Act act : Act.values()) {
      for (Role role : Role.values()) {
        for (Relation relation : Relation.values()) {
          boolean allowed =
              rows.getOrDefault(act, new String[0])[role.ordinal() + 1].contains(
                  LETTERS.get(relation));
          cells.add(
              dynamicTest(
                  role + " " + act + " " + relation,
                  () -> assertThat(Permissions.allow(role, act, relation)).isEqualTo(allowed)));
        }
      }
    }
    return cells.stream();
  }

  @Test
  void people_of_every_role_and_relation_may_what_the_table_says_and_nothing_else() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
      PeopleOffice office = PeopleOffice.of(database, sections(), "U-coordinator");
      office.roles.grant("U-admin", Role.ADMIN, "U-coordinator", NOW);
      office.roles.revoke("U-coordinator", Role.ADMIN, "U-admin", NOW);
      SectionEntry before = office.directory.at(NOW).byCode("mine").orElseThrow();
      SectionEntry.Staff earlier =
          new SectionEntry.Staff(List.of("U-former"), List.of(), List.of());
      office.directory.enter(
          List.of(before.with(earlier)), LocalDate.of(2024, 4, 1), new Stamp("U-admin", NOW));
      office.directory.enter(List.of(before), LocalDate.of(2025, 4, 1), new Stamp("U-admin", NOW));
      office.members.learn(Map.of("U-guest", new Member("U-guest", "客", Member.State.GUEST)), NOW);
      Section mine = new jp.torimatome.plan.PlanStore(database).sections().getFirst();
      assertThat(mine.code()).isEqualTo("mine");
      List<Person> people =
          List.of(
              new Person("U-responder", Role.RESPONDER, Relation.OWN),
              new Person("U-deputy", Role.DEPUTY, Relation.OWN),
              new Person("U-head", Role.HEAD, Relation.OWN),
              new Person("U-admin", Role.ADMIN, Relation.OTHER),
              new Person("U-coordinator", Role.COORDINATOR, Relation.OTHER),
              new Person("U-former", Role.READER, Relation.FORMER),
              new Person("U-elsewhere", Role.READER, Relation.OTHER),
              new Person("U-stranger", Role.READER, Relation.OTHER),
              new Person("U-guest", Role.READER, Relation.OUTSIDE));
      for (Person person : people) {
        for (Act act : Act.values()) {
          for (boolean closed : new boolean[] {false, true}) {
            Relation relation = person.relation(closed);
            boolean may =
                office.access.may(person.id(), act, new Access.Concern(mine, closed), NOW);
            boolean allowed =
                Permissions.allow(person.role(), act, relation)
                    || Permissions.allow(Role.READER, act, relation);
            assertThat(may).as("%s %s closed=%s", person.id(), act, closed).isEqualTo(allowed);
            assertThat(office.access.relation(person.id(), new Access.Concern(mine, closed), NOW))
                .isEqualTo(relation);
          }
        }
      }
    }
  }

  @Test
  void the_last_admin_stays_and_nobody_raises_their_own_role() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("roles.db"))) {
      PeopleOffice office = PeopleOffice.of(database, sections(), "U-first", "U-second");
      assertThat(office.roles.revoke("U-first", Role.ADMIN, "U-first", NOW))
          .isEqualTo(RoleStore.Outcome.LAST_ADMIN);
      assertThat(office.roles.grant("U-second", Role.ADMIN, "U-second", NOW))
          .isEqualTo(RoleStore.Outcome.OWN_ROLE);
      assertThat(office.roles.grant("U-second", Role.ADMIN, "U-first", NOW))
          .isEqualTo(RoleStore.Outcome.DONE);
      assertThat(office.roles.grant("U-second", Role.ADMIN, "U-first", NOW))
          .isEqualTo(RoleStore.Outcome.UNCHANGED);
      assertThat(office.roles.revoke("U-first", Role.ADMIN, "U-second", NOW))
          .isEqualTo(RoleStore.Outcome.DONE);
      assertThat(office.roles.holders(Role.ADMIN)).containsExactly("U-second");
      assertThat(office.roles.revoke("U-second", Role.ADMIN, "U-second", NOW))
          .isEqualTo(RoleStore.Outcome.LAST_ADMIN);
    }
  }

  /**
   * Somebody, the role that they have, and how they stand to the section while its inquiry is open.
   */
  private record Person(String id, Role role, Relation open) {
    Relation relation(boolean closed) {
      boolean reaches = open == Relation.OWN || role == Role.ADMIN || role == Role.COORDINATOR;
      return closed && reaches ? Relation.CLOSED : open;
    }
  }

  private static Directory sections() {
    SectionEntry.Staff mine =
        new SectionEntry.Staff(List.of("U-responder"), List.of("U-deputy"), List.of("U-head"));
    SectionEntry.Staff other = new SectionEntry.Staff(List.of("U-elsewhere"), List.of(), List.of());
    return new Directory(
        List.of(
            new SectionEntry("mine", "住宅課", List.of(), "C1", mine, SignOff.SETTING),
            new SectionEntry("other", "契約課", List.of(), "C2", other, SignOff.SETTING)));
  }

  private static Map<Act, String[]> rows() {
    return TABLE
        .lines()
        .skip(1)
        .map(line -> line.split("\\s+"))
        .collect(
            Collectors.toMap(
                cells -> Act.valueOf(cells[0]),
                cells -> Arrays.copyOf(cells, Role.values().length + 1)));
  }
}
