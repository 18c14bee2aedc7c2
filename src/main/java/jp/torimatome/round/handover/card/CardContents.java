package jp.torimatome.round.handover.card;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;

/** Gathers what stands on a card. */
public final class CardContents {
  private static final int PAST = 5;

  private final CardStore store;
  private final PlanStore plans;
  private final DirectoryStore directory;
  private final MemberStore members;
  private final RoundStore rounds;
  private final InquiryStore inquiries;

  public CardContents(
      CardStore store,
      PlanStore plans,
      DirectoryStore directory,
      MemberStore members,
      RoundStore rounds,
      InquiryStore inquiries) {
    this.store = store;
    this.plans = plans;
    this.directory = directory;
    this.members = members;
    this.rounds = rounds;
    this.inquiries = inquiries;
  }

  /** Empty when the person does not stand there any more, or is no full member of the workspace. */
  public Optional<CardContent> of(Card card, Instant now) {
    return directory
        .at(now)
        .byCode(card.section().code())
        .filter(entry -> entry.people().contains(card.person()) && members.isFit(card.person()))
        .map(entry -> content(card, entry, now));
  }

  private CardContent content(Card card, SectionEntry entry, Instant now) {
    long section = card.section().id();
    List<Project> projects =
        plans.plans().stream()
            .flatMap(plan -> plans.projects(plan.id()).stream())
            .filter(project ->
                project.section().id() == section
                    && !(project.lifecycle() instanceof Lifecycle.Discontinued))
            .toList();
    List<String> predecessors =
        card.before().stream()
            .filter(person -> !entry.people().contains(person) && members.isFit(person))
            .toList();
    CardContent.Past past =
        new CardContent.Past(store.returned(section, PAST), store.answered(section, PAST));
    return new CardContent(
        entry,
        parts(card.person(), entry),
        owned(section, projects),
        past,
        open(section, now),
        predecessors);
  }

  private static Set<CardContent.Part> parts(String person, SectionEntry entry) {
    Set<CardContent.Part> parts = EnumSet.noneOf(CardContent.Part.class);
    if (entry.responders().contains(person)) {
      parts.add(CardContent.Part.RESPONDER);
    }
    if (entry.deputies().contains(person)) {
      parts.add(CardContent.Part.DEPUTY);
    }
    if (entry.heads().contains(person)) {
      parts.add(CardContent.Part.HEAD);
    }
    return parts;
  }

  private List<CardContent.Owned> owned(long section, List<Project> projects) {
    Map<Long, CardContent.LastReply> replies =
        store.lastReplies(section).stream()
            .collect(toMap(CardContent.LastReply::projectId, identity()));
    return projects.stream()
        .map(project ->
            new CardContent.Owned(
                project.printedNumber(),
                project.displayName(),
                Optional.ofNullable(replies.get(project.id()))))
        .toList();
  }

  /** What the section owes, as everywhere else: by whose inquiry it stands in. */
  private List<CardContent.Open> open(long section, Instant now) {
    return inquiries.unfinished().stream()
        .filter(inquiry -> inquiry.section().id() == section)
        .flatMap(inquiry ->
            rounds.round(inquiry.roundId()).stream().map(round -> open(round, inquiry, now)))
        .filter(open -> !open.items().isEmpty())
        .toList();
  }

  private static CardContent.Open open(Round round, Inquiry inquiry, Instant now) {
    boolean takesReplies = inquiry.takesReplies(round, now);
    List<Item> items =
        inquiry.outstanding().stream()
            .filter(item -> takesReplies || item.progress() == Item.Progress.RETURNED)
            .toList();
    return new CardContent.Open(round, inquiry.terms().dueAt(), items);
  }
}
