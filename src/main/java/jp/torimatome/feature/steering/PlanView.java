package jp.torimatome.feature.steering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Planning;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** 照会の準備: the modal in which a coordinator describes a round. */
final class PlanView {
  static final String CALLBACK = "round_plan";

  private static final String ROUND = "round:";
  static final String TITLE = "title";
  static final String INSTRUCTIONS = "instructions";
  private static final String FIELDS = "fields";
  private static final String SIGN_OFF = "sign_off";
  private static final String OPENS = "opens_at";
  private static final String DUE = "due_at";
  private static final String CLOSES = "closes_at";

  private final Text text;

  PlanView(Text text) {
    this.text = text;
  }

  /** What the modal is about, as it travels with it. */
  sealed interface Subject {
    /** A round about the year that {@code ended} in the table of a plan. */
    record NewRound(long planId, FiscalYear ended) implements Subject {}

    /** A planned round that is described anew. */
    record Planned(long roundId) implements Subject {}
  }

  static Subject subject(String metadata) {
    if (metadata.startsWith(ROUND)) {
      return new Subject.Planned(Long.parseLong(metadata.substring(ROUND.length())));
    }
    String[] words = metadata.split(" ");
    return new Subject.NewRound(
        Long.parseLong(words[0]), new FiscalYear(Integer.parseInt(words[1])));
  }

  /** The modal with a proposal for the year that {@code ended}. */
  Screen view(long planId, FiscalYear ended, Round.Window proposal) {
    String title = text.say("plan.default-title", ended.era(), ended.next().era());
    Round.Brief brief =
        new Round.Brief(
            title, text.say("plan.default-instructions"), Arrays.asList(Field.values()));
    return view(planId + " " + ended.startYear(), ended, brief, proposal);
  }

  /** The modal with a planned round as it is described. */
  Screen view(Round round) {
    return view(ROUND + round.id(), round.ended(), round.brief(), round.window());
  }

  private Screen view(String metadata, FiscalYear ended, Round.Brief brief, Round.Window window) {
    List<Part> blocks = new ArrayList<>();
    blocks.add(words(TITLE, brief.title(), 100, false));
    blocks.add(words(INSTRUCTIONS, brief.instructions(), 1500, true));
    blocks.add(moment(OPENS, window.opensAt()));
    blocks.add(moment(DUE, window.dueAt()));
    blocks.add(moment(CLOSES, window.closesAt()));
    List<Control.Option> asked =
        brief.fields().stream().map(field -> option(field, ended)).toList();
    List<Control.Option> options =
        Arrays.stream(Field.values()).map(field -> option(field, ended)).toList();
    blocks.add(Part.Input.of(text.say("plan.fields"), new Control.Checks(FIELDS, options, asked)));
    blocks.add(signOff(brief.signOff()));
    String title = text.say("plan.title", ended.era());
    return Screen.form(
        new Screen.Frame(
            CALLBACK, metadata, title, text.say("plan.submit"), text.say("form.close")),
        blocks);
  }

  private Part signOff(SignOff chosen) {
    List<Control.Option> options = Arrays.stream(SignOff.values()).map(this::option).toList();
    return Part.Input.of(
        text.say("plan.sign-off"),
        new Control.Radios(SIGN_OFF, options, Optional.of(option(chosen))));
  }

  private Control.Option option(SignOff signOff) {
    return new Control.Option(signOff.code(), text.say("plan.sign-off." + signOff.code()));
  }

  private Control.Option option(Field field, FiscalYear ended) {
    return new Control.Option(
        field.code(), text.say("field." + field.code(), field.yearIn(ended).era()));
  }

  /** What the coordinator described. */
  static Round.Brief brief(Filled form) {
    return new Round.Brief(
        form.text(TITLE).strip(),
        form.text(INSTRUCTIONS).strip(),
        form.values(FIELDS).stream().map(Field::of).toList(),
        SignOff.of(form.value(SIGN_OFF).orElseThrow()));
  }

  static Round.Window window(Filled form) {
    return new Round.Window(
        form.moment(OPENS).orElseThrow(),
        form.moment(DUE).orElseThrow(),
        form.moment(CLOSES).orElseThrow());
  }

  /** The field that a problem is shown beside. */
  static String block(Planning.Problem problem) {
    return switch (problem) {
      case YEAR_HAS_A_ROUND -> TITLE;
      case DUE_NOT_AFTER_OPENING, DUE_IN_THE_PAST, DUE_ON_A_HOLIDAY -> DUE;
      case CLOSED_BEFORE_DUE, TOO_FAR_AHEAD -> CLOSES;
      case NOTHING_ASKED -> FIELDS;
    };
  }

  private Part words(String id, String initial, int limit, boolean multiline) {
    return Part.Input.of(
            text.say(id.equals(TITLE) ? "plan.title-field" : "plan." + id),
            new Control.Entry(id, multiline, limit, initial, ""))
        .optional(multiline);
  }

  private Part moment(String id, Instant initial) {
    return Part.Input.of(text.say("plan." + id), new Control.Moment(id, initial));
  }
}
