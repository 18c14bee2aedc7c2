package jp.torimatome.plan.ending;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with a note in brackets behind it: 休止(再開未定), 廃止(後継事業なし), -(令和5年度で終了). A note that may
 * name a part of the project, as 廃止(一部), leaves it unsure.
 */
final class Noted {
  private static final Pattern NOTE = Pattern.compile("(?<said>.+?)\\((?<note>[^()]+)\\)");
  private static final Pattern NOTHING =
      Pattern.compile("[-−‐–—―ー─0]|(?:予算|事業|実績|計画|該当|実施)?(?:計上)?(?:は|も)?(?:なし|無し|無)");
  private static final Pattern AHEAD = Pattern.compile("(?:の|する)?(?:予定|見込み?|見通し|方針)");
  private static final Pattern OPEN = Pattern.compile(".*(?:検討|協議|未定|要望|案).*");
  private static final Pattern CAUSE = Pattern.compile("(?:事業)?(?:終期|組替え?|統合|再編)");
  private static final Pattern BESIDE = Pattern.compile("(?:後継|代替|再開).*|.*(?:ため|により|に伴う?|による)");

  private Noted() {}

  /** What the sentence says, {@code read} being how one without a note is read. */
  static Optional<Ending> read(String plain, Function<String, Optional<Ending>> read) {
    Matcher noted = NOTE.matcher(plain);
    if (!noted.matches()) {
      return Optional.empty();
    }
    String said = noted.group("said");
    String note = noted.group("note");
    if (NOTHING.matcher(said).matches()) {
      return read.apply(note);
    }
    if (AHEAD.matcher(note).matches()) {
      return read.apply(said + note);
    }
    if (CAUSE.matcher(note).matches()) {
      return read.apply(note + "のため" + said);
    }
    Optional<Ending> ending = read.apply(said);
    if (ending.filter(Ending.Suspended.class::isInstance).isPresent()
        || BESIDE.matcher(note).matches()) {
      return ending;
    }
    return OPEN.matcher(note).matches()
        ? Optional.empty()
        : ending.map(each -> new Ending.Unclear());
  }
}
