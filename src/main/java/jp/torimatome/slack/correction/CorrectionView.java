package jp.torimatome.slack.correction;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
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
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
import jp.torimatome.slack.form.ReplyView;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.text.Text;

/** What a section corrects besides its reply, and what of it waits for a coordinator. */
final class CorrectionView {
  static final String CALLBACK = "correction_propose";
  static final String TAKE = "correction_take";
  static final String DECLINE = "correction_decline";

  /** The reason of a refusal. */
  static final String WHY = "correction_why";

  /** An ephemeral answer takes 50 blocks, and each of these three. */
  private static final int SHOWN = 12;

  private static final int LENGTH = 1400;

  private final CorrectionStore store;
  private final Text text;

  CorrectionView(CorrectionStore store, Text text) {
    this.store = store;
    this.text = text;
  }

  View form(long itemId, Correcting.Opening.Opened opened) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(text.say("correction.intro", name(opened.project()))));
    for (Correction.Kind kind : Correction.Kind.values()) {
      store
          .newest(opened.project().id(), kind)
          .ifPresent(before -> blocks.add(context(List.of(Mrkdwn.verbatim(state(before))))));
    }
    String content = opened.now().getOrDefault(Correction.Kind.CONTENT, "");
    String contact = opened.now().getOrDefault(Correction.Kind.CONTACT, "");
    blocks.add(
        input(input ->
            input
                .blockId(Correction.Kind.CONTENT.code())
                .optional(true)
                .label(plainText(label(Correction.Kind.CONTENT)))
                .element(
                    plainTextInput(element -> {
                      element
                          .actionId(Correction.Kind.CONTENT.code())
                          .multiline(true)
                          .maxLength(EntryReading.LIMIT_CHARACTERS);
                      boolean fits =
                          !content.isEmpty() && content.length() <= EntryReading.LIMIT_CHARACTERS;
                      return fits ? element.initialValue(content) : element;
                    }))));
    blocks.add(
        input(input ->
            input
                .blockId(Correction.Kind.CONTACT.code())
                .optional(true)
                .label(plainText(label(Correction.Kind.CONTACT)))
                .element(
                    usersSelect(element -> {
                      element.actionId(Correction.Kind.CONTACT.code());
                      return contact.isEmpty() ? element : element.initialUser(contact);
                    }))));
    String metadata = Long.toString(itemId);
    return Modals.form(
        new Modals.Form(
            CALLBACK,
            metadata,
            text.say("correction.title"),
            text.say("correction.submit"),
            text.say("form.close")),
        blocks);
  }

  /** What was typed, by kind. */
  static Map<Correction.Kind, String> typed(ViewState state) {
    Map<Correction.Kind, String> typed = new EnumMap<>(Correction.Kind.class);
    for (Correction.Kind kind : Correction.Kind.values()) {
      Held.in(state, kind.code())
          .map(
              value -> kind == Correction.Kind.CONTACT ? value.getSelectedUser() : value.getValue())
          .ifPresent(value -> typed.put(kind, value));
    }
    return typed;
  }

  /** 見送りの理由. */
  View reason(Correction correction) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            text.say(
                "correction.decline.intro", name(correction.project()), label(correction.kind()))));
    blocks.add(
        input(input ->
            input
                .blockId(WHY)
                .label(plainText(text.say("correction.decline.reason")))
                .element(
                    plainTextInput(element ->
                        element
                            .actionId(WHY)
                            .multiline(true)
                            .maxLength(EntryReading.LIMIT_CHARACTERS)))));
    String id = Long.toString(correction.id());
    return Modals.form(
        new Modals.Form(
            DECLINE,
            id,
            text.say("correction.title"),
            text.say("correction_decline"),
            text.say("form.close")),
        blocks);
  }

  /** What was typed there. */
  static String reason(ViewState state) {
    return Held.text(state, WHY);
  }

  View said(String sentence) {
    return Modals.notice(
        text.say("correction.title"), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
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
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(heading));
    waiting.stream()
        .limit(SHOWN)
        .forEach(each -> {
          blocks.add(
              Mrkdwn.section(
                  text.say(
                      "correction.line",
                      name(each.project()),
                      Mrkdwn.escape(each.project().section().name()),
                      label(each.kind()),
                      text.say("person", each.proposed().by()),
                      text.moment(each.proposed().at()))));
          if (each.kind() == Correction.Kind.CONTACT) {
            blocks.add(
                Mrkdwn.section(
                    text.say("correction.people", person(each.before()), person(each.body()))));
          } else {
            blocks.add(
                ReplyView.quote(
                    text.say("correction.before"), Mrkdwn.shorten(each.before(), LENGTH)));
            blocks.add(
                ReplyView.quote(text.say("correction.after"), Mrkdwn.shorten(each.body(), LENGTH)));
          }
          String id = Long.toString(each.id());
          blocks.add(
              actions(
                  List.of(
                      button(made ->
                          made.actionId(TAKE)
                              .value(id)
                              .style("primary")
                              .text(plainText(text.say("correction_take")))),
                      button(made ->
                          made.actionId(DECLINE)
                              .value(id)
                              .text(plainText(text.say("correction_decline")))))));
        });
    return Answer.of(heading, blocks);
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
    String reason = Mrkdwn.escape(Mrkdwn.shorten(decision.reason(), 300));
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
    return Mrkdwn.escape(
        Plan.tagged(
            store.tagOf(project.id()), project.printedNumber() + " " + project.displayName()));
  }
}
