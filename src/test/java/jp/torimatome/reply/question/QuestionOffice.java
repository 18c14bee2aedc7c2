package jp.torimatome.reply.question;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Question;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.people.Access;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.reading.SeedTable;

/**
 * The published table with the acts of asking and answering; 14 gives its amounts in yen, and
 * belongs to the section of RESPONDER.
 */
final class QuestionOffice implements AutoCloseable {
  static final String COORDINATOR = "U-coordinator";
  static final String OUTSIDER = "U-nobody";

  final RoundOffice rounds;
  final PeopleOffice people;
  final FindingStore store;
  final Findings findings;
  final Asking asking;
  final QuestionDesk desk;
  final Keeping keeping;
  final Mending mending;

  private QuestionOffice(RoundOffice rounds) {
    this.rounds = rounds;
    Checking checking = Rulebook.checking(new Checks(50, 85, WordList.NONE));
    this.store = new FindingStore(rounds.database);
    this.findings = new Findings(rounds.plans, new CheckedRegister(rounds.plans), checking, store);
    this.people = PeopleOffice.of(rounds.database, SeedTable.directory(), COORDINATOR);
    this.asking = new Asking(findings, store, people.directory, people.destinations);
    Access access = people.access;
    this.desk =
        new QuestionDesk(
            store, findings, rounds.plans, rounds.desk.rounds(), rounds.desk.inquiries(), access);
    QuestionStore answers = new QuestionStore(rounds.database);
    this.keeping = new Keeping(desk, answers);
    this.mending = new Mending(desk, answers, findings, store);
  }

  static QuestionOffice open(Path folder) {
    return new QuestionOffice(RoundOffice.open(folder));
  }

  Asking.Outcome askAll() {
    return asking.all(rounds.planId(), COORDINATOR, rounds.clock.instant());
  }

  List<Standing> standings() {
    return findings.ofPlan(rounds.planId());
  }

  /** How the finding on the yen of row 14 stands; there may be others after it was mended. */
  Standing yen(Column column) {
    return standings().stream().filter(each -> isYen(each, column)).findFirst().orElseThrow();
  }

  private static boolean isYen(Standing standing, Column column) {
    return standing.finding().number() == 14
        && standing.finding().rule() == Rule.PROBABLY_YEN
        && standing.finding().column() == column;
  }

  /** The question on it. */
  Question question(Column column) {
    return store.questionsAbout(rounds.project(14).id()).stream()
        .filter(question ->
            question.finding().rule() == Rule.PROBABLY_YEN && question.finding().column() == column)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody of the section that answers for row 14. */
  String responder() {
    return SeedTable.directory()
        .byCode(rounds.project(14).section().code())
        .orElseThrow()
        .people()
        .getFirst();
  }

  QuestionSheet sheet(Question question) {
    return ((QuestionDesk.Opening.Opened)
            desk.open(question.id(), responder(), rounds.clock.instant()))
        .sheet();
  }

  QuestionOutcome keep(Question question, String userId, String reason) {
    return keeping.keep(question.id(), userId, reason, rounds.clock.instant());
  }

  QuestionOutcome mend(Question question, String base, String userId, String typed, String reason) {
    var entry = new ReplyForm.Entry(Choice.GIVEN, typed);
    return mending.mend(
        new Mending.Request(question.id(), base, userId, entry, reason), rounds.clock.instant());
  }

  /** The last line of the record. */
  Optional<String> audited(String act) {
    return rounds
        .database
        .read(db -> db.fetch("select subject from audit where act = ? order by id desc", act))
        .stream()
        .findFirst()
        .map(row -> row.get(0, String.class));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
