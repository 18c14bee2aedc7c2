package jp.torimatome.habit;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the written source shows: sentences, what is logged, imports. */
public enum SourceHabit {
  SENTENCES_STAND_IN_THE_TEXTS(SourceHabit::saysASentence),
  NO_WORDS_OF_PEOPLE_IN_THE_LOG(SourceHabit::logsWords),
  NO_COLLECTION_OF_ALL_INSTANCES(SourceHabit::collectsForAll),
  NOBODY_IMPORTS_EVERYTHING(SourceHabit::importsEverything);

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** Japanese that ends as a sentence does, and is no pattern to find one with. */
  private static final Pattern SENTENCE =
      Pattern.compile("[^\\[\\](){}|?*+^$\\\\ ]*\\p{IsHiragana}(?:。|ください|ません|ました|します)。?");

  private static final Pattern LOGGED =
      Pattern.compile(
          "\\bLOG\\s*[.]\\s*(?:trace|debug|info|warn|error)\\((.*?)\\);", Pattern.DOTALL);

  /** What people wrote, who they are and what opens doors. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:get)?(?:[Bb]ody|[Tt]ext|[Tt]yped|[Vv]alue|[Rr]eason|[Nn]ame|[Tt]oken|[Pp]ayload)\\(\\)"
              + "|\\b(?:body|text|typed|reason|token|payload|view)\\b(?![.(])");

  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\bstatic final [^=;{(]*=\\s*(?:Collections[.]synchronized"
              + "|new (?:java[.]util[.])?(?:concurrent[.])?\\w*(?:Map|Set|List|Deque|Queue)<)");

  private static final int IMPORTS = 45;

  /** Those that had more when the rule came, with what they may have at most. */
  private static final Map<String, Integer> MANY =
      Map.of("Listeners", 63, "Rooms", 59, "Messages", 53, "Shell", 48);

  private final Predicate<String> broken;

  SourceHabit(Predicate<String> broken) {
    this.broken = broken;
  }

  /** Whether the text of a file breaks it. */
  public boolean isBrokenBy(String source) {
    return broken.test(source);
  }

  private static boolean saysASentence(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .anyMatch(found -> SENTENCE.matcher(found.group(1)).matches());
  }

  private static boolean logsWords(String source) {
    return LOGGED
        .matcher(source)
        .results()
        .map(found -> LITERAL.matcher(found.group(1)).replaceAll("\"\""))
        .anyMatch(arguments -> WORDS.matcher(arguments).find());
  }

  private static boolean collectsForAll(String source) {
    return COLLECTION.matcher(source).find();
  }

  private static boolean importsEverything(String source) {
    Matcher type =
        Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface|enum) (\\w+)")
            .matcher(source);
    int most = type.find() ? MANY.getOrDefault(type.group(1), IMPORTS) : IMPORTS;
    return source.lines().filter(line -> line.startsWith("import ")).count() > most;
  }
}
