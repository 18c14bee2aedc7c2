package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.weekly.SummaryComposer;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.say.Picture;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.edition.AddendaStore;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.edition.Exporting;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.rollover.Outcome;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 年度更新 before the round opens, while it is open, or after its replies: nothing that is stored or
 * printed tells which it was.
 */
class RolloverOrderTest {
  private static final List<ExportFormat> TWINS =
      List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.HTML);

  @TempDir Path folder;

  private enum Order {
    BEFORE_OPENING,
    AFTER_OPENING,
    AMONG_REPLIES,
    AFTER_REPLIES
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20250414})
  void the_same_replies_give_the_same_rows_tables_twins_and_summary(long seed) throws IOException {
    List<String> first = played(Order.BEFORE_OPENING, seed);
    assertThat(first.getFirst()).contains("reply:");
    assertThat(first.get(1)).contains("\"carried\"", "\"given\"", "\"not_applicable\"");
    for (Order order : List.of(Order.AFTER_OPENING, Order.AMONG_REPLIES, Order.AFTER_REPLIES)) {
      List<String> other = played(order, seed);
      for (int at = 0; at < first.size(); at++) {
        assertThat(other.get(at)).as("%s, document %d", order, at).isEqualTo(first.get(at));
      }
    }
  }

  /**
   * The rows of the register, the twins, what the checks see, the figures of the summary, and its
   * message.
   */
  private List<String> played(Order order, long seed) throws IOException {
    try (RoundOffice rounds = RoundOffice.open(folder.resolve(order + "-" + seed))) {
      Round round = opened(rounds, order);
      rollOver(rounds, order, Order.AFTER_OPENING);
      ReplyOffice office = ReplyOffice.of(rounds, round);
      answered(office, order, new Random(seed));
      rollOver(rounds, order, Order.AFTER_REPLIES);
      List<String> documents = new ArrayList<>();
      documents.add(rows(rounds));
      for (ExportFormat format : TWINS) {
        documents.add(written(rounds, format));
      }
      documents.add(
          new CheckedRegister(rounds.plans).table(rounds.planId(), RoundOffice.R6).toString());
      documents.addAll(summary(rounds));
      return documents;
    }
  }

  private static Round opened(RoundOffice rounds, Order order) {
    if (order != Order.BEFORE_OPENING) {
      return rounds.opened();
    }
    rollOver(rounds, order, Order.BEFORE_OPENING);
    rounds.tickAt("2025-04-14T08:30:00+09:00");
    return rounds.desk.rounds().open().getFirst();
  }

  private static void rollOver(RoundOffice rounds, Order order, Order now) {
    if (order == now) {
      Round.Brief brief = RoundOffice.BRIEF;
      Round.Window window = RoundOffice.WINDOW;
      String fields = Field.codes(brief.fields());
      var draft =
          new RoundDraft(
              brief.title(),
              brief.instructions(),
              fields,
              window.opensAt(),
              window.dueAt(),
              window.closesAt());
      RolloverStore rollovers = new RolloverStore(rounds.database, 10_000);
      assertThat(
              rollovers.roll(
                  rounds.planId(),
                  FiscalYear.reiwa(5),
                  draft,
                  "U-coordinator",
                  rounds.clock.instant()))
          .isInstanceOf(Outcome.Rolled.class);
    }
  }

  /** Some items wait, some are answered twice, some are sent back. */
  private static void answered(ReplyOffice office, Order order, Random random) {
    List<Item> items =
        office.rounds.inquiries(office.round).stream()
            .flatMap(inquiry -> inquiry.items().stream())
            .toList();
    for (Item item : items) {
      if (item.equals(items.get(items.size() / 2))) {
        rollOver(office.rounds, order, Order.AMONG_REPLIES);
      }
      int revisions = Math.min(2, random.nextInt(4));
      for (int revision = 0; revision < revisions; revision++) {
        submitted(office, item, random);
      }
      if (revisions > 0 && random.nextInt(5) == 0) {
        office.replies.newest(item.id()).ifPresent(reply -> returned(office, item, reply));
      }
    }
  }

  private static void submitted(ReplyOffice office, Item item, Random random) {
    ItemSheet sheet = office.sheet(item.id(), ReplyOffice.COORDINATOR);
    ReplyForm form = form(sheet, random);
    String key = item.id() + ":" + sheet.baseRevision();
    int base = sheet.baseRevision();
    var request =
        new Submitting.Request(item.id(), key, base, ReplyOffice.COORDINATOR, form, Map.of());
    if (office.submitting.submit(request, office.rounds.clock.instant())
        instanceof Submitting.Outcome.Questioned questioned) {
      Map<Field, String> reasons =
          questioned.findings().stream()
              .flatMap(finding -> Field.filling(finding.column()).stream())
              .distinct()
              .collect(Collectors.toMap(field -> field, field -> "確認のうえ、このとおりで相違ないため"));
      var again =
          new Submitting.Request(
              item.id(), key + "!", base, ReplyOffice.COORDINATOR, form, reasons);
      office.submitting.submit(again, office.rounds.clock.instant());
    }
  }

  private static ReplyForm form(ItemSheet sheet, Random random) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    for (Field field : sheet.open()) {
      String typed =
          field.isAmount()
              ? String.valueOf(random.nextInt(9_999))
              : "第" + random.nextInt(99) + "回の会議を開催した。";
      String shown = sheet.form().entry(field).typed();
      entries.put(
          field,
          switch (random.nextInt(5)) {
            case 0 -> new ReplyForm.Entry(Choice.NO_CHANGE, "");
            case 1 -> new ReplyForm.Entry(Choice.NOT_APPLICABLE, "");
            case 2 -> new ReplyForm.Entry(Choice.GIVEN, shown.isEmpty() ? typed : shown);
            default -> new ReplyForm.Entry(Choice.GIVEN, typed);
          });
    }
    return new ReplyForm(entries);
  }

  private static void returned(ReplyOffice office, Item item, ItemSheet.StoredReply reply) {
    var request =
        new Returning.Request(
            reply.id(),
            Item.Returned.Stage.COORDINATOR,
            item.fields(),
            "数字を確かめてください。",
            ReplyOffice.COORDINATOR);
    office.returning.run(request, office.rounds.clock.instant());
  }

  private static String rows(RoundOffice rounds) {
    return rounds.database.read(sql ->
        sql.selectFrom(AMOUNT).orderBy(AMOUNT.ID).fetch().formatCSV()
            + sql.selectFrom(PASSAGE).orderBy(PASSAGE.ID).fetch().formatCSV());
  }

  private static String written(RoundOffice rounds, ExportFormat format) throws IOException {
    EditionStore editions = new EditionStore(rounds.database);
    OfficialStore official = new OfficialStore(rounds.database);
    Exporting exporting =
        new Exporting(official, editions, new AddendaStore(rounds.database), rounds.plans, false);
    MarkedTable table =
        ((Exporting.Found.Table) exporting.find(rounds.planId(), new Exporting.Which.Now()))
            .table();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Writers(text()).of(format).write(table, MarkStyle.UNDERLINE, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> summary(RoundOffice rounds) {
    SummaryStore summaries = new SummaryStore(rounds.database);
    var post = new Summarizing.Post(DayOfWeek.MONDAY, LocalTime.of(9, 0), "C1");
    var sources =
        new Summarizing.Sources(rounds.plans, rounds.desk.rounds(), rounds.desk.inquiries());
    Stamp stamp = new Stamp("U", rounds.clock.instant());
    assertThat(
            new Summarizing(summaries, sources, rounds.calendar, post).now(rounds.planId(), stamp))
        .isTrue();
    Reporting reporting = new Reporting(rounds.database, rounds.plans, rounds.desk.rounds());
    String figures = reporting.report(summaries.summary(1).orElseThrow()).lines().toString();
    SummaryComposer composer =
        new SummaryComposer(summaries, reporting, rounds.calendar, text(), rounds.clock);
    var message = (Composed.Post) composer.compose(Office.outgoing(OutgoingKind.SUMMARY, 1));
    return List.of(
        figures, Drawing.json(message.parts()), message.picture().map(Picture::altText).orElse(""));
  }

  private static Text text() {
    return Text.in(Locale.JAPANESE, RoundOffice.TOKYO);
  }
}
