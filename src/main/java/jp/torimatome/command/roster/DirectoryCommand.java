package jp.torimatome.command.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.command.Said;
import jp.torimatome.command.WholeFile;
import jp.torimatome.feature.roster.RosterWords;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.roster.Bringing;
import jp.torimatome.settings.DirectoryReader;
import jp.torimatome.settings.DirectoryYaml;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome directory …}: writes the sections of a day as YAML, and enters those of a file,
 * all of them or none.
 */
@Command(
    name = "directory",
    description = "${bundle:command.directory}",
    mixinStandardHelpOptions = true)
public final class DirectoryCommand {
  private static final String WHO = "command line";
  private static final String STANDARD_OUTPUT = "-";

  private final Supplier<Office> office;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when a subcommand runs. */
  public record Office(Bringing bringing, DirectoryStore directory, Text text) {}

  public DirectoryCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Command(
      name = "export",
      description = "${bundle:command.directory.export}",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(
              paramLabel = "FILE|-",
              defaultValue = STANDARD_OUTPUT,
              descriptionKey = "command.directory.out")
          String out,
      @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "command.directory.on")
          Optional<LocalDate> on) {
    Office open = office.get();
    LocalDate day = on.orElseGet(this::today);
    String yaml =
        "# "
            + open.text().say("command.directory.header", day(day))
            + "\n"
            + DirectoryYaml.print(open.directory().on(day));
    if (out.equals(STANDARD_OUTPUT)) {
      spec.commandLine().getOut().print(yaml);
      spec.commandLine().getOut().flush();
      return 0;
    }
    Path file = Path.of(out);
    return new WholeFile(file)
        .write(stream -> stream.write(yaml.getBytes(StandardCharsets.UTF_8)))
        .map(problem -> said().notDone(problem.told(file, open.text())))
        .orElseGet(() ->
            said()
                .done(
                    open.text()
                        .say(
                            "command.directory.written",
                            file,
                            open.directory().on(day).sections().size())));
  }

  @Command(
      name = "import",
      description = "${bundle:command.directory.import}",
      mixinStandardHelpOptions = true)
  int bring(
      @Parameters(paramLabel = "FILE", descriptionKey = "command.directory.in") Path file,
      @Option(
              names = "--from",
              paramLabel = "YYYY-MM-DD",
              descriptionKey = "command.directory.from")
          Optional<LocalDate> from,
      @Option(names = "--dry-run", descriptionKey = "command.directory.dry_run") boolean dryRun) {
    Office open = office.get();
    LocalDate day = from.orElseGet(this::today);
    Stamp stamp = new Stamp(WHO, clock.instant());
    RosterWords words = RosterWords.plain(open.text(), id -> office.get().text().say("person", id));
    List<SectionEntry> sections =
        new DirectoryReader(file).read(read -> wrong(read, day, stamp, words)).sections();
    Bringing.Preview preview = open.bringing().preview(sections, day);
    preview.changed().forEach(changed -> tell(changed, words));
    preview
        .shared()
        .forEach((person, names) ->
            said()
                .done(
                    open.text()
                        .say(
                            "command.directory.shared",
                            open.text().say("person", person),
                            open.text().list(names.stream()))));
    if (!preview.unnamed().isEmpty()) {
      said()
          .done(
              open.text()
                  .say(
                      "command.directory.unnamed",
                      open.text().list(preview.unnamed().stream().map(SectionEntry::name))));
    }
    if (preview.changed().isEmpty()) {
      return said().done(open.text().say("command.directory.unchanged"));
    }
    if (dryRun) {
      return said()
          .done(open.text().say("command.directory.would", preview.changed().size(), day(day)));
    }
    open.bringing().enter(sections, day, stamp);
    return said()
        .done(open.text().say("command.directory.done", preview.changed().size(), day(day)));
  }

  private Map<String, List<String>> wrong(
      List<SectionEntry> read, LocalDate day, Stamp stamp, RosterWords words) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    office
        .get()
        .bringing()
        .faults(read, day, stamp)
        .forEach((code, faults) -> sentences.put(code, faults.stream().map(words::fault).toList()));
    return sentences;
  }

  private void tell(Bringing.Changed changed, RosterWords words) {
    String key = changed.founded() ? "command.directory.section.new" : "command.directory.section";
    said().done(office.get().text().say(key, changed.entry().code(), changed.entry().name()));
    said().done(words.differences(changed.differences()));
  }

  private String day(LocalDate day) {
    Text text = office.get().text();
    return text.dated(day.atStartOfDay(text.zone()).toInstant());
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return now.atZone(office.get().text().zone()).toLocalDate();
  }

  private Said said() {
    return new Said(spec);
  }
}
