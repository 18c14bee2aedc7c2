package jp.torimatome.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.plan.Direction;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.UnitSlip;
import jp.torimatome.summary.Report.ProjectLine;

/**
 * 予算の集計: the ended year's 最終予算額 and the new year's 当初予算額, with each relisted project counted once.
 * The sums by direction and those by section both add up to {@code counted}.
 */
public record Totals(
    Years printed,
    Years counted,
    Years slipsAsYen,
    List<OfDirection> directions,
    List<OfSection> sections,
    List<Integer> relisted,
    List<Integer> slips) {

  /** One tally for each of the two years, over {@code projects} projects. */
  public record Years(int projects, Tally ended, Tally started) {
    static Years of(List<ProjectLine> lines) {
      return new Years(
          lines.size(),
          Tally.of(lines.stream().map(ProjectLine::ended).toList()),
          Tally.of(lines.stream().map(ProjectLine::started).toList()));
    }
  }

  /** 施策の方向性. */
  public record OfDirection(Direction direction, Years years) {}

  /** 担当課・係. */
  public record OfSection(Section section, Years years) {}

  /**
   * {@code printed} counts every row as the table prints it; {@code slipsAsYen} reads suspected
   * amounts as yen.
   */
  static Totals of(List<ProjectLine> lines) {
    List<ProjectLine> once = lines.stream().filter(line -> !line.project().isRelisting()).toList();
    UnitSlip slip =
        UnitSlip.among(
            lines.stream()
                .filter(line -> !line.mayBeLarge())
                .flatMap(line -> Stream.of(line.ended(), line.started())));
    return new Totals(
        Years.of(lines),
        Years.of(once),
        Years.of(
            once.stream()
                .map(
                    line -> line.read(amount -> slip.asYen(amount, line.years(), line::mayBeLarge)))
                .toList()),
        directions(once),
        sections(once),
        lines.stream()
            .filter(line -> line.project().isRelisting())
            .map(ProjectLine::number)
            .toList(),
        once.stream()
            .filter(line ->
                !line.read(amount -> slip.asYen(amount, line.years(), line::mayBeLarge))
                    .equals(line))
            .map(ProjectLine::number)
            .toList());
  }

  private static List<OfDirection> directions(List<ProjectLine> lines) {
    Comparator<Direction> printed =
        Comparator.comparingInt(Direction::number).thenComparingLong(Direction::id);
    return grouped(lines, line -> line.project().direction(), printed, OfDirection::new);
  }

  private static List<OfSection> sections(List<ProjectLine> lines) {
    return grouped(
        lines,
        line -> line.project().section(),
        Comparator.comparingLong(Section::id),
        OfSection::new);
  }

  private static <K, T> List<T> grouped(
      List<ProjectLine> lines,
      Function<ProjectLine, K> key,
      Comparator<K> order,
      BiFunction<K, Years, T> total) {
    Map<K, List<ProjectLine>> groups =
        lines.stream().collect(groupingBy(key, () -> new TreeMap<>(order), toList()));
    return groups.entrySet().stream()
        .map(group -> total.apply(group.getKey(), Years.of(group.getValue())))
        .toList();
  }
}
