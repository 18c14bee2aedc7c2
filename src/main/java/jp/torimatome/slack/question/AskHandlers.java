package jp.torimatome.slack.question;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.draw.ButtonLabels;
import jp.torimatome.slack.word.FindingWords;
import jp.torimatome.text.Text;

/** Buttons of the coordinators' list: puts findings to their sections, and turns pages. */
public final class AskHandlers {
  private final FindingsList list;
  private final Asking asking;
  private final BusinessCalendar calendar;
  private final Text text;
  private final WithdrawView withdrawing;
  private final InstantSource clock;

  public AskHandlers(
      FindingsList list,
      Asking asking,
      BusinessCalendar calendar,
      FindingWords words,
      InstantSource clock) {
    this.list = list;
    this.asking = asking;
    this.calendar = calendar;
    this.text = words.text();
    this.withdrawing = new WithdrawView(words);
    this.clock = clock;
  }

  /** Registers every listener; {@code changed} wakes the sender. */
  public void register(Doors doors, Runnable changed) {
    doors.button(
        FindingsList.ASK, Act.REVIEW, (payload, context) -> act(payload, context, changed));
    doors.button(
        FindingsList.ASK_ALL, Act.REVIEW, (payload, context) -> act(payload, context, changed));
    doors.button(FindingsList.WITHDRAW, Act.REVIEW, this::open);
    doors.submission(
        WithdrawView.WITHDRAW,
        Act.REVIEW,
        (payload, context) -> withdraw(payload, context, changed));
    doors.button(
        Pattern.compile(FindingsList.PAGE + "_[0-9]+"),
        Act.REVIEW,
        (payload, context) -> act(payload, context, changed));
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    List<Long> value =
        Stream.of(payload.getActions().getFirst().getValue().split(" "))
            .map(Long::parseLong)
            .toList();
    View view =
        withdrawing.form(
            list.waiting(value.getFirst(), value.getLast()), list.tagOf(value.getFirst()));
    Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
    return context.ack();
  }

  private Response withdraw(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    List<Long> chosen = WithdrawView.chosen(payload.getView().getState());
    int done = asking.withdraw(chosen, payload.getUser().getId(), clock.instant());
    changed.run();
    return context.ackWithUpdate(withdrawing.done(done, chosen.size()));
  }

  private Response act(BlockActionPayload payload, ActionContext context, Runnable changed) {
    String user = payload.getUser().getId();
    FindingsList.Listing listing = listing(payload, user);
    changed.run();
    Later.replace(context, Mrkdwn.plain(listing.text()), ButtonLabels.apart(listing.blocks()));
    return context.ack();
  }

  /** The value of a button: the plan, the page, and the section to ask, if one. */
  private FindingsList.Listing listing(BlockActionPayload payload, String user) {
    String action = payload.getActions().getFirst().getActionId();
    List<Long> value =
        Stream.of(payload.getActions().getFirst().getValue().split(" "))
            .map(Long::parseLong)
            .toList();
    String done =
        switch (action) {
          case FindingsList.ASK ->
              said(asking.section(value.getFirst(), value.getLast(), user, clock.instant()));
          case FindingsList.ASK_ALL -> said(asking.all(value.getFirst(), user, clock.instant()));
          default -> "";
        };
    return list.page(value.getFirst(), value.get(1).intValue(), done);
  }

  private String said(Asking.Outcome outcome) {
    List<String> sentences = new ArrayList<>();
    if (outcome.asked().isEmpty()) {
      sentences.add(text.say("findings.asked.none"));
    } else {
      var sections =
          outcome.asked().stream()
              .map(each ->
                  text.say(
                      "findings.asked.section",
                      Mrkdwn.escape(each.section().name()),
                      each.questions()));
      boolean now = calendar.isWorkingMoment(clock.instant());
      sentences.add(
          text.say("findings.asked", text.list(sections))
              + (now
                  ? ""
                  : text.say(
                      "findings.asked.later",
                      text.moment(calendar.nextWorkingMoment(clock.instant())))));
    }
    if (!outcome.unreachable().isEmpty()) {
      var names = outcome.unreachable().stream().map(section -> Mrkdwn.escape(section.name()));
      sentences.add(text.say("findings.unreachable", text.list(names)));
    }
    if (!outcome.deserted().isEmpty()) {
      sentences.add(
          text.say(
              "findings.nobody",
              text.list(
                  outcome.deserted().stream().map(section -> Mrkdwn.escape(section.name())))));
    }
    return String.join("\n", sentences);
  }
}
