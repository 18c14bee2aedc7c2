package jp.torimatome.round.running;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.Step;

/** 次の依頼: who will be prompted next, when and where, if nobody answers before. */
public final class Upcoming {
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Opening opening;
  private final Steps steps;

  public Upcoming(RoundStore rounds, InquiryStore inquiries, Opening opening, Steps steps) {
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.opening = opening;
    this.steps = steps;
  }

  /** The next step of the open round, or the opening of the planned one. */
  public record Next(Round round, Step step, List<Recipient> recipients) {}

  /** A section, the Slack id it is prompted at, and how many items it owes. */
  public record Recipient(String section, String destination, int items) {}

  /**
   * What follows in each round that is open or planned, the nearest first; of a plan with an open
   * round, only of that one.
   */
  public List<Next> next(Instant now) {
    List<Round> open = rounds.open();
    Set<Long> asked = open.stream().map(Round::planId).collect(Collectors.toSet());
    Stream<Round> planned = rounds.planned().stream().filter(round -> asked.add(round.planId()));
    return Stream.concat(open.stream(), planned)
        .flatMap(round -> nextOf(round, now).stream())
        .sorted(Comparator.comparing(next -> next.step().at()))
        .toList();
  }

  private Optional<Next> nextOf(Round round, Instant now) {
    if (round.state() == Round.State.PLANNED) {
      Step step = steps.of(round.window(), round.window().opensAt()).getFirst();
      List<Recipient> all =
          opening.roster(round).stream()
              .map(planned ->
                  new Recipient(
                      planned.entry().name(), planned.destination(), planned.items().size()))
              .toList();
      return Optional.of(new Next(round, step, all));
    }
    List<Recipient> owing =
        inquiries.inquiries(round.id()).stream()
            .filter(inquiry -> !inquiry.isDone())
            .map(inquiry ->
                new Recipient(
                    inquiry.section().name(),
                    inquiry.destination(),
                    inquiry.outstanding().size() + inquiry.waiting().size()))
            .toList();
    return steps
        .next(round.window(), rounds.openedAt(round.id()).orElseThrow(), now)
        .filter(step -> !owing.isEmpty())
        .map(step -> new Next(round, step, owing));
  }
}
