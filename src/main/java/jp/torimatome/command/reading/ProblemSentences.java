package jp.torimatome.command.reading;

import java.util.Locale;
import jp.torimatome.characters.Unseen;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.table.reading.TableProblem;
import jp.torimatome.table.reading.TableProblem.Cause;
import jp.torimatome.text.Text;

/** Says where a mistake stands in a table and what is wrong. */
final class ProblemSentences {
  private final Text text;

  ProblemSentences(Text text) {
    this.text = text;
  }

  String say(TableProblem problem) {
    String where = problem.line() == 0 ? "file" : problem.cell() == 0 ? "line" : "cell";
    return text.say(
        "table.at." + where,
        problem.line() == 0 ? say(problem.cause()) : String.valueOf(problem.line()),
        String.valueOf(problem.cell()),
        say(problem.cause()),
        String.valueOf(problem.character()));
  }

  private String why(AmountFault fault) {
    return switch (fault) {
      case AmountFault.OtherUnit(var unit, var thousandYen, var exact) ->
          text.say("table.amount.other_unit", unit, text.number(thousandYen));
      case AmountFault.ForeignDigits foreign -> text.say("table.amount.foreign_digits");
      case AmountFault.Decimal decimal -> text.say("table.amount.decimal");
      case AmountFault.NotSettled notSettled -> text.say("table.amount.not_settled");
      case AmountFault.TooLarge tooLarge -> text.say("table.amount.too_large");
      case AmountFault.NotANumber notANumber -> text.say("table.amount.not_a_number");
      case AmountFault.Missing missing -> text.say("table.amount.not_a_number");
    };
  }

  private String say(Cause cause) {
    return switch (cause) {
      case TableProblem.OtherPlan(String first, String found) -> say(cause, first, found);
      case TableProblem.CellCount(int found) -> say(cause, found);
      case TableProblem.HeaderCell(String found, Column expected) ->
          say(cause, found, text.say("table.column." + expected.code()));
      case TableProblem.YearMissing(String found) -> say(cause, found);
      case TableProblem.YearDiffers(FiscalYear expected, FiscalYear found) ->
          say(cause, expected.era(), found.era());
      case TableProblem.NotThousandYen(String found) -> say(cause, found);
      case TableProblem.NumberUnreadable(String found) -> say(cause, found);
      case TableProblem.DuplicateNumber(int number, int firstLine) ->
          say(cause, String.valueOf(number), String.valueOf(firstLine));
      case TableProblem.DirectionUnreadable(String found) -> say(cause, found);
      case TableProblem.DirectionDiffers(int number, String first, int firstLine, String found) ->
          say(cause, number, first, String.valueOf(firstLine), found);
      case TableProblem.AmountUnreadable(String found, AmountFault why) ->
          say(cause, Unseen.named(found), why(why));
      case TableProblem.ControlCharacter(String character) -> say(cause, character);
      case TableProblem.SectionUnknown unknown ->
          unknown.nearest() == null
              ? say(cause, unknown.found())
              : text.say("table.problem.section_nearest", unknown.found(), unknown.nearest());
      case TableProblem.BrokenOff(String found) -> say(cause, found);
      case TableProblem.AnnouncementUnreadable(String found) -> say(cause, found);
      case TableProblem.Missing missing -> say(cause, new Object[0]);
      case TableProblem.NotAFile notAFile -> say(cause, new Object[0]);
      case TableProblem.Unreadable unreadable -> say(cause, new Object[0]);
      case TableProblem.Empty empty -> say(cause, new Object[0]);
      case TableProblem.NotUtf8 notUtf8 -> say(cause, new Object[0]);
      case TableProblem.NotThisTable notThisTable -> say(cause, new Object[0]);
      case TableProblem.NoRows noRows -> say(cause, new Object[0]);
      case TableProblem.PlanUnnamed planUnnamed -> say(cause, new Object[0]);
      case TableProblem.NameMissing nameMissing -> say(cause, new Object[0]);
      case TableProblem.SectionMissing sectionMissing -> say(cause, new Object[0]);
    };
  }

  private String say(Cause cause, Object... arguments) {
    return text.say("table.problem." + key(cause.getClass()), arguments);
  }

  /** The key of a value is its type's name: {@code CellCount} is {@code cell_count}. */
  static String key(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
