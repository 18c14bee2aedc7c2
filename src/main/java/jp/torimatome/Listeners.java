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
import jp.torimatome.feature.aside.AsideListener;
import jp.torimatome.feature.clarify.ClarifyHandlers;
import jp.torimatome.feature.clarify.Overhearing;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.ReplyHandlers;
import jp.torimatome.feature.home.HomeHandlers;
import jp.torimatome.feature.home.Homes;
import jp.torimatome.feature.official.EditionAnswer;
import jp.torimatome.feature.official.EditionHandlers;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.feature.official.RolloverAnswer;
import jp.torimatome.feature.official.RolloverButtons;
import jp.torimatome.feature.official.RolloverDesk;
import jp.torimatome.feature.question.AskHandlers;
import jp.torimatome.feature.question.FindingsList;
import jp.torimatome.feature.question.QuestionHandlers;
import jp.torimatome.feature.review.ReviewHandlers;
import jp.torimatome.feature.search.Concerned;
import jp.torimatome.feature.search.JigyoAnswers;
import jp.torimatome.feature.search.JigyoCommand;
import jp.torimatome.feature.signoff.SignOffHandlers;
import jp.torimatome.feature.steering.CoordinatorAnswers;
import jp.torimatome.feature.steering.CoordinatorButtons;
import jp.torimatome.feature.steering.PlanDialog;
import jp.torimatome.feature.unchanged.UnchangedHandlers;
import jp.torimatome.feature.verb.TorimatomeCommand;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.feature.verb.WhichPlan;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.people.Access;
import jp.torimatome.reply.aside.AsideStore;
import jp.torimatome.reply.aside.Asides;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.reply.draft.TypedStore;
import jp.torimatome.reply.unchanged.Unchanging;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.slack.inspect.PlaceCheck;
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
   * Everything is registered at a door of its own in Slack; returned to tell what there is. {@code
   * hasty}: for what is asked while somebody waits.
   */
  Doors register(App app, Entrance entrance, Slack hasty) {
    Doors doors = new Doors(app, access(), entrance, typed(), text, clock);
    register(doors.said(), look(hasty));
    return doors;
  }

  /** Likewise at doors that are opened otherwise. */
  void register(jp.torimatome.say.door.Doors doors) {
    register(doors, (channel, at) -> {});
  }

  private void register(jp.torimatome.say.door.Doors doors, BiConsumer<String, Instant> look) {
    FindingWords words = new FindingWords(text);
    FindingsList findings = new FindingsList(rooms.plans(), rooms.asked().findings(), words);
    answering(doors, words);
    new AskHandlers(findings, rooms.asked().asking(), rooms.office().calendar(), words, clock)
        .register(doors, changed);
    new PlanDialog(desk(), rooms.plans(), features.handover().answer()::planned, clock, text)
        .register(doors);
    coordinating(doors, findings, look);
    searching(doors);
    new HomeHandlers(homes, desk(), rooms.office().calendar(), text, clock)
        .register(doors, changed);
  }

  private TypedForms typed() {
    return new TypedForms(new TypedStore(rooms.database()), clock);
  }

  private void answering(jp.torimatome.say.door.Doors doors, FindingWords findings) {
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
    replies.register(doors, changed);
    Unchanging unchanging = new Unchanging(replying.answering(), replying.submitting());
    new UnchangedHandlers(unchanging, desk().inquiries(), replies, words, clock)
        .register(doors, changed);
    AsideListener asides =
        new AsideListener(
            new Asides(new AsideStore(rooms.database()), access(), rooms.office().calendar()),
            clock,
            changed);
    Clarifying clarifying = rooms.desks().clarifications().clarifying();
    new Overhearing(clarifying, asides, text, clock).register(doors);
    new ClarifyHandlers(clarifying, words, clock).register(doors, changed);
    Rooms.Deciding deciding = replying.deciding();
    var desk =
        new SignOffHandlers.Desk(
            deciding.approving(), deciding.returning(), deciding.waitingList());
    new SignOffHandlers(desk, words, clock).register(doors, changed);
    Rooms.Asked asked = rooms.asked();
    QuestionHandlers.Acts acts =
        new QuestionHandlers.Acts(asked.questions(), asked.keeping(), asked.mending(), replies);
    new QuestionHandlers(acts, words, findings, clock).register(doors, changed);
  }

  private void coordinating(
      jp.torimatome.say.door.Doors doors, FindingsList findings, BiConsumer<String, Instant> look) {
    RolloverAnswer rollovers =
        new RolloverAnswer(
            new RolloverDesk(rooms.rollovers(), desk().planning(), text), rooms.plans());
    new RolloverButtons(rollovers, text, clock).register(doors);
    new EditionHandlers(rooms.publication(), rooms.plans(), text, clock).register(doors, changed);
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
    new CoordinatorButtons(answers, clock).register(doors, changed);
    Map<Verb, Function<Typed, Answer>> verbs = new EnumMap<>(answers.verbs());
    features.all().forEach(feature -> verbs.putAll(feature.listen(doors, changed)));
    verbs.putAll(RosterRoom.of(rooms).register(doors, look, clock, changed));
    ReviewHandlers reviews =
        new ReviewHandlers(rooms.desks().reviewing(), new FormWords(text), clock);
    reviews.register(doors, changed);
    verbs.put(Verb.REVIEW, reviews::answer);
    Set<Verb> unanswered = EnumSet.complementOf(EnumSet.copyOf(verbs.keySet()));
    if (!unanswered.equals(Set.of(Verb.HELP))) {
      throw new IllegalStateException("nobody answers " + unanswered);
    }
    WhichPlan which = new WhichPlan(rooms.plans(), desk().rounds(), text);
    new TorimatomeCommand(verbs, which, doors, text, clock).register(changed);
  }

  private BiConsumer<String, Instant> look(Slack hasty) {
    MethodsClient methods = hasty.methods(rooms.office().settings().slack().secrets().botToken());
    return (channel, at) -> PlaceCheck.look(methods, rooms.people().places(), channel, at);
  }

  private EditionAnswer editions() {
    return new EditionAnswer(
        rooms.plans(), rooms.publication(), new OrderStore(rooms.database()), text);
  }

  private void searching(jp.torimatome.say.door.Doors doors) {
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
        .register(doors);
  }

  private RoundDesk desk() {
    return rooms.rounds().desk();
  }

  private Access access() {
    return rooms.people().access();
  }
}
