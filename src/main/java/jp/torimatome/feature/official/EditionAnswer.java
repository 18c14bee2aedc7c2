package jp.torimatome.feature.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.word.EditionWords;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.edition.Exporting;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.edition.OrderStore;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;

/** 版・出力: what coordinators are told of editions in chat, publishing one, and ordering a file. */
public final class EditionAnswer {
  static final String PUBLISH = "edition_publish";
  static final String WITHDRAW = "edition_withdraw";

  private static final int SHOWN = 20;
  private static final int LONGEST = 2900;

  private final PlanStore plans;
  private final EditionDesk desk;
  private final OrderStore orders;
  private final Text text;

  public EditionAnswer(PlanStore plans, EditionDesk desk, OrderStore orders, Text text) {
    this.plans = plans;
    this.desk = desk;
    this.orders = orders;
    this.text = text;
  }

  /** The editions, newest first, and a button to publish what has changed since. */
  public List<Part> list(Plan plan) {
    List<Part> blocks = new ArrayList<>();
    List<Edition> published = desk.editions().editions(plan.id()).reversed();
    String heading =
        published.isEmpty()
            ? text.say("edition.none")
            : text.say("edition.heading", Marks.escape(plan.name()));
    blocks.add(Part.Paragraph.of(heading));
    Map<Long, Addenda> addenda = desk.addenda().ofPlan(plan.id());
    published.stream()
        .limit(SHOWN)
        .forEach(edition ->
            blocks.add(shown(edition, addenda.getOrDefault(edition.id(), Addenda.NONE))));
    desk.publishing()
        .preview(plan.id())
        .ifPresent(preview -> {
          blocks.add(Part.Paragraph.of(EditionWords.preview(preview, text)));
          if (!preview.changesNothing()) {
            EditionWords.gaps(preview.gaps(), text)
                .forEach(told -> blocks.add(Part.Paragraph.of(shortened(Marks.escape(told)))));
            blocks.add(Part.Controls.of(publish(plan.id(), preview.gaps().isEmpty())));
          }
        });
    return blocks;
  }

  /** Orders a file; what to say until it comes. */
  public Answer order(Plan plan, String words, Stamp stamp) {
    LocalDate today = stamp.at().atZone(text.zone()).toLocalDate();
    Reading reading = Days.read(words, today);
    Optional<LocalDate> day =
        reading.when() instanceof When.Period period ? period.day() : Optional.empty();
    ExportRequest request =
        ExportRequest.of(day.isPresent() ? reading.before() + " " + reading.after() : words);
    Optional<Edition> edition =
        request.edition().flatMap(name -> desk.editions().edition(plan.id(), name));
    if (request.edition().isPresent() && edition.isEmpty()) {
      Stream<String> names = desk.editions().editions(plan.id()).stream().map(Edition::name);
      String unknown =
          text.say(
              "export.order.unknown",
              Marks.escape(Marks.shorten(request.edition().get(), 50)),
              text.list(names));
      return Answer.unfit(
          new DayWords(text)
                  .fault(reading.when())
                  .map(fault -> Marks.escape(fault) + "\n")
                  .orElse("")
              + unknown);
    }
    if (request.isTwofold()) {
      return Answer.unfit(text.say("export.order.twofold"));
    }
    if (edition.isPresent() && day.isPresent()) {
      return Answer.unfit(text.say("export.order.both"));
    }
    Which.AsOf of =
        day.map(each -> Which.AsOf.day(each, stamp.at(), text.zone()))
            .orElseGet(() -> new Which.AsOf(stamp.at(), stamp.at()));
    var order = new OrderStore.Order(plan.id(), edition, request.format(), request.marks());
    return edition.isPresent()
        ? placed(order, of, stamp.by())
        : switch (desk.exporting().find(plan.id(), of)) {
          case Exporting.Found.InTheFuture(var now) ->
              Answer.of(text.say("export.in-the-future", text.moment(now)));
          case Exporting.Found.BeforeFirstImport(var first) ->
              Answer.of(text.say("export.before-first-import", text.moment(first)));
          case Exporting.Found found -> placed(order, of, stamp.by());
        };
  }

  private Answer placed(OrderStore.Order order, Which.AsOf of, String by) {
    var wish = new OrderStore.Wish(by, of.now(), of.at());
    orders.place(order, wish, OutgoingKind.EXPORT.code(), OutgoingKind.EXPORT_FILE.code());
    return Answer.of(
        text.say("export.ordered", Marks.escape(ExportWords.what(order, of, plans, text))));
  }

  private Part shown(Edition edition, Addenda addenda) {
    List<String> lines = new ArrayList<>();
    lines.add("• " + EditionWords.line(edition, addenda, text));
    addenda
        .withdrawal()
        .ifPresent(withdrawal -> lines.add(EditionWords.withdrawal(escaped(withdrawal), text)));
    addenda.errata().forEach(erratum -> lines.add(EditionWords.erratum(escaped(erratum), text)));
    String shown = shortened(String.join("\n", lines));
    return addenda.withdrawal().isEmpty()
        ? Part.Paragraph.of(shown, withdraw(edition))
        : Part.Paragraph.of(shown);
  }

  private static Addenda.Withdrawal escaped(Addenda.Withdrawal noted) {
    return new Addenda.Withdrawal(Marks.escape(noted.reason()), noted.at(), noted.by());
  }

  private static Erratum escaped(Erratum noted) {
    return new Erratum(
        noted.number(),
        noted.column(),
        Marks.escape(noted.wrong()),
        Marks.escape(noted.correct()),
        Marks.escape(noted.reason()),
        noted.notedAt(),
        noted.notedBy());
  }

  private static String shortened(String mrkdwn) {
    return Marks.shorten(mrkdwn, LONGEST);
  }

  private Control.Button withdraw(Edition edition) {
    return Control.Button.of(WITHDRAW, edition.id(), text.say("edition.withdraw"))
        .spoken(text.say("edition.withdraw.label", edition.name()));
  }

  /** What is not settled asks for a reason in a modal, instead of for a mere yes. */
  private Control.Button publish(long planId, boolean settled) {
    Control.Button publish =
        Control.Button.of(PUBLISH, planId, text.say("edition.publish")).primary();
    return settled ? publish.asking(confirmed()) : publish;
  }

  private Control.Question confirmed() {
    String publish = text.say("edition.publish");
    return new Control.Question(
        publish, text.say("edition.publish.confirm"), publish, text.say("round.close-deny"));
  }
}
