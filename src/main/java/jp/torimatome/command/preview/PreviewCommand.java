package jp.torimatome.command.preview;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.preview.Lines;
import jp.torimatome.preview.Looks;
import jp.torimatome.preview.Preview;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome preview [MESSAGE | /jigyo 4]}: what stands in the outbox, a message as it would
 * be said now, or the answer to what somebody types; on a copy of the database, so that nothing is
 * changed or sent.
 */
@Command(
    name = "preview",
    description = "${bundle:command.preview}",
    mixinStandardHelpOptions = true)
public final class PreviewCommand implements Callable<Integer> {
  private final Supplier<Office> office;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--as", paramLabel = "FORM", descriptionKey = "command.preview.as")
  private As as = As.text;

  @Option(names = "--by", paramLabel = "PERSON", descriptionKey = "command.preview.by")
  private String person = "";

  @Parameters(arity = "0..*", paramLabel = "WORDS", descriptionKey = "command.preview.words")
  private List<String> words = List.of();

  /** How it is drawn; as it is typed. */
  enum As {
    text,
    html
  }

  /** What there is to see, how it is drawn, and the words around it. */
  public record Office(Looks looks, Lines lines, Text text) {}

  public PreviewCommand(Supplier<Office> office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Office open = office.get();
    String wanted = String.join(" ", words).strip();
    out().println(as == As.html ? page(open, wanted) : lines(open, wanted));
    return 0;
  }

  private String page(Office open, String wanted) {
    Preview preview = new Preview(open.looks());
    if (wanted.isEmpty()) {
      return preview.index(person);
    }
    return isNumber(wanted)
        ? preview.message(person, Long.parseLong(wanted))
        : preview.asked(person, wanted);
  }

  private String lines(Office open, String wanted) {
    if (wanted.isEmpty()) {
      List<String> messages =
          open.looks().messages().stream()
              .map(line -> line.id() + "  " + line.called() + " → " + line.destination())
              .toList();
      return messages.isEmpty() ? open.text().say("preview.nothing") : String.join("\n", messages);
    }
    Looks.Seen seen =
        isNumber(wanted)
            ? open.looks().message(Long.parseLong(wanted))
            : open.looks().asked(person, wanted);
    return switch (seen) {
      case Looks.Seen.Told(var parts) -> open.lines().parts(parts);
      case Looks.Seen.Shown(var screen, var faults) -> open.lines().screen(screen);
    };
  }

  private static boolean isNumber(String wanted) {
    return wanted.matches("[0-9]{1,18}");
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
