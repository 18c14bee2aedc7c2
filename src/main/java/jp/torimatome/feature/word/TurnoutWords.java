package jp.torimatome.feature.word;

import java.util.stream.Stream;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 回答の内訳: what is not answered yet, each kind by its own name; the same words wherever it is told.
 */
public record TurnoutWords(Text text) {

  /** 未回答2件、差し戻し1件、承認待ち3件; empty when everything is answered. */
  public String rest(Turnout turnout) {
    return text.list(
        Stream.of(
                kind("unanswered", turnout.unanswered()), kind("returned", turnout.returned()),
                kind("waiting", turnout.waiting()), kind("blank", turnout.blank()))
            .flatMap(each -> each));
  }

  private Stream<String> kind(String name, int count) {
    return count == 0 ? Stream.empty() : Stream.of(text.say("turnout." + name, count));
  }
}
