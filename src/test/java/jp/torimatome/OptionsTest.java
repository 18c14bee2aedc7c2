package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command, option and parameter of the command line says what it is for. */
final class OptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void allHaveHelpInTheReadersLanguage(String language) {
    Tick.Clocks clocks =
        new Tick.Clocks(InstantSource.system(), InstantSource.system(), () -> Duration.ZERO);
    List<String> silent = new ArrayList<>();
    try (Shell shell = new Shell(() -> Path.of("config/torimatome.yaml"), Map.of(), clocks)) {
      for (Object command : shell.commands()) {
        CommandLine line = new CommandLine(command);
        line.setResourceBundle(ResourceBundle.getBundle("text." + language, Locale.ROOT));
        look(line, silent);
      }
    }
    assertThat(silent).isEmpty();
  }

  private static void look(CommandLine line, List<String> silent) {
    CommandSpec spec = line.getCommandSpec();
    String name = spec.qualifiedName();
    say(name, spec.usageMessage().description(), silent);
    Stream<ArgSpec> arguments =
        Stream.concat(spec.options().stream(), spec.positionalParameters().stream());
    arguments
        .filter(argument -> !argument.hidden())
        .forEach(argument -> say(name + " " + argument, argument.description(), silent));
    line.getSubcommands().values().forEach(sub -> look(sub, silent));
  }

  private static void say(String name, String[] description, List<String> silent) {
    String said = String.join(" ", description);
    if (said.isBlank() || said.contains("${")) {
      silent.add(name + ": " + said);
    }
  }
}
