package jp.torimatome.finding.rulebook;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.budget.BlankAmount;
import jp.torimatome.finding.budget.DigitSlip;
import jp.torimatome.finding.budget.DiscontinuedAmount;
import jp.torimatome.finding.budget.LargeChange;
import jp.torimatome.finding.budget.ProbablyYen;
import jp.torimatome.finding.budget.ProseAmount;
import jp.torimatome.finding.budget.Relisted;
import jp.torimatome.finding.budget.RequestedAmount;
import jp.torimatome.finding.figure.ContraryChange;
import jp.torimatome.finding.figure.CountsDiffer;
import jp.torimatome.finding.figure.EraYear;
import jp.torimatome.finding.figure.NoSuchDay;
import jp.torimatome.finding.figure.SumInProse;
import jp.torimatome.finding.figure.TermOfYears;
import jp.torimatome.finding.name.NameDrift;
import jp.torimatome.finding.notation.DoubledParticle;
import jp.torimatome.finding.notation.MixedWidth;
import jp.torimatome.finding.notation.Placeholder;
import jp.torimatome.finding.notation.PointingName;
import jp.torimatome.finding.notation.SameAsAbove;
import jp.torimatome.finding.notation.UnbalancedBracket;
import jp.torimatome.finding.wording.BlankText;
import jp.torimatome.finding.wording.Copied;
import jp.torimatome.finding.wording.DiscontinuedResults;
import jp.torimatome.finding.wording.EndToConfirm;
import jp.torimatome.finding.wording.IdentifiablePerson;
import jp.torimatome.finding.wording.MixedStyle;
import jp.torimatome.finding.wording.NearMiss;
import jp.torimatome.finding.wording.OtherYear;
import jp.torimatome.finding.wording.PastPlanned;
import jp.torimatome.finding.wording.RelistingDiffers;
import jp.torimatome.finding.wording.Tense;
import jp.torimatome.plan.checks.Checks;

/** 確認の一覧: every rule there is, in the order in which its findings are told. */
public final class Rulebook {
  private Rulebook() {}

  /** The checking by all rules, measured by {@code checks}. */
  public static Checking checking(Checks checks) {
    return new Checking(table -> ready(table, checks));
  }

  private static List<Look> ready(CheckedTable table, Checks checks) {
    ProbablyYen yen = new ProbablyYen(table);
    return List.of(
        yen,
        new DigitSlip(table, yen),
        new LargeChange(table, yen, checks.changePercent()),
        new Relisted(table),
        new DiscontinuedAmount(table),
        new RequestedAmount(table),
        new ProseAmount(table),
        new BlankAmount(table),
        new DiscontinuedResults(table),
        new RelistingDiffers(table),
        new Copied(checks.copiedPercent()),
        new BlankText(),
        new OtherYear(table),
        new PastPlanned(table),
        new Tense(),
        new MixedStyle(table),
        new MixedWidth(table),
        new NameDrift(table, checks.words()),
        new NearMiss(checks.words()),
        new PointingName(),
        new TermOfYears(),
        new NoSuchDay(),
        new EraYear(),
        new SumInProse(),
        new ContraryChange(),
        new CountsDiffer(table),
        new Placeholder(),
        new SameAsAbove(),
        new UnbalancedBracket(),
        new DoubledParticle(),
        new EndToConfirm(table),
        new IdentifiablePerson());
  }
}
