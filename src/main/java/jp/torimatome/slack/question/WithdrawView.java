package jp.torimatome.slack.question;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.plan.Plan;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
import jp.torimatome.slack.word.FindingWords;
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
  View form(List<Findings.Asked> waiting, String plan) {
    if (waiting.isEmpty()) {
      return notice(text.say("findings.withdraw.none"));
    }
    List<OptionObject> options = waiting.stream().limit(OPTIONS).map(this::option).toList();
    var form =
        new Modals.Form(
            WITHDRAW,
            "",
            text.say("findings.withdraw.title"),
            text.say("findings.withdraw.submit"),
            text.say("form.close"));
    return Modals.form(
        form,
        List.of(
            Mrkdwn.section(
                Mrkdwn.escape(Plan.tagged(plan, "")) + text.say("findings.withdraw.intro")),
            input(input ->
                input
                    .blockId(CHOSEN)
                    .label(plainText(text.say("findings.withdraw.which")))
                    .element(
                        multiStaticSelect(select -> select.actionId(CHOSEN).options(options))))));
  }

  private OptionObject option(Findings.Asked asked) {
    var finding = asked.standing().finding();
    String number = Integer.toString(finding.number());
    String line =
        text.say(
            "findings.withdraw.line", number, words.column(finding.column()), words.found(finding));
    return OptionObject.builder()
        .text(plainText(Mrkdwn.shorten(line, LINE)))
        .value(Long.toString(asked.question().id()))
        .build();
  }

  /** The questions that were chosen. */
  static List<Long> chosen(ViewState state) {
    return Held.in(state, CHOSEN)
        .map(ViewState.Value::getSelectedOptions)
        .orElse(List.of())
        .stream()
        .map(option -> Long.parseLong(option.getValue()))
        .toList();
  }

  View done(int withdrawn, int chosen) {
    return notice(
        text.say(
            withdrawn == chosen ? "findings.withdrawn" : "findings.withdrawn.some",
            withdrawn,
            chosen - withdrawn));
  }

  private View notice(String sentence) {
    return Modals.notice(
        text.say("findings.withdraw.title"),
        text.say("form.close"),
        List.of(Mrkdwn.section(sentence)));
  }
}
