package jp.torimatome.command.reading;

import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Content;
import jp.torimatome.text.Text;

/** Says how a cell differs, from where its two texts part. */
final class ChangeSentences {
  private static final int LONGEST_SHOWN = 60;
  private static final int SHOWN_BEFORE_CHANGE = 10;

  private final Text text;
  private final FindingWords words;

  ChangeSentences(Text text) {
    this.text = text;
    this.words = new FindingWords(text);
  }

  String say(Change change) {
    return say("table.import.change", change);
  }

  /** Number, column, before and after as the first four arguments, then more. */
  String say(String key, Change change, Object... more) {
    int from = from(change.before().printed(), change.after().printed());
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = String.valueOf(change.number());
    arguments[1] = words.column(change.column());
    arguments[2] = shown(change.before(), from);
    arguments[3] = shown(change.after(), from);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return text.say(key, arguments);
  }

  private static int from(String before, String after) {
    int same = 0;
    while (same < Math.min(before.length(), after.length())
        && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    return same <= 2 * SHOWN_BEFORE_CHANGE ? 0 : same - SHOWN_BEFORE_CHANGE;
  }

  private String shown(Content content, int from) {
    if (content.printed().isEmpty() || content.nature() == Nature.UNANSWERED) {
      return text.say("table.nature." + content.nature().code());
    }
    String rest = (from == 0 ? "" : "…") + content.printed().substring(from);
    return rest.length() <= LONGEST_SHOWN ? rest : rest.substring(0, LONGEST_SHOWN) + "…";
  }
}
