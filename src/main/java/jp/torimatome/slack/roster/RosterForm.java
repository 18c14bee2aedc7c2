package jp.torimatome.slack.roster;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.roster.Editing.Shared;
import jp.torimatome.people.roster.RosterFault;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * 課・係を変更: the form with everything that is entered of a section, and the day from which it is to
 * stand so.
 */
final class RosterForm {
  static final String CALLBACK = "roster_submit";

  static final String NAME = "roster_name";
  static final String SPELLINGS = "roster_spellings";
  static final String CHANNEL = "roster_channel";
  static final String RESPONDERS = "staff_responders";
  static final String DEPUTIES = "staff_deputies";
  static final String HEADS = "staff_heads";
  static final String SIGN_OFF = "roster_signoff";
  static final String FROM = "staff_from";

  /** The block's id goes on with what is to be confirmed, so that a tick holds for that alone. */
  static final String CONFIRM = "roster_confirm";

  private static final int NAME_LENGTH = 75;
  private static final int SPELLINGS_LENGTH = 2000;

  private final PlaceStore places;
  private final RosterWords words;
  private final Text text;

  RosterForm(PlaceStore places, RosterWords words) {
    this.places = places;
    this.words = words;
    this.text = words.text();
  }

  /**
   * {@code entry}: what is filled in, with an empty code for a new section; {@code shared}: what is
   * to be confirmed.
   */
  View view(SectionEntry entry, LocalDate from, RosterMeta meta, List<Shared> shared) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean founding = entry.code().isEmpty();
    blocks.add(
        Mrkdwn.section(
            text.say(founding ? "roster.form.new" : "roster.form", Mrkdwn.escape(entry.name()))));
    if (!shared.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(shared(shared), 2900)));
      blocks.add(
          labelled(
              confirmBlock(meta),
              true,
              CheckboxesElement.builder()
                  .actionId(confirmBlock(meta))
                  .options(
                      List.of(
                          OptionObject.builder()
                              .text(plainText(text.say("roster.confirm.option")))
                              .value(CONFIRM)
                              .build()))
                  .build()));
    }
    blocks.add(
        labelled(
            NAME,
            false,
            plainTextInput(made -> {
              made.actionId(NAME).maxLength(NAME_LENGTH);
              return entry.name().isEmpty() ? made : made.initialValue(entry.name());
            })));
    blocks.add(spellings(entry));
    blocks.add(channel(entry.channel()));
    blocks.add(people(RESPONDERS, entry.responders()));
    blocks.add(people(DEPUTIES, entry.deputies()));
    blocks.add(people(HEADS, entry.heads()));
    List<OptionObject> options = Arrays.stream(SignOff.values()).map(this::option).toList();
    blocks.add(
        labelled(
            SIGN_OFF,
            false,
            radioButtons(radio ->
                radio.actionId(SIGN_OFF).options(options).initialOption(option(entry.signOff())))));
    blocks.add(
        labelled(
            FROM,
            false,
            DatePickerElement.builder().actionId(FROM).initialDate(from.toString()).build()));
    String title = text.say(founding ? "roster_add" : "roster.form.title");
    return Modals.form(
        new Modals.Form(
            CALLBACK,
            meta.print(),
            title,
            text.say("handover.modal-submit"),
            text.say("form.close")),
        blocks);
  }

  static String confirmBlock(RosterMeta meta) {
    return CONFIRM + "_" + Integer.toHexString(meta.confirming().hashCode());
  }

  /** The input that a fault is shown beside. */
  static String block(RosterFault fault) {
    return switch (fault) {
      case RosterFault.OfStaff(var staff) ->
          switch (staff.place()) {
            case RESPONDERS -> RESPONDERS;
            case DEPUTIES -> DEPUTIES;
            case HEADS -> HEADS;
            case FROM -> FROM;
          };
      case RosterFault.NoName() -> NAME;
      case RosterFault.Taken(var official, var taken, var owner) -> official ? NAME : SPELLINGS;
      case RosterFault.UnfitChannel(var state) -> CHANNEL;
      case RosterFault.HeadAnswers() -> HEADS;
    };
  }

  private String shared(List<Shared> shared) {
    String lines =
        shared.stream()
            .map(each ->
                text.say(
                    "roster.shared",
                    text.say("person", each.person()),
                    Mrkdwn.escape(each.other().name()),
                    part(each.person(), each.other())))
            .collect(Collectors.joining("\n"));
    return lines + "\n" + text.say("roster.shared.guide");
  }

  private String part(String person, SectionEntry other) {
    if (other.responders().contains(person)) {
      return text.say(RESPONDERS);
    }
    return text.say(other.deputies().contains(person) ? DEPUTIES : HEADS);
  }

  private LayoutBlock spellings(SectionEntry entry) {
    return input(input ->
        input
            .blockId(SPELLINGS)
            .optional(true)
            .label(plainText(text.say(SPELLINGS)))
            .hint(plainText(text.say("roster.spellings.hint")))
            .element(
                plainTextInput(made -> {
                  made.actionId(SPELLINGS).multiline(true).maxLength(SPELLINGS_LENGTH);
                  return entry.spellings().isEmpty()
                      ? made
                      : made.initialValue(String.join("\n", entry.spellings()));
                })));
  }

  /** A channel that cannot be chosen is not filled in either; the hint says why. */
  private LayoutBlock channel(String channel) {
    Place.State state = channel.isEmpty() ? Place.State.USABLE : places.state(channel);
    boolean shown = !channel.isEmpty() && state == Place.State.USABLE;
    String hint =
        text.say(
            state == Place.State.USABLE
                ? "roster.channel.hint"
                : "roster.channel.hint." + state.code());
    ConversationsFilter filter =
        ConversationsFilter.builder()
            .include(List.of("public", "private"))
            .excludeExternalSharedChannels(true)
            .build();
    return input(input ->
        input
            .blockId(CHANNEL)
            .optional(true)
            .label(plainText(text.say(CHANNEL)))
            .hint(plainText(hint))
            .element(
                ConversationsSelectElement.builder()
                    .actionId(CHANNEL)
                    .filter(filter)
                    .initialConversation(shown ? channel : null)
                    .build()));
  }

  private LayoutBlock people(String id, List<String> initial) {
    return labelled(
        id,
        !id.equals(RESPONDERS),
        MultiUsersSelectElement.builder()
            .actionId(id)
            .initialUsers(initial.isEmpty() ? null : initial)
            .build());
  }

  private OptionObject option(SignOff signOff) {
    return OptionObject.builder()
        .text(plainText(words.signOff(signOff.code())))
        .value(signOff.code())
        .build();
  }

  private LayoutBlock labelled(String id, boolean optional, BlockElement element) {
    String label = id.startsWith(CONFIRM) ? CONFIRM : id;
    return input(input ->
        input.blockId(id).optional(optional).label(plainText(text.say(label))).element(element));
  }
}
