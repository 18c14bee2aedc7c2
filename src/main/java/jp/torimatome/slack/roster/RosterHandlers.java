package jp.torimatome.slack.roster;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.slack.inspect.PlaceCheck;
import jp.torimatome.slack.verb.Typed;
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

  /** What is shown, and what changes it. */
  public record Desk(
      DirectoryStore directory, Editing editing, PlaceStore places, Troubles troubles) {}

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
    doors.button(RosterList.EDIT, Act.EDIT_DIRECTORY, this::edit);
    doors.button(RosterList.ADD, Act.EDIT_DIRECTORY, this::add);
    doors.button(
        RosterList.BACK, Act.EDIT_DIRECTORY, (payload, context) -> turn(payload, context, -1));
    doors.button(
        RosterList.FORTH, Act.EDIT_DIRECTORY, (payload, context) -> turn(payload, context, 1));
    doors.typing(RosterForm.NAME, Act.EDIT_DIRECTORY);
    doors.typing(RosterForm.SPELLINGS, Act.EDIT_DIRECTORY);
    doors.submission(
        RosterForm.CALLBACK,
        Act.EDIT_DIRECTORY,
        (payload, context) -> submitted(payload, context, changed));
  }

  public Answer answer(Typed typed) {
    When when = Days.read(typed.rest(), today()).when();
    Optional<String> fault = new DayWords(text).fault(when);
    if (fault.isPresent()) {
      return Answer.unfit(Mrkdwn.escape(fault.get()));
    }
    if (when instanceof When.Period period && period.day().isEmpty()) {
      return Answer.unfit(text.say("roster.one-day"));
    }
    Query query = Query.read(typed.rest(), today());
    if (desk.directory().on(query.day()).sections().stream().noneMatch(query::finds)
        && !query.part().isEmpty()) {
      return Answer.unfit(
          text.say(
              "roster.none",
              Mrkdwn.escape(Mrkdwn.shorten(query.part(), 50)),
              text.day(query.day())));
    }
    typed.modals().accept(list(query));
    return Answer.none();
  }

  private Response edit(BlockActionPayload payload, ActionContext context) {
    View list = payload.getView();
    LocalDate from = from(Query.parse(list.getPrivateMetadata()));
    Optional<Editing.Opened> opened =
        desk.editing().open(payload.getActions().getFirst().getValue(), from);
    View view =
        opened
            .map(section ->
                forms.view(
                    section.entry(),
                    from,
                    new RosterMeta(
                        section.entry().code(), section.version(), below(list), List.of()),
                    List.of()))
            .orElseGet(() -> notice(text.say("handover.fault.no_section")));
    Modals.push(context, payload.getTriggerId(), view);
    return context.ack();
  }

  private Response add(BlockActionPayload payload, ActionContext context) {
    View list = payload.getView();
    SectionEntry empty = new SectionEntry("", "", List.of(), "", NOBODY, SignOff.SETTING);
    RosterMeta meta = new RosterMeta("", "", below(list), List.of());
    Modals.push(
        context,
        payload.getTriggerId(),
        forms.view(empty, from(Query.parse(list.getPrivateMetadata())), meta, List.of()));
    return context.ack();
  }

  private Response turn(BlockActionPayload payload, ActionContext context, int pages) {
    Query query = Query.parse(payload.getView().getPrivateMetadata());
    Modals.update(context, payload.getView().getId(), list(query.page(query.page() + pages)));
    return context.ack();
  }

  private Response submitted(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    RosterMeta meta = RosterMeta.parse(payload.getView().getPrivateMetadata());
    RosterState state = new RosterState(payload.getView().getState(), meta);
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    PlaceCheck.look(context.client(), desk.places(), state.channel(), stamp.at());
    return switch (desk.editing().save(state.wanted(), stamp)) {
      case Editing.Outcome.Faulty(var faults) -> context.ackWithErrors(errors(faults));
      case Editing.Outcome.Unconfirmed(var shared) -> {
        RosterMeta asking = meta.asking(shared);
        yield asking.equals(meta)
            ? context.ackWithErrors(
                Map.of(RosterForm.confirmBlock(meta), text.say("roster.confirm.missing")))
            : context.ackWithUpdate(forms.view(state.entry(), state.from(), asking, shared));
      }
      case Editing.Outcome.Overtaken(var by) ->
          context.ackWithUpdate(TypedWords.below(notice(overtaken(by)), payload.getView(), text));
      case Editing.Outcome.Unchanged(var entry) ->
          context.ackWithUpdate(notice(text.say("roster.unchanged", Mrkdwn.escape(entry.name()))));
      case Editing.Outcome.Saved saved -> {
        changed.run();
        Query query = Query.parse(meta.list().query()).notBefore(saved.from());
        View list = list(query);
        Later.run(() -> Modals.update(context, meta.list().view(), list));
        yield context.ackWithUpdate(notice(saved(saved)));
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
        text.say("roster.saved", Mrkdwn.escape(saved.entry().name()), text.day(saved.from()));
    String follows =
        (renamed ? "\n" + text.say("roster.saved.renamed") : "")
            + (people ? "\n" + text.say("roster.saved.card") : "");
    return Mrkdwn.shorten(head + "\n" + words.differences(saved.differences()), 2700) + follows;
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

  private static RosterMeta.Below below(View list) {
    return new RosterMeta.Below(list.getId(), list.getPrivateMetadata());
  }

  private View list(Query query) {
    return lists.view(query, desk.directory().on(query.day()));
  }

  private View notice(String sentence) {
    return Modals.notice(
        text.say("roster.title"), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
  }

  /** What is past is shown, but changed from today on. */
  private LocalDate from(Query query) {
    return query.notBefore(today()).day();
  }

  private LocalDate today() {
    return clock.instant().atZone(text.zone()).toLocalDate();
  }
}
