package jp.torimatome.command.letter;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.command.Said;
import jp.torimatome.command.WholeFile;
import jp.torimatome.feature.letter.LetterWords;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.Letter;
import jp.torimatome.letter.LetterFormat;
import jp.torimatome.letter.LetterKind;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome letter inquiry OUT.pdf}: writes a formal letter of a round, whole or not at
 * all.
 */
@Command(name = "letter", description = "${bundle:command.letter}", mixinStandardHelpOptions = true)
public final class LetterCommand implements Callable<Integer> {
  private final Supplier<Office> office;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "inquiry|instructions|reminder",
      descriptionKey = "command.letter.kind")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "OUT.docx|OUT.pdf", descriptionKey = "command.letter.out")
  private Path out = Path.of("");

  @Option(names = "--round", paramLabel = "ID", descriptionKey = "command.letter.round")
  private Optional<Long> round = Optional.empty();

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
  private Optional<String> plan = Optional.empty();

  @Option(names = "--section", paramLabel = "CODE", descriptionKey = "command.letter.section")
  private Optional<String> section = Optional.empty();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "command.letter.date")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "command.letter.number")
  private String number = "";

  /** What the command works with; opened only when it runs. */
  public record Office(Drafting drafting, PlanStore plans, Text text) {}

  public LetterCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Office open = office.get();
    Text text = open.text();
    Optional<LetterKind> which = LetterKind.of(kind);
    Optional<LetterFormat> format = LetterFormat.of(ending());
    if (which.isEmpty()) {
      return said().notDone(text.say("letter.unknown-kind", kind, codes()));
    }
    if (format.isEmpty()) {
      return said().notDone(text.say("letter.unknown-format", out));
    }
    LocalDate day = date.orElseGet(() -> clock.instant().atZone(text.zone()).toLocalDate());
    if (round.isPresent()) {
      return draft(
          open, new Drafting.Order(which.get(), round, section, day, number), format.get());
    }
    return switch (PlanChoice.of(plan, open.plans(), text)) {
      case PlanChoice.Missing(var sentence) -> said().notDone(sentence);
      case PlanChoice.Chosen(var chosen) -> {
        Optional<Long> newest = open.drafting().newest(chosen.id());
        yield draft(
            open, new Drafting.Order(which.get(), newest, section, day, number), format.get());
      }
    };
  }

  private int draft(Office open, Drafting.Order order, LetterFormat format) {
    Text text = open.text();
    Drafting.Outcome outcome = open.drafting().draft(order);
    return outcome instanceof Drafting.Outcome.Written(var letter)
        ? write(letter, format, text)
        : said().notDone(new LetterWords(text).trouble(outcome).orElse(""));
  }

  private int write(Letter letter, LetterFormat format, Text text) {
    Optional<WholeFile.Problem> problem =
        new WholeFile(out).write(stream -> format.write(letter, stream));
    return problem.isEmpty()
        ? said().done(text.say("letter.done", out))
        : said().notDone(problem.get().told(out, text));
  }

  private static String codes() {
    return String.join(", ", Arrays.stream(LetterKind.values()).map(LetterKind::code).toList());
  }

  private String ending() {
    String name = String.valueOf(out.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Said said() {
    return new Said(spec);
  }
}
