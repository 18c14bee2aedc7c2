package jp.torimatome.feature.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.LetterKind;
import jp.torimatome.letter.TemplateProblem;
import jp.torimatome.text.Text;

/** Why there is no letter, in words, for chat and the command line. */
public record LetterWords(Text text) {

  /** Empty where there is one. */
  public Optional<String> trouble(Drafting.Outcome outcome) {
    return switch (outcome) {
      case Drafting.Outcome.Written written -> Optional.empty();
      case Drafting.Outcome.NoRound() -> Optional.of(text.say("letter.no-round"));
      case Drafting.Outcome.NothingOwed() -> Optional.of(text.say("letter.nothing-owed"));
      case Drafting.Outcome.UnknownSection(var word, var names) ->
          Optional.of(text.say("letter.unknown-section", word, text.list(names.stream())));
      case Drafting.Outcome.Wrong(var problems) -> Optional.of(problems(problems));
    };
  }

  String fileName(LetterKind kind, String round, String code) {
    return text.say(
        "letter.file", kind.japanese(), round.replaceAll("[\\\\/:*?\"<>|\\s]", "_"), code);
  }

  private String problems(List<TemplateProblem> problems) {
    return text.say("letter.wrong")
        + "\n"
        + problems.stream()
            .map(problem ->
                text.say(
                    "letter.problem."
                        + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    problem.file(),
                    Integer.toString(problem.line()),
                    problem.word(),
                    problem.nearest()))
            .collect(Collectors.joining("\n"));
  }
}
