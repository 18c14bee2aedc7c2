package jp.torimatome.feature.official;

import java.util.regex.Pattern;
import jp.torimatome.feature.word.EditionWords;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.Exporting.Which.AsOf;
import jp.torimatome.table.edition.OrderStore.Order;
import jp.torimatome.text.Text;

/** What a file that was ordered is called, in sentences and as a file. */
final class ExportWords {
  /** What no file may be called. */
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|]");

  private ExportWords() {}

  /** R6版、xlsx、下線. */
  static String what(Order order, AsOf of, PlanStore plans, Text text) {
    String table =
        of.at().equals(of.now())
            ? text.say("export.order.now")
            : text.say("export.order.as-of", text.moment(of.at()));
    String state = order.edition().map(edition -> EditionWords.named(edition, text)).orElse(table);
    String plan = Plan.tagged(plans.names().getOrDefault(order.planId(), ""), "");
    return plan
        + text.say(
            "export.order",
            state,
            order.format().code(),
            text.say("export.marks." + order.marks().code()));
  }

  /** 進行管理表_R6.xlsx. */
  static String fileName(Order order, String state, PlanStore plans, Text text) {
    String plan = UNFIT.matcher(plans.names().getOrDefault(order.planId(), "")).replaceAll("_");
    String of =
        (plan.isEmpty() ? "" : plan + "_") + order.edition().map(Edition::name).orElse(state);
    return text.say("export.file", of) + order.format().extension();
  }
}
