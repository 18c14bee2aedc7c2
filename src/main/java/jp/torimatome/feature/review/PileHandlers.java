package jp.torimatome.feature.review;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.review.Accepting;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;

/**
 * Many replies at once: exactly those that stood on the page when it was shown; and an acceptance
 * taken back.
 */
final class PileHandlers {
  private final ReviewStore store;
  private final Accepting accepting;
  private final ReviewWords words;
  private final ReviewList list;
  private final TakenList taken;
  private final InstantSource clock;

  PileHandlers(ReviewStore store, Accepting accepting, ReviewWords words, InstantSource clock) {
    this.store = store;
    this.accepting = accepting;
    this.words = words;
    this.list = new ReviewList(words);
    this.taken = new TakenList(words);
    this.clock = clock;
  }

  void register(Doors doors, Runnable changed) {
    doors.pressed(
        ReviewList.BULK,
        Act.REVIEW,
        press -> {
          ReviewPage page = page(press);
          return new Reaction.Renews(list.bulk(page.of(store.pending()), page.wanted()));
        });
    doors.pressed(ReviewList.ACCEPT_PLAIN, Act.REVIEW, press -> accept(press, changed));
    doors.pressed(ReviewList.ACCEPT_ALL, Act.REVIEW, press -> accept(press, changed));
    doors.pressed(TakenList.OPEN, Act.REVIEW, press -> new Reaction.Renews(taken("")));
    doors.pressed(TakenList.WITHDRAW, Act.REVIEW, press -> withdraw(press, changed));
  }

  private Reaction accept(Press press, Runnable changed) {
    ReviewPage page = page(press);
    boolean all = press.id().equals(ReviewList.ACCEPT_ALL);
    List<Pending> noticed = all ? List.of() : noticed(page);
    Set<Long> left = noticed.stream().map(Pending::replyId).collect(Collectors.toSet());
    List<Long> wanted =
        (all ? page.all() : page.plain()).stream().filter(id -> !left.contains(id)).toList();
    Map<Long, Accepting.Outcome> outcomes = accepting.run(wanted, press.person(), clock.instant());
    changed.run();
    String said =
        Stream.of(
                words.accepted(outcomes), words.noticed(noticed), words.came(came(page, outcomes)))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Reaction.Renews(
        list.list(ReviewPage.meant(store.pending(), page.wanted()), page.wanted(), 0, said));
  }

  /** Nothing stood out of them when the page was shown, and something does now. */
  private List<Pending> noticed(ReviewPage page) {
    return store.pending().stream()
        .filter(each -> page.plain().contains(each.replyId()) && each.isWarned())
        .toList();
  }

  /** What came after the page was shown, but for what is told of already as a newer reply. */
  private List<Pending> came(ReviewPage page, Map<Long, Accepting.Outcome> outcomes) {
    long last = page.all().stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
    Set<Long> overtaken =
        outcomes.values().stream()
            .flatMap(outcome ->
                outcome instanceof Accepting.Outcome.Overtaken(var item)
                    ? Stream.of(item.id())
                    : Stream.empty())
            .collect(Collectors.toSet());
    return ReviewPage.meant(store.pending(), page.wanted()).stream()
        .filter(each -> each.replyId() > last && !overtaken.contains(each.itemId()))
        .toList();
  }

  private Reaction withdraw(Press press, Runnable changed) {
    long reply = press.number();
    Accepting.Outcome outcome = accepting.withdraw(reply, press.person(), clock.instant());
    changed.run();
    return new Reaction.Renews(taken(words.withdrawn(outcome)));
  }

  Screen taken(String said) {
    return taken.list(store.accepted(TakenList.ROWS), said);
  }

  private static ReviewPage page(Press press) {
    return ReviewPage.parse(press.filled().carried());
  }
}
