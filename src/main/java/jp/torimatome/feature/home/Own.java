package jp.torimatome.feature.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.torimatome.feature.absence.AbsenceHandlers;
import jp.torimatome.feature.absence.AbsenceWords;
import jp.torimatome.feature.clarify.ClarifyMessage;
import jp.torimatome.feature.clarify.ClarifyWords;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.feature.signoff.SignOffMessage;
import jp.torimatome.feature.terms.TermHandlers;
import jp.torimatome.feature.terms.TermWords;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.people.Absence;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.board.Board;
import jp.torimatome.text.Text;

/**
 * 回答する人のホーム: what was sent back, what is begun, what is open, each by its due moment over all
 * rounds; then what is done.
 */
final class Own {
  /** Slack takes 100 page on a Home tab: so many items, each with a line above it at most. */
  private static final int OWED = 20;

  private static final int ANSWERED = 8;

  /** Three page each. */
  private static final int WAITING = 5;

  private static final int ASKED = 3;
  private static final int SECTIONS = 3;
  private static final int ABSENCES = 5;

  private final Text text;
  private final PromptMessage prompts;
  private final SignOffMessage signOff;
  private final ClarifyMessage clarify;
  private final ItemWords items;
  private final TermWords terms;
  private final AbsenceWords absences;

  Own(Text text, SignOffMessage signOff) {
    this.text = text;
    this.prompts = new PromptMessage(text);
    this.signOff = signOff;
    this.clarify = new ClarifyMessage(new ClarifyWords(new FormWords(text)));
    this.items = new ItemWords(text);
    this.terms = new TermWords(text);
    this.absences = new AbsenceWords(text);
  }

  /**
   * The parts of the reader's sections, the replies that wait for the reader as their head, open
   * questions, who is away when, and who can approve what a section sent.
   */
  record Desk(
      String reader,
      List<Board.Part> parts,
      List<Waiting> waiting,
      List<Clarification> asked,
      List<Absence> absences,
      Function<Section, List<String>> heads) {}

  /** An item, and when it is due: what was sent back has days of its own. */
  private record Due(Board.Part part, Item item, boolean open) {
    Instant at() {
      return item.returned()
          .filter(sent -> isReturned())
          .map(Item.Returned::dueAt)
          .orElse(part.inquiry().terms().dueAt());
    }

    boolean isReturned() {
      return item.progress() == Item.Progress.RETURNED;
    }

    boolean isBegun() {
      return item.progress() == Item.Progress.OPEN && item.draft().isPresent();
    }

    boolean isUntouched() {
      return item.progress() == Item.Progress.OPEN && item.draft().isEmpty();
    }
  }

  List<Part> page(Desk desk, Instant now) {
    List<Due> all =
        desk.parts().stream()
            .flatMap(part ->
                part.inquiry().items().stream()
                    .map(item ->
                        new Due(part, item, part.inquiry().takesReplies(part.round(), now))))
            .toList();
    List<Due> owed =
        all.stream()
            .filter(due -> due.item().isOwed() && (due.open() || due.isReturned()))
            .sorted(Comparator.comparing(Due::at))
            .toList();
    List<Part> page = new ArrayList<>();
    page.add(new Part.Heading(text.say("home.own")));
    page.add(Part.Paragraph.of(summary(owed)));
    waiting(desk, page);
    asked(desk, page);
    int room = OWED;
    room -= group("home.returned", owed, Due::isReturned, room, page);
    room -= group("home.begun", owed, Due::isBegun, room, page);
    group("home.open", owed, Due::isUntouched, room, page);
    if (owed.size() > OWED) {
      page.add(Part.Note.of(text.say("home.more", owed.size() - OWED)));
    }
    desk.parts().stream()
        .filter(part -> part.inquiry().takesReplies(part.round(), now))
        .limit(SECTIONS)
        .forEach(part -> days(part, desk, page));
    closed(desk, now, page);
    answered(all, page);
    away(desk, page);
    return page;
  }

  private String summary(List<Due> owed) {
    return owed.isEmpty()
        ? text.say("home.own.nothing")
        : text.say(
            "home.own.summary",
            owed.size(),
            text.moment(owed.stream().map(Due::at).min(Instant::compareTo).orElseThrow()));
  }

  private void waiting(Desk desk, List<Part> page) {
    if (desk.waiting().isEmpty()) {
      return;
    }
    page.add(Part.Paragraph.of(text.say("home.waiting", desk.waiting().size())));
    page.addAll(signOff.items(desk.waiting().stream().limit(WAITING).toList(), desk.reader()));
    if (desk.waiting().size() > WAITING) {
      page.add(Part.Note.of(text.say("home.waiting.more", desk.waiting().size() - WAITING)));
    }
  }

  /** 疑義照会 that the section has not answered. */
  private void asked(Desk desk, List<Part> page) {
    if (desk.asked().isEmpty()) {
      return;
    }
    Map<Long, Item> items = new HashMap<>();
    desk.parts()
        .forEach(part -> part.inquiry().items().forEach(item -> items.put(item.id(), item)));
    page.add(Part.Paragraph.of(text.say("home.asked", desk.asked().size())));
    desk.asked().stream()
        .limit(ASKED)
        .forEach(each ->
            page.addAll(
                List.of(clarify.awaited(Objects.requireNonNull(items.get(each.itemId())), each))));
  }

