package jp.torimatome.feature.reorganise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.torimatome.say.Marks;
import jp.torimatome.table.reorganisation.Change;
import jp.torimatome.table.reorganisation.Reorganisation;
import jp.torimatome.table.reorganisation.ReorganisationFault;
import jp.torimatome.table.reorganisation.Reorganising;
import jp.torimatome.text.Text;

/** How a 組織改編 is told, in chat and on the command line. */
public final class ReorganiseWords {
  private final Text text;

  public ReorganiseWords(Text text) {
    this.text = text;
  }

  Text text() {
    return text;
  }

  /** What becomes of the section, and from when; plain text. */
  public String line(Reorganisation reorganisation) {
    String day = text.say("reorganise.day", day(reorganisation.from()));
    return switch (reorganisation.change()) {
      case Change.Rename(var section, var name) ->
          text.say("reorganise.rename", day, section.name(), name);
      case Change.Split(var section, var created, var projects) ->
          text.say("reorganise.split", day, section.name(), created.name(), projects.size());
      case Change.Merge(var section, var into) ->
          text.say("reorganise.merge", day, section.name(), into.name());
    };
  }

  /** Plain text. */
  public String told(Reorganising.Outcome outcome) {
    return switch (outcome) {
      case Reorganising.Outcome.Done(var done) -> text.say("reorganise.done", line(done));
      case Reorganising.Outcome.Planned(var planned) ->
          text.say("reorganise.planned", line(planned));
      case Reorganising.Outcome.Refused(var faults) -> faults(faults);
    };
  }

  /** Everything that is wrong, a line each. */
  String faults(List<ReorganisationFault> faults) {
    return faults.stream().map(this::fault).collect(Collectors.joining("\n"));
  }

  String fault(ReorganisationFault fault) {
    boolean dated =
        switch (fault.kind()) {
          case BEFORE_LAST_IMPORT, PLANNED_ALREADY -> true;
          default -> false;
        };
    String detail = dated ? day(LocalDate.parse(fault.detail())) : fault.detail();
    return text.say("reorganise.fault." + fault.kind().name().toLowerCase(Locale.ROOT), detail);
  }

  /** For mrkdwn. */
  String shown(Reorganisation reorganisation) {
    return Marks.escape(line(reorganisation));
  }

  private String day(LocalDate day) {
    return text.dated(day.atStartOfDay(text.zone()).toInstant());
  }
}
