package jp.torimatome.slack.reorganise;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ChannelsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.Section;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
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

  View rename(List<Section> sections, LocalDate today) {
    return form(RENAME, "", List.of(section(SECTION, sections), name(), day(today)));
  }

  View merge(List<Section> sections, LocalDate today) {
    LayoutBlock guide = Mrkdwn.section(text.say("reorganise.merge-guide"));
    return form(
        MERGE, "", List.of(guide, section(SECTION, sections), section(INTO, sections), day(today)));
  }

  /** The first step. */
  View split(List<Section> sections) {
    return form(SPLIT, "", List.of(section(SECTION, sections)));
  }

  /** The second step: what goes, and to whom. */
  View split(Section section, Map<Long, String> projects, LocalDate today) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(text.say("reorganise.split-guide", Mrkdwn.escape(section.name()))));
    blocks.add(name());
    List<OptionObject> options =
        projects.entrySet().stream()
            .limit(OPTIONS)
            .map(project -> option(project.getKey(), project.getValue()))
            .toList();
    blocks.add(
        labelled(
            PROJECTS,
            false,
            MultiStaticSelectElement.builder().actionId(PROJECTS).options(options).build()));
    blocks.add(labelled(CHANNEL, true, ChannelsSelectElement.builder().actionId(CHANNEL).build()));
    blocks.add(
        labelled(
            RESPONDERS, false, MultiUsersSelectElement.builder().actionId(RESPONDERS).build()));
    blocks.add(
        labelled(DEPUTIES, true, MultiUsersSelectElement.builder().actionId(DEPUTIES).build()));
    blocks.add(labelled(HEADS, true, MultiUsersSelectElement.builder().actionId(HEADS).build()));
    blocks.add(day(today));
    return form(SPLIT_PROJECTS, Long.toString(section.id()), blocks);
  }

  /** Told in place of a form. */
  View notice(String plain) {
    return Modals.notice(
        text.say("reorganise.title"),
        text.say("form.close"),
        List.of(Mrkdwn.section(Mrkdwn.escape(plain))));
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

  private View form(String callback, String metadata, List<LayoutBlock> blocks) {
    String submit = text.say(callback.equals(SPLIT) ? "reorganise.next" : "reorganise.submit");
    return Modals.form(
        new Modals.Form(
            callback, metadata, text.say("reorganise.title"), submit, text.say("form.close")),
        blocks);
  }

  private LayoutBlock section(String id, List<Section> sections) {
    List<OptionObject> options =
        sections.stream()
            .limit(OPTIONS)
            .map(section ->
                OptionObject.builder()
                    .text(plainText(Mrkdwn.shorten(section.name(), OPTION)))
                    .value(Long.toString(section.id()))
                    .build())
            .toList();
    return labelled(id, false, StaticSelectElement.builder().actionId(id).options(options).build());
  }

  private static OptionObject option(long project, String called) {
    return OptionObject.builder()
        .text(plainText(Mrkdwn.shorten(called, OPTION)))
        .value(Long.toString(project))
        .build();
  }

  private LayoutBlock name() {
    return labelled(
        NAME, false, plainTextInput(element -> element.actionId(NAME).maxLength(OPTION)));
  }

  private LayoutBlock day(LocalDate today) {
    return labelled(
        FROM,
        false,
        DatePickerElement.builder().actionId(FROM).initialDate(today.toString()).build());
  }

  private LayoutBlock labelled(String id, boolean optional, BlockElement element) {
    return input(input ->
        input.blockId(id).optional(optional).label(plainText(text.say(id))).element(element));
  }
}
