package jp.torimatome.slack.draw;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ChannelsSelectElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Control;
import org.jspecify.annotations.Nullable;

/** Elements that Slack sends back, as the controls from which {@link Elements} drew them. */
final class Unelements {
  private Unelements() {}

  static Control control(BlockElement element) {
    return switch (element) {
      case ButtonElement button -> button(button);
      case StaticSelectElement select -> choice(select);
      case RadioButtonsElement radios ->
          new Control.Radios(
              radios.getActionId(),
              options(radios.getOptions()),
              option(radios.getInitialOption()));
      case CheckboxesElement checks ->
          new Control.Checks(
              checks.getActionId(),
              options(checks.getOptions()),
              options(checks.getInitialOptions()));
      case MultiStaticSelectElement select ->
          new Control.Choices(select.getActionId(), options(select.getOptions()));
      case DatePickerElement day ->
          new Control.Day(
              day.getActionId(), Optional.ofNullable(day.getInitialDate()).map(LocalDate::parse));
      case DatetimePickerElement moment ->
          new Control.Moment(
              moment.getActionId(), Instant.ofEpochSecond(moment.getInitialDateTime()));
      case UsersSelectElement person ->
          new Control.Person(person.getActionId(), Undrawing.given(person.getInitialUser()));
      case MultiUsersSelectElement people ->
          new Control.People(
              people.getActionId(),
              Objects.requireNonNullElse(people.getInitialUsers(), List.of()));
      case ChannelsSelectElement channel ->
          new Control.Channel(
              channel.getActionId(), Undrawing.given(channel.getInitialChannel()), true);
      case ConversationsSelectElement place ->
          new Control.Channel(
              place.getActionId(), Undrawing.given(place.getInitialConversation()), false);
      case PlainTextInputElement entry ->
          new Control.Entry(
              entry.getActionId(),
              entry.isMultiline(),
              Objects.requireNonNullElse(entry.getMaxLength(), 0),
              Undrawing.given(entry.getInitialValue()),
              plain(entry.getPlaceholder()));
      default ->
          throw new IllegalArgumentException(
              "an element that no screen holds: " + element.getClass().getSimpleName());
    };
  }

  private static Control.Button button(ButtonElement button) {
    Control.Tone tone =
        switch (Undrawing.given(button.getStyle())) {
          case "primary" -> Control.Tone.PRIMARY;
          case "danger" -> Control.Tone.DANGER;
          default -> Control.Tone.NEUTRAL;
        };
    return new Control.Button(
        button.getActionId(),
        Undrawing.given(button.getValue()),
        button.getText().getText(),
        tone,
        Optional.ofNullable(button.getConfirm()).map(Unelements::question),
        new Control.Button.Extra(
            Undrawing.given(button.getAccessibilityLabel()), Undrawing.given(button.getUrl())));
  }

  private static Control.Question question(ConfirmationDialogObject dialog) {
    return new Control.Question(
        dialog.getTitle().getText(),
        dialog.getText().getText(),
        dialog.getConfirm().getText(),
        dialog.getDeny().getText());
  }

  private static Control.Choice choice(StaticSelectElement select) {
    List<Control.Group> groups =
        select.getOptionGroups() == null
            ? List.of(new Control.Group("", options(select.getOptions())))
            : select.getOptionGroups().stream()
                .map(group ->
                    new Control.Group(group.getLabel().getText(), options(group.getOptions())))
                .toList();
    return new Control.Choice(
        select.getActionId(),
        groups,
        option(select.getInitialOption()),
        plain(select.getPlaceholder()));
  }

  private static String plain(@Nullable PlainTextObject words) {
    return words == null ? "" : words.getText();
  }

  private static List<Control.Option> options(@Nullable List<OptionObject> options) {
    return Stream.ofNullable(options).flatMap(List::stream).map(Unelements::read).toList();
  }

  private static Optional<Control.Option> option(@Nullable OptionObject option) {
    return Optional.ofNullable(option).map(Unelements::read);
  }

  private static Control.Option read(OptionObject option) {
    return new Control.Option(option.getValue(), option.getText().getText());
  }
}
