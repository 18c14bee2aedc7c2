package jp.torimatome.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.torimatome.plan.Project;
import jp.torimatome.table.identity.Standing;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.ImportResult.CellQuestion;
import jp.torimatome.table.reading.ImportResult.Since;
import jp.torimatome.table.reading.ImportResult.Which;
import jp.torimatome.text.Text;

/**
 * Says why an import has to wait: what somebody has to decide and with which option, or what it
 * would set back.
 */
final class ImportQuestions {
  private final Text text;
  private final ChangeSentences changes;
  private final List<String> lines = new ArrayList<>();

  private ImportQuestions(Text text) {
    this.text = text;
    this.changes = new ChangeSentences(text);
  }

  static List<String> lines(ImportResult.Asked asked, Text text) {
    ImportQuestions questions = new ImportQuestions(text);
    questions.ask(asked);
    return questions.lines;
  }

  static List<String> lines(ImportResult.Outdated outdated, Text text) {
    ImportQuestions questions = new ImportQuestions(text);
    questions.refuse(outdated);
    return questions.lines;
  }

  static List<String> lines(ImportResult.Misdirected misdirected, Text text) {
    return List.of(
        text.say(
            "table.import.misdirected",
            text.list(misdirected.rows().stream().sorted().map(String::valueOf))));
  }

  private void ask(ImportResult.Asked asked) {
    say("asked", asked.rows().size() + asked.cells().size());
    if (!asked.rows().isEmpty()) {
      say("which");
      asked.rows().forEach(this::ask);
    }
    if (!asked.cells().isEmpty()) {
      say("whose");
      asked.cells().forEach(this::ask);
      say("keep_all");
    }
    say("again");
  }

  private void ask(Which which) {
    String number = String.valueOf(which.row().number());
    String row = called(number, which.row().displayName(), which.row().section().name());
    String candidates = text.list(which.candidates().stream().map(this::called));
    say(
        "item",
        text.say(
            "table.import.which." + which.reason().name().toLowerCase(Locale.ROOT),
            row,
            candidates));
    String options =
        String.join(
            " / ",
            which.candidates().stream()
                .map(each -> "--same " + number + "=" + each.printedNumber())
                .toList());
    say("which_options", options, number);
  }

  private void ask(CellQuestion question) {
    say(
        "item",
        changes.say("table.import.whose_cell", question.change(), standing(question.standing())));
    say("whose_options", question.change().number() + ":" + question.change().column().code());
  }

  private String standing(Standing standing) {
    String key = "table.import.standing." + standing.by().name().toLowerCase(Locale.ROOT);
    return text.say(key, standing.name(), text.dated(standing.at()));
  }

  private void refuse(ImportResult.Outdated outdated) {
    String advice =
        switch (outdated.since()) {
          case Since.LaterYear(var register, var file, boolean rolledOver) -> {
            String key = rolledOver ? "rolled_over" : "later_year";
            say(key, register.era(), file.era());
            yield key;
          }
          case Since.LaterFile(String fileName, var at) -> {
            say("later_file", fileName, text.dated(at));
            yield "later_file";
          }
        };
    if (!outdated.changes().isEmpty()) {
      say("set_back", outdated.changes().size());
      outdated.changes().forEach(change -> say("item", changes.say(change)));
    }
    say(advice + "_todo");
  }

  private String called(Project project) {
    return called(
        String.valueOf(project.printedNumber()), project.displayName(), project.section().name());
  }

  private String called(String number, String name, String section) {
    return text.say("table.import.called", number, name, section);
  }

  private void say(String key, Object... arguments) {
    lines.add(text.say("table.import." + key, arguments));
  }
}
