package jp.torimatome.slack.official;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.slack.EditionWords;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.edition.OrderStore;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.text.Text;

/** 版・出力: what coordinators are told of editions in chat, publishing one, and ordering a file. */
public final class EditionAnswer {
  public static final String PUBLISH = "edition_publish";

  private static final int SHOWN = 20;

  private final PlanStore plans;
  private final EditionStore editions;
  private final Publishing publishing;
  private final OrderStore orders;
  private final Text text;

  public EditionAnswer(PlanStore plans, EditionStore editions, Publishing publishing, OrderStore orders, Text text) {
    this.plans = plans;
    this.editions = editions;
    this.publishing = publishing;
    this.orders = orders;
    this.text = text;
  }

  /** The editions, newest first, and a button to publish what has changed since; the sentence alone when there is no table. */
  public List<LayoutBlock> list() {
    Optional<Plan> plan = plans.current();
    if (plan.isEmpty()) {
      return List.of(Mrkdwn.section(text.say("round.no-register")));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    List<Edition> published = editions.editions(plan.get().id()).reversed();
    String heading = published.isEmpty() ? text.say("edition.none") : text.say("edition.heading", Mrkdwn.escape(plan.get().name()));
    blocks.add(Mrkdwn.section(heading));
    published.stream().limit(SHOWN).forEach(edition -> blocks.add(Mrkdwn.section(line(edition))));
    publishing
        .preview(plan.get().id())
        .ifPresent(
            preview -> {
              blocks.add(Mrkdwn.section(EditionWords.preview(preview, text)));
              if (!preview.changesNothing()) {
                blocks.add(actions(List.of(publish(plan.get().id()))));
              }
            });
    return blocks;
  }

  /** The pressed button; what to say in its place. */
  public String publish(long planId, String by, Instant at) {
    return switch (publishing.publish(planId, by, at)) {
      case Publishing.Outcome.Published(var edition) -> text.say("edition.published", edition.name(), edition.number());
      case Publishing.Outcome.NothingNew(var last) -> text.say("edition.nothing-new", last.name());
      case Publishing.Outcome.NoTable() -> text.say("round.no-register");
    };
  }

  /** Orders a file; what to say until it comes. */
  public String order(String words, String by, Instant at) {
    Optional<Plan> plan = plans.current();
    if (plan.isEmpty()) {
      return text.say("round.no-register");
    }
    ExportRequest request = ExportRequest.of(words);
    Optional<Edition> edition = request.edition().flatMap(name -> editions.edition(plan.get().id(), name));
    if (request.edition().isPresent() && edition.isEmpty()) {
      Stream<String> names = editions.editions(plan.get().id()).stream().map(Edition::name);
      return text.say("export.order.unknown", Mrkdwn.escape(Mrkdwn.shorten(request.edition().get(), 50)), text.list(names));
    }
    var order = new OrderStore.Order(plan.get().id(), edition, request.format(), request.marks());
    orders.place(order, by, at, OutgoingKind.EXPORT.code(), OutgoingKind.EXPORT_FILE.code());
    return text.say("export.ordered", ExportWords.what(order, text));
  }

  private String line(Edition edition) {
    List<String> lines = new ArrayList<>();
    var errata = editions.errata(edition.id());
    lines.add("• " + EditionWords.line(edition, errata.size(), text));
    errata.forEach(erratum -> lines.add(Mrkdwn.escape(EditionWords.erratum(erratum, text))));
    return Mrkdwn.shorten(String.join("\n", lines), 2900);
  }

  private ButtonElement publish(long planId) {
    return button(
        made ->
            made.actionId(PUBLISH)
                .value(Long.toString(planId))
                .text(plainText(text.say("edition.publish")))
                .style("primary")
                .confirm(confirmed()));
  }

  private ConfirmationDialogObject confirmed() {
    String publish = text.say("edition.publish");
    return Modals.confirmation(publish, text.say("edition.publish.confirm"), publish, text.say("round.close-deny"));
  }
}
