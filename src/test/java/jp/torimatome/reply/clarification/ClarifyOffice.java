package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.CLARIFICATION;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_CHANGE;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_WORD;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.torimatome.people.Stamp;
import jp.torimatome.reply.clarification.Clarification.Side;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.reply.clarification.Clarifying.Hearing;
import jp.torimatome.reply.clarification.Clarifying.Outcome;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;

/** An open round about the published table, and one item of 雇用対策課 about which is asked. */
final class ClarifyOffice implements AutoCloseable {
  static final String COORDINATOR = "U-coordinator";
  static final String RESPONDER = "U-koyo";
  static final String OUTSIDER = "U-keiyaku";
  static final Spot ROOT = new Spot("C-koyo", "1744587000.000100");

  final RoundOffice rounds;
  final Round round;
  final Item item;
  final ClarificationStore store;
  final Clarifying clarifying;
  private int submissions;
  private int messages;

  ClarifyOffice(Path folder) {
    rounds = RoundOffice.open(folder);
    round = rounds.opened();
    item = rounds.inquiry(round, "koyo").items().getFirst();
    store = new ClarificationStore(rounds.database);
    clarifying = new Clarifying(store, rounds.desk.inquiries(), rounds.people.access);
  }

  Instant now() {
    return rounds.clock.instant();
  }

  Outcome ask(String body) {
    return clarifying.ask(item.id(), typed(COORDINATOR, body), now());
  }

  Outcome answer(long id, String by, String body) {
    return clarifying.answer(id, typed(by, body), now());
  }

  Spot hear(String by, String body) {
    Clarifying.Said said = word(by, body);
    assertThat(clarifying.hear(said, now())).isEqualTo(Hearing.HEARD);
    return said.spot();
  }

  Hearing again(Clarifying.Said said, String body, String ts) {
    return clarifying.hearAgain(
        new Clarifying.Said(said.thread(), said.spot(), body, said.stamp()), ts, now());
  }

  Clarifying.Typed typed(String by, String body) {
    return new Clarifying.Typed("view:" + ++submissions, body, by);
  }

  Clarifying.Said word(String by, String body) {
    return new Clarifying.Said(
        ROOT, new Spot(ROOT.channel(), "1744587001.00010" + ++messages), body, stamp(by));
  }

  Stamp stamp(String by) {
    return new Stamp(by, now());
  }

  /** The question stands in Slack. */
  void sent() {
    rounds.database.change(db ->
        db.update(OUTGOING)
            .set(OUTGOING.SLACK_CHANNEL, ROOT.channel())
            .set(OUTGOING.SLACK_TS, ROOT.ts())
            .where(OUTGOING.KIND.eq("clarification"))
            .execute());
    state("sent", false);
  }

  void state(String state, boolean doubtful) {
    rounds.database.change(db ->
        db.update(OUTGOING)
            .set(OUTGOING.STATE, state)
            .set(OUTGOING.DOUBTFUL, doubtful)
            .set(OUTGOING.DESTINATION, ROOT.channel())
            .where(OUTGOING.KIND.eq("clarification"))
            .execute());
  }

  Pending pending() {
    return new ReviewStore(rounds.database)
        .pending().stream().filter(each -> each.itemId() == item.id()).findFirst().orElseThrow();
  }

  List<String> said() {
    return store.ofItem(item.id()).orElseThrow().words().stream()
        .map(ClarifyOffice::shown)
        .toList();
  }

  private static String shown(Word word) {
    return (word.side() == Side.SECTION ? "SECTION " : "COORDINATOR ") + word.body();
  }

  /** How much is stored in every table of it. */
  List<Integer> rows() {
    return rounds.database.read(db ->
        List.of(
            db.fetchCount(CLARIFICATION),
            db.fetchCount(CLARIFICATION_WORD),
            db.fetchCount(CLARIFICATION_CHANGE),
            db.fetchCount(OUTGOING, OUTGOING.KIND.like("clarification%")),
            db.fetchCount(AUDIT, AUDIT.ACT.like("clarification%"))));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
