package jp.torimatome.slack.trail;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Line;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.role.Role;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.Wording;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.text.Text;

/** /torimatome 経過: who did what for a section, when and from where; the newest first, a page at a time. */
public final class TrailAnswer {
  static final String PAGE = "trail_page";
  static final String FILE = "trail_file";

  /** A section block holds 3,000 characters. */
  private static final int LINES = 15;

  private static final Set<Role> OFFICE = EnumSet.of(Role.ADMIN, Role.COORDINATOR);

  private final AuditStore store;
  private final PlanStore plans;
  private final Access access;
  private final Text text;

  public TrailAnswer(AuditStore store, PlanStore plans, Access access, Text text) {
    this.store = store;
    this.plans = plans;
    this.access = access;
    this.text = text;
  }

  /** What was typed names a section by a part of its name; nothing names one's own section, or, for the office, everything. */
  public Answer answer(Typed typed) {
    String wanted = fold(typed.rest());
    List<Section> readable = readable(typed.stamp());
    List<Section> named = readable.stream().filter(section -> fold(section.name()).contains(wanted)).toList();
    if (wanted.isEmpty() && isOffice(typed.stamp())) {
      return page(Optional.empty(), 0);
    }
    List<Section> exact = named.stream().filter(section -> fold(section.name()).equals(wanted)).toList();
    List<Section> found = exact.isEmpty() ? named : exact;
    if (found.size() == 1) {
      return page(Optional.of(found.getFirst()), 0);
    }
    String names = text.list((found.isEmpty() ? readable : found).stream().map(section -> Mrkdwn.escape(section.name())));
    return Answer.of(text.say(found.isEmpty() ? "trail.unknown" : "trail.several", Mrkdwn.escape(typed.rest()), names));
  }

  /** Another page of the section whose id a button carries, 0 for the whole office; empty when the person may not see it. */
  Optional<Answer> turned(long sectionId, int page, Stamp stamp) {
    return selected(sectionId, stamp).map(section -> page(section, page));
  }

  /** The section that a person may read the record of, empty inside for the whole office. */
  Optional<Optional<Section>> selected(long sectionId, Stamp stamp) {
    if (sectionId == 0) {
      return isOffice(stamp) ? Optional.of(Optional.empty()) : Optional.empty();
    }
    return readable(stamp).stream().filter(section -> section.id() == sectionId).findFirst().map(Optional::of);
  }

  private Answer page(Optional<Section> section, int wanted) {
    AuditStore.Selection selection = new AuditStore.Selection(section.map(Section::id));
    int all = store.count(selection);
    int page = Math.clamp(wanted, 0, Math.max(0, (all - 1) / LINES));
    TrailWords words = new TrailWords(text, store.projectNumbers());
    List<Line> lines = store.newest(selection, page * LINES, LINES);
    String name = section.map(found -> Mrkdwn.escape(found.name())).orElse(text.say("trail.all"));
    String heading = text.say("trail.heading", name, all);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(heading));
    if (!lines.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(String.join("\n", lines.stream().map(words::listed).toList()), 2900)));
    }
    blocks.add(actions(buttons(section, page, (page + 1) * LINES < all)));
    return Answer.of(heading, blocks);
  }

  private List<BlockElement> buttons(Optional<Section> section, int page, boolean more) {
    long id = section.map(Section::id).orElse(0L);
    List<BlockElement> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(turn(id, page - 1, "trail.newer"));
    }
    if (more) {
      buttons.add(turn(id, page + 1, "trail.older"));
    }
    buttons.add(button(made -> made.actionId(FILE).value(Long.toString(id)).text(plainText(text.say(FILE)))));
    return buttons;
  }

  private BlockElement turn(long id, int to, String label) {
    return button(made -> made.actionId(PAGE + "_" + to).value(id + " " + to).text(plainText(text.say(label))));
  }

  private List<Section> readable(Stamp stamp) {
    boolean office = isOffice(stamp);
    Instant now = stamp.at();
    return plans.sections().stream()
        .filter(section -> office || access.may(stamp.by(), Act.READ_RECORD, new Access.Concern(section, false), now))
        .toList();
  }

  private boolean isOffice(Stamp stamp) {
    return access.everyRole(stamp.by(), stamp.at()).stream().anyMatch(OFFICE::contains);
  }

  private static String fold(String words) {
    return Wording.lookup(words);
  }
}
