package jp.torimatome.feature.signoff;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.round.Item.Returned.Stage;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;

/** The head's buttons: approving one reply or all, sending one back, reading one whole. */
public final class SignOffHandlers {
  private static final String CALLBACK = "sign_off_returned";

  private final Desk desk;
  private final FormWords words;
  private final DecisionWords decisions;
  private final ReturnView returns;
  private final InstantSource clock;

  /** What the listeners work with. */
  public record Desk(Approving approving, Returning returning, WaitingList waitingList) {}

  public SignOffHandlers(Desk desk, FormWords words, InstantSource clock) {
    this.desk = desk;
    this.words = words;
    this.decisions = new DecisionWords(words);
    this.returns = new ReturnView(words);
    this.clock = clock;
  }

  /** {@code decided} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable decided) {
    doors.pressed(SignOffMessage.APPROVE, Act.SIGN_OFF, press -> approve(press, decided));
    doors.pressed(SignOffMessage.APPROVE_ALL, Act.SIGN_OFF, press -> approve(press, decided));
    doors.pressed(SignOffMessage.RETURN, Act.SIGN_OFF, this::openReturn);
    doors.pressed(SignOffMessage.WHOLE, Act.SIGN_OFF, this::openWhole);
    doors.typed(ReturnView.REASON, Act.SIGN_OFF);
    doors.sent(CALLBACK, Act.SIGN_OFF, form -> sendBack(form, decided));
  }

  /** The message itself shows what was done; only what could not be done has to be said. */
  private Reaction approve(Press press, Runnable decided) {
    List<Long> replies = Arrays.stream(press.value().split(",")).map(Long::valueOf).toList();
    Map<Long, Approving.Outcome> outcomes =
        desk.approving().run(replies, press.person(), clock.instant());
    decided.run();
    List<String> said =
        outcomes.values().stream()
            .flatMap(outcome -> decisions.notApproved(outcome).stream())
            .distinct()
            .toList();
    String all = String.join("\n", said);
    return said.isEmpty() ? Reaction.none() : new Reaction.Tells(notice(all), all);
  }

  private Reaction openReturn(Press press) {
    Screen view =
        waiting(press)
            .map(found ->
                returns.form(
                    CALLBACK,
                    Long.toString(found.reply().id()),
                    found.sheet().item(),
                    found.sheet().round().ended()))
            .orElseGet(this::decided);
    return new Reaction.Opens(view, words.text().say("signoff.not-opened"));
  }

  private Reaction openWhole(Press press) {
    Screen view = waiting(press).map(this::whole).orElseGet(this::decided);
    return new Reaction.Opens(view, words.text().say("signoff.not-opened"));
  }

  private Screen whole(WaitingList.Waiting waiting) {
    Changes changes = new Changes(words);
    List<Part> parts = new ArrayList<>();
    var item = waiting.sheet().item();
    String project =
        words
            .text()
            .say(
                "return.intro",
                item.project().printedNumber() + "",
                Marks.escape(item.project().called()));
    parts.add(Part.Paragraph.of(Marks.shorten(project, 2900)));
    item.fields().forEach(field -> parts.add(changes.whole(waiting, field)));
    if (!waiting.reasons().isEmpty()) {
      parts.add(changes.reasons(waiting.reasons()));
    }
    return Screen.notice(
        words.text().say("signoff.whole.title"), words.text().say("form.close"), parts);
  }

  private Settled sendBack(Filled form, Runnable decided) {
    var request =
        new Returning.Request(
            Long.parseLong(form.carried()),
            Stage.HEAD,
            ReturnView.fields(form),
            ReturnView.reason(form),
            form.person());
    Returning.Outcome outcome = desk.returning().run(request, clock.instant());
    Map<String, String> errors = decisions.errors(outcome);
    if (!errors.isEmpty()) {
      return new Settled.Faulty(errors);
    }
    decided.run();
    Optional<String> said = decisions.notReturned(outcome);
    return said.isPresent()
        ? new Settled.Shows(Untaken.below(notice(said.get()), form, words.text().say("form.typed")))
        : new Settled.Closes();
  }

  private Optional<WaitingList.Waiting> waiting(Press press) {
    return desk.waitingList().reply(press.number());
  }

  private Screen decided() {
    return notice(words.text().say("decision.not-waiting"));
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        words.text().say("refusal.title"),
        words.text().say("form.close"),
        List.of(Part.Paragraph.of(sentence)));
  }
}
