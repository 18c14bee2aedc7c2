package jp.torimatome.feature.question;

import java.util.List;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.plan.Plan;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** 照会の取下げ: which of the questions that wait for a section are taken back. */
final class WithdrawView {
  static final String WITHDRAW = "findings_withdraw_form";

  private static final String CHOSEN = "findings_withdrawn";
  private static final int OPTIONS = 100;
  private static final int LINE = 75;

  private final FindingWords words;
  private final Text text;

  WithdrawView(FindingWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code plan}: what tells the questions' plan apart. */
  Screen form(List<Findings.Asked> waiting, String plan) {
    if (waiting.isEmpty()) {
      return notice(text.say("findings.withdraw.none"));
    }
    List<Control.Option> options = waiting.stream().limit(OPTIONS).map(this::option).toList();
    Screen.Frame frame =
        new Screen.Frame(
            WITHDRAW,
            "",
            text.say("findings.withdraw.title"),
            text.say("findings.withdraw.submit"),
            text.say("form.close"));
    return Screen.form(
        frame,
        List.of(
            Part.Paragraph.of(
                Marks.escape(Plan.tagged(plan, "")) + text.say("findings.withdraw.intro")),
            Part.Input.of(
                text.say("findings.withdraw.which"), new Control.Choices(CHOSEN, options))));
  }

  private Control.Option option(Findings.Asked asked) {
    var finding = asked.standing().finding();
    String number = Integer.toString(finding.number());
    String line =
        text.say(
            "findings.withdraw.line", number, words.column(finding.column()), words.found(finding));
    return new Control.Option(Long.toString(asked.question().id()), Marks.shorten(line, LINE));
  }

  /** The questions that were chosen. */
  static List<Long> chosen(Filled form) {
    return form.values(CHOSEN).stream().map(Long::parseLong).toList();
  }

  Screen done(int withdrawn, int chosen) {
    return notice(
        text.say(
            withdrawn == chosen ? "findings.withdrawn" : "findings.withdrawn.some",
            withdrawn,
            chosen - withdrawn));
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        text.say("findings.withdraw.title"),
        text.say("form.close"),
        List.of(Part.Paragraph.of(sentence)));
  }
}
