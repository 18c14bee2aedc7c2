package jp.torimatome.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 断片: a stretch of marked words in one style, or somebody, a channel or an address that is named in
 * them. {@code target}: whom or what, by id or address; empty for a text.
 */
public record Piece(Kind kind, String words, String target, Style style) {
  /** A person, a channel or an address as marks name them. */
  public static final Pattern LINK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  /** What is said. */
  public enum Kind {
    TEXT,
    PERSON,
    CHANNEL,
    ADDRESS
  }

  /** How it is written. */
  public enum Style {
    PLAIN,
    BOLD,
    CODE
  }

  /** Marked words in their stretches; no text is empty. */
  public static List<Piece> of(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Matcher marks = Signs.MARKED.matcher(marked);
    int done = 0;
    while (marks.find()) {
      linked(marked.substring(done, marks.start()), Style.PLAIN, pieces);
      linked(marks.group(2), marks.group(1).equals("*") ? Style.BOLD : Style.CODE, pieces);
      done = marks.end();
    }
    linked(marked.substring(done), Style.PLAIN, pieces);
    return pieces;
  }

  private static void linked(String marked, Style style, List<Piece> pieces) {
    Matcher links = LINK.matcher(marked);
    int done = 0;
    while (links.find()) {
      text(marked.substring(done, links.start()), style, pieces);
      String label = links.group(2) == null ? "" : links.group(2);
      link(links.group(1), label, style, pieces);
      done = links.end();
    }
    text(marked.substring(done), style, pieces);
  }

  private static void link(String target, String label, Style style, List<Piece> pieces) {
    String words = Signs.unescape(label);
    switch (target.charAt(0)) {
      case '@' -> pieces.add(new Piece(Kind.PERSON, words, target.substring(1), style));
      case '#' -> pieces.add(new Piece(Kind.CHANNEL, words, target.substring(1), style));
      case '!' -> text(label, style, pieces);
      default -> pieces.add(new Piece(Kind.ADDRESS, words, Signs.unescape(target), style));
    }
  }

  private static void text(String marked, Style style, List<Piece> pieces) {
    String words = Signs.unescape(marked);
    if (!words.isEmpty()) {
      pieces.add(new Piece(Kind.TEXT, words, "", style));
    }
  }
}
