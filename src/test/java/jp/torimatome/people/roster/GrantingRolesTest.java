package jp.torimatome.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.people.roster.GrantingRoles.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 権限の付与と取消し: to members in good standing only, and never so that no admin is left. */
class GrantingRolesTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final Stamp ADMIN = new Stamp("UADMIN", NOW);

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;
  private GrantingRoles granting;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("roles.db"));
    office = PeopleOffice.of(database, new Directory(List.of()), "UADMIN", "USECOND");
    granting = new GrantingRoles(office.roles, office.members);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_member_gets_a_role_once() {
    assertThat(granting.grant("UNEW", Role.COORDINATOR, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.DONE));
    assertThat(granting.grant("UNEW", Role.COORDINATOR, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.UNCHANGED));
    assertThat(granting.holders(Role.COORDINATOR)).containsExactly("UADMIN", "USECOND", "UNEW");
  }

  @ParameterizedTest
  @EnumSource(value = Member.State.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_does(Member.State state) {
    slackTells(Map.of("UNEW", state));
    assertThat(granting.grant("UNEW", Role.COORDINATOR, ADMIN)).isEqualTo(new Outcome.Unfit(state));
    assertThat(granting.grant("UNHEARD", Role.ADMIN, ADMIN))
        .isEqualTo(new Outcome.Unfit(Member.State.UNKNOWN));
    assertThat(granting.holders(Role.COORDINATOR)).containsExactly("UADMIN", "USECOND");
  }

  @Test
  void nobody_raises_themselves_and_the_last_admin_stays() {
    assertThat(granting.grant("UADMIN", Role.ADMIN, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.OWN_ROLE));
    assertThat(granting.revoke("UADMIN", Role.ADMIN, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.LAST_ADMIN));
  }

  @Test
  void an_admin_who_has_left_is_none_that_could_be_left_alone_but_can_be_taken_off() {
    granting.grant("USECOND", Role.ADMIN, ADMIN);
    slackTells(Map.of("USECOND", Member.State.DEACTIVATED));
    assertThat(granting.revoke("UADMIN", Role.ADMIN, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.LAST_ADMIN));
    assertThat(granting.revoke("USECOND", Role.ADMIN, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.DONE));
    assertThat(granting.revoke("USECOND", Role.ADMIN, ADMIN))
        .isEqualTo(decided(RoleStore.Outcome.UNCHANGED));
  }

  private static Outcome decided(RoleStore.Outcome outcome) {
    return new Outcome.Decided(outcome);
  }

  private void slackTells(Map<String, Member.State> states) {
    Map<String, Member> all = new HashMap<>();
    List.of("UADMIN", "USECOND")
        .forEach(person -> all.put(person, new Member(person, person, Member.State.ACTIVE)));
    states.forEach((person, state) -> all.put(person, new Member(person, person, state)));
    office.members.learn(all, NOW);
  }
}
