package jp.torimatome.slack;

import jp.torimatome.round.Item;
import jp.torimatome.text.Text;

/** 回答の状況: how far an item is, in mrkdwn – open, or answered by whom and when, and whether there is a draft. */
public record ItemWords(Text text) {

  public String state(Item item) {
    String draft = item.draft().map(mark -> text.say("prompt.item.draft", text.moment(mark.at()))).orElse("");
    return item.answer().map(this::answered).orElseGet(() -> text.say("prompt.item.open")) + draft;
  }

  private String answered(Item.Answer answer) {
    return text.say(
        "prompt.item.answered",
        text.moment(answer.at()),
        text.say("person", answer.by()),
        answer.onBehalf() ? text.say("prompt.item.on-behalf") : "",
        answer.late() ? text.say("prompt.item.late") : "");
  }
}
