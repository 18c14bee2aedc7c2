package jp.torimatome.feature.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.roster.Editing.Shared;
import jp.torimatome.people.roster.RosterFault;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
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
  Screen view(SectionEntry entry, LocalDate from, RosterMeta meta, List<Shared> shared) {
    List<Part> blocks = new ArrayList<>();
    boolean founding = entry.code().isEmpty();
    blocks.add(
        Part.Paragraph.of(
            text.say(founding ? "roster.form.new" : "roster.form", Marks.escape(entry.name()))));
    if (!shared.isEmpty()) {
      blocks.add(Part.Paragraph.of(Marks.shorten(shared(shared), 2900)));
      blocks.add(
          labelled(
              confirmBlock(meta),
              true,
              new Control.Checks(
                  confirmBlock(meta),
                  List.of(new Control.Option(CONFIRM, text.say("roster.confirm.option"))),
                  List.of())));
    }
    blocks.add(labelled(NAME, false, Control.Entry.line(NAME, NAME_LENGTH).initial(entry.name())));
    blocks.add(spellings(entry));
    blocks.add(channel(entry.channel()));
    blocks.add(people(RESPONDERS, entry.responders()));
    blocks.add(people(DEPUTIES, entry.deputies()));
    blocks.add(people(HEADS, entry.heads()));
    List<Control.Option> options = Arrays.stream(SignOff.values()).map(this::option).toList();
    blocks.add(
        labelled(
            SIGN_OFF,
            false,
            new Control.Radios(SIGN_OFF, options, Optional.of(option(entry.signOff())))));
    blocks.add(labelled(FROM, false, new Control.Day(FROM, Optional.of(from))));
    String title = text.say(founding ? "roster_add" : "roster.form.title");
    return Screen.form(
        new Screen.Frame(
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
                    Marks.escape(each.other().name()),
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

  private Part spellings(SectionEntry entry) {
    return Part.Input.of(
            text.say(SPELLINGS),
            Control.Entry.lines(SPELLINGS, SPELLINGS_LENGTH)
                .initial(String.join("\n", entry.spellings())))
        .hint(text.say("roster.spellings.hint"))
        .optional(true);
  }

  /** A channel that cannot be chosen is not filled in either; the hint says why. */
  private Part channel(String channel) {
    Place.State state = channel.isEmpty() ? Place.State.USABLE : places.state(channel);
    boolean shown = !channel.isEmpty() && state == Place.State.USABLE;
    String hint =
        text.say(
            state == Place.State.USABLE
                ? "roster.channel.hint"
                : "roster.channel.hint." + state.code());
    return Part.Input.of(
            text.say(CHANNEL), new Control.Channel(CHANNEL, shown ? channel : "", false))
        .hint(hint)
        .optional(true);
  }

  private Part people(String id, List<String> initial) {
    return labelled(id, !id.equals(RESPONDERS), new Control.People(id, initial));
  }

  private Control.Option option(SignOff signOff) {
    return new Control.Option(signOff.code(), words.signOff(signOff.code()));
  }

  private Part labelled(String id, boolean optional, Control element) {
    String label = id.startsWith(CONFIRM) ? CONFIRM : id;
    return Part.Input.of(text.say(label), element).called(id).optional(optional);
  }
}
