package jp.torimatome.feature.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.feature.clarify.ClarifyMessage;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.feature.question.QuestionMessage;
import jp.torimatome.feature.terms.TermHandlers;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 本人へのお知らせ in words: what is to be done by when, why this person is told, the way out, and what is
 * over.
 */
public final class NudgeMessage {
  /**
   * Slack takes 50 blocks: so many items, five for each section, and two for each question about a
   * finding.
   */
  private static final int ITEMS = 16;

  private static final int QUESTIONS = 2;
  private static final int SECTIONS = 5;
  private static final int TITLE = 60;

  private final PromptMessage prompts;
  private final ClarifyMessage questions;
  private final QuestionMessage findings;
  private final Text text;

  public NudgeMessage(
      PromptMessage prompts, ClarifyMessage questions, QuestionMessage findings, Text text) {
    this.prompts = prompts;
    this.questions = questions;
    this.findings = findings;
    this.text = text;
  }

  /**
   * {@code matters} in the order in which they are told; {@code begins}: something of it was opened
   * on the day.
   */
  PromptMessage.Message message(
      List<Matter> matters, Matters.Questions asked, boolean begins, Instant now) {
    List<Matter.ToDo> todo =
        matters.stream()
            .filter(Matter.ToDo.class::isInstance)
            .map(Matter.ToDo.class::cast)
            .toList();
    List<String> over =
        matters.stream()
            .filter(Matter.Over.class::isInstance)
            .map(part -> over((Matter.Over) part))
            .limit(SECTIONS)
            .toList();
    if (todo.isEmpty() && asked.open().isEmpty()) {
      return over(matters, asked.settled(), over);
    }
    Tone tone =
        todo.isEmpty() ? new Tone("questions", asked.open().size()) : tone(todo, begins, now);
    String title = text.say("nudge.title." + tone.key(), tone.count());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(title));
    parts.add(Part.Paragraph.of(text.say("nudge.intro." + tone.key())));
    int room = ITEMS;
    for (Matter.ToDo each : todo.subList(0, Math.min(SECTIONS, todo.size()))) {
      room -= section(each, room, parts);
    }
    asked(asked.open(), parts);
    if (todo.stream().mapToInt(each -> each.items().size()).sum() > ITEMS
        || todo.size() > SECTIONS) {
      parts.add(Part.Note.of(text.say("nudge.more")));
    }
    if (!over.isEmpty()) {
      parts.add(Part.Note.of(String.join("\n", over)));
    }
    parts.add(Part.Note.of(text.say("nudge.way-out")));
    return new PromptMessage.Message(parts);
  }

  /** A newer message goes on with it. */
  PromptMessage.Message overtaken() {
    String said = text.say("nudge.overtaken");
    return new PromptMessage.Message(List.of(Part.Paragraph.of(said)));
  }

  /** 確認事項: the first ones with their buttons, the rest where they were asked. */
  private void asked(List<Findings.Asked> open, List<Part> parts) {
    if (open.isEmpty()) {
      return;
    }
    parts.add(new Part.Divider());
    String more =
        open.size() > QUESTIONS
            ? "\n" + text.say("nudge.questions.more", open.size() - QUESTIONS)
            : "";
    parts.add(Part.Paragraph.of(text.say("nudge.questions", open.size()) + more));
    open.stream().limit(QUESTIONS).forEach(each -> parts.addAll(findings.question(each)));
  }

  /** Nothing is left; thanks only where everything was answered. */
  private PromptMessage.Message over(
      List<Matter> matters, Optional<Matters.Settled> questions, List<String> about) {
    boolean released = questions.filter(Matters.Settled.RELEASED::equals).isPresent();
    Stream<String> more =
        released ? Stream.of(text.say("nudge.questions.released")) : Stream.empty();
    List<String> lines = Stream.concat(about.stream(), more).toList();
    boolean answered =
        !released
            && matters.stream()
                .allMatch(
                    part -> part instanceof Matter.Over over && over.end() == Matter.End.ANSWERED);
    String lead = text.say(answered ? "nudge.done" : "nudge.over");
    String said = lead + "\n" + String.join("\n", lines);
    return new PromptMessage.Message(List.of(Part.Paragraph.of(said.strip())));
  }

  private String over(Matter.Over part) {
    Inquiry inquiry = part.inquiry();
    int count =
        switch (part.end()) {
          case ANSWERED -> inquiry.items().size();
          case SUBMITTED, HEADLESS -> inquiry.waiting().size();
          case CLOSED -> inquiry.outstanding().size();
          case AWAY, HANDED_OVER, MOVED, GONE -> 0;
        };
    return text.say(
        "nudge.end." + key(part.end()),
        title(part),
        Marks.escape(inquiry.section().name()),
        count,
        Marks.escape(part.section()));
  }

  private static String title(Matter part) {
    return Marks.escape(Marks.shorten(part.round().title(), TITLE));
  }

  /** How many items were shown. */
  private int section(Matter.ToDo part, int room, List<Part> parts) {
    Inquiry inquiry = part.inquiry();
    String why = text.say("nudge.why." + key(part.why()), Marks.escape(inquiry.section().name()));
    String paused =
        part.round().state() == Round.State.PAUSED ? "\n" + text.say("nudge.paused") : "";
    parts.add(new Part.Divider());
    String due = text.moment(inquiry.terms().dueAt());
    parts.add(Part.Paragraph.of(text.say("nudge.section", title(part), due, why) + paused));
    if (part.waiting() > 0) {
      parts.add(Part.Paragraph.of(text.say("nudge.waiting", part.waiting())));
    }
    part.asked().stream()
        .limit(1)
        .map(each -> questions.awaited(inquiry.item(each.itemId()), each, part.asked().size() - 1))
        .forEach(parts::add);
    List<Item> items = PromptMessage.listed(part.items()).stream().limit(room).toList();
    items.forEach(item -> parts.add(prompts.item(true, item)));
    if (!part.items().isEmpty() && !part.isOnlyReturned()) {
      parts.add(
          Part.Controls.of(
              onInquiry(PromptMessage.UNCHANGED, "unchanged.title", inquiry),
              onInquiry(TermHandlers.ASK, TermHandlers.ASK, inquiry)));
    }
    return items.size();
  }

  private Control onInquiry(String action, String words, Inquiry inquiry) {
    return Control.Button.of(action, inquiry.id(), text.say(words));
  }

  /** What the message begins with, and the number in its title. */
  private record Tone(String key, int count) {}

  /**
   * Friendly at first, clear on the due day, serious after it; mending, approving and explaining
   * have their own words.
   */
  private Tone tone(List<Matter.ToDo> todo, boolean begins, Instant now) {
    int items = todo.stream().mapToInt(each -> each.items().size()).sum();
    int waiting = todo.stream().mapToInt(Matter.ToDo::waiting).sum();
    if (items == 0) {
      int asked = todo.stream().mapToInt(each -> each.asked().size()).sum();
      return waiting > 0 ? new Tone("waiting", waiting) : new Tone("asked", asked);
    }
    List<Matter.ToDo> owing = todo.stream().filter(each -> !each.items().isEmpty()).toList();
    if (owing.stream().allMatch(Matter.ToDo::isOnlyReturned)) {
      return new Tone("returned", items);
    }
    LocalDate due =
        day(owing.stream().map(Matter.ToDo::dueAt).min(Instant::compareTo).orElseThrow());
    LocalDate today = day(now);
    if (today.isBefore(due)) {
      return new Tone(begins ? "opening" : "before", items);
    }
    return new Tone(today.equals(due) ? "due" : "late", items);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(text.zone()).toLocalDate();
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
