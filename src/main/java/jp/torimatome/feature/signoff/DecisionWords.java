package jp.torimatome.feature.signoff;

import java.util.Map;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.round.Item;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** What a person is told whose decision about a reply could not be taken. */
public final class DecisionWords {
  private final FormWords words;
  private final Text text;

  public DecisionWords(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** Empty when it was approved. */
  public Optional<String> notApproved(Approving.Outcome outcome) {
    return switch (outcome) {
      case Approving.Outcome.Done done -> Optional.empty();
      case Approving.Outcome.Already(var item) ->
          Optional.of(text.say("decision.already", name(item), new ItemWords(text).state(item)));
      case Approving.Outcome.Overtaken(var item) ->
          Optional.of(text.say("decision.overtaken", name(item)));
      case Approving.Outcome.SamePerson(var item) ->
          Optional.of(text.say("decision.same-person", name(item)));
      case Approving.Outcome.Refused(var refusal) -> Optional.of(words.refusal(refusal));
    };
  }

  /** Empty when it was sent back, or when what is wrong is shown beside its field. */
  public Optional<String> notReturned(Returning.Outcome outcome) {
    return switch (outcome) {
      case Returning.Outcome.Done done -> Optional.empty();
      case Returning.Outcome.NoReason noReason -> Optional.empty();
      case Returning.Outcome.NoFields noFields -> Optional.empty();
      case Returning.Outcome.Already(var item) ->
          Optional.of(text.say("decision.already", name(item), new ItemWords(text).state(item)));
      case Returning.Outcome.Overtaken overtaken -> Optional.of(text.say("decision.newer"));
      case Returning.Outcome.Refused(var refusal) -> Optional.of(words.refusal(refusal));
    };
  }

  /** What is shown beside the fields of {@link ReturnView}. */
  public Map<String, String> errors(Returning.Outcome outcome) {
    return switch (outcome) {
      case Returning.Outcome.NoReason noReason ->
          Map.of(ReturnView.REASON, text.say("return.no-reason"));
      case Returning.Outcome.NoFields noFields ->
          Map.of(ReturnView.FIELDS, text.say("return.no-fields"));
      case Returning.Outcome.Done done -> Map.of();
      case Returning.Outcome.Already already -> Map.of();
      case Returning.Outcome.Overtaken overtaken -> Map.of();
      case Returning.Outcome.Refused refused -> Map.of();
    };
  }

  private static String name(Item item) {
    return item.project().printedNumber() + " " + Marks.escape(item.project().called());
  }
}
