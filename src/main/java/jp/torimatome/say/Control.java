package jp.torimatome.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 操作: what can be pressed, chosen or written; {@code id} names what happens then. */
public sealed interface Control {
  String id();

  /** How much a button asks to be pressed. */
  enum Tone {
    NEUTRAL,
    PRIMARY,
    DANGER
  }

  /** What a button asks before it does what it says. */
  record Question(String title, String words, String yes, String no) {}

  /**
   * A button; {@code value} comes back with the press. {@code spoken}: what a screen reader says of
   * it, empty where its words suffice. {@code url}: what it opens, empty where it acts.
   */
  record Button(
      String id, String value, String words, Tone tone, Optional<Question> question, Extra extra)
      implements Control {
    /** What few buttons have. */
    public record Extra(String spoken, String url) {
      static final Extra NONE = new Extra("", "");
    }

    /** A button as most are. */
    public static Button of(String id, String value, String words) {
      return new Button(id, value, words, Tone.NEUTRAL, Optional.empty(), Extra.NONE);
    }

    /** A button of what has one id. */
    public static Button of(String id, long value, String words) {
      return of(id, Long.toString(value), words);
    }

    /** The same, which most will press. */
    public Button primary() {
      return toned(Tone.PRIMARY);
    }

    /** The same, which cannot be undone. */
    public Button danger() {
      return toned(Tone.DANGER);
    }

    /** The same in that tone. */
    public Button toned(Tone given) {
      return new Button(id, value, words, given, question, extra);
    }

    /** The same, which asks first. */
    public Button asking(Question asked) {
      return new Button(id, value, words, tone, Optional.of(asked), extra);
    }

    /** The same, read aloud with other words. */
    public Button spoken(String said) {
      return new Button(id, value, words, tone, question, new Extra(said, extra.url()));
    }

    /** The same, which opens an address. */
    public Button opening(String url) {
      return new Button(id, value, words, tone, question, new Extra(extra.spoken(), url));
    }
  }

  /** One of what can be chosen. */
  record Option(String value, String words) {}

  /** Options under a heading, which is empty for those that need none. */
  record Group(String heading, List<Option> options) {}

  /** One of several from a list; {@code before}: what stands there while nothing is chosen. */
  record Choice(String id, List<Group> groups, Optional<Option> chosen, String before)
      implements Control {
    /** One of these. */
    public static Choice of(String id, List<Option> options) {
      return new Choice(id, List.of(new Group("", options)), Optional.empty(), "");
    }

    /** The same with one chosen already. */
    public Choice chosen(Option option) {
      return new Choice(id, groups, Optional.of(option), before);
    }

    /** The same with words while nothing is chosen. */
    public Choice before(String words) {
      return new Choice(id, groups, chosen, words);
    }
  }

  /** One of a few that are all seen. */
  record Radios(String id, List<Option> options, Optional<Option> chosen) implements Control {}

  /** Any of a few that are all seen. */
  record Checks(String id, List<Option> options, List<Option> chosen) implements Control {}

  /** Any of many from a list. */
  record Choices(String id, List<Option> options) implements Control {}

  /** A day. */
  record Day(String id, Optional<LocalDate> chosen) implements Control {}

  /** A moment, to the minute. */
  record Moment(String id, Instant chosen) implements Control {}

  /** Somebody of the office, by id; empty while nobody is chosen. */
  record Person(String id, String chosen) implements Control {}

  /** Several of the office, by id. */
  record People(String id, List<String> chosen) implements Control {}

  /** A place where messages are read, by id; {@code open}: only what everybody may read. */
  record Channel(String id, String chosen, boolean open) implements Control {}

  /** Words or a number, in one line or several, at most {@code longest} characters (UTF-16). */
  record Entry(String id, boolean lines, int longest, String initial, String before)
      implements Control {
    /** One line of words. */
    public static Entry line(String id, int longest) {
      return new Entry(id, false, longest, "", "");
    }

    /** Several lines of words. */
    public static Entry lines(String id, int longest) {
      return new Entry(id, true, longest, "", "");
    }

    /** The same with words that stand there already; empty for none. */
    public Entry initial(String words) {
      return new Entry(id, lines, longest, words, before);
    }

    /** The same with words while nothing is written. */
    public Entry before(String words) {
      return new Entry(id, lines, longest, initial, words);
    }
  }
}
