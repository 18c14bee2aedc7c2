package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.habit.SourceHabit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How the sources look: sizes, a sentence on every type, and the sentences that people read in both
 * languages.
 */
class SourceRulesTest {
  /** On its way back to 250: one layout at 100 columns made 79 files longer than that. */
  private static final int LINES = 370;

  private static final int CHARACTERS = 140;
  private static final int FILES = 14;

  /** A type in a file, or one inside it. */
  private static final Pattern TYPE =
      Pattern.compile(
          "^( {2})?(public |protected |private |static |final |abstract |sealed |non-sealed )*"
              + "(class|interface|enum|record|@interface) [A-Z]\\w*.*");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  @Test
  void noFileIsLong() {
    assertThat(sources().filter(file -> lines(file).size() > LINES))
        .as("more than %d lines", LINES)
        .isEmpty();
  }

  @Test
  void noLineIsLong() {
    List<String> found =
        sources()
            .flatMap(SourceRulesTest::numbered)
            .filter(line -> line.text().codePointCount(0, line.text().length()) > CHARACTERS)
            .map(Line::at)
            .toList();
    assertThat(found).as("more than %d characters", CHARACTERS).isEmpty();
  }

  @Test
  void noRoomIsCrowded() {
    Map<Path, Long> sizes =
        sources()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(sizes)
        .allSatisfy(
            (folder, files) -> assertThat(files).as(folder.toString()).isLessThanOrEqualTo(FILES));
  }

  @Test
  void everyPackageSaysWhatItIs() {
    Set<Path> folders =
        sources("src/main/java", "src/sandbox/java")
            .map(Path::getParent)
            .collect(Collectors.toSet());
    assertThat(folders)
        .allSatisfy(folder ->
            assertThat(folder.resolve("package-info.java"))
                .content()
                .contains("/**", "@NullMarked"));
  }

  @Test
  void everyTypeHasASentence() {
    List<String> bare = new ArrayList<>();
    sources("src/main/java", "src/sandbox/java")
        .forEach(file -> {
          List<Line> lines = numbered(file).toList();
          for (Line line : lines) {
            if (TYPE.matcher(line.text()).matches() && !hasSentence(lines, line.number())) {
              bare.add(line.at());
            }
          }
        });
    assertThat(bare).as("types without a Javadoc sentence").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyHabitIsKept(SourceHabit habit) {
    assertThat(sources("src/main/java").filter(file -> habit.isBrokenBy(text(file)))).isEmpty();
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Map<String, String> japanese = sentences("ja");
    Map<String, String> english = sentences("en");
    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    japanese.forEach((key, sentence) ->
        assertThat(placeholders(sentence))
            .as(key)
            .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @Test
  void everySentenceIsSaidSomewhere() {
    Set<String> literals = new TreeSet<>();
    sources("src/main/java")
        .map(SourceRulesTest::text)
        .forEach(text ->
            literals.addAll(LITERAL.matcher(text).results().map(found -> found.group(1)).toList()));
    List<String> beginnings =
        literals.stream().filter(literal -> literal.matches("[a-z_.-]{4,}[._-]")).toList();
    List<String> unsaid =
        sentences("ja").keySet().stream()
            .filter(key -> !literals.contains(key) && !literals.contains("${bundle:" + key + "}"))
            .filter(key -> !key.matches("(mixinStandardHelpOptions|usage)[.].*")) // picocli's own
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyAskedSentenceExists() {
    Set<String> known = sentences("ja").keySet();
    Pattern asked = Pattern.compile("(?:text|text\\(\\)|words)[.]say\\(\\s*\"([^\"]+)\"[,)]");
    List<String> missing = new ArrayList<>();
    sources("src/main/java")
        .forEach(file ->
            asked
                .matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !known.contains(key))
                .forEach(missing::add));
    assertThat(missing).isEmpty();
  }

  /** One line of a file, counted from 1. */
  private record Line(Path file, int number, String text) {
    String at() {
      return file + ":" + number;
    }
  }

  /** Between a type and the end of its Javadoc stand annotations only, never an empty line. */
  private static boolean hasSentence(List<Line> lines, int number) {
    for (int at = number - 2; at >= 0 && !lines.get(at).text().isBlank(); at--) {
      if (lines.get(at).text().endsWith("*/")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> placeholders(String sentence) {
    Matcher found = Pattern.compile("\\{(\\d)").matcher(sentence);
    return found
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> sentences(String language) {
    Map<String, String> sentences = new HashMap<>();
    for (String line : lines(Path.of("src/main/resources/text/" + language + ".properties"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        assertThat(sentences.put(parts[0], parts[1])).as("said twice: %s", parts[0]).isNull();
      }
    }
    return sentences;
  }

  private static Stream<Path> sources() {
    return sources("src/main/java", "src/sandbox/java", "src/test/java");
  }

  private static Stream<Path> sources(String... roots) {
    return Stream.of(roots)
        .flatMap(SourceRulesTest::walk)
        .filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<Path> walk(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Line> numbered(Path file) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size()).mapToObj(at -> new Line(file, at + 1, lines.get(at)));
  }

  private static String text(Path file) {
    return String.join("\n", lines(file));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
