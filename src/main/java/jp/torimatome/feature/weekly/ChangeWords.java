package jp.torimatome.feature.weekly;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.Report;
import jp.torimatome.text.Text;

/**
 * 変わったこと: one answered or edited item, with its amounts before and after; of texts only which, not
 * what they say.
 */
final class ChangeWords {
  private static final int NAME = 40;

  private final Text text;
  private final FiscalYear ended;

  ChangeWords(Text text, FiscalYear ended) {
    this.text = text;
    this.ended = ended;
  }

  String change(Report.Change change) {
    String project = change.project().number() + " " + name(change.project().name());
    String flags =
        (change.late() ? text.say("prompt.item.late") : "")
            + (change.onBehalf() ? text.say("prompt.item.on-behalf") : "");
    String what = text.list(Stream.concat(amounts(change), texts(change)));
    return text.say(
        change.first() ? "summary.change.answered" : "summary.change.edited",
        project,
        name(change.section().name()),
        flags,
        what.isEmpty() ? text.say("summary.change.same") : what);
  }

  private Stream<String> amounts(Report.Change change) {
    return change.what().moves().stream().map(move -> amount(move, change.first()));
  }

  private String amount(Report.Move move, boolean first) {
    String column = text.say("summary.move." + move.field().code(), move.year().era());
    String base =
        first ? text.say("summary.move.base", ended.era()) : text.say("summary.move.told");
    if (move.before().equals(move.after())) {
      return text.say("summary.move.same", column, amount(move.after()), base);
    }
    return text.say("summary.move", column, amount(move.before()), amount(move.after()), base);
  }

  /** The figure with its unit, or the kind of nothing. */
  private String amount(Amount amount) {
    return amount.nature() == Nature.GIVEN
        ? text.say("summary.sum", text.number(amount.thousandYenOrZero()))
        : text.say("table.nature." + amount.nature().code());
  }

  private Stream<String> texts(Report.Change change) {
    List<Field> fields =
        change.first()
            ? change.what().written()
            : change.fields().stream().filter(field -> !field.isAmount()).toList();
    if (fields.isEmpty()) {
      return change.first() ? Stream.of(text.say("summary.change.no-text")) : Stream.empty();
    }
    String names =
        fields.stream()
            .map(this::field)
            .collect(Collectors.joining(text.say("summary.change.and")));
    return Stream.of(
        text.say(change.first() ? "summary.change.written" : "summary.change.rewritten", names));
  }

  private String field(Field field) {
    return text.say("summary.field." + field.code(), field.yearIn(ended).era());
  }

  private static String name(String name) {
    return Marks.escape(Marks.shorten(name, NAME));
  }
}
