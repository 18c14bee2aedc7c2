package jp.torimatome.slack.door;

import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 入力: what the inputs of a form hold, by block and action; Slack leaves out what nobody touched:
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.
 */
public final class Held {
  private Held() {}

  /** Empty where the form has no such input, or it holds nothing. */
  public static Optional<ViewState.Value> in(
      @Nullable ViewState state, String block, String action) {
    return Optional.ofNullable(state)
        .map(ViewState::getValues)
        .map(values -> values.getOrDefault(block, Map.of()).get(action));
  }

  /** Of an input whose block and action have one id. */
  public static Optional<ViewState.Value> in(@Nullable ViewState state, String id) {
    return in(state, id, id);
  }

  /** What was typed there; empty where nothing was. */
  public static String text(@Nullable ViewState state, String id) {
    return in(state, id).map(ViewState.Value::getValue).orElse("");
  }

  /** The people who were chosen there. */
  public static List<String> users(@Nullable ViewState state, String id) {
    return in(state, id).map(ViewState.Value::getSelectedUsers).orElse(List.of());
  }
}
