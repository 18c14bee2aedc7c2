package jp.torimatome.command.official;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.command.Said;
import jp.torimatome.feature.word.EditionWords;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.table.edition.Withdrawing;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome edition …}: lists and publishes editions (版), and notes corrections (正誤) beside
 * them.
 */
@Command(
    name = "edition",
    description = "${bundle:command.edition}",
    mixinStandardHelpOptions = true)
public final class EditionCommand {
  private static final String WHO = "command line";

  /** The exit code of what is not published because something in it is not settled. */
  private static final int NOT_SETTLED = 3;

  private final Supplier<PublicationDesk> desk;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public EditionCommand(Supplier<PublicationDesk> desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** What is done once the plan is known. */
  private interface Act {
    int on(Plan plan);
  }

  @Command(
      name = "list",
      description = "${bundle:command.edition.list}",
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
          Optional<String> planName) {
    PublicationDesk open = desk.get();
    return of(
        open,
        planName,
        plan -> {
          List<Edition> editions = open.desk().editions().editions(plan.id());
          if (editions.isEmpty()) {
            return said().done(open.text().say("edition.none"));
          }
          Map<Long, Addenda> addenda = open.desk().addenda().ofPlan(plan.id());
          editions.forEach(
              edition -> tell(open, edition, addenda.getOrDefault(edition.id(), Addenda.NONE)));
          return 0;
        });
  }

  @Command(
      name = "publish",
      description = "${bundle:command.edition.publish}",
      mixinStandardHelpOptions = true)
  int publish(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
          Optional<String> planName,
      @Option(names = "--against", paramLabel = "N", descriptionKey = "command.edition.against")
          Optional<String> against,
      @Option(
              names = "--with-gaps",
              paramLabel = "REASON",
              descriptionKey = "command.edition.with_gaps")
          Optional<String> gapReason,
      @Option(names = "--preview", descriptionKey = "command.edition.preview")
          boolean previewOnly) {
    PublicationDesk open = desk.get();
    Text text = open.text();
    return of(
        open,
        planName,
        plan -> {
          Optional<Publishing.Preview> preview =
              open.desk().publishing().preview(plan.id(), against);
          boolean isNew = preview.filter(found -> !found.changesNothing()).isPresent();
          preview
              .filter(found -> isNew || previewOnly)
              .ifPresent(found -> said().done(EditionWords.preview(found, text)));
          preview
              .filter(found -> isNew)
              .ifPresent(found -> EditionWords.gaps(found.gaps(), text).forEach(said()::done));
          if (previewOnly && preview.isPresent()) {
            return 0;
          }
          Publishing.Outcome outcome =
              open.desk()
                  .publishing()
                  .publish(
                      new Publishing.Order(
                          plan.id(), against, gapReason.orElse(""), WHO, clock.instant()));
          if (outcome instanceof Publishing.Outcome.Unsettled) {
            said().notDone(text.say("edition.gaps.command"));
            return NOT_SETTLED;
          }
          String sentence = EditionWords.published(outcome, text);
          return outcome instanceof Publishing.Outcome.Published
              ? said().done(sentence)
              : said().notDone(sentence);
        });
  }

  @Command(
      name = "withdraw",
      description = "${bundle:command.edition.withdraw}",
      mixinStandardHelpOptions = true)
  int withdraw(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
          Optional<String> planName,
      @Option(
              names = "--edition",
              required = true,
              paramLabel = "N",
              descriptionKey = "command.edition.withdraw.which")
          String name,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              descriptionKey = "command.edition.withdraw.reason")
          String reason) {
    PublicationDesk open = desk.get();
    return of(
        open,
        planName,
        plan -> {
          Optional<Edition> edition = open.desk().editions().edition(plan.id(), name);
          if (edition.isEmpty()) {
            return said().notDone(open.noSuchEdition(plan));
          }
          Withdrawing.Outcome outcome =
              open.desk().withdrawing().withdraw(edition.get(), reason, WHO, clock.instant());
          String sentence = EditionWords.withdrawn(outcome, edition.get(), open.text());
          return outcome == Withdrawing.Outcome.WITHDRAWN
              ? said().done(sentence)
              : said().notDone(sentence);
        });
  }

  @Command(
      name = "correct",
      description = "${bundle:command.edition.correct}",
      mixinStandardHelpOptions = true)
  int correct(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
          Optional<String> planName,
      @Option(
              names = "--edition",
              required = true,
              paramLabel = "N",
              descriptionKey = "command.edition.which")
          String name,
      @Option(
              names = "--number",
              required = true,
              paramLabel = "N",
              descriptionKey = "command.edition.number")
          int number,
      @Option(
              names = "--column",
              required = true,
              paramLabel = "COLUMN",
              descriptionKey = "command.edition.column")
          String columnName,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "TEXT",
              descriptionKey = "command.edition.to")
          String correct,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              descriptionKey = "command.edition.reason")
          String reason) {
    PublicationDesk open = desk.get();
    Text text = open.text();
    return of(
        open,
        planName,
        plan -> {
          Optional<Edition> edition = open.desk().editions().edition(plan.id(), name);
          ColumnNames columns = new ColumnNames(text);
          Optional<Column> column = columns.column(columnName);
          if (edition.isEmpty()) {
            return said().notDone(open.noSuchEdition(plan));
          }
          if (column.isEmpty()) {
            return said().notDone(columns.unknown(columnName));
          }
          var correction =
              new Publishing.Wanted(number, column.get(), correct, reason, WHO, clock.instant());
          Publishing.Correction outcome =
              open.desk().publishing().correct(edition.get(), correction);
          String sentence = EditionWords.corrected(outcome, edition.get(), text);
          return outcome instanceof Publishing.Correction.Noted
              ? said().done(sentence)
              : said().notDone(sentence);
        });
  }

  private int of(PublicationDesk open, Optional<String> planName, Act act) {
    return switch (open.plan(planName)) {
      case PlanChoice.Missing(var sentence) -> said().notDone(sentence);
      case PlanChoice.Chosen(var plan) -> act.on(plan);
    };
  }

  private void tell(PublicationDesk open, Edition edition, Addenda addenda) {
    Text text = open.text();
    said().done(EditionWords.line(edition, addenda, text));
    said()
        .done(
            text.say(
                open.desk().editions().isIntact(edition) ? "edition.intact" : "edition.damaged",
                edition.sha256()));
    addenda
        .withdrawal()
        .ifPresent(withdrawal -> said().done(EditionWords.withdrawal(withdrawal, text)));
    addenda.errata().forEach(erratum -> said().done(EditionWords.erratum(erratum, text)));
  }

  private Said said() {
    return new Said(spec);
  }
}
