package jp.torimatome.finding.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Folding;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/** 括弧の対応: a bracket that is opened and not closed, or closed and not opened, in one text. */
public final class UnbalancedBracket implements Look {
  private static final String OPENING = "(「『【[〔《";
  private static final String CLOSING = ")」』】]〕》";
  private static final String BRACKETS = OPENING + CLOSING + "（）［］｢｣";

  /** 1) and ア) begin a line of a list. */
  private static final Pattern LIST_MARK =
      Pattern.compile("(?:^|[\\s。、:])(?:[0-9]{1,2}|[A-Za-z]|[ア-ン]|[ivx]{1,4})$");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(row, Rule.UNBALANCED_BRACKET, UnbalancedBracket::places);
  }

  private static Stream<List<String>> places(String text) {
    if (text.chars().noneMatch(each -> BRACKETS.indexOf(each) >= 0)) {
      return Stream.empty();
    }
    String plain = Folding.SAME.of(text);
    return odd(plain).stream()
        .mapToObj(at ->
            List.of(
                plain.substring(at, at + 1),
                Sentences.around(plain, at, Math.min(plain.length(), at + 12))));
  }

  /** Where a bracket stands alone. */
  private static OptionalInt odd(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (OPENING.indexOf(character) >= 0) {
        open.push(at);
      } else if (CLOSING.indexOf(character) >= 0) {
        boolean closes =
            !open.isEmpty()
                && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(character);
        if (closes) {
          open.pop();
        } else if (!isListMark(text, at)) {
          return OptionalInt.of(at);
        }
      }
    }
    return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.getLast());
  }

  private static boolean isListMark(String text, int at) {
    return text.charAt(at) == ')'
        && LIST_MARK.matcher(text.substring(Math.max(0, at - 5), at)).find();
  }
}
