package jp.torimatome.feature.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Line;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.role.Role;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.Wording;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;

/**
 * /torimatome 経過: who did what for a section, when and from where; the newest first, a page at a
 * time.
 */
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

  /**
   * What was typed names a section by a part of its name, and a day or a stretch of days; nothing
   * names one's own section, or, for the office, everything, and all days.
   */
  public Answer answer(Typed typed) {
    LocalDate today = typed.stamp().at().atZone(text.zone()).toLocalDate();
    Reading reading = Days.read(typed.rest(), today);
    Optional<String> fault = new DayWords(text).fault(reading.when());
    if (fault.isPresent() && named(typed.rest(), typed.stamp()).isEmpty()) {
      return Answer.unfit(Marks.escape(fault.get()));
    }
    return reading.when() instanceof When.Period period
        ? answer(
            (reading.before() + " " + reading.after()).strip(),
            Optional.of(TrailDays.of(period, today)),
            typed.stamp())
        : answer(typed.rest(), Optional.empty(), typed.stamp());
  }

  private Answer answer(String wanted, Optional<TrailDays> days, Stamp stamp) {
    if (wanted.isEmpty() && isOffice(stamp)) {
      return page(Optional.empty(), days, 0);
    }
    List<Section> found = named(wanted, stamp);
    if (found.size() == 1) {
      return page(Optional.of(found.getFirst()), days, 0);
    }
    List<Section> shown = found.isEmpty() ? readable(stamp) : found;
    String names = text.list(shown.stream().map(section -> Marks.escape(section.name())));
    String key = found.isEmpty() ? "trail.unknown" : "trail.several";
    return Answer.unfit(text.say(key, Marks.escape(wanted), names));
  }

  /** Those whose whole name was typed, else those of which a part was. */
  private List<Section> named(String typed, Stamp stamp) {
    String wanted = fold(typed);
    List<Section> named =
        readable(stamp).stream().filter(section -> fold(section.name()).contains(wanted)).toList();
    List<Section> exact =
        named.stream().filter(section -> fold(section.name()).equals(wanted)).toList();
    return exact.isEmpty() ? named : exact;
  }

  /**
   * Another page of the section whose id a button carries, 0 for the whole office; empty when the
   * person may not see it.
   */
  Optional<Answer> turned(long sectionId, Optional<TrailDays> days, int page, Stamp stamp) {
    return selected(sectionId, stamp).map(section -> page(section, days, page));
  }

  /** The section that a person may read the record of, empty inside for the whole office. */
  @SuppressWarnings(
      "OptionalMapToOptional") // the inner one tells which record, the outer whether any
  Optional<Optional<Section>> selected(long sectionId, Stamp stamp) {
    if (sectionId == 0) {
      return isOffice(stamp) ? Optional.of(Optional.empty()) : Optional.empty();
    }
    return readable(stamp).stream()
        .filter(section -> section.id() == sectionId)
        .findFirst()
        .map(Optional::of);
  }

  private Answer page(Optional<Section> section, Optional<TrailDays> days, int wanted) {
    var selection =
        new AuditStore.Selection(
            section.map(Section::id), days.map(each -> each.span(text.zone())));
    int all = store.count(selection);
    int page = Math.clamp(wanted, 0, Math.max(0, (all - 1) / LINES));
    TrailWords words = new TrailWords(text, store.subjects(), plans.names());
    List<Line> lines = store.newest(selection, page * LINES, LINES);
    String name = section.map(found -> Marks.escape(found.name())).orElse(text.say("trail.all"));
    String heading =
        text.say("trail.heading", name + days.map(each -> each.told(text)).orElse(""), all);
    List<Part> blocks = new ArrayList<>();
    blocks.add(Part.Paragraph.of(heading));
    if (!lines.isEmpty()) {
      blocks.add(
          Part.Paragraph.of(Marks.shorten(String.join("\n", listed(lines, section, words)), 2900)));
    }
    blocks.add(Part.Controls.of(buttons(section, days, page, (page + 1) * LINES < all)));
    return Answer.of(heading, blocks);
  }

  /** Of several sections each line says whose it is. */
  private List<String> listed(List<Line> lines, Optional<Section> section, TrailWords words) {
    Map<Long, String> names =
        section.isPresent()
            ? Map.of()
            : plans.sections().stream().collect(Collectors.toMap(Section::id, Section::name));
    return lines.stream()
        .map(line -> words.listed(line, line.sectionId().map(names::get)))
        .toList();
  }

  private List<Control> buttons(
      Optional<Section> section, Optional<TrailDays> days, int page, boolean more) {
    String span = days.map(each -> " " + each.code()).orElse("");
    long id = section.map(Section::id).orElse(0L);
    List<Control> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(turn(id + " " + (page - 1) + span, page - 1, "trail.newer"));
    }
    if (more) {
      buttons.add(turn(id + " " + (page + 1) + span, page + 1, "trail.older"));
    }
    buttons.add(Control.Button.of(FILE, id + " 0" + span, text.say(FILE)));
    return buttons;
  }

  private Control turn(String value, int to, String label) {
    return Control.Button.of(PAGE + "_" + to, value, text.say(label));
  }

  private List<Section> readable(Stamp stamp) {
    boolean office = isOffice(stamp);
    Instant now = stamp.at();
    return plans.sections().stream()
        .filter(section ->
            office
                || access.may(stamp.by(), Act.READ_RECORD, new Access.Concern(section, false), now))
        .toList();
  }

  private boolean isOffice(Stamp stamp) {
    return access.everyRole(stamp.by(), stamp.at()).stream().anyMatch(OFFICE::contains);
  }

  private static String fold(String words) {
    return Wording.lookup(words);
  }
}
