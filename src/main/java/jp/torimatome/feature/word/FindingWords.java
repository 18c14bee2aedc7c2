package jp.torimatome.feature.word;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.text.Text;

/** 確認事項の言葉: what was found, why it matters, what to do, and what became of it. */
public record FindingWords(Text text) {
  private static final Pattern YEAR = Pattern.compile("[R" + Era.LATER_LETTERS + "]\\d+(?= )");

  /** What was found, with the values that it names. */
  public String found(Finding finding) {
    return say(finding, ".found");
  }

  /**
   * {@link #found} for a channel: where a person could be identified, the row is named and nothing
   * is quoted.
   */
  public String foundInChannel(Finding finding) {
    String key = "finding.rule." + finding.rule().code() + ".channel";
    return text.has(key) ? say(finding, ".channel") : found(finding);
  }

  public String why(Finding finding) {
    return say(finding, ".why");
  }

  public String todo(Finding finding) {
    return say(finding, ".todo");
  }

  private String say(Finding finding, String part) {
    boolean years = finding.rule() == Rule.RELISTED;
    Object[] words =
        finding.evidence().stream()
            .map(this::word)
            .map(word -> years ? explained(word) : word)
            .toArray();
    return text.say("finding.rule." + finding.rule().code() + part, words);
  }

  /** An evidence as it is, or the columns that it names by their codes. */
  private String word(String evidence) {
    return evidence.startsWith(Finding.COLUMNS)
        ? text.list(
            Arrays.stream(evidence.substring(Finding.COLUMNS.length()).split(","))
                .map(this::column))
        : evidence;
  }

  /** The years of amounts that stand in one evidence: R5 2,362 / R6 0. */
  private String explained(String amounts) {
    return YEAR.matcher(amounts).replaceAll(year -> text.say("year.short", year.group()));
  }

  /** 最終予算額. */
  public String column(Column column) {
    return column(column.code());
  }

  /** How the printed sums become the reliable ones, a sentence for each step. */
  public List<String> steps(TotalSteps steps, FiscalYear ended) {
    return steps.steps().stream().map(step -> step(step, ended)).toList();
  }

  /** That the sums are not whole yet; empty when every amount was told. */
  public Optional<String> partial(TotalSteps steps, FiscalYear ended) {
    TotalSteps.Years open = steps.open();
    boolean whole = open.ended() + open.started() == 0;
    return whole
        ? Optional.empty()
        : Optional.of(
            text.say(
                "finding.steps.partial",
                ended.era(),
                open.ended(),
                ended.next().era(),
                open.started()));
  }

  private String step(TotalSteps.Step step, FiscalYear ended) {
    return text.say(
        "finding.step." + step.reason().name().toLowerCase(Locale.ROOT),
        ended.era(),
        step.total().ended(),
        ended.next().era(),
        step.total().started(),
        step.before().ended(),
        step.after().ended(),
        step.before().started(),
        step.after().started(),
        String.valueOf(step.original()),
        String.valueOf(step.number()));
  }

  private String column(String code) {
    return text.say("table.column." + code);
  }

  /** 未確認, 照会中, このまま, 取下げ, 修正済, without who and why. */
  public String stateName(Standing.State state) {
    return switch (state) {
      case Standing.State.Open open -> text.say("finding.state.open");
      case Standing.State.Asked asked -> text.say("finding.state.asked");
      case Standing.State.Kept kept -> text.say("finding.state.kept");
      case Standing.State.Withdrawn withdrawn -> text.say("finding.state.withdrawn");
      case Standing.State.Mended mended -> text.say("finding.state.mended");
    };
  }

  /** The state with when, and with the reason where the coordinators read it. */
  public String state(Standing.State state) {
    return switch (state) {
      case Standing.State.Asked(var at) -> dated(state, at);
      case Standing.State.Kept(var answer) ->
          text.say(
              "finding.state.kept-because",
              stateName(state),
              text.moment(answer.at()),
              answer.words());
      case Standing.State.Withdrawn(var answer) -> dated(state, answer.at());
      case Standing.State.Mended(var answer) ->
          answer.map(FindingAnswer::at).map(at -> dated(state, at)).orElse(stateName(state));
      case Standing.State.Open open -> stateName(state);
    };
  }

  private String dated(Standing.State state, Instant at) {
    return text.say("finding.state.asked-at", stateName(state), text.moment(at));
  }
}
