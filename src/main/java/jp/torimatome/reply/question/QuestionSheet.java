package jp.torimatome.reply.question;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Question;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.reply.check.ReplyValue;

/**
 * 確認票: a question, the project, what stands in the cell now, and the answer there was before, if
 * any.
 */
public record QuestionSheet(
    Question question, Project project, Cell cell, Optional<FindingAnswer> before) {

  /**
   * The cell's value with who recorded it; nobody did where a relisted row prints its original's,
   * or nothing was ever recorded.
   */
  public record Cell(ReplyValue value, Optional<Recorded> recorded) {}

  /** Who said it, when; {@code reply}: it came with a reply. */
  public record Recorded(String by, Instant at, boolean reply) {}

  public Column column() {
    return question.finding().column();
  }

  /** True for amounts and texts; what stands in the other columns is not the section's to write. */
  public boolean isMendable() {
    return isMendable(column());
  }

  /** {@link #isMendable} of a question's column. */
  public static boolean isMendable(Column column) {
    return Column.AMOUNTS.contains(column) || Column.TEXTS.contains(column);
  }

  /**
   * Marks the value that the person saw, so that another that came meanwhile is not overwritten.
   */
  public String base() {
    return mark(cell.value());
  }

  static String mark(ReplyValue value) {
    String whole =
        switch (value) {
          case ReplyValue.OfAmount(var choice, var amount) ->
              amount.nature() + ":" + amount.thousandYenOrZero();
          case ReplyValue.OfText(var choice, var passage) ->
              passage.nature() + ":" + passage.body();
        };
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
