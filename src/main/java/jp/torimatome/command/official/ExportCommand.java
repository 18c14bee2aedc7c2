package jp.torimatome.command.official;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.command.Said;
import jp.torimatome.command.WholeFile;
import jp.torimatome.command.WrittenMoment;
import jp.torimatome.table.EditionName;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.edition.Exporting.Found;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome export OUT}: writes the official table; a file that stands there stays whole
 * until the new one is.
 */
@Command(name = "export", description = "${bundle:command.export}", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  private final Supplier<PublicationDesk> desk;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "command.export.out")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "xlsx|pdf|html|csv|json|docx",
      descriptionKey = "command.export.format")
  private @Nullable String format;

  @Option(
      names = "--marks",
      paramLabel = "underline|mieke|tokekomi|none",
      descriptionKey = "command.export.marks")
  private String marks = MarkStyle.UNDERLINE.code();

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
  private @Nullable String planName;

  @Option(names = "--against", paramLabel = "N", descriptionKey = "command.edition.against")
  private @Nullable String against;

  @ArgGroup private @Nullable State state;

  /** Which state is written; without one the table as it stands. */
  static final class State {
    @Option(names = "--edition", paramLabel = "N", descriptionKey = "command.export.edition")
    private @Nullable String edition;

    @Option(
        names = "--as-of",
        paramLabel = "YYYY-MM-DD[Thh:mm]",
        descriptionKey = "command.export.as_of")
    private @Nullable WrittenMoment asOf;
  }

  public ExportCommand(Supplier<PublicationDesk> desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PublicationDesk open = desk.get();
    Text text = open.text();
    Optional<ExportFormat> form = form();
    Optional<MarkStyle> style = MarkStyle.of(marks.toLowerCase(Locale.ROOT));
    if (form.isEmpty()) {
      return said()
          .notDone(
              text.say(
                  "export.unknown-format", format == null ? out.getFileName() : format, codes()));
    }
    if (style.isEmpty()) {
      return said().notDone(text.say("export.unknown-marks", marks));
    }
    return switch (open.plan(Optional.ofNullable(planName))) {
      case PlanChoice.Missing(var sentence) -> said().notDone(sentence);
      case PlanChoice.Chosen(var plan) -> {
        Found found =
            open.desk()
                .exporting()
                .find(plan.id(), which(text.zone()), Optional.ofNullable(against));
        yield export(open, found, form.get(), style.get());
      }
    };
  }

  private int export(PublicationDesk open, Found found, ExportFormat form, MarkStyle style) {
    Text text = open.text();
    return switch (found) {
      case Found.NothingImported() -> said().notDone(text.say("round.no-register"));
      case Found.InTheFuture(var now) ->
          said().notDone(text.say("export.in-the-future", text.moment(now)));
      case Found.BeforeFirstImport(var first) ->
          said().notDone(text.say("export.before-first-import", text.moment(first)));
      case Found.NoSuchEdition(var editions) -> said().notDone(open.noSuchEdition(editions));
      case Found.WithdrawnEdition(var edition) ->
          said().notDone(text.say("export.against-withdrawn", edition.name()));
      case Found.Table(var table) -> write(table, form, style, text);
    };
  }

  private int write(MarkedTable table, ExportFormat form, MarkStyle style, Text text) {
    Optional<WholeFile.Problem> problem =
        new WholeFile(out).write(stream -> new Writers(text).of(form).write(table, style, stream));
    if (problem.isEmpty()) {
      String earlier = new EditionName(table.against()).told(text);
      String against =
          table.against().isEmpty()
              ? text.say("export.unmarked")
              : text.say("export.marked", earlier);
      return said().done(text.say("export.done", out, table.table().rows().size(), against));
    }
    return said().notDone(problem.get().told(out, text));
  }

  /** What is named, else what the file's name ends with. */
  private Optional<ExportFormat> form() {
    String name = String.valueOf(out.getFileName());
    String code = format != null ? format : name.substring(name.lastIndexOf('.') + 1);
    return ExportFormat.of(code.toLowerCase(Locale.ROOT));
  }

  private Which which(ZoneId zone) {
    if (state == null) {
      return new Which.Now();
    }
    if (state.edition != null) {
      return new Which.OfEdition(state.edition);
    }
    WrittenMoment asOf = state.asOf;
    return asOf == null ? new Which.Now() : asOf(asOf, zone);
  }

  private Which.AsOf asOf(WrittenMoment written, ZoneId zone) {
    Instant now = clock.instant();
    return written
        .time()
        .map(time -> new Which.AsOf(written.day().atTime(time).atZone(zone).toInstant(), now))
        .orElseGet(() -> Which.AsOf.day(written.day(), now, zone));
  }

  private static String codes() {
    return String.join(", ", Arrays.stream(ExportFormat.values()).map(ExportFormat::code).toList());
  }

  private Said said() {
    return new Said(spec);
  }
}
