package jp.torimatome.feature.signoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.reading.Figures;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Cells;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.text.Text;

/** 土台との違い: what a reply changes, field by field, as a head reads it without opening anything. */
public final class Changes {
  private static final int REASON_LENGTH = 200;
  private static final int FIGURES = 10;

  private final FormWords words;
  private final Text text;

  public Changes(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** The part, and whether something was left out that can be asked for. */
  record Shown(Part part, boolean shortened) {}

  /**
   * Every change in at most about {@code limit} characters a field, what is as its base in one
   * line, and the reasons.
   */
  Shown of(Waiting waiting, int limit) {
    List<Part.Rich.Line> lines = new ArrayList<>();
    List<Field> same = new ArrayList<>();
    boolean shortened = false;
    for (Field field : waiting.sheet().item().fields()) {
      if (isSame(waiting, field)) {
        same.add(field);
      } else {
        ChangeText.Shown change = change(waiting, field, limit);
        lines.add(line(words.label(field, waiting.sheet().round().ended()), change.runs()));
        shortened |= change.shortened();
      }
    }
    if (!same.isEmpty()) {
      lines.add(
          line(
              text.say("signoff.same"),
              List.of(Run.of(words.fields(same, waiting.sheet().round().ended())))));
    }
    waiting
        .reasons()
        .forEach(
            (finding, reason) -> lines.add(reason(finding, Marks.shorten(reason, REASON_LENGTH))));
    return new Shown(Part.Rich.of(lines), shortened);
  }

  /** One field with everything that it said and says. */
  public Part whole(Waiting waiting, Field field) {
    List<Run> runs;
    if (field.isAmount()) {
      runs = change(waiting, field, Integer.MAX_VALUE).runs();
    } else if (isSame(waiting, field)) {
      runs = List.of(Run.of(words.value(field, value(waiting, field))));
    } else {
      runs = new ArrayList<>(repeated(field, value(waiting, field)));
      runs.addAll(ChangeText.whole(marked(waiting.sheet().base(), field, value(waiting, field))));
    }
    return Part.Rich.of(List.of(line(words.label(field, waiting.sheet().round().ended()), runs)));
  }

  public Part reasons(Map<Finding, String> reasons) {
    List<Part.Rich.Line> lines = new ArrayList<>();
    reasons.forEach((finding, reason) -> lines.add(reason(finding, reason)));
    return Part.Rich.of(lines);
  }

  private ChangeText.Shown change(Waiting waiting, Field field, int limit) {
    ReplyValue value = value(waiting, field);
    Base base = waiting.sheet().base();
    return switch (value) {
      case ReplyValue.OfAmount(var choice, var amount) ->
          new ChangeText.Shown(List.of(Run.of(amounts(base, field, value, amount))), false);
      case ReplyValue.OfText(var choice, var passage) when choice == Choice.NOT_APPLICABLE ->
          new ChangeText.Shown(List.of(Run.of(words.value(field, value))), false);
      case ReplyValue.OfText ofText -> {
        ChangeText.Shown changes = ChangeText.changes(marked(base, field, ofText), limit);
        List<Run> runs = new ArrayList<>(repeated(field, ofText));
        runs.addAll(changes.runs());
        yield new ChangeText.Shown(runs, changes.shortened());
      }
    };
  }

  /** 「前年度と同じ内容で実施した」, and the figures that are last year's: whoever reads it has to know. */
  private List<Run> repeated(Field field, ReplyValue value) {
    if (field != Field.STATUS || value.choice() != Choice.NO_CHANGE) {
      return List.of();
    }
    List<String> figures = Figures.in(value.typed());
    String named =
        String.join(text.say("list.separator"), figures.stream().limit(FIGURES).toList());
    String equal =
        figures.isEmpty() ? "" : text.say("signoff.repeated.figures", named, figures.size());
    return List.of(Run.of(text.say("signoff.repeated") + equal + "\n"));
  }

  private String amounts(Base base, Field field, ReplyValue value, Amount now) {
    String before = words.cell(field, base.cells());
    Amount then = base.cells().amount(field);
    boolean comparable =
        then.nature() == Nature.GIVEN
            && now.nature() == Nature.GIVEN
            && then.thousandYenOrZero() != 0;
    String rate =
        comparable
            ? text.say("signoff.rate", rate(then.thousandYenOrZero(), now.thousandYenOrZero()))
            : "";
    String place = words.place(Base.baseOf(field, base.ended()));
    return text.say("signoff.base", place)
        + text.say("signoff.amount", before, words.value(field, value), rate);
  }

  private static String rate(long before, long after) {
    BigDecimal change =
        BigDecimal.valueOf(after - before)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    return (change.signum() > 0 ? "+" : "") + change.toPlainString();
  }

  private static Marked marked(Base base, Field field, ReplyValue value) {
    return Marked.between(base.cells().typed(field), value.typed());
  }

  private static boolean isSame(Waiting waiting, Field field) {
    ReplyValue value = value(waiting, field);
    Cells kept = waiting.sheet().base().cells();
    boolean sameWords =
        value.choice() == Choice.GIVEN && kept.has(field) && !isChanged(kept, field, value);
    return (value.choice() == Choice.NO_CHANGE && field != Field.STATUS) || sameWords;
  }

  private static boolean isChanged(Cells kept, Field field, ReplyValue value) {
    return field.isAmount()
        ? !kept.typed(field).equals(value.typed())
        : Marked.between(kept.typed(field), value.typed()).isChanged();
  }

  private static ReplyValue value(Waiting waiting, Field field) {
    ItemSheet.StoredReply reply = waiting.reply();
    return reply
        .values()
        .getOrDefault(
            field,
            new ReplyValue.OfAmount(Choice.NOT_APPLICABLE, Amount.nothing(Nature.NOT_APPLICABLE)));
  }

  private Part.Rich.Line reason(Finding finding, String reason) {
    return line(
        text.say("signoff.finding"),
        List.of(Run.of(text.say("signoff.reason", words.found(finding), reason))));
  }

  private static Part.Rich.Line line(String heading, List<Run> runs) {
    List<Run> all = new ArrayList<>();
    all.add(Run.bold(heading + "\n"));
    all.addAll(runs);
    all.add(Run.of("\n"));
    return Part.Rich.Line.said(all);
  }
}
