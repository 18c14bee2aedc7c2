package jp.torimatome.feature.roster;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
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

  Screen view(Query query, Directory directory) {
    List<SectionEntry> found = directory.sections().stream().filter(query::finds).toList();
    int pages = Math.max(1, (found.size() + SECTIONS - 1) / SECTIONS);
    int page = Math.clamp(query.page(), 0, pages - 1);
    List<Part> blocks = new ArrayList<>();
    Troubles.Look look = troubles.look();
    blocks.add(Part.Paragraph.of(head(query, found, look)));
    blocks.add(new Part.Controls("roster_pages", buttons(page, pages)));
    found.stream()
        .skip((long) page * SECTIONS)
        .limit(SECTIONS)
        .map(entry -> section(entry, look.of(entry)))
        .forEach(blocks::add);
    return Screen.notice(text.say("roster.title"), text.say("form.close"), blocks)
        .carrying(query.page(page).print());
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
                Marks.escape(Marks.shorten(query.part(), 50)),
                found.size());
    return wrong == 0 ? count : count + "\n" + text.say("roster.head.troubles", wrong);
  }

  private List<Control> buttons(int page, int pages) {
    List<Control> buttons = new ArrayList<>();
    buttons.add(Control.Button.of(ADD, "", text.say(ADD)));
    if (page > 0) {
      buttons.add(Control.Button.of(BACK, "", text.say(BACK)));
    }
    if (page < pages - 1) {
      buttons.add(Control.Button.of(FORTH, "", text.say(FORTH, page + 2, pages)));
    }
    return buttons;
  }

  private Part section(SectionEntry entry, List<Trouble> wrong) {
    String shown = words.section(entry, wrong);
    return Part.Paragraph.of(
        Marks.shorten(shown, LIMIT), Control.Button.of(EDIT, entry.code(), text.say(EDIT)));
  }
}
