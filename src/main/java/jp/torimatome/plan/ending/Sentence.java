package jp.torimatome.plan.ending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.Lifecycle.Kind;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, taken apart from its verb backwards: what ends, why, when. What is left over
 * between those is another subject (国庫補助が…廃止), and then it says nothing about the project.
 */
final class Sentence {
  private static final String DONE =
      "(?:済み?|した|しました|された|されました|している|しています|となった|となりました|となっている|とした|中(?:である|です)?|である|です)?";
  private static final String WILL = "する|します|される|となる|となります|とする|とします|になる";
  private static final String AHEAD =
      "(?:する|となる|とする|される)?(?:の|を|こと)?(?:予定|見込み?|見通し|方針)(?:である|です|としている|している|とする)?|(?:する)?こと(?:としている|とする|となっている|となる|が決定(?:した|している)?)";
  private static final Pattern VERB =
      Pattern.compile(
          "(?<before>.*?)(?<verb>廃止|終了|終期(?:到来|を?迎え(?:る|た)?)?|限り|休止|中止|凍結|完了|統合|再編|組替え?|移管|移行)"
              + "(?:(?<ahead>"
              + AHEAD
              + ")|(?<will>"
              + WILL
              + ")|"
              + DONE
              + ")");
  private static final Pattern DATE_BEHIND =
      Pattern.compile("(?<said>.+)\\((?<when>[^()]*[0-9年][^()]*)\\)");
  private static final Pattern SELF =
      Pattern.compile(
          "(?:(?:本|当該?|この|同)(?:事業|取組|取り組み|施策|プログラム|プロジェクト|制度|件)|事業)(?:自体|そのもの)?(?:については|に関しては|は|が|も|を|の)?、?");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?:[^、はがを]{1,40}?(?:のため|ため|により|によって|による|に伴い|に伴って|に伴う|を受け|ことから)"
              + "|[^、は]{1,60}?(?:た|る|い)(?:ため|ことから|ことにより|ことに伴い|ので))、?");
  private static final Pattern ADVERB =
      Pattern.compile("(?:すべて|全て|完全に|一旦|一時(?:的に)?|当面の?間?|既に|すでに|(?:予定|計画)(?:どおり|通り)|併せて|やむなく)、?");
  private static final Pattern INTO = Pattern.compile("(?<into>[^、はがを]{1,60}?)(?:へ|に)(?:の)?、?$");
  private static final Pattern REORGANISED = Pattern.compile("組替|組換|組み替え|統合|再編|一本化|集約|吸収");
  private static final Pattern OTHER_SUBJECT = Pattern.compile("(?:は|が|を|も|の|については|に関しては)、$");

  private final Collection<String> ownNames;
  private final @Nullable FiscalYear thisYear;
  private final @Nullable FiscalYear lastKnown;
  private boolean namesItself;
  private boolean isRelative;
  private boolean isDated;
  private @Nullable FiscalYear since;
  private String why = "";

  private Sentence(
      Collection<String> ownNames, @Nullable FiscalYear thisYear, @Nullable FiscalYear lastKnown) {
    this.ownNames = ownNames;
    this.thisYear = thisYear;
    this.lastKnown = lastKnown;
  }

  /**
   * What a cell says: about a project of these names, its 本年度 being {@code thisYear}; what ends
   * after {@code lastKnown} is ahead.
   */
  record Context(
      Collection<String> ownNames, @Nullable FiscalYear thisYear, @Nullable FiscalYear lastKnown) {
    private Sentence sentence() {
      return new Sentence(ownNames, thisYear, lastKnown);
    }
  }

  /**
   * What one sentence, without spaces and its full stop, says; {@code alone} when the cell says
   * nothing else.
   */
  static Optional<Ending> read(String plain, boolean alone, Context context) {
    Optional<Ending> ending = unnoted(plain, alone, context);
    return ending.isPresent()
        ? ending
        : Noted.read(plain, sentence -> unnoted(sentence, alone, context));
  }

  private static Optional<Ending> unnoted(String plain, boolean alone, Context context) {
    Matcher behind = DATE_BEHIND.matcher(plain);
    String said =
        behind.matches() && VERB.matcher(behind.group("said")).matches()
            ? behind.group("when") + behind.group("said")
            : plain;
    Matcher verb = VERB.matcher(said);
    if (!verb.matches()) {
      return Optional.empty();
    }
    for (int from : starts(verb.group("before"))) {
      Sentence sentence = context.sentence();
      if (sentence.understands(verb.group("before").substring(from), verb.group("verb"))) {
        String skipped = verb.group("before").substring(0, from);
        if (from > 0 && !sentence.namesItself && OTHER_SUBJECT.matcher(skipped).find()) {
          return Optional.empty();
        }
        boolean sure = sentence.namesItself || (alone && from == 0);
        return Optional.of(sure ? sentence.ending(verb) : new Ending.Unclear());
      }
    }
    return Optional.empty();
  }

  /** The sentence from its beginning, and from behind each comma. */
  private static List<Integer> starts(String before) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = before.indexOf('、'); at >= 0; at = before.indexOf('、', at + 1)) {
      starts.add(at + 1);
    }
    return starts;
  }

  private boolean understands(String before, String verb) {
    String rest = before;
    while (!rest.isEmpty()) {
      int taken = take(rest, verb);
      if (taken == 0) {
        return false;
      }
      rest = rest.substring(taken);
    }
    return !verb.equals("限り") || isDated;
  }

  /** How many characters the next known part has. */
  private int take(String rest, String verb) {
    Optional<Moment> moment = Moment.at(rest, thisYear);
    if (moment.isPresent()) {
      isDated = true;
      isRelative |= moment.get().isRelative();
      since = since == null ? moment.get().since() : since;
      return moment.get().length();
    }
    int self = self(rest);
    if (self > 0) {
      return self;
    }
    Matcher adverb = ADVERB.matcher(rest);
    if (adverb.lookingAt()) {
      return adverb.end();
    }
    Matcher cause = CAUSE.matcher(rest);
    if (cause.lookingAt()) {
      why += cause.group();
      return cause.end();
    }
    Matcher into = INTO.matcher(rest);
    if (isMerging(verb) && into.matches()) {
      why += "統合";
      return rest.length();
    }
    return 0;
  }

  /**
   * 本事業は, or the project's own name as the subject; 事業 at the head of 事業終期のため is part of the cause.
   */
  private int self(String rest) {
    Matcher cause = CAUSE.matcher(rest);
    if (cause.lookingAt()
        && !rest.startsWith("本")
        && !rest.startsWith("当")
        && !rest.startsWith("この")) {
      return 0;
    }
    Matcher self = SELF.matcher(rest);
    if (self.lookingAt()) {
      namesItself = true;
      return self.end();
    }
    for (String name : ownNames) {
      Matcher own =
          Pattern.compile("「?" + Pattern.quote(name) + "(?:事業)?」?(?:については|は|が|も|を|の)?、?")
              .matcher(rest);
      if (name.length() > 1 && own.lookingAt()) {
        namesItself = true;
        return own.end();
      }
    }
    return 0;
  }

  private static boolean isMerging(String verb) {
    return List.of("統合", "再編", "移管", "移行").contains(verb) || verb.startsWith("組替");
  }

  private Ending ending(Matcher verb) {
    String said = verb.group("verb");
    if (said.equals("休止")) {
      return new Ending.Suspended();
    }
    boolean unsure =
        switch (said) {
          case "中止", "凍結", "完了", "移管", "移行" -> true;
          case "統合", "再編" -> !why.contains("統合");
          default -> false;
        };
    if (unsure) {
      return new Ending.Unclear();
    }
    Kind kind = kind(why + said);
    boolean isAhead =
        verb.group("ahead") != null
            || (since == null && (isRelative || verb.group("will") != null));
    FiscalYear last = lastKnown;
    FiscalYear from = since;
    boolean liesAhead = from != null && last != null && from.compareTo(last) > 0;
    return isAhead || liesAhead ? new Ending.Announced(kind, from) : new Ending.Over(kind, from);
  }

  private static Kind kind(String words) {
    boolean reorganised = REORGANISED.matcher(words).find();
    boolean ended = words.contains("終期");
    return !reorganised ? Kind.ENDED : ended ? Kind.ENDED_BY_REORGANISATION : Kind.REORGANISED;
  }
}
