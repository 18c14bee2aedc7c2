package jp.torimatome.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.torimatome.characters.Figure;

/**
 * A {@link MessageFormat} pattern, read once: its words, and between them the arguments by their
 * numbers.
 */
record Sentence(List<String> words, List<Integer> arguments, Locale language) {
  /** Beyond what is ever said; stands for an argument while the pattern is read. */
  private static final char PLACE = '\uE000';

  private static final int MOST = 16;

  static Sentence of(String pattern, Locale language) {
    MessageFormat format = new MessageFormat(pattern, language);
    if (Stream.of(format.getFormatsByArgumentIndex()).anyMatch(each -> each != null)) {
      throw new IllegalArgumentException("arguments have no formats of their own: " + pattern);
    }
    Object[] places =
        Stream.iterate(PLACE, place -> (char) (place + 1))
            .limit(MOST)
            .map(String::valueOf)
            .toArray();
    String read = format.format(places);
    List<String> words = new ArrayList<>();
    List<Integer> arguments = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < read.length(); at++) {
      int number = read.charAt(at) - PLACE;
      if (number >= 0 && number < MOST) {
        words.add(read.substring(start, at));
        arguments.add(number);
        start = at + 1;
      }
    }
    words.add(read.substring(start));
    return new Sentence(List.copyOf(words), List.copyOf(arguments), language);
  }

  /** Numbers are grouped; one that is not given stays as {@code {2}}. */
  String with(Object... given) {
    StringBuilder said = new StringBuilder(words.getFirst());
    for (int at = 0; at < arguments.size(); at++) {
      int number = arguments.get(at);
      said.append(number < given.length ? told(given[number]) : "{" + number + "}");
      said.append(words.get(at + 1));
    }
    return said.toString();
  }

  private String told(Object argument) {
    return switch (argument) {
      case null -> "null";
      case String text -> text;
      case Long number -> Figure.of(number);
      case Number number -> NumberFormat.getInstance(language).format(number);
      case Date date -> throw new IllegalArgumentException("a Date is not said: " + date);
      default -> argument.toString();
    };
  }
}
