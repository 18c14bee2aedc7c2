package jp.torimatome.feature.correction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Project;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.Correction;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** What a section corrects besides its reply, and what of it waits for a coordinator. */
final class CorrectionView {
  static final String CALLBACK = "correction_propose";
  static final String TAKE = "correction_take";
  static final String DECLINE = "correction_decline";

  /** The reason of a refusal. */
  static final String WHY = "correction_why";

  /** An answer holds 50 parts, and each of these is up to four. */
  private static final int SHOWN = 12;

  private static final int LENGTH = 1400;

  private final CorrectionStore store;
  private final Text text;

  CorrectionView(CorrectionStore store, Text text) {
    this.store = store;
    this.text = text;
  }

  Screen form(long itemId, Correcting.Opening.Opened opened) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(text.say("correction.intro", name(opened.project()))));
    for (Correction.Kind kind : Correction.Kind.values()) {
      store
          .newest(opened.project().id(), kind)
          .ifPresent(before -> parts.add(Part.Note.of(state(before))));
    }
    String content = opened.now().getOrDefault(Correction.Kind.CONTENT, "");
    boolean fits = content.length() <= EntryReading.LIMIT_CHARACTERS;
    parts.add(
        Part.Input.of(
                label(Correction.Kind.CONTENT),
                Control.Entry.lines(Correction.Kind.CONTENT.code(), EntryReading.LIMIT_CHARACTERS)
                    .initial(fits ? content : ""))
            .optional(true));
    parts.add(
        Part.Input.of(
                label(Correction.Kind.CONTACT),
                new Control.Person(
                    Correction.Kind.CONTACT.code(),
                    opened.now().getOrDefault(Correction.Kind.CONTACT, "")))
            .optional(true));
    return Screen.form(
        frame(CALLBACK, Long.toString(itemId), text.say("correction.submit")), parts);
  }

  private Screen.Frame frame(String door, String carried, String submit) {
    return new Screen.Frame(
        door, carried, text.say("correction.title"), submit, text.say("form.close"));
  }

  /** What was typed, by kind. */
  static Map<Correction.Kind, String> typed(Filled form) {
    Map<Correction.Kind, String> typed = new EnumMap<>(Correction.Kind.class);
    for (Correction.Kind kind : Correction.Kind.values()) {
      form.value(kind.code()).ifPresent(value -> typed.put(kind, value));
    }
    return typed;
  }

  /** 見送りの理由. */
  Screen reason(Correction correction) {
    String intro =
        text.say("correction.decline.intro", name(correction.project()), label(correction.kind()));
    Control why = Control.Entry.lines(WHY, EntryReading.LIMIT_CHARACTERS);
    return Screen.form(
        frame(DECLINE, Long.toString(correction.id()), text.say("correction_decline")),
        List.of(
            Part.Paragraph.of(intro), Part.Input.of(text.say("correction.decline.reason"), why)));
  }

  Screen said(String sentence) {
    return Screen.notice(
        text.say("correction.title"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }

  /**
   * 一覧: what waits, each beside what stands there, with two buttons; {@code done}: what was just
   * done.
   */
  Answer list(String done) {
    List<Correction> waiting = store.waiting();
    String heading =
        (done.isEmpty() ? "" : done + "\n")
            + (waiting.isEmpty()
                ? text.say("correction.none")
                : text.say("correction.heading", waiting.size()));
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(heading));
    waiting.stream().limit(SHOWN).map(this::waiting).forEach(parts::addAll);
    return Answer.of(heading, parts);
  }

  private List<Part> waiting(Correction correction) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Part.Paragraph.of(
            text.say(
                "correction.line",
                name(correction.project()),
                Marks.escape(correction.project().section().name()),
                label(correction.kind()),
                text.say("person", correction.proposed().by()),
                text.moment(correction.proposed().at()))));
    if (correction.kind() == Correction.Kind.CONTACT) {
      String before = person(correction.before());
      parts.add(
          Part.Paragraph.of(text.say("correction.people", before, person(correction.body()))));
    } else {
      parts.add(quote("correction.before", correction.before()));
      parts.add(quote("correction.after", correction.body()));
    }
    parts.add(
        Part.Controls.of(
            Control.Button.of(TAKE, correction.id(), text.say("correction_take")).primary(),
            Control.Button.of(DECLINE, correction.id(), text.say("correction_decline"))));
    return parts;
  }

  private Part quote(String key, String words) {
    return Part.Rich.quote(text.say(key), Marks.shorten(words, LENGTH));
  }

  private String state(Correction proposed) {
    String state =
        store
            .decision(proposed.id())
            .map(decision ->
                text.say(
                        decision.taken() ? "correction.taken" : "correction.declined",
                        text.moment(decision.stamp().at()))
                    + why(decision))
            .orElseGet(() -> text.say("correction.waits"));
    return text.say(
        "correction.before-this",
        label(proposed.kind()),
        text.moment(proposed.proposed().at()),
        state);
  }

  private String why(Correction.Decision decision) {
    String reason = Marks.escape(Marks.shorten(decision.reason(), 300));
    return reason.isEmpty() ? "" : " " + text.say("correction.because", reason);
  }

  private String person(String user) {
    return user.isEmpty() ? text.say("form.empty") : text.say("person", user);
  }

  private String label(Correction.Kind kind) {
    return text.say("correction.kind." + kind.code());
  }

  private String name(Project project) {
    return name(project, store);
  }

  /** With its plan, where there is another. */
  static String name(Project project, CorrectionStore store) {
    return Marks.escape(
        Plan.tagged(
            store.tagOf(project.id()), project.printedNumber() + " " + project.displayName()));
  }
}
