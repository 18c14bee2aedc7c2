package jp.torimatome.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.Item.Returned.Stage;
import jp.torimatome.table.Gaps;
import jp.torimatome.table.Gaps.Kind;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edition is published with what nobody has answered for good only when somebody says why, and
 * never as if it were an answer.
 */
class PublishingWithGapsTest {
  private static final String REASON = "議会資料の期限のため";

  @TempDir Path folder;
  private ReplyOffice office;
  private EditionDesk desk;

  @BeforeEach
  void the_table_has_moved_on_while_the_round_is_open() {
    office = ReplyOffice.open(folder);
    desk = EditionDesk.of(office.rounds.database, office.rounds.plans, true);
    Instant opens = office.rounds.clock.instant().plus(Duration.ofDays(30));
    var draft =
        new RoundDraft(
            "照会",
            "お願いします。",
            Field.codes(List.of(Field.values())),
            opens,
            opens.plusSeconds(60),
            opens.plusSeconds(60));
    new RolloverStore(office.rounds.database, 10_000)
        .roll(
            plan(),
            FiscalYear.reiwa(5),
            draft,
            ReplyOffice.COORDINATOR,
            office.rounds.clock.instant());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_nobody_answered_is_not_published_without_a_reason() {
    var outcome = (Publishing.Outcome.Unsettled) publish("\u3000 ");
    assertThat(numbers(outcome.gaps(), Kind.OWED))
        .contains(1, 4, 14, 27)
        .doesNotContain(3, 6, 13, 8);
    assertThat(numbers(outcome.gaps(), Kind.OWED))
        .as("the number of asked projects, and the relisting of 10")
        .hasSize(23);
    assertThat(editions()).hasSize(1);
  }

  @Test
  void what_is_shown_before_publishing_is_what_publishing_does() {
    Publishing.Preview untouched = desk.publishing().preview(plan()).orElseThrow();
    assertThat(untouched.changesNothing()).as("the year has moved on").isFalse();
    assertThat(untouched.gaps().of(Kind.OWED)).isNotEmpty();
    assertThat(untouched.name()).isEqualTo("R7").isEqualTo(published(REASON).name());
    assertThat(desk.publishing().preview(plan()).orElseThrow().sameAs())
        .as("equal contents publish nothing")
        .map(Edition::name)
        .contains("R7");
    answered();
    Publishing.Preview next = desk.publishing().preview(plan(), Optional.of("R6")).orElseThrow();
    assertThat(next.against()).map(Edition::name).contains("R6");
    assertThat(next.name()).isEqualTo("R7-2").isEqualTo(published(REASON).name());
  }

  @Test
  void with_a_reason_the_cells_print_that_nobody_answered() {
    Edition edition = published(REASON);
    Row row = row(edition, 14);
    assertThat(
            List.of(
                Column.FINAL_BUDGET,
                Column.STATUS,
                Column.INITIAL_BUDGET,
                Column.PLAN,
                Column.ISSUES))
        .allSatisfy(column -> assertThat(row.printed(column)).as(column.code()).isEqualTo("未回答"));
    assertThat(row.amount(Column.FINAL_BUDGET).thousandYen()).isEmpty();
    assertThat(row.printed(Column.NAME)).isEqualTo("住宅セーフティネット構築推進事業");
    assertThat(row(edition, 3).printed(Column.FINAL_BUDGET)).as("discontinued").isEqualTo("-");
    OfficialTable frozen = desk.editions().table(edition);
    assertThat(frozen.gaps().reason()).isEqualTo(REASON);
    assertThat(frozen)
        .as("read back as it was published")
        .isEqualTo(desk.editions().table(edition));
    assertThat(record())
        .contains("edition:2 gaps:" + frozen.gaps().cells().size() + " reason:" + REASON);
  }

  @Test
  void an_answer_is_printed_and_told_as_unaccepted_until_the_coordinator_has_taken_it() {
    answered();
    Edition edition = published(REASON);
    int number = office.item().project().printedNumber();
    assertThat(row(edition, number).printed(Column.STATUS)).isEqualTo("企業説明会を 12 回開いた。");
    Gaps gaps = desk.editions().table(edition).gaps();
    assertThat(numbers(gaps, Kind.UNACCEPTED)).containsExactly(number);
    assertThat(numbers(gaps, Kind.OWED)).doesNotContain(number);
  }

  @Test
  void what_was_sent_back_is_not_published_as_an_answer() {
    answered();
    long reply = office.item().answer().orElseThrow().replyId();
    var request =
        new Returning.Request(
            reply,
            Stage.COORDINATOR,
            List.of(Field.STATUS),
            "件数も書いてください。",
            ReplyOffice.COORDINATOR);
    assertThat(office.returning.run(request, now())).isInstanceOf(Returning.Outcome.Done.class);
    Edition edition = published(REASON);
    Row row = row(edition, office.item().project().printedNumber());
    assertThat(row.printed(Column.STATUS)).isEqualTo("未回答");
    assertThat(row.text(Column.STATUS).nature()).isEqualTo(Nature.UNANSWERED);
    assertThat(row.printed(Column.FINAL_BUDGET)).isEqualTo("該当なし");
    assertThat(numbers(desk.editions().table(edition).gaps(), Kind.RETURNED))
        .containsExactly(row.number());
  }

  @Test
  void the_same_contents_are_not_published_twice_whatever_the_reason() {
    published(REASON);
    assertThat(publish("別の理由")).isInstanceOf(Publishing.Outcome.NothingNew.class);
    assertThat(publish("")).isInstanceOf(Publishing.Outcome.NothingNew.class);
    assertThat(editions()).hasSize(2);
  }

  private void answered() {
    ReplyForm form = ReplyOffice.form("企業説明会を 12 回開いた。");
    Map<Field, String> reasons = Map.of(Field.STATUS, "確認済み");
    assertThat(office.submit("k1", 0, ReplyOffice.RESPONDER, form, reasons))
        .isInstanceOf(Submitting.Outcome.Stored.class);
    assertThat(form.entry(Field.PLAN).choice()).isEqualTo(Choice.NOT_APPLICABLE);
  }

  private static Set<Integer> numbers(Gaps gaps, Kind kind) {
    return gaps.of(kind).stream().map(Gaps.Gap::number).collect(Collectors.toSet());
  }

  private Edition published(String reason) {
    return ((Publishing.Outcome.Published) publish(reason)).edition();
  }

  private Publishing.Outcome publish(String reason) {
    return desk.publishing()
        .publish(
            new Publishing.Order(plan(), Optional.empty(), reason, ReplyOffice.COORDINATOR, now()));
  }

  private Row row(Edition edition, int number) {
    return desk.editions().table(edition).rows().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private String record() {
    return new AuditStore(office.rounds.database)
        .newest(new AuditStore.Selection(Optional.empty()), 0, 1)
        .getFirst()
        .subject();
  }

  private List<Edition> editions() {
    return desk.editions().editions(plan());
  }

  private long plan() {
    return office.rounds.planId();
  }

  private Instant now() {
    return office.rounds.clock.instant();
  }
}
