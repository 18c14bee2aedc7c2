package jp.torimatome.feature.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.rollover.Outcome;
import jp.torimatome.table.rollover.Preview;
import jp.torimatome.table.rollover.RoundDraft;
import jp.torimatome.table.rollover.Undoing;
import jp.torimatome.text.Text;

/**
 * How a rollover is told, in lines without marks: numbers, years and dates, nothing that people
 * wrote.
 */
final class RolloverWords {
  private static final int NUMBERS = 30;

  private final Text text;

  RolloverWords(Text text) {
    this.text = text;
  }

  String preview(Preview preview, RoundDraft draft) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text.say(
            "rollover.preview",
            preview.from().era(),
            preview.to().era(),
            preview.to().next().era()));
    lines.addAll(cells(preview));
    lines.add(round(preview, draft));
    if (preview.round() == Preview.RoundAhead.OPENED) {
      lines.add(text.say("rollover.irrevocable", preview.to().era()));
    }
    if (preview.isAsking()) {
      lines.add(text.say("rollover.asking", preview.from().era(), preview.to().era()));
    }
    preview
        .undoable()
        .ifPresent(
            before -> lines.add(text.say("rollover.again", before.to().era(), preview.to().era())));
    return String.join("\n", lines);
  }

  String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rolled(var rollover, var done, var draft) -> {
        List<String> lines = new ArrayList<>();
        lines.add(text.say("rollover.done", done.to().era(), done.to().next().era()));
        lines.add(text.say("rollover.carried.done", done.cells().amounts(), done.cells().texts()));
        lines.add(
            draft
                .map(planned -> drafted("rollover.round.drafted", done.to(), planned))
                .orElseGet(() -> existing(done)));
        lines.add(
            text.say(
                done.round() == Preview.RoundAhead.OPENED ? "rollover.final" : "rollover.undoable",
                done.to().era()));
        yield String.join("\n", lines);
      }
      case Outcome.MovedOn(var ended) ->
          text.say("rollover.moved-on", ended.era(), ended.next().era());
      case Outcome.NoTable() -> text.say("round.no-register");
    };
  }

  String undoing(Undoing undoing) {
    return switch (undoing) {
      case Undoing.Undone(var rollover, var draft) -> {
        String undone =
            text.say("rollover.undone", rollover.to().era(), rollover.to().previous().era());
        String round =
            draft == Undoing.Draft.NONE
                ? ""
                : "\n" + text.say("rollover.undone." + code(draft), rollover.to().era());
        yield undone + round;
      }
      case Undoing.NothingToUndo() -> text.say("rollover.nothing-to-undo");
      case Undoing.NotTheNewest(var newest) -> text.say("rollover.not-the-newest", newest.era());
      case Undoing.RoundOpened(var year) -> text.say("rollover.round-opened", year.era());
      case Undoing.ImportedSince(var year) -> text.say("rollover.imported-since", year.era());
      case Undoing.PublishedSince(var edition) -> text.say("rollover.published-since", edition);
    };
  }

  private List<String> cells(Preview preview) {
    Preview.Cells cells = preview.cells();
    Preview.Rows rows = preview.rows();
    List<String> lines = new ArrayList<>();
    lines.add(
        text.say(
            "rollover.carried",
            preview.to().era(),
            cells.amounts(),
            cells.texts(),
            preview.to().next().era()));
    lines.add(
        text.say(
            "rollover.columns",
            preview.to().next().era(),
            rows.running(),
            rows.discontinued(),
            rows.nextPlanOnly()));
    if (rows.relistings() > 0) {
      lines.add(text.say("rollover.relistings", rows.relistings()));
    }
    if (cells.kept() > 0) {
      lines.add(text.say("rollover.kept", cells.kept()));
    }
    numbers("rollover.without-amount", preview.to(), cells.withoutAmount(), lines);
    numbers("rollover.without-text", preview.to(), cells.withoutText(), lines);
    if (rows.discontinued() > 0 && rows.leaving().isEmpty()) {
      lines.add(text.say("rollover.all-stay"));
    }
    numbers("rollover.leaving", preview.to(), rows.leaving(), lines);
    return lines;
  }

  private void numbers(String key, FiscalYear year, List<Integer> numbers, List<String> lines) {
    if (!numbers.isEmpty()) {
      String more = numbers.size() > NUMBERS ? "…" : "";
      lines.add(
          text.say(
              key,
              year.era(),
              numbers.size(),
              text.list(numbers.stream().limit(NUMBERS).map(String::valueOf)) + more));
    }
  }

  private String round(Preview preview, RoundDraft draft) {
    return preview.round() == Preview.RoundAhead.NONE
        ? drafted("rollover.round.none", preview.to(), draft)
        : existing(preview);
  }

  private String existing(Preview preview) {
    return text.say(
        "rollover.round." + preview.round().name().toLowerCase(Locale.ROOT), preview.to().era());
  }

  private String drafted(String key, FiscalYear ended, RoundDraft draft) {
    String year = Integer.toString(draft.opensAt().atZone(text.zone()).getYear());
    return text.say(
        key,
        ended.era(),
        text.moment(draft.opensAt()),
        text.moment(draft.dueAt()),
        text.moment(draft.closesAt()),
        year);
  }

  private static String code(Undoing.Draft draft) {
    return draft.name().toLowerCase(Locale.ROOT);
  }
}
