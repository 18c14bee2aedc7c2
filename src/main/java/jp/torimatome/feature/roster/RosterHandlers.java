package jp.torimatome.feature.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.roster.Difference;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.people.roster.RosterFault;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.When;

/** /torimatome 名簿: the list of a day, and the form that changes or founds a section. */
public final class RosterHandlers {
  private static final SectionEntry.Staff NOBODY =
      new SectionEntry.Staff(List.of(), List.of(), List.of());

  private final Desk desk;
  private final RosterList lists;
  private final RosterForm forms;
  private final RosterWords words;
  private final Text text;
  private final InstantSource clock;

  /**
   * What is shown, and what changes it; {@code look} learns of a channel that somebody has just
   * chosen.
   */
  public record Desk(
      DirectoryStore directory,
      Editing editing,
      PlaceStore places,
      Troubles troubles,
      BiConsumer<String, Instant> look) {}

  public RosterHandlers(Desk desk, Text text, InstantSource clock) {
    this.desk = desk;
    this.words = RosterWords.linked(text);
    this.lists = new RosterList(desk.troubles(), words);
    this.forms = new RosterForm(desk.places(), words);
    this.text = text;
    this.clock = clock;
  }

  /** {@code changed} wakes what follows from a change, such as the cards for new people. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(RosterList.EDIT, Act.EDIT_DIRECTORY, this::edit);
    doors.pressed(RosterList.ADD, Act.EDIT_DIRECTORY, this::add);
    doors.pressed(RosterList.BACK, Act.EDIT_DIRECTORY, press -> turn(press, -1));
    doors.pressed(RosterList.FORTH, Act.EDIT_DIRECTORY, press -> turn(press, 1));
    doors.typed(RosterForm.NAME, Act.EDIT_DIRECTORY);
    doors.typed(RosterForm.SPELLINGS, Act.EDIT_DIRECTORY);
    doors.sent(RosterForm.CALLBACK, Act.EDIT_DIRECTORY, form -> submitted(form, changed));
  }

  public Answer answer(Typed typed) {
    When when = Days.read(typed.rest(), today()).when();
    Optional<String> fault = new DayWords(text).fault(when);
    if (fault.isPresent()) {
      return Answer.unfit(Marks.escape(fault.get()));
    }
    if (when instanceof When.Period period && period.day().isEmpty()) {
      return Answer.unfit(text.say("roster.one-day"));
    }
    Query query = Query.read(typed.rest(), today());
    if (desk.directory().on(query.day()).sections().stream().noneMatch(query::finds)
        && !query.part().isEmpty()) {
      return Answer.unfit(
          text.say(
              "roster.none", Marks.escape(Marks.shorten(query.part(), 50)), text.day(query.day())));
    }
    return Answer.opening(list(query), text.say("form.not-opened"));
  }

  private Reaction edit(Press press) {
    Filled list = press.filled();
    LocalDate from = from(Query.parse(list.carried()));
    Optional<Editing.Opened> opened = desk.editing().open(press.value(), from);
    Screen view =
        opened
            .map(section ->
                forms.view(
                    section.entry(),
                    from,
                    new RosterMeta(
                        section.entry().code(), section.version(), below(list), List.of()),
                    List.of()))
            .orElseGet(() -> notice(text.say("handover.fault.no_section")));
    return new Reaction.Pushes(view);
  }

  private Reaction add(Press press) {
    Filled list = press.filled();
    SectionEntry empty = new SectionEntry("", "", List.of(), "", NOBODY, SignOff.SETTING);
    RosterMeta meta = new RosterMeta("", "", below(list), List.of());
    return new Reaction.Pushes(
        forms.view(empty, from(Query.parse(list.carried())), meta, List.of()));
  }

  private Reaction turn(Press press, int pages) {
    Query query = Query.parse(press.filled().carried());
    return new Reaction.Puts(press.filled().id(), list(query.page(query.page() + pages)));
  }

  private Settled submitted(Filled form, Runnable changed) {
    RosterMeta meta = RosterMeta.parse(form.carried());
    RosterState state = new RosterState(form, meta);
    Stamp stamp = new Stamp(form.person(), clock.instant());
    desk.look().accept(state.channel(), stamp.at());
    return switch (desk.editing().save(state.wanted(), stamp)) {
      case Editing.Outcome.Faulty(var faults) -> new Settled.Faulty(errors(faults));
      case Editing.Outcome.Unconfirmed(var shared) -> {
        RosterMeta asking = meta.asking(shared);
        yield asking.equals(meta)
            ? Settled.fault(RosterForm.confirmBlock(meta), text.say("roster.confirm.missing"))
            : new Settled.Shows(forms.view(state.entry(), state.from(), asking, shared));
      }
      case Editing.Outcome.Overtaken(var by) ->
          new Settled.Shows(Untaken.below(notice(overtaken(by)), form, text.say("form.typed")));
      case Editing.Outcome.Unchanged(var entry) ->
          new Settled.Shows(notice(text.say("roster.unchanged", Marks.escape(entry.name()))));
      case Editing.Outcome.Saved saved -> {
        changed.run();
        Query query = Query.parse(meta.list().query()).notBefore(saved.from());
        Screen list = list(query);
        yield new Settled.Then(
            new Settled.Shows(notice(saved(saved))), new Reaction.Puts(meta.list().view(), list));
      }
    };
  }

  /** Everything about one input stands beside it. */
  private Map<String, String> errors(List<RosterFault> faults) {
    Map<String, String> errors = new LinkedHashMap<>();
    faults.forEach(fault ->
        errors.merge(
            RosterForm.block(fault), words.fault(fault), (one, other) -> one + " " + other));
    return errors;
  }

  private String saved(Editing.Outcome.Saved saved) {
    boolean people =
        saved.differences().stream()
            .anyMatch(difference ->
                switch (difference.part()) {
                  case RESPONDERS, DEPUTIES, HEADS ->
                      !difference.before().containsAll(difference.after());
                  case NAME, SPELLINGS, CHANNEL, SIGN_OFF -> false;
                });
    boolean renamed =
        saved.differences().stream()
            .anyMatch(difference ->
                difference.part() == Difference.Part.NAME && !difference.before().isEmpty());
    String head =
        text.say("roster.saved", Marks.escape(saved.entry().name()), text.day(saved.from()));
    String follows =
        (renamed ? "\n" + text.say("roster.saved.renamed") : "")
            + (people ? "\n" + text.say("roster.saved.card") : "");
    return Marks.shorten(head + "\n" + words.differences(saved.differences()), 2700) + follows;
  }

  private String overtaken(Optional<Stamp> by) {
    return by.map(stamp -> text.say("roster.overtaken", who(stamp.by()), text.moment(stamp.at())))
        .orElseGet(() -> text.say("handover.fault.no_section"));
  }

  /** A person, or the command line and the settings in words. */
  private String who(String by) {
    String key = "trail.who." + by.replace(' ', '-');
    return text.has(key) ? text.say(key) : text.say("person", by);
  }

  private static RosterMeta.Below below(Filled list) {
    return new RosterMeta.Below(list.id(), list.carried());
  }

  private Screen list(Query query) {
    return lists.view(query, desk.directory().on(query.day()));
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        text.say("roster.title"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }

  /** What is past is shown, but changed from today on. */
  private LocalDate from(Query query) {
    return query.notBefore(today()).day();
  }

  private LocalDate today() {
    return clock.instant().atZone(text.zone()).toLocalDate();
  }
}
