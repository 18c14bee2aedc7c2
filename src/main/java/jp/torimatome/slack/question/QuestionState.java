package jp.torimatome.slack.question;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Optional;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.slack.door.Held;
import jp.torimatome.slack.form.KeptText;
import org.jspecify.annotations.Nullable;

/** Names the inputs of a question's modals, and reads what was typed into them. */
final class QuestionState {
  static final String CHOICE = "choice";
  static final String VALUE = "value";
  static final String KEPT = "kept";

  /** The action_id of the choice. */
  static final String CHOOSE = "question_choose";

  static final String REASON = "reason";

  private QuestionState() {}

  /**
   * What a modal carries in its private_metadata: the question, and a mark of the value that the
   * person saw.
   */
  record Meta(long question, String base) {
    private static final Gson GSON = new Gson();

    String print() {
      return GSON.toJson(this);
    }

    static Meta parse(String json) {
      return GSON.fromJson(json, Meta.class);
    }
  }

  /** block_id of an input; also where Slack shows an error. */
  static String block(String kind, String questionId) {
    return "question_" + kind + ":" + questionId;
  }

  static ReplyForm.Entry entry(View form, long questionId) {
    ViewState state = form.getState();
    Choice choice =
        input(state, CHOICE, CHOOSE, questionId)
            .map(ViewState.Value::getSelectedOption)
            .map(option -> Choice.of(option.getValue()))
            .orElse(Choice.GIVEN);
    String kept = KeptText.in(form, block(KEPT, Long.toString(questionId))).orElse("");
    return new ReplyForm.Entry(
        choice, input(state, VALUE, VALUE, questionId).map(ViewState.Value::getValue).orElse(kept));
  }

  static String typed(@Nullable ViewState state, String kind, long questionId) {
    return input(state, kind, kind, questionId).map(ViewState.Value::getValue).orElse("");
  }

  private static Optional<ViewState.Value> input(
      @Nullable ViewState state, String kind, String action, long questionId) {
    return Held.in(state, block(kind, Long.toString(questionId)), action);
  }
}
