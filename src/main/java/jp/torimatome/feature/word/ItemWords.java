package jp.torimatome.feature.word;

import jp.torimatome.people.Stamp;
import jp.torimatome.round.Item;
import jp.torimatome.text.Text;

/**
 * 回答の状況: how far an item is, in mrkdwn – open, or answered by whom and when, and whether there is a
 * draft.
 */
public record ItemWords(Text text) {

  /** {@link #state} for a channel, where nobody is named. */
  public String stateUnnamed(Item item) {
    return state(item, "prompt.item.unnamed.");
  }

  /**
   * {@link #stateUnnamed} for the whole workspace: what was sent back is open, and drafts are the
   * section's.
   */
  public String stateForAll(Item item) {
    return switch (item.progress()) {
      case OPEN, RETURNED -> text.say("prompt.item.open");
      case WAITING ->
          item.answer()
              .map(answer -> answered("prompt.item.unnamed.waiting", answer))
              .orElseThrow();
      case ANSWERED ->
          item.answer()
              .map(answer -> answered("prompt.item.unnamed.answered", answer))
              .orElseThrow();
      case ACCEPTED ->
          item.answer()
              .map(answer -> answered("prompt.item.unnamed.accepted", answer))
              .orElseThrow();
    };
  }

  public String state(Item item) {
    return state(item, "prompt.item.");
  }

  private String state(Item item, String key) {
    String draft =
        item.draft().map(mark -> text.say("prompt.item.draft", text.moment(mark.at()))).orElse("");
    return switch (item.progress()) {
          case OPEN -> text.say("prompt.item.open");
          case RETURNED -> returned(item.returned().orElseThrow());
          case WAITING ->
              item.answer().map(answer -> answered(key + "waiting", answer)).orElseThrow();
          case ANSWERED ->
              item.answer().map(answer -> answered(key + "answered", answer)).orElseThrow();
          case ACCEPTED -> accepted(key, item);
        }
        + draft;
  }

  /** The fields are called without their years, which the message says anyway. */
  private String returned(Item.Returned returned) {
    String fields =
        text.list(returned.fields().stream().map(field -> text.say("field.short." + field.code())));
    return text.say("prompt.item.returned", fields, text.moment(returned.dueAt()));
  }

  /** Who took it and when; who answered stands beside it. */
  private String accepted(String key, Item item) {
    Stamp stamp = item.accepted().orElseThrow();
    String answer =
        item.answer().map(given -> answered(key + "accepted.answer", given)).orElseThrow();
    return text.say(
        key + "accepted", text.moment(stamp.at()), text.say("person", stamp.by()), answer);
  }

  private String answered(String sentence, Item.Answer answer) {
    return text.say(
        sentence,
        text.moment(answer.at()),
        text.say("person", answer.by()),
        answer.onBehalf() ? text.say("prompt.item.on-behalf") : "",
        answer.late() ? text.say("prompt.item.late") : "");
  }
}
