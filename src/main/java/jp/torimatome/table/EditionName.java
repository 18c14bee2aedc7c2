package jp.torimatome.table;

import java.util.Locale;
import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.text.Text;

/**
 * 版の名前: R6 is the table of the year's plans, 令和6年度計画, beside the results of the year before; the
 * second one of a year is R6-2.
 */
public record EditionName(String name) {
  /** The year whose plans the edition prints; empty for a name that is none of ours. */
  public Optional<FiscalYear> plans() {
    return FiscalYear.named(name.split("-", 2)[0]);
  }

  /** R6版〔R5実績・R6計画〕, for chat and the shell. */
  public String told(Text text) {
    return plans()
        .map(year -> text.say("edition.named", name, year.previous().era(), year.era()))
        .orElseGet(() -> text.say("export.order.edition", name));
  }

  /** R6版〔令和5年度実績・令和6年度計画〕, for papers; what is not in Japanese is told as in chat. */
  public String printed(Text text) {
    return plans()
        .filter(year -> text.language().equals(Locale.JAPANESE))
        .map(year -> text.say("edition.named", name, year.previous().formal(), year.formal()))
        .or(() -> plans().map(year -> told(text)))
        .orElseGet(() -> text.say("export.order.edition", name));
  }
}
