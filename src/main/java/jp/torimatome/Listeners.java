package jp.torimatome;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.people.Access;
import jp.torimatome.reply.aside.AsideStore;
import jp.torimatome.reply.aside.Asides;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.reply.draft.TypedStore;
import jp.torimatome.reply.unchanged.Unchanging;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.aside.AsideListener;
import jp.torimatome.slack.clarify.ClarifyHandlers;
import jp.torimatome.slack.clarify.Overhearing;
import jp.torimatome.slack.command.CoordinatorAnswers;
import jp.torimatome.slack.command.CoordinatorButtons;
import jp.torimatome.slack.command.PlanDialog;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.ReplyHandlers;
import jp.torimatome.slack.home.HomeHandlers;
import jp.torimatome.slack.home.Homes;
import jp.torimatome.slack.inspect.PlaceCheck;
import jp.torimatome.slack.official.EditionAnswer;
import jp.torimatome.slack.official.EditionHandlers;
import jp.torimatome.slack.official.LineageAnswer;
import jp.torimatome.slack.official.RolloverAnswer;
import jp.torimatome.slack.official.RolloverButtons;
import jp.torimatome.slack.official.RolloverDesk;
import jp.torimatome.slack.question.AskHandlers;
import jp.torimatome.slack.question.FindingsList;
import jp.torimatome.slack.question.QuestionHandlers;
import jp.torimatome.slack.review.ReviewHandlers;
import jp.torimatome.slack.search.Concerned;
import jp.torimatome.slack.search.JigyoAnswers;
import jp.torimatome.slack.search.JigyoCommand;
import jp.torimatome.slack.signoff.SignOffHandlers;
import jp.torimatome.slack.unchanged.UnchangedHandlers;
import jp.torimatome.slack.verb.TorimatomeCommand;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
import jp.torimatome.slack.verb.WhichPlan;
import jp.torimatome.slack.word.FindingWords;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.table.edition.OrderStore;
import jp.torimatome.text.Text;

/**
 * Everything that is listened to in Slack: the forms, the questions, the coordinators' command and
 * the search.
 */
final class Listeners {
  private final Rooms rooms;
  private final Features features;
  private final DeliveryStore delivery;
  private final Homes homes;
  private final InstantSource clock;
  private final Runnable changed;
  private final Text text;

  /** {@code clock} is the domain's; {@code changed} wakes what follows from a change. */
  Listeners(
      Rooms rooms,
      Features features,
      DeliveryStore delivery,
      Homes homes,
      InstantSource clock,
      Runnable changed) {
    this.rooms = rooms;
    this.features = features;
    this.delivery = delivery;
    this.homes = homes;
    this.clock = clock;
    this.changed = changed;
    this.text = rooms.office().text();
  }

  /**
   * Everything is registered at a door of its own; returned to tell what there is. {@code hasty}:
   * for what is asked while somebody waits.
   */
  Doors register(App app, Entrance entrance, Slack hasty) {
    Doors doors = new Doors(app, access(), entrance, typed(), text, clock);
    FindingWords words = new FindingWords(text);
    FindingsList findings = new FindingsList(rooms.plans(), rooms.asked().findings(), words);
    answering(doors, words);
    new AskHandlers(findings, rooms.asked().asking(), rooms.office().calendar(), words, clock)
        .register(doors.said(), changed);
    new PlanDialog(desk(), rooms.plans(), features.handover().answer()::planned, clock, text)
        .register(doors.said());
    coordinating(doors, findings, hasty);
    searching(doors);
    new HomeHandlers(homes, desk(), rooms.office().calendar(), text, clock)
        .register(doors, changed);
    return doors;
  }

  private TypedForms typed() {
    return new TypedForms(new TypedStore(rooms.database()), clock);
  }

