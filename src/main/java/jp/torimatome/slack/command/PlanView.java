package jp.torimatome.slack.command;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static java.util.Objects.requireNonNull;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Planning;
import jp.torimatome.slack.Modals;
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
  View view(long planId, FiscalYear ended, Round.Window proposal) {
    String title = text.say("plan.default-title", ended.era(), ended.next().era());
    Round.Brief brief =
        new Round.Brief(
            title, text.say("plan.default-instructions"), Arrays.asList(Field.values()));
    return view(planId + " " + ended.startYear(), ended, brief, proposal);
  }

  /** The modal with a planned round as it is described. */
  View view(Round round) {
    return view(ROUND + round.id(), round.ended(), round.brief(), round.window());
  }

  private View view(String metadata, FiscalYear ended, Round.Brief brief, Round.Window window) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(words(TITLE, brief.title(), 100, false));
    blocks.add(words(INSTRUCTIONS, brief.instructions(), 1500, true));
    blocks.add(moment(OPENS, window.opensAt()));
    blocks.add(moment(DUE, window.dueAt()));
    blocks.add(moment(CLOSES, window.closesAt()));
    List<OptionObject> asked = brief.fields().stream().map(field -> option(field, ended)).toList();
    List<OptionObject> options =
        Arrays.stream(Field.values()).map(field -> option(field, ended)).toList();
    blocks.add(
        input(input ->
            input
                .blockId(FIELDS)
                .label(plainText(text.say("plan.fields")))
                .element(
                    CheckboxesElement.builder()
                        .actionId(FIELDS)
                        .options(options)
                        .initialOptions(asked)
                        .build())));
    blocks.add(signOff(brief.signOff()));
    String title = text.say("plan.title", ended.era());
    return Modals.form(
        new Modals.Form(CALLBACK, metadata, title, text.say("plan.submit"), text.say("form.close")),
        blocks);
  }

  private LayoutBlock signOff(SignOff chosen) {
    List<OptionObject> options = Arrays.stream(SignOff.values()).map(this::option).toList();
    return input(input ->
        input
            .blockId(SIGN_OFF)
            .label(plainText(text.say("plan.sign-off")))
            .element(
                RadioButtonsElement.builder()
                    .actionId(SIGN_OFF)
                    .options(options)
                    .initialOption(option(chosen))
                    .build()));
  }

  private OptionObject option(SignOff signOff) {
    return OptionObject.builder()
        .text(plainText(text.say("plan.sign-off." + signOff.code())))
        .value(signOff.code())
        .build();
  }

  private OptionObject option(Field field, FiscalYear ended) {
    return OptionObject.builder()
        .text(plainText(text.say("field." + field.code(), field.yearIn(ended).era())))
        .value(field.code())
        .build();
  }

  /** What the coordinator described. */
  static Round.Brief brief(ViewState state) {
    List<Field> fields =
        value(state, FIELDS).getSelectedOptions().stream()
            .map(option -> Field.of(option.getValue()))
            .toList();
    String instructions = value(state, INSTRUCTIONS).getValue();
    SignOff signOff = SignOff.of(value(state, SIGN_OFF).getSelectedOption().getValue());
    return new Round.Brief(
        value(state, TITLE).getValue().strip(),
        instructions == null ? "" : instructions.strip(),
        fields,
        signOff);
  }

  static Round.Window window(ViewState state) {
    return new Round.Window(instant(state, OPENS), instant(state, DUE), instant(state, CLOSES));
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

  private LayoutBlock words(String id, String initial, int limit, boolean multiline) {
    return input(input ->
        input
            .blockId(id)
            .optional(multiline)
            .label(plainText(text.say(id.equals(TITLE) ? "plan.title-field" : "plan." + id)))
            .element(
                plainTextInput(element -> {
                  element.actionId(id).maxLength(limit).multiline(multiline);
                  return initial.isEmpty() ? element : element.initialValue(initial);
                })));
  }

  private LayoutBlock moment(String id, Instant initial) {
    return input(input ->
        input
            .blockId(id)
            .label(plainText(text.say("plan." + id)))
            .element(
                DatetimePickerElement.builder()
                    .actionId(id)
                    .initialDateTime((int) initial.getEpochSecond())
                    .build()));
  }

  private static Instant instant(ViewState state, String id) {
    return Instant.ofEpochSecond(value(state, id).getSelectedDateTime());
  }

  private static ViewState.Value value(ViewState state, String id) {
    return requireNonNull(requireNonNull(state.getValues().get(id)).get(id));
  }
}
