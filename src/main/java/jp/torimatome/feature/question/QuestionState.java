package jp.torimatome.feature.question;

import java.util.Optional;
import jp.torimatome.feature.form.KeptText;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.say.door.Carried;
import jp.torimatome.say.door.Filled;

/** Names the inputs of a question's modals, and reads what was typed into them. */
final class QuestionState {
  static final String CHOICE = "choice";
  static final String VALUE = "value";
  static final String KEPT = "kept";

  /** The control of the choice. */
  static final String CHOOSE = "question_choose";

  static final String REASON = "reason";

  private QuestionState() {}

  /** What a form carries: the question, and a mark of the value that the person saw. */
  record Meta(long question, String base) {

    String print() {
      return Carried.of(this);
    }

    static Meta parse(String json) {
      return Carried.read(json, Meta.class);
    }
  }

  /** The id of an input; also beside which an error is shown. */
  static String input(String kind, String questionId) {
    return "question_" + kind + ":" + questionId;
  }

  static ReplyForm.Entry entry(Filled form, long questionId) {
    Choice choice = value(form, CHOICE, CHOOSE, questionId).map(Choice::of).orElse(Choice.GIVEN);
    String kept = KeptText.in(form.screen(), input(KEPT, Long.toString(questionId))).orElse("");
    return new ReplyForm.Entry(choice, value(form, VALUE, VALUE, questionId).orElse(kept));
  }

  static String typed(Filled form, String kind, long questionId) {
    return value(form, kind, kind, questionId).orElse("");
  }

  private static Optional<String> value(Filled form, String kind, String control, long questionId) {
    return form.in(input(kind, Long.toString(questionId)), control).flatMap(Filled.Given::value);
  }
}
