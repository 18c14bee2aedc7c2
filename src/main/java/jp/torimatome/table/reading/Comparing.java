package jp.torimatome.table.reading;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.torimatome.characters.Figure;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.identity.Doubt;
import jp.torimatome.table.identity.Identified;
import jp.torimatome.table.identity.Identifying;
import jp.torimatome.table.identity.Known;
import jp.torimatome.table.identity.Known.Sourced;
import jp.torimatome.table.identity.PastRows;
import jp.torimatome.table.identity.Standing;
import jp.torimatome.table.reading.ImportResult.CellQuestion;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Content;
import jp.torimatome.table.reading.ImportResult.Differences;
import jp.torimatome.table.reading.ImportResult.Vanished;
import jp.torimatome.table.reading.ImportResult.Which;
import jp.torimatome.table.reading.ReadTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table differ from those of the projects that its rows are. What a section
 * answered, what a later file said and where a reorganisation put a project is replaced only when
 * somebody decided so.
 */
final class Comparing {
  private final Map<Row, Known> matches = new HashMap<>();
  private final Set<Row> keepingSection = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> kept = new ArrayList<>();
  private final List<Change> alike = new ArrayList<>();
  private final List<CellQuestion> questions = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  private final List<Row> added = new ArrayList<>();
  private final Map<Integer, String> directions = new HashMap<>();
  private final ReadTable table;
  private final Decisions decisions;
  private final PastRows past;

  private Comparing(ReadTable table, Decisions decisions, PastRows past) {
    this.table = table;
    this.decisions = decisions;
    this.past = past;
  }

  /** A value to append to the history of the project that {@code row} is. */
  record Write(Row row, Column column, @Nullable Passage text, @Nullable Amount amount) {}

  /** Which row is which project, what to append, and what to tell. */
  record Comparison(
      Map<Row, Known> matches,
      Set<Row> keepingSection,
      List<Write> writes,
      Differences differences,
      Open open) {
    boolean changesNothing() {
      return writes.isEmpty()
          && differences.changes().isEmpty()
          && differences.alike().isEmpty()
          && matches.entrySet().stream()
              .allMatch(
                  each -> each.getKey().lifecycle().equals(each.getValue().project().lifecycle()));
    }

    /** The rows in doubt, with the projects that they may be. */
    List<Which> whichOf(List<Known> register) {
      Map<Integer, Project> projects =
          register.stream().collect(toMap(Known::number, Known::project));
      Map<Integer, Row> rows =
          differences.added().stream().collect(toMap(Row::number, Function.identity()));
      return open.doubts().stream()
          .map(doubt -> {
            List<Project> candidates =
                doubt.candidates().stream()
                    .map(number -> requireNonNull(projects.get(number)))
                    .toList();
            return new Which(requireNonNull(rows.get(doubt.row())), doubt.reason(), candidates);
          })
          .toList();
    }
  }

  /**
   * What somebody has to say first: which project a row is, whose word counts in a cell; and what
   * was said of rows that are not there.
   */
  record Open(List<Doubt> doubts, List<CellQuestion> cells, List<Integer> unusable) {
    boolean isEmpty() {
      return doubts.isEmpty() && cells.isEmpty();
    }
  }

  static Comparison of(ReadTable table, List<Known> register, Decisions decisions, PastRows past) {
    return new Comparing(table, decisions, past).compare(register);
  }

  private Comparison compare(List<Known> register) {
    table.directions().forEach(heading -> directions.put(heading.number(), heading.printed()));
    Map<Integer, Known> byNumber = new HashMap<>();
    register.forEach(known -> byNumber.put(known.number(), known));
    Identified found =
        Identifying.of(
            table.rows().stream().map(Row::traits).toList(),
            register.stream().map(Known::traits).toList(),
            decisions.answers());
    for (Row row : table.rows()) {
      Optional.ofNullable(found.numbers().get(row.number()))
          .map(byNumber::get)
          .ifPresent(known -> matches.put(row, known));
    }
    table.rows().forEach(this::compare);
    List<Vanished> vanished =
        register.stream()
            .filter(Predicate.not(new HashSet<>(matches.values())::contains))
            .map(known -> new Vanished(known.id(), known.number(), known.project().displayName()))
            .toList();
    return new Comparison(
        matches,
        keepingSection,
        writes,
        new Differences(added, vanished, changes, kept, alike),
        new Open(
            found.doubts(),
            questions,
            decisions.unusable(numbers(row -> true), numbers(this::saysAnEnd), found)));
  }

