package jp.torimatome.table.reading;

import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.AmountFault;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a file that keeps it from being imported: {@code line} from 1 (0: the whole file),
 * {@code cell} from 1 (0: the whole line), {@code character} from 1 within the line.
 */
public record TableProblem(int line, int cell, int character, Cause cause) {

  static TableProblem ofFile(Cause cause) {
    return new TableProblem(0, 0, 0, cause);
  }

  static TableProblem ofLine(int line, Cause cause) {
    return new TableProblem(line, 0, 1, cause);
  }

  /** What is wrong, with what was found. */
  public sealed interface Cause {}

  /** There is no file of this name. */
  public record Missing() implements Cause {}

  /** It is a folder or a device. */
  public record NotAFile() implements Cause {}

  /** It may not be read. */
  public record Unreadable() implements Cause {}

  /** There is nothing in it. */
  public record Empty() implements Cause {}

  /** A byte that is not UTF-8 text. */
  public record NotUtf8() implements Cause {}

  /** No header row of a 進行管理表 anywhere. */
  public record NotThisTable() implements Cause {}

  /** A header, but neither row nor announcement below it. */
  public record NoRows() implements Cause {}

  /** No title names the plan. */
  public record PlanUnnamed() implements Cause {}

  /** A second plan in the same file. */
  public record OtherPlan(String first, String found) implements Cause {}

  /** A row with another number of cells than twelve. */
  public record CellCount(int found) implements Cause {}

  /** A header cell that says something else than its column holds. */
  public record HeaderCell(String found, Column expected) implements Cause {}

  /** A header cell without a fiscal year. */
  public record YearMissing(String found) implements Cause {}

  /**
   * A header cell with another year than the columns beside it, or the headers before it, imply.
   */
  public record YearDiffers(FiscalYear expected, FiscalYear found) implements Cause {}

  /** Amounts in another unit than 千円, or in none. */
  public record NotThousandYen(String found) implements Cause {}

  /** A printed number that is not one. */
  public record NumberUnreadable(String found) implements Cause {}

  /** A printed number that stands in an earlier line, too. */
  public record DuplicateNumber(int number, int firstLine) implements Cause {}

  /** A direction that is not number and title. */
  public record DirectionUnreadable(String found) implements Cause {}

  /** One direction number with two titles or two mappings. */
  public record DirectionDiffers(int number, String first, int firstLine, String found)
      implements Cause {}

  /** A row without a name in either plan. */
  public record NameMissing() implements Cause {}

  /** An amount that is none, and why. */
  public record AmountUnreadable(String found, AmountFault why) implements Cause {}

  /** A character that no text may hold: {@code U+0000}. */
  public record ControlCharacter(String character) implements Cause {}

  /** A row without 担当課・係. */
  public record SectionMissing() implements Cause {}

  /** A spelling that the directory does not know, and the nearest that it does. */
  public record SectionUnknown(String found, @Nullable String nearest) implements Cause {}

  /** Text right below a row: very probably the rest of a row that was broken in two. */
  public record BrokenOff(String found) implements Cause {}

  /** An announcement of rows without readable numbers. */
  public record AnnouncementUnreadable(String found) implements Cause {}
}