  /** How many were shown. */
  private int group(String key, List<Due> owed, Predicate<Due> kind, int room, List<Part> page) {
    List<Due> all = owed.stream().filter(kind).toList();
    List<Due> shown = all.stream().limit(Math.max(0, room)).toList();
    if (shown.isEmpty()) {
      return 0;
    }
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say(key, all.size())));
    String last = "";
    for (Due due : shown) {
      String where = where(due);
      if (!where.equals(last)) {
        page.add(Part.Note.of(where));
      }
      last = where;
      page.addAll(List.of(prompts.item(due.open(), due.item(), items.state(due.item()))));
    }
    return shown.size();
  }

  private String where(Due due) {
    return text.say(
        "home.where",
        Marks.escape(due.part().inquiry().section().name()),
        Marks.escape(Marks.shorten(due.part().round().title(), 200)),
        text.moment(due.at()));
  }

  /** Until when a section answers, and the button with which it asks for more time. */
  private void days(Board.Part part, Desk desk, List<Part> page) {
    var inquiry = part.inquiry();
    String own = approvers(part, desk) + terms.holding(inquiry.terms());
    long done = inquiry.items().stream().filter(Item::isAnswered).count();
    String line =
        text.say(
            "home.days",
            Marks.escape(inquiry.section().name()),
            Marks.escape(part.round().title()),
            text.moment(inquiry.terms().dueAt()),
            inquiry.items().size(),
            done);
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(Marks.shorten((line + "\n" + own).strip(), 2900)));
    if (!inquiry.outstanding().isEmpty()) {
      page.add(
          Part.Controls.of(
              Control.Button.of(TermHandlers.ASK, inquiry.id(), text.say(TermHandlers.ASK))));
    }
  }

  /** Whose approval is awaited, or that nobody is there to give it. */
  private String approvers(Board.Part part, Desk desk) {
    var inquiry = part.inquiry();
    if (inquiry.waiting().isEmpty()) {
      return "";
    }
    List<String> heads = desk.heads().apply(inquiry.section());
    String said =
        heads.isEmpty()
            ? text.say("home.approvers.none", inquiry.waiting().size())
            : text.say(
                "home.approvers",
                inquiry.waiting().size(),
                text.list(heads.stream().map(head -> text.say("person", head))));
    return said + "\n";
  }

  /** What became of the rounds that take no replies any more. */
  private void closed(Desk desk, Instant now, List<Part> page) {
    desk.parts().stream()
        .filter(part -> !part.inquiry().takesReplies(part.round(), now))
        .limit(SECTIONS)
        .forEach(part -> {
          var inquiry = part.inquiry();
          long done = inquiry.items().stream().filter(Item::isAnswered).count();
          String waiting =
              inquiry.waiting().isEmpty()
                  ? ""
                  : text.say("home.closed.waiting", inquiry.waiting().size());
          String line =
              text.say(
                  "home.closed",
                  Marks.escape(inquiry.section().name()),
                  Marks.escape(part.round().title()),
                  inquiry.items().size(),
                  done,
                  inquiry.outstanding().size(),
                  waiting);
          String approvers = approvers(part, desk);
          page.add(new Part.Divider());
          page.add(
              Part.Paragraph.of(
                  Marks.shorten(approvers.isEmpty() ? line : line + "\n" + approvers, 2900)));
        });
  }

  private void answered(List<Due> all, List<Part> page) {
    Stream<Due> replied =
        all.stream().filter(due -> !due.item().isOwed() && due.item().answer().isPresent());
    Comparator<Due> newest =
        Comparator.comparing((Due due) -> due.item().answer().orElseThrow().at()).reversed();
    List<Due> answered = replied.sorted(newest).toList();
    if (answered.isEmpty()) {
      return;
    }
    page.add(new Part.Divider());
    page.add(Part.Paragraph.of(text.say("home.answered", answered.size())));
    answered.stream()
        .limit(ANSWERED)
        .forEach(due ->
            page.addAll(List.of(prompts.item(due.open(), due.item(), items.state(due.item())))));
    if (answered.size() > ANSWERED) {
      page.add(Part.Note.of(text.say("home.answered.more", answered.size() - ANSWERED)));
    }
  }

  private void away(Desk desk, List<Part> page) {
    page.add(new Part.Divider());
    page.add(
        Part.Paragraph.of(
            text.say(desk.absences().isEmpty() ? "home.absences.none" : "home.absences")));
    desk.absences().stream()
        .limit(ABSENCES)
        .forEach(absence -> page.add(absences.cancellable(absence, desk.reader())));
    page.add(
        Part.Controls.of(
            Control.Button.of(
                AbsenceHandlers.OPEN, desk.reader(), text.say("home.absence-button"))));
  }
}
