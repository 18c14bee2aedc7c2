package jp.torimatome.table.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.table.reading.ReadTable.Announcement;
import jp.torimatome.table.reading.ReadTable.Row;
import jp.torimatome.table.reading.ReadTable.Skipped;
import jp.torimatome.table.reading.TableFile.Line;
import org.jspecify.annotations.Nullable;

/** Reads a published 進行管理表 as it came, and tells every mistake in it, not only the first. */
final class TableReader {
  private static final Pattern TITLE =
      Pattern.compile("「?(?<plan>[^「」]+?)」?の進行管理(?:表)?(?:・「?(?<next>[^「」]+?)」?の構成事業)?(?:【[^】]*】)?");
  private static final Pattern NEXT_BAND = Pattern.compile("「?(?<next>[^「」]+?)」?の構成事業(?:【[^】]*】)?");
  private static final Pattern NOTE_OR_PAGE =
      Pattern.compile("※.*|[-－―\\s]*[0-9]+(?:\\s*[/／]\\s*[0-9]+)?[-－―\\s]*");
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\bRows?\\s+([0-9]{1,6})(?:\\s*[-–—~～〜]\\s*([0-9]{1,6}))?\\b");
  private static final Pattern ROW_WITHOUT_TABS = Pattern.compile("[0-9]+\\s+[0-9]+\\s+\\S.*");
  private static final int MOST_ANNOUNCED = 10_000;

  private final List<TableProblem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Announcement> announcements = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final HeaderReader header = new HeaderReader(problems);
  private final TitleReader titles = new TitleReader();
  private final RowReader rowReader;
  private boolean headerSeen;
  private boolean rightBelowRow;
  private String planName = "";
  private String nextPlanName = "";

  private TableReader(Directory directory, Map<Integer, Settled> ends) {
    this.rowReader = new RowReader(directory, problems, ends);
  }

  /** What a file turned out to be. */
  sealed interface Reading {
    /** {@code titled}: the plan that the table's own title names; empty where it names none. */
    record Read(ReadTable table, TableFile file, String titled) implements Reading {}

    record Refused(List<TableProblem> problems) implements Reading {}
  }

  static Reading read(Path path, Directory directory, Optional<String> givenPlanName) {
    return read(path, directory, givenPlanName, Map.of());
  }

  /**
   * Reads the file; {@code givenPlanName} stands above the name in the table's own title, {@code
   * ends} above what rows of these numbers say about their end.
   */
  static Reading read(
      Path path, Directory directory, Optional<String> givenPlanName, Map<Integer, Settled> ends) {
    return switch (TableFile.open(path)) {
      case TableFile.Opened.Refused refused -> new Reading.Refused(List.of(refused.problem()));
      case TableFile.Opened.Text text -> read(text.file(), directory, givenPlanName, ends);
    };
  }

  /** {@link #read} of a file that was opened before. */
  static Reading read(
      TableFile file,
      Directory directory,
      Optional<String> givenPlanName,
      Map<Integer, Settled> ends) {
    return new TableReader(directory, ends).read(file, givenPlanName);
  }

  private Reading read(TableFile file, Optional<String> givenPlanName) {
    file.lines().forEach(this::read);
    if (!headerSeen) {
      return new Reading.Refused(List.of(TableProblem.ofFile(new TableProblem.NotThisTable())));
    }
    String name = givenPlanName.orElse(planName);
    if (name.isEmpty()) {
      problems.add(TableProblem.ofFile(new TableProblem.PlanUnnamed()));
    }
    if (problems.isEmpty() && rows.isEmpty() && announcements.isEmpty()) {
      problems.add(TableProblem.ofFile(new TableProblem.NoRows()));
    }
    Optional<FiscalYear> ended = header.ended();
    if (!problems.isEmpty() || ended.isEmpty()) {
      return new Reading.Refused(List.copyOf(problems));
    }
    String next = header.nextPlanName().isEmpty() ? nextPlanName : header.nextPlanName();
    return new Reading.Read(
        new ReadTable(
            name,
            next,
            titles.titles(name, next, header.printed()),
            ended.get(),
            rowReader.directions(),
            List.copyOf(rows),
            List.copyOf(announcements),
            List.copyOf(skipped)),
        file,
        planName);
  }

  private void read(Line line) {
    Optional<TableProblem> broken = line.broken();
    if (broken.isPresent()) {
      problems.add(broken.get());
      rightBelowRow = true;
    } else if (line.isBlank()) {
      rightBelowRow = false;
    } else if (!line.hasCells()) {
      readText(line, Folding.ORDINARY.of(Wording.strip(line.text())));
    } else if (HeaderReader.isHeader(line)) {
      headerSeen = true;
      rightBelowRow = true;
      header.read(line);
    } else {
      rightBelowRow = true;
      rowReader.read(line, header.ended()).ifPresent(rows::add);
    }
  }

  private void readText(Line line, String text) {
    Matcher title = TITLE.matcher(text);
    Matcher band = NEXT_BAND.matcher(text);
    if (spaced(text).startsWith("Table with ") || ANNOUNCED.matcher(spaced(text)).lookingAt()) {
      readAnnouncement(line, text);
    } else if (title.matches()) {
      titles.readTitle(text);
      readTitle(line, title.group("plan"), title.group("next"));
    } else if (band.matches()) {
      titles.readTitle(text);
      nextPlanName = nextPlanName.isEmpty() ? band.group("next") : nextPlanName;
    } else if (NOTE_OR_PAGE.matcher(text).matches()) {
      if (text.startsWith("※")) {
        titles.readNote(text);
      }
      rightBelowRow = false;
    } else if (rightBelowRow) {
      problems.add(line.problem(new TableProblem.BrokenOff(text)));
    } else if (ROW_WITHOUT_TABS.matcher(text).matches()) {
      problems.add(line.problem(new TableProblem.CellCount(1)));
    } else {
      skipped.add(new Skipped(line.number(), text));
    }
  }

  /** Spaces of any kind, dashes and digits of any width as plain ones. */
  private static String spaced(String text) {
    return Folding.SAME.of(text);
  }

  private void readTitle(Line line, String plan, @Nullable String next) {
    if (planName.isEmpty()) {
      planName = plan;
    } else if (!Wording.plain(planName).equals(Wording.plain(plan))) {
      problems.add(line.problem(new TableProblem.OtherPlan(planName, plan)));
    }
    if (nextPlanName.isEmpty() && next != null) {
      nextPlanName = next;
    }
  }

  private void readAnnouncement(Line line, String text) {
    Matcher numbers = ANNOUNCED.matcher(spaced(text));
    if (!numbers.find()) {
      problems.add(line.problem(new TableProblem.AnnouncementUnreadable(text)));
      return;
    }
    int first = Integer.parseInt(numbers.group(1));
    int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
    if (first == 0 || last < first || last - first >= MOST_ANNOUNCED) {
      problems.add(line.problem(new TableProblem.AnnouncementUnreadable(text)));
    } else {
      announcements.add(new Announcement(line.number(), first, last));
    }
  }
}
