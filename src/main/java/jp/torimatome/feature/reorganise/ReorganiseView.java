package jp.torimatome.feature.reorganise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.table.reorganisation.ReorganisationFault;
import jp.torimatome.text.Text;

/**
 * The modals of a 組織改編: renaming, merging, and splitting in two steps, because the projects follow
 * from the section.
 */
final class ReorganiseView {
  static final String RENAME = "section_rename";
  static final String MERGE = "section_merge";
  static final String SPLIT = "section_split";
  static final String SPLIT_PROJECTS = "section_split_projects";

  static final String SECTION = "reorganise_section";
  static final String INTO = "reorganise_into";
  static final String NAME = "reorganise_name";
  static final String FROM = "reorganise_from";
  static final String PROJECTS = "reorganise_projects";
  static final String CHANNEL = "reorganise_channel";
  static final String RESPONDERS = "staff_responders";
  static final String DEPUTIES = "staff_deputies";
  static final String HEADS = "staff_heads";

  private static final int OPTIONS = 100;
  private static final int OPTION = 75;

  private final Text text;

  ReorganiseView(Text text) {
    this.text = text;
  }

  Screen rename(List<Section> sections, LocalDate today) {
    return form(RENAME, "", List.of(section(SECTION, sections), name(), day(today)));
  }

  Screen merge(List<Section> sections, LocalDate today) {
    Part guide = Part.Paragraph.of(text.say("reorganise.merge-guide"));
    return form(
        MERGE, "", List.of(guide, section(SECTION, sections), section(INTO, sections), day(today)));
  }

  /** The first step. */
  Screen split(List<Section> sections) {
    return form(SPLIT, "", List.of(section(SECTION, sections)));
  }

  /** The second step: what goes, and to whom. */
  Screen split(Section section, Map<Long, String> projects, LocalDate today) {
    List<Part> blocks = new ArrayList<>();
    blocks.add(Part.Paragraph.of(text.say("reorganise.split-guide", Marks.escape(section.name()))));
    blocks.add(name());
    List<Control.Option> options =
        projects.entrySet().stream()
            .limit(OPTIONS)
            .map(project -> option(project.getKey(), project.getValue()))
            .toList();
    blocks.add(labelled(PROJECTS, false, new Control.Choices(PROJECTS, options)));
    blocks.add(labelled(CHANNEL, true, new Control.Channel(CHANNEL, "", true)));
    blocks.add(labelled(RESPONDERS, false, new Control.People(RESPONDERS, List.of())));
    blocks.add(labelled(DEPUTIES, true, new Control.People(DEPUTIES, List.of())));
    blocks.add(labelled(HEADS, true, new Control.People(HEADS, List.of())));
    blocks.add(day(today));
    return form(SPLIT_PROJECTS, Long.toString(section.id()), blocks);
  }

  /** Told in place of a form. */
  Screen notice(String plain) {
    return Screen.notice(
        text.say("reorganise.title"),
        text.say("form.close"),
        List.of(Part.Paragraph.of(Marks.escape(plain))));
  }

  /** The input that a fault is shown beside, in the modal of this kind. */
  static String block(ReorganisationFault fault, String callback) {
    boolean split = callback.equals(SPLIT_PROJECTS);
    return switch (fault.kind()) {
      case NO_NAME, NAME_TAKEN, SAME_NAME -> NAME;
      case NO_PROJECT, FOREIGN_PROJECT -> PROJECTS;
      case INTO_ITSELF -> INTO;
      case BEFORE_LAST_IMPORT, TOO_FAR -> FROM;
      case PEOPLE -> RESPONDERS;
      case UNKNOWN_SECTION, PLANNED_ALREADY, ENTERED_LATER -> split ? PROJECTS : SECTION;
    };
  }

  private Screen form(String callback, String metadata, List<Part> blocks) {
    String submit = text.say(callback.equals(SPLIT) ? "reorganise.next" : "reorganise.submit");
    return Screen.form(
        new Screen.Frame(
            callback, metadata, text.say("reorganise.title"), submit, text.say("form.close")),
        blocks);
  }

  private Part section(String id, List<Section> sections) {
    List<Control.Option> options =
        sections.stream()
            .limit(OPTIONS)
            .map(section ->
                new Control.Option(
                    Long.toString(section.id()), Marks.shorten(section.name(), OPTION)))
            .toList();
    return labelled(id, false, Control.Choice.of(id, options));
  }

  private static Control.Option option(long project, String called) {
    return new Control.Option(Long.toString(project), Marks.shorten(called, OPTION));
  }

  private Part name() {
    return labelled(NAME, false, Control.Entry.line(NAME, OPTION));
  }

  private Part day(LocalDate today) {
    return labelled(FROM, false, new Control.Day(FROM, Optional.of(today)));
  }

  private Part labelled(String id, boolean optional, Control element) {
    return Part.Input.of(text.say(id), element).called(id).optional(optional);
  }
}
