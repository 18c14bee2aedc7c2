package jp.torimatome.command.record;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Verdict;
import jp.torimatome.command.Said;
import jp.torimatome.feature.trail.TrailFile;
import jp.torimatome.feature.trail.TrailWords;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code torimatome audit}: looks whether the record is whole, and prints it. */
@Command(name = "audit", description = "${bundle:command.audit}", mixinStandardHelpOptions = true)
public final class AuditCommand {
  /** Later than any line. */
  private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

  private final Supplier<Office> office;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when it runs. */
  public record Office(AuditStore store, PlanStore plans, Text text) {}

  public AuditCommand(Supplier<Office> office) {
    this.office = office;
  }

  @Command(
      name = "verify",
      description = "${bundle:command.audit.verify}",
      mixinStandardHelpOptions = true)
  int verify(
      @Option(names = "--expect", paramLabel = "HASH", descriptionKey = "command.audit.expect")
          Optional<String> expected) {
    Office open = office.get();
    Said said = new Said(spec);
    return switch (open.store().verify(expected)) {
      case Verdict.Intact(var lines, var hash) ->
          said.done(open.text().say("audit.intact", lines, hash));
      case Verdict.Broken(var line) ->
          said.notDone(open.text().say("audit.broken", Long.toString(line)));
      case Verdict.ReplyChanged(var item, var revision) ->
          said.notDone(open.text().say("audit.reply-changed", number(open, item), revision));
      case Verdict.Unknown(var hash) -> said.notDone(open.text().say("audit.unknown", hash));
    };
  }

  /** What the item's project is numbered in the table. */
  private static String number(Office open, long item) {
    return Optional.ofNullable(open.store().subjects().numbers().get(item))
        .map(String::valueOf)
        .orElse("?");
  }

  @Command(
      name = "export",
      description = "${bundle:command.audit.export}",
      mixinStandardHelpOptions = true)
  int export(
      @Option(names = "--section", paramLabel = "CODE", descriptionKey = "command.audit.section")
          Optional<String> code,
      @Option(names = "--from", paramLabel = "DAY", descriptionKey = "command.audit.from")
          Optional<LocalDate> from,
      @Option(names = "--until", paramLabel = "DAY", descriptionKey = "command.audit.until")
          Optional<LocalDate> until) {
    Office open = office.get();
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      return new Said(spec).notDone(open.text().say("audit.days"));
    }
    List<Section> sections = open.plans().sections();
    Optional<Section> section =
        sections.stream().filter(each -> code.equals(Optional.of(each.code()))).findFirst();
    if (code.isPresent() && section.isEmpty()) {
      String codes = open.text().list(sections.stream().map(Section::code));
      return new Said(spec).notDone(open.text().say("audit.no-section", code.get(), codes));
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<Long, String> names =
        sections.stream().collect(Collectors.toMap(Section::id, Section::name));
    TrailWords words = new TrailWords(open.text(), open.store().subjects(), open.plans().names());
    var selection =
        new AuditStore.Selection(section.map(Section::id), span(from, until, open.text().zone()));
    new TrailFile(open.store(), names, words, open.text()).write(selection, out);
    out.flush();
    return 0;
  }

  private static Optional<AuditStore.Span> span(
      Optional<LocalDate> from, Optional<LocalDate> until, ZoneId zone) {
    Instant first = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH);
    Optional<Instant> end = until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    return from.isEmpty() && until.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuditStore.Span(first, end.orElse(FAR_AHEAD)));
  }
}