  private void answering(Doors doors, FindingWords findings) {
    Rooms.Replying replying = rooms.replying();
    FormWords words = new FormWords(text);
    ReplyHandlers replies =
        new ReplyHandlers(
            new ReplyHandlers.Desk(
                replying.answering(),
                replying.submitting(),
                replying.noticing(),
                replying.drafts(),
                desk().inquiries(),
                new AuditStore(rooms.database()),
                rooms.desks().clarifications().store()),
            words,
            clock);
    replies.register(doors.said(), changed);
    Unchanging unchanging = new Unchanging(replying.answering(), replying.submitting());
    new UnchangedHandlers(unchanging, desk().inquiries(), replies, words, clock)
        .register(doors.said(), changed);
    AsideListener asides =
        new AsideListener(
            new Asides(new AsideStore(rooms.database()), access(), rooms.office().calendar()),
            clock,
            changed);
    asides.register(doors);
    Clarifying clarifying = rooms.desks().clarifications().clarifying();
    new Overhearing(clarifying, asides, text, clock).register(doors);
    new ClarifyHandlers(clarifying, words, clock).register(doors.said(), changed);
    Rooms.Deciding deciding = replying.deciding();
    var desk =
        new SignOffHandlers.Desk(
            deciding.approving(), deciding.returning(), deciding.waitingList());
    new SignOffHandlers(desk, words, clock).register(doors.said(), changed);
    Rooms.Asked asked = rooms.asked();
    QuestionHandlers.Acts acts =
        new QuestionHandlers.Acts(asked.questions(), asked.keeping(), asked.mending(), replies);
    new QuestionHandlers(acts, words, findings, clock).register(doors.said(), changed);
  }

  private void coordinating(Doors doors, FindingsList findings, Slack hasty) {
    RolloverAnswer rollovers =
        new RolloverAnswer(
            new RolloverDesk(rooms.rollovers(), desk().planning(), text), rooms.plans());
    new RolloverButtons(rollovers, text, clock).register(doors.said());
    new EditionHandlers(rooms.publication(), rooms.plans(), text, clock)
        .register(doors.said(), changed);
    CoordinatorAnswers.Sources sources =
        new CoordinatorAnswers.Sources(
            desk(),
            rooms.plans(),
            rooms.summarizing(),
            delivery,
            rooms.rounds().steps(),
            rooms.office().calendar());
    CoordinatorAnswers answers =
        new CoordinatorAnswers(sources, editions(), rollovers, findings, text);
    new CoordinatorButtons(answers, clock).register(doors.said(), changed);
    Map<Verb, Function<Typed, Answer>> verbs = new EnumMap<>(answers.verbs());
    features.all().forEach(feature -> verbs.putAll(feature.listen(doors, changed)));
    verbs.putAll(ReorganisationRoom.of(rooms).register(rooms, doors.said(), clock, changed));
    verbs.putAll(RosterRoom.of(rooms).register(doors.said(), look(hasty), clock, changed));
    ReviewHandlers reviews =
        new ReviewHandlers(rooms.desks().reviewing(), new FormWords(text), clock);
    reviews.register(doors.said(), changed);
    verbs.put(Verb.REVIEW, reviews::answer);
    Set<Verb> unanswered = EnumSet.complementOf(EnumSet.copyOf(verbs.keySet()));
    if (!unanswered.equals(Set.of(Verb.HELP))) {
      throw new IllegalStateException("nobody answers " + unanswered);
    }
    WhichPlan which = new WhichPlan(rooms.plans(), desk().rounds(), text);
    new TorimatomeCommand(verbs, which, doors.said(), text, clock).register(changed);
  }

  private BiConsumer<String, Instant> look(Slack hasty) {
    MethodsClient methods = hasty.methods(rooms.office().settings().slack().secrets().botToken());
    return (channel, at) -> PlaceCheck.look(methods, rooms.people().places(), channel, at);
  }

  private EditionAnswer editions() {
    return new EditionAnswer(
        rooms.plans(), rooms.publication(), new OrderStore(rooms.database()), text);
  }

  private void searching(Doors doors) {
    Searching searching =
        new Searching(
            rooms.database(),
            rooms.plans(),
            desk().rounds(),
            () -> rooms.people().directory().at(clock.instant()));
    LookingUp lookingUp =
        new LookingUp(
            rooms.database(), rooms.plans(), desk().rounds(), desk().inquiries(), searching);
    LineageAnswer lineages =
        new LineageAnswer(rooms.plans(), desk().rounds(), desk().inquiries(), text);
    var clarifications = rooms.desks().clarifications().store();
    var sources = new JigyoAnswers.Sources(searching, lookingUp, lineages, clarifications::ofItem);
    new JigyoCommand(new JigyoAnswers(sources, Concerned.of(access(), rooms.plans()), text), clock)
        .register(doors.said());
  }

  private RoundDesk desk() {
    return rooms.rounds().desk();
  }

  private Access access() {
    return rooms.people().access();
  }
}
