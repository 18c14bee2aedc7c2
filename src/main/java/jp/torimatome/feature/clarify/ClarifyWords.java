package jp.torimatome.feature.clarify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.Clarification.Fate;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.text.Text;

/**
 * The words of a clarification: what was said by which side and when, without naming anybody, and
 * why something was not taken.
 */
public record ClarifyWords(FormWords forms) {
  /**
   * How much is shown: the newest words, so many characters of each, and whether those that were
   * deleted in Slack can be read.
   */
  public record Room(int words, int characters, boolean deletedToo) {}

  Text text() {
    return forms.text();
  }

  /** The newest words, oldest first, in one part where nothing can format or ping. */
  public Part part(Clarification clarification, Room room) {
    List<Word> words = clarification.words();
    List<Word> shown = words.subList(Math.max(0, words.size() - room.words()), words.size());
    String heading =
        shown.size() == words.size()
            ? text().say("clarify.heading", words.size())
            : text().say("clarify.heading.newest", words.size(), shown.size());
    List<Part.Rich.Line> lines = new ArrayList<>();
    lines.add(bold(heading));
    shown.forEach(word -> {
      lines.add(
          bold(
              text().say("clarify.line", side(word), text().moment(word.said().at()), fate(word))));
      lines.add(Part.Rich.Line.quoted(body(word, room)));
    });
    return Part.Rich.of(lines);
  }

  /** 取りまとめ担当 or 課・係. */
  String side(Word word) {
    return text().say("clarify.side." + word.side().code());
  }

  /** Why nothing was stored; empty when it was. */
  public Optional<String> fault(Clarifying.Outcome outcome) {
    return switch (outcome) {
      case Clarifying.Outcome.Done done -> Optional.empty();
      case Clarifying.Outcome.Blank() -> Optional.of(text().say("clarify.blank"));
      case Clarifying.Outcome.TooLong(var characters, var limit) ->
          Optional.of(text().say("fault.too-long", characters, limit));
      case Clarifying.Outcome.Withdrawn() -> Optional.of(text().say("clarify.withdrawn.notice"));
      case Clarifying.Outcome.Refused(var refusal) -> Optional.of(forms.refusal(refusal));
    };
  }

  private String fate(Word word) {
    return switch (word.fate()) {
      case AS_SAID -> "";
      case EDITED -> text().say("clarify.edited");
      case DELETED -> text().say("clarify.deleted");
      case WITHDRAWN -> text().say("clarify.withdrawn");
    };
  }

  private String body(Word word, Room room) {
    boolean hidden = word.fate() == Fate.DELETED && !room.deletedToo();
    return hidden
        ? text().say("clarify.deleted.body")
        : Marks.shorten(word.body(), room.characters());
  }

  private static Part.Rich.Line bold(String words) {
    return Part.Rich.Line.said(List.of(Run.bold(words)));
  }
}
