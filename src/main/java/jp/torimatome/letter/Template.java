package jp.torimatome.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.letter.TemplateProblem.Kind;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.text.Nearest;

/** ひな型: the lines of a template, checked; filling it with facts makes a letter. */
final class Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern CONDITION = Pattern.compile("\\[([a-z_]+|[^\\[\\]a-z]*一覧)]\\s*(.*)");

  private static final Set<String> CONDITIONS =
      Stream.concat(Arrays.stream(Field.values()).map(Field::code), Facts.LISTS.stream())
          .collect(Collectors.toSet());

  private final List<Line> lines;

  private Template(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * A line without its mark; {@code condition}: a field that the round must ask for, or a list that
   * must not be empty, else empty.
   */
  private record Line(Mark mark, String text, String condition) {
    boolean holds(Facts facts) {
      boolean asked = facts.fields().stream().anyMatch(field -> field.code().equals(condition));
      return condition.isEmpty()
          || asked
          || !facts.lists().getOrDefault(condition, List.of()).isEmpty();
    }
  }

  /** The mark that a line begins with. */
  private enum Mark {
    RIGHT(">>"),
    CENTRE("><"),
    TITLE("=="),
    ITEM("1."),
    POINT("- "),
    LEFT("");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    static Mark of(String line) {
      return Arrays.stream(values())
          .filter(mark -> line.startsWith(mark.sign))
          .findFirst()
          .orElse(LEFT);
    }
  }

  /** The template, or everything that is wrong with it. */
  sealed interface Reading {
    record Read(Template template) implements Reading {}

    record Wrong(List<TemplateProblem> problems) implements Reading {}
  }

  static Reading read(String file, String text) {
    List<TemplateProblem> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith("#")) {
        lines.add(line(file, number, line.stripTrailing(), problems));
      }
    }
    if (lines.stream().noneMatch(line -> line.mark() == Mark.TITLE)) {
      problems.add(new TemplateProblem(Kind.NO_TITLE, file, 0, "==", ""));
    }
    return problems.isEmpty() ? new Reading.Read(new Template(lines)) : new Reading.Wrong(problems);
  }

  private static Line line(String file, int number, String line, List<TemplateProblem> problems) {
    Matcher only = CONDITION.matcher(line);
    boolean conditional = only.matches();
    String condition = conditional ? only.group(1) : "";
    if (conditional && !CONDITIONS.contains(condition)) {
      problems.add(
          new TemplateProblem(
              Kind.UNKNOWN_FIELD,
              file,
              number,
              condition,
              Nearest.to(condition, CONDITIONS).orElse("-")));
    }
    String rest = conditional ? only.group(2) : line;
    Mark mark = Mark.of(rest);
    String words = rest.substring(mark.sign.length()).strip();
    String shown = mark == Mark.LEFT ? rest : words;
    check(file, number, shown, problems);
    return new Line(mark, shown, condition);
  }

  private static void check(String file, int number, String text, List<TemplateProblem> problems) {
    Set<String> known = new HashSet<>(Facts.WORDS);
    known.addAll(Facts.LISTS);
    known.addAll(Facts.TABLES);
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      String name = found.group(1).strip();
      if (!known.contains(name)) {
        problems.add(
            new TemplateProblem(
                Kind.UNKNOWN_PLACEHOLDER, file, number, name, Nearest.to(name, known).orElse("-")));
      } else if (!Facts.WORDS.contains(name) && !text.strip().equals(found.group())) {
        problems.add(new TemplateProblem(Kind.NOT_ALONE, file, number, name, ""));
      }
    }
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      problems.add(new TemplateProblem(Kind.OPEN_PLACEHOLDER, file, number, rest.strip(), ""));
    }
  }

  /** A line whose placeholders all turn out empty is left out. */
  Letter fill(Facts facts) {
    List<Letter.Block> blocks = new ArrayList<>();
    int items = 0;
    String title = "";
    for (Line line : lines) {
      if (!line.holds(facts) || isEmptied(line, facts)) {
        continue;
      }
      String name = PLACEHOLDER.matcher(line.text().strip()).replaceAll("$1");
      if (facts.lists().containsKey(name)) {
        facts.lists().get(name).forEach(entry -> blocks.add(new Letter.Block.Point(entry)));
      } else if (facts.tables().containsKey(name)) {
        blocks.add(new Letter.Block.Table(facts.tables().get(name)));
      } else {
        String text = filled(line.text(), facts);
        items += line.mark() == Mark.ITEM ? 1 : 0;
        title = line.mark() == Mark.TITLE ? text : title;
        blocks.add(block(line.mark(), text, items));
      }
    }
    return new Letter(title, List.copyOf(blocks));
  }

  private static boolean isEmptied(Line line, Facts facts) {
    Matcher found = PLACEHOLDER.matcher(line.text());
    return found.find()
        && Facts.WORDS.contains(found.group(1).strip())
        && filled(line.text(), facts).isBlank();
  }

  private static Letter.Block block(Mark mark, String text, int number) {
    return switch (mark) {
      case ITEM -> new Letter.Block.Item(number, text);
      case POINT -> new Letter.Block.Point(text);
      case RIGHT -> new Letter.Block.Paragraph(Letter.Place.RIGHT, text);
      case CENTRE -> new Letter.Block.Paragraph(Letter.Place.CENTRE, text);
      case TITLE -> new Letter.Block.Paragraph(Letter.Place.TITLE, text);
      case LEFT ->
          text.isBlank()
              ? new Letter.Block.Space()
              : new Letter.Block.Paragraph(Letter.Place.LEFT, text);
    };
  }

  private static String filled(String text, Facts facts) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(facts.words().getOrDefault(found.group(1).strip(), "")));
  }
}
