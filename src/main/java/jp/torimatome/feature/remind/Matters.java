package jp.torimatome.feature.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.running.Whom;

/** Finds what a person has to do over all rounds, and what became of what they were told of. */
public final class Matters {
  private final Sources sources;

  /** Where the newest state comes from. */
  public record Sources(
      RoundStore rounds,
      InquiryStore inquiries,
      NudgeStore nudges,
      Whom whom,
      ClarificationStore clarifications,
      Findings findings) {}

  public Matters(Sources sources) {
    this.sources = sources;
  }

  NudgeStore.Nudge nudge(long id) {
    return sources.nudges().nudge(id);
  }

  /** When a round was opened. */
  Optional<Instant> openedAt(Round round) {
    return sources.rounds().openedAt(round.id());
  }

  /**
   * 確認事項: what a person's sections were asked about their tables and have not answered; {@code
   * settled}: how what was asked of the person ended, where nothing of it waits any more.
   */
  record Questions(List<Findings.Asked> open, Optional<Settled> settled) {}

  /** Whether the section answered, or was released. */
  enum Settled {
    ANSWERED,
    RELEASED
  }

  Questions questions(NudgeStore.Nudge nudge, Instant now) {
    Whom.Look look = sources.whom().at(now);
    List<Findings.Asked> all =
        nudge.askings().stream()
            .sorted()
            .flatMap(asking -> sources.findings().ofAsking(asking).stream())
            .toList();
    List<Findings.Asked> open =
        all.stream()
            .filter(asked ->
                asked.standing().isAsked()
                    && look.asked(asked.standing().project().section()).contains(nudge.person()))
            .toList();
    boolean answered =
        !all.isEmpty() && all.stream().allMatch(asked -> isAnswered(asked.standing().state()));
    return new Questions(
        open,
        nudge.askings().isEmpty() || !open.isEmpty()
            ? Optional.empty()
            : Optional.of(answered ? Settled.ANSWERED : Settled.RELEASED));
  }

  private static boolean isAnswered(Standing.State state) {
    return state instanceof Standing.State.Kept
        || state instanceof Standing.State.Mended(var answer) && answer.isPresent();
  }

  /** What was sent back before what is open, each by its due moment; then what is over. */
  List<Matter> of(NudgeStore.Nudge nudge, Instant now) {
    Map<Long, Round> rounds =
        sources.rounds().rounds().stream()
            .collect(Collectors.toMap(Round::id, Function.identity()));
    Whom.Look look = sources.whom().at(now);
    List<Matter> parts = new ArrayList<>();
    inquiries(nudge)
        .forEach(inquiry -> {
          Round round = Objects.requireNonNull(rounds.get(inquiry.roundId()));
          new Seen(nudge, round, inquiry, look).part(now).ifPresent(parts::add);
        });
    Comparator<Matter> pressing =
        Comparator.comparing(Matters::isOver)
            .thenComparing(part -> !returned(part))
            .thenComparing(Matters::due);
    return parts.stream().sorted(pressing).toList();
  }

  private static boolean isOver(Matter part) {
    return part instanceof Matter.Over;
  }

  private static boolean returned(Matter part) {
    return part instanceof Matter.ToDo todo && todo.hasReturned();
  }

  private static Instant due(Matter part) {
    return part instanceof Matter.ToDo todo ? todo.dueAt() : part.inquiry().terms().dueAt();
  }

  /** What is under way, and what the message was about. */
  private List<Inquiry> inquiries(NudgeStore.Nudge nudge) {
    List<Inquiry> unfinished = sources.inquiries().unfinished();
    Set<Long> rest = new HashSet<>(nudge.inquiries());
    unfinished.forEach(inquiry -> rest.remove(inquiry.id()));
    Stream<Inquiry> others = rest.stream().flatMap(id -> sources.inquiries().inquiry(id).stream());
    return Stream.concat(unfinished.stream(), others).toList();
  }

  /** One inquiry as the person sees it. */
  private final class Seen {
    private final NudgeStore.Nudge nudge;
    private final Round round;
    private final Inquiry inquiry;
    private final Whom.Look look;
    private final Optional<SectionEntry> section;

    Seen(NudgeStore.Nudge nudge, Round round, Inquiry inquiry, Whom.Look look) {
      this.nudge = nudge;
      this.round = round;
      this.inquiry = inquiry;
      this.look = look;
      this.section = look.section(inquiry);
    }

    Optional<Matter> part(Instant now) {
      boolean about = nudge.inquiries().contains(inquiry.id());
      Optional<Matter> todo =
          section
              .filter(this::isThere)
              .filter(entry -> about || isAsked())
              .flatMap(entry -> todo(entry, now));
      return todo.isPresent() || !about
          ? todo
          : Optional.of(new Matter.Over(round, inquiry, end(), name()));
    }

    private boolean isThere(SectionEntry entry) {
      return look.present().present(entry.people()).contains(nudge.person());
    }

    private boolean isAsked() {
      return look.people(inquiry).contains(nudge.person())
          || look.asked(inquiry).contains(nudge.person());
    }

    private Optional<Matter> todo(SectionEntry entry, Instant now) {
      boolean open = inquiry.takesReplies(round, now);
      List<Item> items =
          inquiry.outstanding().stream()
              .filter(item -> open || item.progress() == Item.Progress.RETURNED)
              .toList();
      boolean head = look.present().heads(entry).contains(nudge.person());
      int waiting = head ? inquiry.waiting().size() : 0;
      List<Clarification> asked =
          sources.clarifications().awaiting(inquiry.items().stream().map(Item::id).toList());
      return items.isEmpty() && waiting == 0 && asked.isEmpty()
          ? Optional.empty()
          : Optional.of(new Matter.ToDo(round, inquiry, why(entry, items), items, waiting, asked));
    }

    private Matter.Why why(SectionEntry entry, List<Item> items) {
      Duty.Today present = look.present();
      boolean responders = !present.present(entry.responders()).isEmpty();
      if (entry.responders().contains(nudge.person())) {
        return Matter.Why.RESPONDER;
      }
      if (entry.deputies().contains(nudge.person())) {
        return responders ? Matter.Why.DEPUTY : Matter.Why.DEPUTY_ALONE;
      }
      if (!entry.heads().contains(nudge.person())) {
        return Matter.Why.STAND_IN;
      }
      boolean others = responders || !present.present(entry.deputies()).isEmpty();
      return items.isEmpty()
          ? Matter.Why.HEAD_SIGNS
          : others ? Matter.Why.HEAD : Matter.Why.HEAD_ALONE;
    }

    private Matter.End end() {
      if (inquiry.items().isEmpty()) {
        return Matter.End.MOVED;
      }
      if (section.isEmpty()) {
        return Matter.End.GONE;
      }
      if (!isThere(section.get())) {
        boolean moved = !section.get().code().equals(inquiry.section().code());
        boolean away =
            section.get().people().contains(nudge.person())
                && look.present().isAway(nudge.person());
        return away ? Matter.End.AWAY : moved ? Matter.End.MOVED : Matter.End.HANDED_OVER;
      }
      if (!inquiry.outstanding().isEmpty()) {
        return Matter.End.CLOSED;
      }
      if (inquiry.waiting().isEmpty()) {
        return Matter.End.ANSWERED;
      }
      return section.get().heads().isEmpty() ? Matter.End.HEADLESS : Matter.End.SUBMITTED;
    }

    private String name() {
      List<String> takenOver = sources.inquiries().takenOver(inquiry);
      return takenOver.isEmpty()
          ? section.map(SectionEntry::name).orElse(inquiry.section().name())
          : String.join("・", takenOver);
    }
  }
}
