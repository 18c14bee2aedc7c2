package jp.torimatome.slack.draw;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ChannelsSelectElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.say.Control;
import org.jspecify.annotations.Nullable;

/** Controls as elements: https://docs.slack.dev/reference/block-kit/block-elements. */
final class Elements {
  private Elements() {}

  static BlockElement of(Control control) {
    return switch (control) {
      case Control.Button button -> button(button);
      case Control.Choice choice -> choice(choice);
      case Control.Radios(var id, var options, var chosen) ->
          RadioButtonsElement.builder()
              .actionId(id)
              .options(options(options))
              .initialOption(option(chosen))
              .build();
      case Control.Checks(var id, var options, var chosen) ->
          CheckboxesElement.builder()
              .actionId(id)
              .options(options(options))
              .initialOptions(chosen.isEmpty() ? null : options(chosen))
              .build();
      case Control.Choices(var id, var options) ->
          MultiStaticSelectElement.builder().actionId(id).options(options(options)).build();
      case Control.Day(var id, var chosen) ->
          DatePickerElement.builder()
              .actionId(id)
              .initialDate(chosen.map(LocalDate::toString).orElse(null))
              .build();
      case Control.Moment(var id, var chosen) ->
          DatetimePickerElement.builder()
              .actionId(id)
              .initialDateTime(Math.toIntExact(chosen.getEpochSecond()))
              .build();
      case Control.Person(var id, var chosen) ->
          UsersSelectElement.builder().actionId(id).initialUser(Drawing.given(chosen)).build();
      case Control.People(var id, var chosen) ->
          MultiUsersSelectElement.builder()
              .actionId(id)
              .initialUsers(chosen.isEmpty() ? null : chosen)
              .build();
      case Control.Channel channel -> channel(channel);
      case Control.Entry entry -> entry(entry);
    };
  }

  private static ButtonElement button(Control.Button button) {
    return ButtonElement.builder()
        .actionId(button.id())
        .value(Drawing.given(button.value()))
        .text(plainText(button.words()))
        .style(
            switch (button.tone()) {
              case NEUTRAL -> null;
              case PRIMARY -> "primary";
              case DANGER -> "danger";
            })
        .confirm(button.question().map(Elements::question).orElse(null))
        .accessibilityLabel(Drawing.given(button.extra().spoken()))
        .url(Drawing.given(button.extra().url()))
        .build();
  }

  private static ConfirmationDialogObject question(Control.Question question) {
    return ConfirmationDialogObject.builder()
        .title(plainText(question.title()))
        .text(plainText(question.words()))
        .confirm(plainText(question.yes()))
        .deny(plainText(question.no()))
        .build();
  }

  private static StaticSelectElement choice(Control.Choice choice) {
    boolean grouped = choice.groups().size() > 1;
    return StaticSelectElement.builder()
        .actionId(choice.id())
        .placeholder(plain(choice.before()))
        .options(grouped ? null : options(choice.groups().getFirst().options()))
        .optionGroups(
            grouped
                ? choice.groups().stream()
                    .map(group ->
                        OptionGroupObject.builder()
                            .label(plainText(group.heading()))
                            .options(options(group.options()))
                            .build())
                    .toList()
                : null)
        .initialOption(option(choice.chosen()))
        .build();
  }

  /** A channel that everybody may read, or one that the bot may write to. */
  private static BlockElement channel(Control.Channel channel) {
    if (channel.open()) {
      return ChannelsSelectElement.builder()
          .actionId(channel.id())
          .initialChannel(Drawing.given(channel.chosen()))
          .build();
    }
    ConversationsFilter filter =
        ConversationsFilter.builder()
            .include(List.of("public", "private"))
            .excludeExternalSharedChannels(true)
            .build();
    return ConversationsSelectElement.builder()
        .actionId(channel.id())
        .filter(filter)
        .initialConversation(Drawing.given(channel.chosen()))
        .build();
  }

  private static PlainTextInputElement entry(Control.Entry entry) {
    return PlainTextInputElement.builder()
        .actionId(entry.id())
        .multiline(entry.lines())
        .maxLength(entry.longest())
        .initialValue(Drawing.given(entry.initial()))
        .placeholder(plain(entry.before()))
        .build();
  }

  private static @Nullable PlainTextObject plain(String words) {
    return words.isEmpty() ? null : plainText(words);
  }

  private static List<OptionObject> options(List<Control.Option> options) {
    return options.stream().map(Elements::option).toList();
  }

  private static @Nullable OptionObject option(Optional<Control.Option> option) {
    return option.map(Elements::option).orElse(null);
  }

  private static OptionObject option(Control.Option option) {
    return OptionObject.builder().text(plainText(option.words())).value(option.value()).build();
  }
}
