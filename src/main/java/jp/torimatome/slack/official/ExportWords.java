package jp.torimatome.slack.official;

import jp.torimatome.slack.EditionWords;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.Exporting.Which.AsOf;
import jp.torimatome.table.edition.OrderStore.Order;
import jp.torimatome.text.Text;

/** What a file that was ordered is called, in sentences and as a file. */
final class ExportWords {
  private ExportWords() {}

  /** R6版、xlsx、下線. */
  static String what(Order order, AsOf of, Text text) {
    String table = of.at().equals(of.now()) ? text.say("export.order.now") : text.say("export.order.as-of", text.moment(of.at()));
    String state = order.edition().map(edition -> EditionWords.named(edition, text)).orElse(table);
    return text.say("export.order", state, order.format().code(), text.say("export.marks." + order.marks().code()));
  }

  /** 進行管理表_R6.xlsx. */
  static String fileName(Order order, String state, Text text) {
    return text.say("export.file", order.edition().map(Edition::name).orElse(state)) + order.format().extension();
  }
}
