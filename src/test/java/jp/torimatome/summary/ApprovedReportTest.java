package jp.torimatome.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.ReturnStore;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.approval.ApprovalStore;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.summary.Report.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 週報 where heads sign off: what waits is not told yet, and is told in the week of its approval. */
class ApprovedReportTest {
  private static final String HEAD = "U0HEAD";

  @TempDir Path folder;
  private Office office;
  private Reporting reporting;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    reporting = new Reporting(office.database, office.plans, office.rounds);
    List<SectionEntry> headed =
        office.directory.sections().stream()
            .map(entry ->
                entry.with(
                    new SectionEntry.Staff(entry.responders(), entry.deputies(), List.of(HEAD))))
            .toList();
    office.people.directory.enter(headed, DirectoryStore.EVER, office.stamp());
    Round round = office.openRound();
    office.database.change(
        db -> db.execute("update inquiry set needs_approval = 1 where round_id = ?", round.id()));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_waits_is_neither_answered_nor_totalled_nor_told_as_new() {
    long before = total(reporting.report(office.summary()));
    office.reply(office.item(1), "100", "200");
    Report report = reporting.report(office.summary());
    assertThat(report.turnout().answered()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(total(report)).isEqualTo(before);
    assertThat(standing(report, 1)).isEqualTo(Report.Standing.WAITING);
  }

  @Test
  void it_is_told_once_in_the_summary_after_its_approval_and_the_older_one_stays_as_it_was() {
    office.reply(office.item(1), "100", "200");
    SummaryStore.Summary first = office.summary();
    Report told = reporting.report(first);
    office.clock.advance(Duration.ofMinutes(1));
    approve(1);
    assertThat(reporting.report(first)).isEqualTo(told);
    Report second = reporting.report(office.summary());
    assertThat(second.turnout().answered()).isEqualTo(1);
    assertThat(second.answered())
        .extracting(change -> change.project().number())
        .containsExactly(1);
    assertThat(total(second)).isEqualTo(total(told) + 100);
    assertThat(reporting.report(office.summary()).changes()).isEmpty();
  }

  @Test
  void a_mended_reply_is_told_with_what_differs_from_what_was_told_before() {
    office.reply(office.item(1), "100", "200");
    approve(1);
    office.summary();
    office.reply(office.item(1), "150", "200");
    assertThat(reporting.report(office.summary()).changes()).isEmpty();
    office.clock.advance(Duration.ofMinutes(1));
    approve(1);
    List<Change> changes = reporting.report(office.summary()).changes();
    assertThat(changes).hasSize(1).allMatch(change -> !change.first());
    assertThat(changes.getFirst().fields())
        .contains(Field.FINAL_BUDGET)
        .doesNotContain(Field.INITIAL_BUDGET);
  }

  @Test
  void what_was_sent_back_is_owed_again_and_mended_stays_in_time() {
    office.reply(office.item(1), "100", "200");
    var request =
        new Returning.Request(
            replyOf(1), Item.Returned.Stage.HEAD, List.of(Field.STATUS), "件数を書いてください。", HEAD);
    assertThat(
            new Returning(
                    new ReturnStore(office.database),
                    office.inquiries,
                    office.access,
                    office.calendar,
                    5)
                .run(request, office.clock.instant()))
        .isInstanceOf(Returning.Outcome.Done.class);
    assertThat(standing(reporting.report(office.summary()), 1)).isEqualTo(Report.Standing.RETURNED);
    office.clock.moveTo("2025-05-14T09:00:00+09:00");
    office.reply(office.item(1), "100", "200");
    approve(1);
    assertThat(standing(reporting.report(office.summary()), 1)).isEqualTo(Report.Standing.ANSWERED);
  }

  @Test
  void a_round_is_complete_only_when_the_last_reply_is_approved() {
    long round = office.rounds.open().getFirst().id();
    office.items().values().forEach(item -> office.reply(item, "1", "1"));
    assertThat(office.inquiries.isComplete(round)).isFalse();
    office.items().keySet().forEach(this::approve);
    assertThat(office.inquiries.isComplete(round)).isTrue();
  }

  @Test
  void the_waiting_list_holds_what_waits_and_nothing_that_was_decided() {
    office.reply(office.item(1), "100", "200");
    ReplyStore replies = new ReplyStore(office.database);
    var answering =
        new Answering(
            office.rounds,
            office.inquiries,
            office.plans,
            replies,
            new DraftStore(office.database),
            office.access);
    WaitingList waiting = new WaitingList(answering, replies);
    var inquiry = office.inquiries.inquiry(office.item(1).inquiryId()).orElseThrow();
    assertThat(waiting.of(inquiry)).extracting(one -> one.reply().id()).containsExactly(replyOf(1));
    long reply = replyOf(1);
    approve(1);
    assertThat(waiting.reply(reply)).isEmpty();
    assertThat(waiting.of(office.inquiries.inquiry(inquiry.id()).orElseThrow())).isEmpty();
  }

  private void approve(int number) {
    Approving approving =
        new Approving(
            new ApprovalStore(office.database),
            new ReplyStore(office.database),
            office.inquiries,
            office.access,
            false);
    assertThat(approving.run(new Approving.Request(replyOf(number), HEAD), office.clock.instant()))
        .isInstanceOf(Approving.Outcome.Done.class);
  }

  private long replyOf(int number) {
    return office.item(number).answer().orElseThrow().replyId();
  }

  private static long total(Report report) {
    return report.totals().counted().ended().thousandYen();
  }

  private static Report.Standing standing(Report report, int number) {
    return report.lines().stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseThrow()
        .standing();
  }
}
