package jp.torimatome.slack.roster;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * 名簿: the modal that lists the sections of a day, each with what is wrong about it and a button
 * that changes it.
 */
final class RosterList {
  static final String EDIT = "roster_edit";
  static final String ADD = "roster_add";
  static final String BACK = "roster_back";
  static final String FORTH = "roster_forth";

  /** A modal takes 100 blocks and 250 kB. */
  private static final int SECTIONS = 40;

  private static final int LIMIT = 2900;

  private final Troubles troubles;
  private final RosterWords words;
  private final Text text;

  RosterList(Troubles troubles, RosterWords words) {
    this.troubles = troubles;
    this.words = words;
    this.text = words.text();
  }

  View view(Query query, Directory directory) {
    List<SectionEntry> found = directory.sections().stream().filter(query::finds).toList();
    int pages = Math.max(1, (found.size() + SECTIONS - 1) / SECTIONS);
    int page = Math.clamp(query.page(), 0, pages - 1);
    List<LayoutBlock> blocks = new ArrayList<>();
    Troubles.Look look = troubles.look();
    blocks.add(Mrkdwn.section(head(query, found, look)));
    blocks.add(actions(actions -> actions.blockId("roster_pages").elements(buttons(page, pages))));
    found.stream()
        .skip((long) page * SECTIONS)
        .limit(SECTIONS)
        .map(entry -> section(entry, look.of(entry)))
        .forEach(blocks::add);
    View view = Modals.notice(text.say("roster.title"), text.say("form.close"), blocks);
    view.setPrivateMetadata(query.page(page).print());
    return view;
  }

  private String head(Query query, List<SectionEntry> found, Troubles.Look look) {
    long wrong = found.stream().filter(entry -> !look.of(entry).isEmpty()).count();
    String day = text.day(query.day());
    String count =
        query.part().isEmpty()
            ? text.say("roster.head", day, found.size())
            : text.say(
                "roster.head.found",
                day,
                Mrkdwn.escape(Mrkdwn.shorten(query.part(), 50)),
                found.size());
    return wrong == 0 ? count : count + "\n" + text.say("roster.head.troubles", wrong);
  }

  private List<BlockElement> buttons(int page, int pages) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(button(made -> made.actionId(ADD).text(plainText(text.say(ADD)))));
    if (page > 0) {
      buttons.add(button(made -> made.actionId(BACK).text(plainText(text.say(BACK)))));
    }
    if (page < pages - 1) {
      buttons.add(
          button(made -> made.actionId(FORTH).text(plainText(text.say(FORTH, page + 2, pages)))));
    }
    return buttons;
  }

  private LayoutBlock section(SectionEntry entry, List<Trouble> wrong) {
    String shown = words.section(entry, wrong);
    return SectionBlock.builder()
        .text(Mrkdwn.verbatim(Mrkdwn.shorten(shown, LIMIT)))
        .accessory(
            button(made -> made.actionId(EDIT).value(entry.code()).text(plainText(text.say(EDIT)))))
        .build();
  }
}
