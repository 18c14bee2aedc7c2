package jp.torimatome.reply;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Question;
import jp.torimatome.finding.question.ReadyRegister;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.LastYearCheck;
import jp.torimatome.reply.check.ReplyCheck;
import jp.torimatome.reply.check.ReplyValue;

/**
 * 回答の確認: what the rules say about an item before it is submitted. A responder is asked only about
 * what the form asks, and not again about what was answered with a reason on the same evidence.
 */
public final class Noticing {
  private final ReadyRegister register;
  private final LastYearCheck beside;
  private final FindingStore answers;

  public Noticing(ReadyRegister register, LastYearCheck beside, FindingStore answers) {
    this.register = register;
    this.beside = beside;
    this.answers = answers;
  }

  /**
   * What is to be answered before the values can be stored, in the order of the form (one question
   * about an amount is enough), which questions they settle, and what stands for a reason that was
   * given before.
   */
  record Noticed(List<Finding> open, List<Finding> mended, Map<Finding, String> kept) {}

  Noticed look(ItemSheet sheet, Map<Field, ReplyValue> values) {
    Set<Finding> found = found(sheet, values);
    List<Finding> asked = asked(sheet, found);
    Map<Finding, String> kept = new LinkedHashMap<>();
    asked.forEach(
        finding -> answers.keptBecause(finding).ifPresent(reason -> kept.put(finding, reason)));
    List<Finding> open = asked.stream().filter(finding -> !kept.containsKey(finding)).toList();
    return new Noticed(open, mended(sheet, found), kept);
  }

  private Set<Finding> found(ItemSheet sheet, Map<Field, ReplyValue> values) {
    Set<Finding> found = new LinkedHashSet<>(ofRow(sheet, values));
    found.addAll(beside.findings(sheet.item().project(), values, sheet.base()));
    return found;
  }

  private List<Finding> open(ItemSheet sheet, Set<Finding> found) {
    return asked(sheet, found).stream().filter(finding -> !answers.isKept(finding)).toList();
  }

  /** What is worth a question about what the form asks, whether or not it was answered before. */
  private List<Finding> asked(ItemSheet sheet, Set<Finding> found) {
    Set<Column> asked =
        sheet.item().fields().stream().map(Field::column).collect(Collectors.toSet());
    Set<Finding.Identity> stood = stood(sheet);
    List<Finding> fresh =
        found.stream()
            .filter(finding -> asked.contains(finding.column()) && !stood.contains(cell(finding)))
            .sorted(Comparator.comparing(Finding::column))
            .toList();
    Set<Column> budgets =
        fresh.stream()
            .filter(Noticing::isBudgetOfRow)
            .map(Finding::column)
            .collect(Collectors.toSet());
    return fresh.stream()
        .filter(finding -> !isCompared(finding) || !budgets.contains(finding.column()))
        .toList();
  }

  /**
   * What the rules say of the row when nothing in it changes. It stood in last year's table and is
   * a question to the section, asked once; whoever says that nothing has changed is not asked again
   * why.
   */
  private Set<Finding.Identity> stood(ItemSheet sheet) {
    Map<Field, ReplyValue> standing = new EnumMap<>(Field.class);
    sheet.item().fields().forEach(field -> standing.put(field, sheet.base().standing(field)));
    return ofRow(sheet, standing).stream().map(Noticing::cell).collect(Collectors.toSet());
  }

  /**
   * How much of two columns is the same may shift by a word elsewhere: it is still the same copy.
   */
  private static Finding.Identity cell(Finding finding) {
    boolean copied = finding.rule() == Rule.COPIED;
    return copied
        ? new Finding.Identity(
            finding.projectId(), finding.rule(), finding.column(), finding.evidence().subList(0, 2))
        : finding.identity();
  }

  private static boolean isBudgetOfRow(Finding finding) {
    return finding.rule().group() == Rule.Group.BUDGET && !isCompared(finding);
  }

  private static boolean isCompared(Finding finding) {
    return finding.rule() == Rule.MUCH_MORE || finding.rule() == Rule.MUCH_LESS;
  }

  private List<Finding> mended(ItemSheet sheet, Set<Finding> found) {
    Set<Finding.Identity> occurring =
        found.stream().map(Finding::identity).collect(Collectors.toSet());
    return answers.questionsAbout(sheet.item().project().id()).stream()
        .filter(question ->
            isCell(question, sheet) && !occurring.contains(question.finding().identity()))
        .filter(question -> !answers.isKept(question.finding()))
        .map(Question::finding)
        .toList();
  }

  /** True when the question is about a cell that the reply fills. */
  private static boolean isCell(Question question, ItemSheet sheet) {
    Column column = question.finding().column();
    return Field.filling(column).filter(sheet.item().fields()::contains).isPresent()
        && column.yearIn(question.asking().ended()).equals(column.yearIn(sheet.round().ended()));
  }

  /**
   * What would be asked about the form as it opens: neither more nor less than {@link #look} asks
   * when it is sent like that.
   */
  public List<Finding> standing(ItemSheet sheet) {
    ReplyCheck.Result result = ReplyCheck.check(sheet.item().fields(), sheet.form(), sheet.base());
    return open(sheet, found(sheet, result.values()));
  }

  private List<Finding> ofRow(ItemSheet sheet, Map<Field, ReplyValue> values) {
    return register.look(
        sheet.round().planId(),
        sheet.round().ended(),
        sheet.item().project().id(),
        row -> with(row, values));
  }

  private static CheckedRow with(CheckedRow row, Map<Field, ReplyValue> values) {
    CheckedRow filled = row;
    for (Map.Entry<Field, ReplyValue> entry : values.entrySet()) {
      filled = entry.getValue().in(filled, entry.getKey().column());
    }
    return filled;
  }
}
