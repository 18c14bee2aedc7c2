package jp.torimatome.feature.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.LetterFormat;
import jp.torimatome.letter.LetterKind;
import jp.torimatome.letter.LetterOrderStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** /torimatome 文書 照会文 pdf: drafts the letter to see that it can be made, and orders its file. */
public final class LetterAnswer {
  private final Drafting drafting;
  private final LetterOrderStore orders;
  private final LetterWords words;
  private final Text text;

  public LetterAnswer(Drafting drafting, LetterOrderStore orders, Text text) {
    this.drafting = drafting;
    this.orders = orders;
    this.words = new LetterWords(text);
    this.text = text;
  }

  /** Words in any order: which letter, docx or pdf, and a part of a section's name. */
  public Answer answer(Typed typed) {
    EnumSet<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
    EnumSet<LetterFormat> formats = EnumSet.noneOf(LetterFormat.class);
    List<String> section = new ArrayList<>();
    for (String word : typed.folded().split("\\s+")) {
      Optional<LetterKind> asKind = LetterKind.of(word);
      Optional<LetterFormat> asFormat = LetterFormat.of(word.equals("word") ? "docx" : word);
      asKind.ifPresent(kinds::add);
      asFormat.ifPresent(formats::add);
      if (asKind.isEmpty() && asFormat.isEmpty() && !word.isBlank()) {
        section.add(word);
      }
    }
    if (kinds.size() != 1 || formats.size() > 1) {
      boolean read = section.isEmpty() || !kinds.isEmpty();
      String unread =
          read ? "" : text.say("coordinator.unread", Marks.escape(String.join(" ", section)));
      return Answer.unfit(unread + text.say("letter.which"));
    }
    LetterFormat format = formats.isEmpty() ? LetterFormat.DOCX : formats.iterator().next();
    return ordered(kinds.iterator().next(), format, String.join(" ", section), typed);
  }

  private Answer ordered(LetterKind kind, LetterFormat format, String section, Typed typed) {
    Optional<Long> round = drafting.newest(typed.ofPlan().id());
    return order(new LetterOrderStore.Wanted(kind, format, round, section), typed);
  }

  private Answer order(LetterOrderStore.Wanted wanted, Typed typed) {
    Drafting.Outcome outcome = drafting.draft(drafted(wanted, typed.stamp().at(), text));
    Optional<String> trouble = words.trouble(outcome);
    if (trouble.isPresent()) {
      String told = Marks.escape(trouble.get());
      return outcome instanceof Drafting.Outcome.UnknownSection
          ? Answer.unfit(told)
          : Answer.of(told);
    }
    orders.place(
        wanted, typed.stamp(), OutgoingKind.LETTER.code(), OutgoingKind.LETTER_FILE.code());
    return Answer.of(
        text.say(
            "letter.ordered",
            Marks.escape(drafting.tagged(wanted.roundId(), wanted.kind().japanese()))));
  }

  /** Dated on the day of the order; the number is for the office to add. */
  static Drafting.Order drafted(LetterOrderStore.Wanted wanted, Instant at, Text text) {
    Optional<String> section = Optional.of(wanted.section()).filter(word -> !word.isEmpty());
    return new Drafting.Order(
        wanted.kind(), wanted.roundId(), section, at.atZone(text.zone()).toLocalDate(), "");
  }
}
