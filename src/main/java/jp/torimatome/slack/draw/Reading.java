package jp.torimatome.slack.draw;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Control;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from Slack, as values:
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload and
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.
 */
public final class Reading {
  private Reading() {}

  /** A press, or a change of what is chosen. */
  public static Press press(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    String person = payload.getUser().getId();
    View view = payload.getView();
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    var where =
        new Press.Where(
            surface(view), given(action.getBlockId()), channel, given(action.getActionTs()));
    String value =
        action.getSelectedOption() == null
            ? given(action.getValue())
            : given(action.getSelectedOption().getValue());
    return new Press(
        person,
        action.getActionId(),
        value,
        where,
        Optional.ofNullable(view).map(form -> filled(person, form)));
  }

  private static Press.Surface surface(@Nullable View view) {
    if (view == null) {
      return Press.Surface.MESSAGE;
    }
    return "modal".equals(view.getType()) ? Press.Surface.SCREEN : Press.Surface.HOME;
  }

  /** A form as it stands before {@code person}. */
  public static Filled filled(String person, View view) {
    return new Filled(
        person, given(view.getId()), given(view.getHash()), screen(view), given(view.getState()));
  }

  private static Screen screen(View view) {
    List<LayoutBlock> blocks = Objects.requireNonNullElse(view.getBlocks(), List.of());
    Screen.Frame frame =
        new Screen.Frame(
            given(view.getCallbackId()),
            given(view.getPrivateMetadata()),
            view.getTitle() == null ? "" : given(view.getTitle().getText()),
            view.getSubmit() == null ? "" : given(view.getSubmit().getText()),
            view.getClose() == null ? "" : given(view.getClose().getText()));
    return new Screen(frame, blocks.stream().map(Undrawing::part).toList(), closing(view));
  }

  private static Screen.Closing closing(View view) {
    if (Boolean.TRUE.equals(view.getNotifyOnClose())) {
      return Screen.Closing.TOLD;
    }
    return Boolean.TRUE.equals(view.getClearOnClose())
        ? Screen.Closing.WITH_ALL_BELOW
        : Screen.Closing.ALONE;
  }

  private static Map<String, Map<String, Filled.Given>> given(@Nullable ViewState state) {
    Map<String, Map<String, Filled.Given>> given = new LinkedHashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach((block, actions) ->
              actions.forEach((action, value) ->
                  given
                      .computeIfAbsent(block, name -> new LinkedHashMap<>())
                      .put(action, new Filled.Given(chosen(value)))));
    }
    return given;
  }

  /** Whichever of its members the element fills. */
  private static List<Control.Option> chosen(ViewState.Value value) {
    Stream<Control.Option> options =
        Stream.concat(
                Stream.ofNullable(value.getSelectedOption()),
                Stream.ofNullable(value.getSelectedOptions()).flatMap(List::stream))
            .map(option -> new Control.Option(option.getValue(), words(option)));
    Stream<@Nullable String> ones =
        Stream.of(
            value.getValue(),
            value.getSelectedDate(),
            Optional.ofNullable(value.getSelectedDateTime()).map(Object::toString).orElse(null),
            value.getSelectedUser(),
            value.getSelectedConversation(),
            value.getSelectedChannel());
    Stream<String> several = Stream.ofNullable(value.getSelectedUsers()).flatMap(List::stream);
    return Stream.concat(
            options,
            Stream.concat(ones, several)
                .filter(Objects::nonNull)
                .map(given -> new Control.Option(given, given)))
        .toList();
  }

  private static String words(ViewState.SelectedOption option) {
    return option.getText() == null ? "" : given(option.getText().getText());
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
