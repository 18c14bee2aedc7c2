package jp.torimatome.slack.door;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.reply.draft.TypedStore;
import jp.torimatome.reply.draft.TypedStore.Words;

/**
 * 書きかけ: the words of every form are kept at each keystroke and stand in it again when it is opened
 * anew, until it is sent. (The reply's own form keeps more, in drafts that the section shares.)
 */
public final class TypedForms {
  /** Of an input's element: each keystroke is told. */
  public static final DispatchActionConfig EACH_KEYSTROKE =
      DispatchActionConfig.builder().triggerActionsOn(List.of("on_character_entered")).build();

  /** Carried by a notice below which what was typed is shown: the form was not taken. */
  public static final String NOT_TAKEN = "not-taken";

  private static final String KEY = "typed-forms";
  private static final Pattern VIEW_ID = Pattern.compile("\\bV[0-9A-Z]{7,}\\b");
  private static final Gson GSON = new Gson();

  private final TypedStore store;
  private final InstantSource clock;

  public TypedForms(TypedStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The same form, of whose keystrokes Slack tells. */
  public static View listening(View form) {
    inputs(
        form,
        (input, element) -> {
          input.setDispatchAction(true);
          element.setDispatchActionConfig(EACH_KEYSTROKE);
        });
    return form;
  }

  /** What the person has typed and not sent goes with their request, to whatever form it opens. */
  public void bring(Context context, String person) {
    Map<String, Map<String, Words>> typed = store.of(person);
    if (!typed.isEmpty()) {
      context.getAdditionalValues().put(KEY, GSON.toJson(typed));
    }
  }

  /** The form with what the person had typed into it, where it starts from the same. */
  public static View restored(View form, Context context) {
    String carried = context.getAdditionalValues().get(KEY);
    if (carried == null || form.getCallbackId() == null) {
      return form;
    }
    Map<String, Map<String, Words>> typed =
        GSON.fromJson(carried, new TypeToken<Map<String, Map<String, Words>>>() {}.getType());
    Map<String, Words> here = typed.getOrDefault(nameOf(form), Map.of());
    inputs(
        form,
        (input, element) ->
            Optional.ofNullable(here.get(input.getBlockId()))
                .filter(words -> words.before().equals(initial(element)))
                .ifPresent(words -> element.setInitialValue(words.now())));
    return form;
  }

  /**
   * The form as it began: kept words that were put back into it are what the person typed, not what
   * stood there before.
   */
  public void begun(View form, String person) {
    Map<String, Words> here = store.of(person).getOrDefault(nameOf(form), Map.of());
    inputs(
        form,
        (input, element) ->
            Optional.ofNullable(here.get(input.getBlockId()))
                .filter(
                    words -> typed(form, input, element).filter(words.now()::equals).isPresent())
                .ifPresent(words -> element.setInitialValue(words.before())));
  }

  /** Keeps what a form holds after a keystroke. */
  public void keep(BlockActionPayload payload) {
    View form = payload.getView();
    Map<String, Words> inputs = new HashMap<>();
    inputs(
        form,
        (input, element) ->
            typed(form, input, element)
                .ifPresent(
                    now -> inputs.put(input.getBlockId(), new Words(initial(element), now))));
    store.keep(
        new TypedStore.Typed(
            payload.getUser().getId(),
            nameOf(form),
            payload.getActions().getFirst().getActionTs(),
            inputs),
        clock.instant());
  }

  /** A form that was taken is forgotten; one that is shown again, or whose words are, is not. */
  public Response settled(View form, String person, Response answer) {
    String body = Objects.requireNonNullElse(answer.getBody(), "");
    boolean isOpen =
        Stream.of("\"errors\"", "\"push\"", NOT_TAKEN, "\"" + form.getCallbackId() + "\"")
            .anyMatch(body::contains);
    if (!isOpen) {
      store.forget(person, nameOf(form));
    }
    return answer;
  }

  /** The modal below a form is another each time; the form is the same. */
  private static String nameOf(View form) {
    String metadata = Objects.requireNonNullElse(form.getPrivateMetadata(), "");
    return form.getCallbackId() + " " + VIEW_ID.matcher(metadata).replaceAll("");
  }

  private static String initial(PlainTextInputElement element) {
    return Objects.requireNonNullElse(element.getInitialValue(), "");
  }

  private static Optional<String> typed(
      View form, InputBlock input, PlainTextInputElement element) {
    return Held.in(form.getState(), input.getBlockId(), element.getActionId())
        .map(value -> Objects.requireNonNullElse(value.getValue(), ""));
  }

  private static void inputs(View form, BiConsumer<InputBlock, PlainTextInputElement> work) {
    FreeText.inputs(form)
        .forEach(input -> {
          if (input.getElement() instanceof PlainTextInputElement element) {
            work.accept(input, element);
          }
        });
  }
}
