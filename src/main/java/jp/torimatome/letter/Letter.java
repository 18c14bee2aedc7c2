package jp.torimatome.letter;

import java.util.List;

/** A letter ready to be written: its title and its blocks from top to bottom. */
public record Letter(String title, List<Block> blocks) {

  /** What stands on lines of its own. */
  public sealed interface Block {
    record Paragraph(Place place, String text) implements Block {}

    /** 項目: numbered from 1. */
    record Item(int number, String text) implements Block {
      /**
       * Numbers of one digit are as wide as the other characters, as official letters print them.
       */
      String numbered() {
        String printed = number < 10 ? Character.toString('０' + number) : Integer.toString(number);
        return printed + "　" + text;
      }
    }

    /** An item below an item. */
    record Point(String text) implements Block {}

    /** The first row is its header. */
    record Table(List<List<String>> rows) implements Block {}

    record Space() implements Block {}

    /** What follows begins a page: a letter to somebody else. */
    record PageBreak() implements Block {}
  }

  /** Where a paragraph stands. */
  public enum Place {
    LEFT,
    RIGHT,
    CENTRE,
    /** 件名. */
    TITLE
  }
}
