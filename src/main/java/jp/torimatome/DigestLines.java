package jp.torimatome;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.torimatome.audit.ClockStore;
import jp.torimatome.backup.Nightly;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.WriteProbe;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.place.TroubleStore;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.reply.aside.AsideStore;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.round.handover.HandoverStore;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * What the day's digest says besides replies: how much of each kind waits, and where it is done.
 */
final class DigestLines {
  private static final int TROUBLES = 15;

  private final Rooms rooms;
  private final DeliveryStore delivery;
  private final Text text;
  private final InstantSource clock;

  DigestLines(Rooms rooms, DeliveryStore delivery, InstantSource clock) {
    this.clock = clock;
    this.rooms = rooms;
    this.delivery = delivery;
    this.text = rooms.office().text();
  }

  List<Supplier<Optional<String>>> all() {
    TermStore terms = new TermStore(rooms.database());
    HandoverStore handover = new HandoverStore(rooms.database());
    return List.of(
        line("digest.requests", () -> terms.waiting().size()),
        line("digest.unconfirmed", () -> handover.unconfirmed().size()),
        line(
            "digest.corrections",
            () -> new CorrectionStore(rooms.database(), rooms.plans()).waiting().size()),
        line("digest.parked", () -> delivery.parked().size()),
        this::asides,
        this::troubles,
        this::jumps,
        () -> Optional.of(String.join("\n", machine())).filter(said -> !said.isEmpty()));
  }

  /** What whoever looks after the machine should hear of. */
  List<String> machine() {
    List<String> said = new ArrayList<>();
    Nightly nightly = rooms.desks().nightly();
    if (nightly.isTooOld(clock.instant())) {
      said.add(
          nightly
              .last()
              .map(last -> text.say("digest.backup", text.moment(last)))
              .orElseGet(() -> text.say("digest.backup.none")));
    }
    if (!new WriteProbe(DatabaseFile.of(rooms.office().settings().database().url())).hasRoom()) {
      said.add(text.say("digest.disk"));
    }
    return said;
  }

  /**
   * What was written below prompts instead of answered: where, so that a coordinator can go there;
   * nobody is named.
   */
  private Optional<String> asides() {
    List<AsideStore.Told> told = new AsideStore(rooms.database()).beingTold();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    long questions =
        told.stream().filter(each -> each.aside().kind() == Aside.Kind.QUESTION).count();
    String lines =
        told.stream()
            .limit(TROUBLES)
            .map(each ->
                text.say(
                    "digest.aside",
                    Mrkdwn.escape(each.section()),
                    place(each.aside().spot()),
                    text.moment(each.aside().at())))
            .collect(Collectors.joining("\n"));
    String more =
        told.size() > TROUBLES
            ? "\n" + text.say("digest.trouble.more", told.size() - TROUBLES)
            : "";
    return Optional.of(text.say("digest.asides", told.size(), questions, lines + more));
  }

  private String place(Aside.Spot spot) {
    return spot.direct() ? text.say("digest.aside.direct") : Mrkdwn.place(spot.channel());
  }

  /**
   * How often the clock was set, and by how much the most: what was due meanwhile may deserve a
   * look.
   */
  private Optional<String> jumps() {
    List<Duration> jumps = new ClockStore(rooms.database()).beingTold();
    return jumps.stream()
        .map(Duration::abs)
        .max(Comparator.naturalOrder())
        .map(most ->
            text.say(
                "digest.clock",
                jumps.size(),
                most.toDays(),
                most.toHoursPart(),
                most.toMinutesPart()));
  }

  /** What is newly wrong with the directory, without a name: the list in chat says who. */
  private Optional<String> troubles() {
    List<Trouble> told = new TroubleStore(rooms.database()).beingTold();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names =
        rooms.plans().sections().stream().collect(Collectors.toMap(Section::code, Section::name));
    String office = text.say("digest.trouble.office");
    List<String> lines =
        told.stream()
            .map(each ->
                text.say(
                    "digest.trouble",
                    Mrkdwn.escape(names.getOrDefault(each.code(), office)),
                    text.say("digest.trouble." + each.kind().code())))
            .distinct()
            .toList();
    String more =
        lines.size() > TROUBLES
            ? "\n" + text.say("digest.trouble.more", lines.size() - TROUBLES)
            : "";
    return Optional.of(
        text.say(
            "digest.troubles",
            told.size(),
            lines.stream().limit(TROUBLES).collect(Collectors.joining("\n")) + more));
  }

  private Supplier<Optional<String>> line(String key, IntSupplier counting) {
    return () -> {
      int count = counting.getAsInt();
      return count == 0 ? Optional.empty() : Optional.of(text.say(key, count));
    };
  }
}
