package jp.torimatome.feature.steering;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Opening;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.text.Text;

/**
 * 照会の下見: whom a round would ask about how many projects and from when, before it is stored; on top
 * of the dialog, which keeps its text.
 */
final class PlanPreview {
  static final String CALLBACK = "round_plan_confirmed";

  private final Text text;
  private final RoundWords words;

  PlanPreview(Text text) {
    this.text = text;
    this.words = new RoundWords(text);
  }

  /** What was described, as the preview carries it: Slack sends only the topmost view. */
  record Described(String subject, Round.Brief brief, Round.Window window) {

    /** A line each; the instructions, which may have lines of their own, come last. */
    String print() {
      String fields = brief.fields().stream().map(Field::code).collect(Collectors.joining(","));
      String window =
          window().opensAt().toEpochMilli()
              + " "
              + window().dueAt().toEpochMilli()
              + " "
              + window().closesAt().toEpochMilli();
      return String.join(
          "\n",
          subject,
          window,
          fields,
          brief.signOff().code(),
          brief.title(),
          brief.instructions());
    }

    static Described parse(String metadata) {
      String[] lines = metadata.split("\n", 6);
      List<Instant> moments =
          Arrays.stream(lines[1].split(" "))
              .map(Long::parseLong)
              .map(Instant::ofEpochMilli)
              .toList();
      List<Field> fields = Arrays.stream(lines[2].split(",")).map(Field::of).toList();
      return new Described(
          lines[0],
          new Round.Brief(lines[4], lines[5], fields, SignOff.of(lines[3])),
          new Round.Window(moments.get(0), moments.get(1), moments.get(2)));
    }
  }

  /** {@code round}: as it would be. */
  Screen view(Round round, Described described, List<Opening.Planned> roster, Instant now) {
    boolean atOnce = !round.window().opensAt().isAfter(now);
    String when =
        atOnce
            ? text.say("plan.preview.now")
            : text.say("plan.preview.at", text.moment(round.window().opensAt()));
    String whom = roster.isEmpty() ? text.say("round.nobody") : words.roster(roster);
    return Screen.form(
        new Screen.Frame(
            CALLBACK,
            described.print(),
            text.say("plan.preview.title"),
            text.say(atOnce ? "plan.preview.open" : "plan.preview.submit"),
            text.say("plan.preview.back")),
        List.of(
            Part.Paragraph.of(Marks.shorten(words.head(round) + "\n\n" + whom, 2900)),
            Part.Paragraph.plain(when)));
  }
}