  private Set<Integer> numbers(Predicate<Row> which) {
    return table.rows().stream().filter(which).map(Row::number).collect(toSet());
  }

  private boolean saysAnEnd(Row row) {
    return decisions.ends().containsKey(row.number())
        && row.endings(table.ended()).ending().isPresent();
  }

  private void compare(Row row) {
    Known known = matches.get(row);
    if (known == null) {
      added.add(row);
      Column.TEXTS.forEach(
          column -> writes.add(new Write(row, column, row.cells().text(column), null)));
      Column.AMOUNTS.forEach(
          column -> writes.add(new Write(row, column, null, row.cells().amount(column))));
      return;
    }
    tell(row, Column.NUMBER, String.valueOf(known.number()), String.valueOf(row.number()));
    tell(row, Column.DIRECTION, known.direction(), directions.getOrDefault(row.direction(), ""));
    compareSection(row, known);
    for (Column column : Column.TEXTS) {
      Passage text = row.cells().text(column);
      compare(new Write(row, column, text, null), known.texts().get(column), text);
    }
    for (Column column : Column.AMOUNTS) {
      Amount amount = row.cells().amount(column);
      compare(new Write(row, column, null, amount), known.amounts().get(column), amount);
    }
  }

  /** A table of before a reorganisation does not undo it. */
  private void compareSection(Row row, Known known) {
    boolean isAnother = !known.section().code().equals(row.section().code());
    Optional<Standing> standing =
        past.reorganised(known.id())
            .map(at -> new Standing(Standing.By.REORGANISATION, known.section().name(), at));
    if (!isAnother) {
      standing.ifPresent(since -> keepingSection.add(row));
      return;
    }
    Change change =
        new Change(
            row.number(),
            Column.SECTION,
            printed(known.section().name()),
            printed(row.section().name()));
    if (replaces(change, standing)) {
      changes.add(change);
    } else {
      keepingSection.add(row);
    }
  }

  private void tell(Row row, Column column, String before, String after) {
    if (!before.equals(after)) {
      Change change = new Change(row.number(), column, printed(before), printed(after));
      (change.looksTheSame() ? alike : changes).add(change);
    }
  }

  private <T> void compare(Write write, @Nullable Sourced<T> before, T after) {
    if (before == null) {
      writes.add(write);
    } else if (!before.value().equals(after)) {
      Change change =
          new Change(write.row().number(), write.column(), content(before.value()), content(after));
      Optional<Standing> standing = standing(write, before);
      if (change.looksTheSame()) {
        if (standing.isEmpty()) {
          alike.add(change);
          writes.add(write);
        }
      } else if (replaces(change, standing)) {
        changes.add(change);
        writes.add(write);
      }
    }
  }

  /**
   * True when the file's word counts; otherwise what stands is kept, and asked about where nobody
   * decided.
   */
  private boolean replaces(Change change, Optional<Standing> standing) {
    if (standing.isEmpty()) {
      return true;
    }
    Optional<Decisions.Choice> choice = decisions.choice(change.number(), change.column());
    if (choice.filter(Decisions.Choice.TAKE::equals).isPresent()) {
      return true;
    }
    if (choice.isEmpty()) {
      questions.add(new CellQuestion(change, standing.get()));
    }
    kept.add(change);
    return false;
  }

  private Optional<Standing> standing(Write write, Sourced<?> before) {
    Known known = matches.get(write.row());
    if (known == null) {
      return Optional.empty();
    }
    if (Source.isAnswer(before.source())) {
      return Optional.of(new Standing(Standing.By.REPLY, known.section().name(), before.at()));
    }
    return Source.isImport(before.source()) && wasReplaced(known.id(), write)
        ? Optional.of(
            new Standing(Standing.By.LATER_FILE, past.fileOf(before.source()), before.at()))
        : Optional.empty();
  }

  private boolean wasReplaced(long projectId, Write write) {
    var year = write.column().yearIn(table.ended());
    Passage text = write.text();
    Amount amount = write.amount();
    return text != null
        ? past.wasReplaced(projectId, write.column(), year, text)
        : amount != null && past.wasReplaced(projectId, write.column(), year, amount);
  }

  private static Content printed(String value) {
    return new Content(Nature.GIVEN, value);
  }

  private static Content content(Object value) {
    return switch (value) {
      case Passage passage -> new Content(passage.nature(), passage.body());
      case Amount amount ->
          new Content(
              amount.nature(),
              amount.nature() == Nature.GIVEN ? Figure.of(amount.thousandYenOrZero()) : "");
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }
}
