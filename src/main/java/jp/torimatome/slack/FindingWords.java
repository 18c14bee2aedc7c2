package jp.torimatome.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.text.Text;

/** 確認事項の言葉: what was found, why it matters and what to do. */
public record FindingWords(Text text) {

  /** What was found, with the values that it names. */
  public String found(Finding finding) {
    return say(finding, ".found");
  }

  public String why(Finding finding) {
    return say(finding, ".why");
  }

  public String todo(Finding finding) {
    return say(finding, ".todo");
  }

  /** 最終予算額. */
  public String column(Column column) {
    return column(column.name().toLowerCase(Locale.ROOT));
  }

  /** How the printed sums become the reliable ones, a sentence for each step. */
  public List<String> steps(TotalSteps steps, FiscalYear ended) {
    return steps.steps().stream().map(step -> step(step, ended)).toList();
  }

  private String step(TotalSteps.Step step, FiscalYear ended) {
    return text.say("finding.step." + step.reason().name().toLowerCase(Locale.ROOT),
        ended.era(), step.total().ended(), ended.next().era(), step.total().started(),
        step.before().ended(), step.after().ended(), step.before().started(), step.after().started(),
        String.valueOf(step.original()), String.valueOf(step.number()));
  }

  private String say(Finding finding, String part) {
    Object[] words = finding.evidence().stream().map(this::word).toArray();
    return text.say("finding.rule." + finding.rule().code() + part, words);
  }

  /** An evidence as it is, or the columns that it names by their codes. */
  private String word(String evidence) {
    return evidence.startsWith(Finding.COLUMNS)
        ? text.list(Arrays.stream(evidence.substring(Finding.COLUMNS.length()).split(",")).map(this::column))
        : evidence;
  }

  private String column(String code) {
    return text.say("table.column." + code);
  }
}
