package jp.torimatome.feature.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import jp.torimatome.feature.clarify.ClarifyWords;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.search.ProjectSheet;
import jp.torimatome.text.Text;

/**
 * 事業の全体: everything about one project within the limits of a message. Texts share what room there
 * is; what does not fit is counted and offered by a button.
 */
final class ProjectAnswer {
  static final String REST = "jigyo_rest";

  /**
   * Slack takes about 13,200 characters in one message; the rest is for the head and the amounts.
   */
  private static final int TEXTS = 8_000;

  /** Status and plan of some six years; how many older texts there are is said. */
  private static final int YEARLY = 12;

  private static final int MOST_OF_ONE = 2_500;
  private static final int PART = 2_900;
  private static final ClarifyWords.Room CLARIFIED = new ClarifyWords.Room(3, 400, false);

  private final LongFunction<Optional<Clarification>> clarifications;
  private final Text text;
  private final ProjectWords words;

  ProjectAnswer(LongFunction<Optional<Clarification>> clarifications, Text text) {
    this.clarifications = clarifications;
    this.text = text;
    this.words = new ProjectWords(text);
  }

  /** {@code concerned}: whether names, returns and 疑義照会 of the section may be shown. */
  Answer answer(ProjectSheet sheet, boolean concerned) {
    List<DatedPassage> passages = passages(sheet);
    int share = Math.min(MOST_OF_ONE, TEXTS / Math.max(1, passages.size()));
    List<Part> blocks = new ArrayList<>();
    blocks.add(new Part.Heading(Marks.shorten(words.title(sheet), 150)));
    blocks.add(Part.Paragraph.of(words.facts(sheet)));
    blocks.add(Part.Paragraph.of(words.state(sheet, concerned)));
    blocks.add(Part.Paragraph.of(words.amounts(sheet)));
    List<Control> rests = new ArrayList<>();
    for (DatedPassage passage : passages) {
      String body = words.body(passage.passage());
      int end = end(body, 0, share);
      String left = end < body.length() ? text.say("jigyo.left", characters(body, end)) : "";
      blocks.add(Part.Rich.quote(words.heading(passage) + left, body.substring(0, end)));
      if (end < body.length()) {
        rests.add(rest(sheet, passage, end, rests.size()));
      }
    }
    if (!rests.isEmpty()) {
      blocks.add(Part.Controls.of(rests));
    }
    sheet
        .state()
        .filter(state -> concerned)
        .flatMap(ProjectSheet.RoundState::item)
        .flatMap(item -> clarifications.apply(item.id()))
        .ifPresent(
            asked -> blocks.add(new ClarifyWords(new FormWords(text)).part(asked, CLARIFIED)));
    long older =
        sheet.passages().stream().filter(passage -> passage.field().isYearly()).count() - YEARLY;
    if (older > 0) {
      blocks.add(Part.Note.plain(text.say("jigyo.older", older)));
    }
    return new Answer(words.spoken(sheet, concerned), blocks);
  }

  /** Empty when the text is shorter now. */
  Optional<Answer> rest(ProjectSheet sheet, TextPlace place) {
    return sheet.passages().stream()
        .filter(passage -> passage.field() == place.field() && passage.year().equals(place.year()))
        .filter(passage -> place.offset() < words.body(passage.passage()).length())
        .findFirst()
        .map(passage -> rest(sheet, passage, place.offset()));
  }

  private Answer rest(ProjectSheet sheet, DatedPassage passage, int offset) {
    String body = words.body(passage.passage());
    String heading = text.say("jigyo.rest.heading", words.title(sheet), words.heading(passage));
    List<Part> blocks = new ArrayList<>();
    int from = offset;
    while (from < body.length() && from - offset < TEXTS) {
      int to = end(body, from, PART);
      blocks.add(Part.Rich.quote(from == offset ? heading : " ", body.substring(from, to)));
      from = to;
    }
    if (from < body.length()) {
      blocks.add(Part.Controls.of(rest(sheet, passage, from, 0)));
    }
    return new Answer(heading, blocks);
  }

  /**
   * Contents, the newest years' texts, issues; a next plan's content that says the same is said
   * once.
   */
  private static List<DatedPassage> passages(ProjectSheet sheet) {
    boolean same = sheet.project().names().content().equals(sheet.project().names().nextContent());
    Comparator<DatedPassage> newest =
        Comparator.comparing(DatedPassage::year, Comparator.reverseOrder());
    Stream<DatedPassage> yearly =
        sheet.passages().stream()
            .filter(passage -> passage.field().isYearly())
            .sorted(newest.thenComparing(DatedPassage::field))
            .limit(YEARLY);
    List<PassageField> before =
        same
            ? List.of(PassageField.CONTENT)
            : List.of(PassageField.CONTENT, PassageField.NEXT_CONTENT);
    return Stream.of(of(sheet, before), yearly, of(sheet, List.of(PassageField.ISSUES)))
        .flatMap(passages -> passages)
        .toList();
  }

  private static Stream<DatedPassage> of(ProjectSheet sheet, List<PassageField> fields) {
    return sheet.passages().stream()
        .filter(passage -> fields.contains(passage.field()))
        .sorted(Comparator.comparing(DatedPassage::field));
  }

  private Control rest(ProjectSheet sheet, DatedPassage passage, int offset, int number) {
    String value =
        new TextPlace(sheet.project().id(), passage.field(), passage.year(), offset).print();
    String label = Marks.shorten(text.say("jigyo.rest", words.heading(passage)), 75);
    return Control.Button.of(REST + "_" + number, value, label);
  }

  /** Not within a surrogate pair. */
  private static int end(String body, int from, int length) {
    int end = Math.min(body.length(), from + length);
    return end < body.length() && Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end;
  }

  private static int characters(String body, int from) {
    return body.codePointCount(from, body.length());
  }
}
