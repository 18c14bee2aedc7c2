package jp.torimatome.slack.door;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.characters.Controls;
import jp.torimatome.text.Text;

/**
 * 自由記述: whether words that somebody typed can be stored, whichever form or command they were typed
 * into.
 */
public final class FreeText {
  /**
   * The most that an input takes:
   * https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element.
   */
  private static final int LONGEST = 3_000;

  private FreeText() {}

  /** What is wrong with words of a command; empty where they can be stored. */
  public static Optional<String> fault(String words, Text text) {
    return fault(words, LONGEST, text);
  }

  private static Optional<String> fault(String words, int limit, Text text) {
    int broken = Controls.firstBroken(words);
    if (broken >= 0) {
      return Optional.of(text.say("fault.broken-characters", Controls.name(words, broken)));
    }
    int characters = words.codePointCount(0, words.length());
    return words.length() > limit
        ? Optional.of(text.say("fault.too-long", characters, limit))
        : Optional.empty();
  }

  /**
   * What is wrong in a form, by the block to tell it beside; what no input of the form holds is
   * told beside the first.
   */
  public static Map<String, String> faults(View form, Text text) {
    Map<String, String> faults = new LinkedHashMap<>();
    List<InputBlock> inputs = inputs(form).toList();
    Map<String, Map<String, ViewState.Value>> values =
        Optional.ofNullable(form.getState()).map(ViewState::getValues).orElse(Map.of());
    values.forEach((block, elements) ->
        elements.forEach((action, value) -> {
          Optional<InputBlock> input =
              inputs.stream().filter(each -> block.equals(each.getBlockId())).findFirst();
          String words = Objects.requireNonNullElse(value.getValue(), "");
          fault(words, input.map(FreeText::limit).orElse(LONGEST), text)
              .ifPresent(fault ->
                  faults.put(
                      input
                          .or(() -> inputs.stream().findFirst())
                          .map(InputBlock::getBlockId)
                          .orElse(""),
                      fault));
        }));
    return faults;
  }

  private static int limit(InputBlock input) {
    return input.getElement() instanceof PlainTextInputElement element
            && element.getMaxLength() != null
            && element.getMaxLength() > 0
        ? element.getMaxLength()
        : LONGEST;
  }

  /** Everything that can be filled in. */
  public static Stream<InputBlock> inputs(View form) {
    return Stream.ofNullable(form.getBlocks())
        .flatMap(List<LayoutBlock>::stream)
        .flatMap(block -> block instanceof InputBlock input ? Stream.of(input) : Stream.empty());
  }
}
