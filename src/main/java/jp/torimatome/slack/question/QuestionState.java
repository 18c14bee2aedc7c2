package jp.torimatome.slack.question;

import com.google.gson.Gson;
import com.slack.api.model.view.ViewState;
import java.util.Optional;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import org.jspecify.annotations.Nullable;

/** Names the inputs of a question's modals, and reads what was typed into them. */
final class QuestionState {
  static final String CHOICE = "choice";
  static final String VALUE = "value";
  static final String REASON = "reason";

  private QuestionState() {}

  /** What a modal carries in its private_metadata: the question, and a mark of the value that the person saw. */
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

  static ReplyForm.Entry entry(@Nullable ViewState state, long questionId) {
    Choice choice = input(state, CHOICE, questionId)
        .map(ViewState.Value::getSelectedOption)
        .map(option -> Choice.of(option.getValue()))
        .orElse(Choice.GIVEN);
    return new ReplyForm.Entry(choice, typed(state, VALUE, questionId));
  }

  static String typed(@Nullable ViewState state, String kind, long questionId) {
    return input(state, kind, questionId).map(ViewState.Value::getValue).orElse("");
  }

  private static Optional<ViewState.Value> input(@Nullable ViewState state, String kind, long questionId) {
    if (state == null || state.getValues() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(state.getValues().get(block(kind, Long.toString(questionId)))).map(inputs -> inputs.get(kind));
  }
}
