package jp.torimatome.slack.terms;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.slack.Days;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
import jp.torimatome.text.Text;

/** /torimatome 期限延長 and 解除: what is asked for, what holds, and giving time in one line – 課名 日付 理由. */
public final class TermsAnswer {
  private static final int LISTED = 12;

  private final TermHandlers.Desk desk;
  private final RoundStore rounds;
  private final TermWords words;
  private final RequestBlocks requests;
  private final Text text;

  public TermsAnswer(TermHandlers.Desk desk, RoundStore rounds, TermWords words) {
    this.desk = desk;
    this.rounds = rounds;
    this.words = words;
    this.requests = new RequestBlocks(words);
    this.text = words.text();
  }

  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.of(Verb.EXTEND, typed -> said(typed, Verb.EXTEND), Verb.UNLOCK, typed -> said(typed, Verb.UNLOCK));
  }

  private Answer said(Typed typed, Verb verb) {
    if (typed.rest().isEmpty()) {
      return list(verb);
    }
    String[] parts = typed.rest().split("\\s+", 3);
    LocalDate today = desk.calendar().dayOf(typed.stamp().at());
    Optional<LocalDate> day = parts.length > 1 ? Days.read(parts[1], today) : Optional.empty();
    if (day.isEmpty()) {
      return Answer.of(text.say("terms.usage", verb.japanese()));
    }
    List<Inquiry> all = inquiries();
    List<Inquiry> meant = all.stream().filter(inquiry -> fold(inquiry.section().name()).contains(fold(parts[0]))).toList();
    if (meant.size() != 1) {
      String names = text.list((meant.isEmpty() ? all : meant).stream().map(inquiry -> Mrkdwn.escape(inquiry.section().name())));
      return Answer.of(text.say(meant.isEmpty() ? "terms.unknown-section" : "terms.several", Mrkdwn.escape(parts[0]), names));
    }
    String reason = parts.length > 2 ? parts[2] : "";
    GivingTime.Wish wish = new GivingTime.Wish(meant.getFirst().id(), day.get(), reason, typed.stamp());
    GivingTime.Outcome outcome = verb == Verb.EXTEND ? desk.giving().grant(Optional.empty(), wish) : desk.giving().unlock(wish);
    return Answer.of(
        outcome instanceof GivingTime.Outcome.Done done
            ? words.done(verb == Verb.EXTEND ? "terms.done.extension_grant" : "terms.done.unlock", done)
            : words.refused(outcome));
  }

  private Answer list(Verb verb) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<TimeRequest> waiting = verb == Verb.EXTEND ? desk.store().waiting() : List.of();
    String heading = verb == Verb.EXTEND ? text.say("terms.waiting", waiting.size()) : text.say("terms.unlocking");
    blocks.add(Mrkdwn.section(heading));
    waiting.stream().limit(LISTED).forEach(request -> blocks.addAll(requests.of(request)));
    inquiries().stream().filter(inquiry -> holds(inquiry, verb)).limit(LISTED).forEach(inquiry -> {
      blocks.add(Mrkdwn.section(words.section(inquiry)));
      String action = verb == Verb.EXTEND ? TermHandlers.WITHDRAW : TermHandlers.LOCK;
      blocks.add(actions(List.of(requests.pressed(action, inquiry.id(), false))));
    });
    blocks.add(Mrkdwn.section(text.say("terms.usage", verb.japanese())));
    return Answer.of(heading, blocks);
  }

  private static boolean holds(Inquiry inquiry, Verb verb) {
    return verb == Verb.EXTEND ? inquiry.terms().extension().isPresent() : inquiry.terms().unlocking().isPresent();
  }

  /** Those of the rounds that are open, else of the newest that was. */
  private List<Inquiry> inquiries() {
    List<Round> all = rounds.rounds();
    List<Round> open = all.stream().filter(Round::takesReplies).toList();
    List<Round> shown = open.isEmpty() ? all.stream().filter(round -> round.state() == Round.State.CLOSED).limit(1).toList() : open;
    return shown.stream().flatMap(round -> desk.inquiries().inquiries(round.id()).stream()).toList();
  }

  private static String fold(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
