package jp.torimatome.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.people.roster.RosterCheck;
import jp.torimatome.people.roster.RosterStore;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.Correcting.Decided;
import jp.torimatome.reply.correction.Correction;
import jp.torimatome.reply.correction.CorrectionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corrections of content and contact: proposals until a coordinator decides, and never over what
 * changed meanwhile.
 */
class CorrectingTest {
  private static final String NEW = "U0NEW0001";

  @TempDir Path folder;
  private ReplyOffice office;
  private PeopleOffice people;
  private CorrectionStore store;
  private Correcting correcting;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
    people =
        PeopleOffice.of(office.rounds.database, ReplyOffice.directory(), ReplyOffice.COORDINATOR);
    store = new CorrectionStore(office.rounds.database, office.rounds.plans);
    RosterCheck check =
        new RosterCheck(
            new StaffCheck(people.members), people.places, new RosterCheck.Rule(false, false));
    Editing editing =
        new Editing(
            new RosterStore(office.rounds.database), people.directory, check, PeopleOffice.TOKYO);
    var where = new Correcting.People(people.directory, editing, PeopleOffice.TOKYO);
    correcting = new Correcting(office.answering, store, office.rounds.plans, where);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_contact_enters_the_directory_when_it_is_taken() {
    propose(Map.of(Correction.Kind.CONTACT, NEW));
    assertThat(responders()).doesNotContain(NEW);
    assertThat(decide(true)).isEqualTo(Decided.TAKEN);
    assertThat(responders()).first().isEqualTo(NEW);
    assertThat(responders()).doesNotContain(ReplyOffice.RESPONDER);
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void a_declined_contact_changes_nothing_and_is_kept_with_who_declined_it() {
    propose(Map.of(Correction.Kind.CONTACT, NEW));
    Correction proposed = store.waiting().getFirst();
    assertThat(decide(false)).isEqualTo(Decided.DECLINED);
    assertThat(responders()).doesNotContain(NEW);
    assertThat(store.decision(proposed.id()))
        .hasValueSatisfying(decision -> {
          assertThat(decision.taken()).isFalse();
          assertThat(decision.reason()).isEqualTo("資料で確かめられないため");
          assertThat(decision.stamp().by()).isEqualTo(ReplyOffice.COORDINATOR);
        });
    assertThat(office.rounds.outgoing("correction")).containsExactly(ReplyOffice.RESPONDER);
    assertThat(correcting.take(proposed.id(), coordinator())).as("once").isEqualTo(Decided.ALREADY);
  }

  @Test
  void a_content_is_not_taken_over_another_that_came_meanwhile() {
    propose(Map.of(Correction.Kind.CONTENT, "改めた内容"));
    long first = store.waiting().getFirst().id();
    propose(Map.of(Correction.Kind.CONTENT, "もう一度改めた内容"));
    assertThat(store.waiting()).as("the newer one waits in its place").hasSize(1);
    assertThat(correcting.take(first, coordinator())).isEqualTo(Decided.ALREADY);
    assertThat(decide(true)).isEqualTo(Decided.TAKEN);
    assertThat(content()).isEqualTo("もう一度改めた内容");
  }

  @Test
  void who_is_overtaken_by_another_hears_of_it_at_once() {
    propose(Map.of(Correction.Kind.CONTENT, "改めた内容"));
    propose(Map.of(Correction.Kind.CONTENT, "自分で直した内容"));
    assertThat(office.rounds.outgoing("correction")).as("one's own").isEmpty();
    propose(ReplyOffice.COORDINATOR, Map.of(Correction.Kind.CONTENT, "取りまとめ担当の内容"));
    assertThat(office.rounds.outgoing("correction")).containsExactly(ReplyOffice.RESPONDER);
  }

  @Test
  void what_cannot_be_stored_or_says_nothing_new_is_no_proposal() {
    assertThat(propose(Map.of(Correction.Kind.CONTENT, "あ".repeat(3001))))
        .isEqualTo(new Correcting.Outcome.Faulty(new Fault.TooLong(3001, 3000)));
    assertThat(propose(Map.of(Correction.Kind.CONTENT, content())))
        .isInstanceOf(Correcting.Outcome.Nothing.class);
    assertThat(propose(ReplyOffice.OUTSIDER, Map.of(Correction.Kind.CONTENT, "改めた")))
        .isInstanceOf(Correcting.Outcome.Refused.class);
    assertThat(store.waiting()).isEmpty();
  }

  private Correcting.Outcome propose(Map<Correction.Kind, String> typed) {
    return propose(ReplyOffice.RESPONDER, typed);
  }

  private Correcting.Outcome propose(String person, Map<Correction.Kind, String> typed) {
    return correcting.propose(
        office.item().id(), typed, new Stamp(person, office.rounds.clock.instant()));
  }

  private Decided decide(boolean taken) {
    long id = store.waiting().getFirst().id();
    return taken
        ? correcting.take(id, coordinator())
        : correcting.decline(id, "資料で確かめられないため", coordinator());
  }

  private Stamp coordinator() {
    return new Stamp(ReplyOffice.COORDINATOR, office.rounds.clock.instant());
  }

  private List<String> responders() {
    return people
        .directory
        .at(office.rounds.clock.instant())
        .byCode("koyo")
        .map(SectionEntry::responders)
        .orElseThrow();
  }

  private String content() {
    return office
        .rounds
        .plans
        .passage(office.item().project().id(), PassageField.CONTENT, new FiscalYear(0))
        .body();
  }
}
