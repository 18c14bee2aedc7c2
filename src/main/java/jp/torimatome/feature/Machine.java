package jp.torimatome.feature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.ClockStore;
import jp.torimatome.backup.Nightly;
import jp.torimatome.database.WriteProbe;
import jp.torimatome.reply.review.Waiting;

/** 稼働: what whoever looks after the machine should hear of the day. */
public final class Machine implements Feature {
  private final Ground ground;
  private final Nightly nightly;
  private final WriteProbe disk;
  private final ClockStore jumps;

  public Machine(Ground ground, Nightly nightly, WriteProbe disk) {
    this.ground = ground;
    this.nightly = nightly;
    this.disk = disk;
    this.jumps = new ClockStore(ground.database());
  }

  @Override
  public List<Waiting> digest() {
    return List.of(
        new Waiting(jumps::untold, this::jumped),
        new Waiting(
            () -> troubles().size(),
            () -> Optional.of(String.join("\n", troubles())).filter(said -> !said.isEmpty())));
  }

  private List<String> troubles() {
    List<String> said = new ArrayList<>();
    if (nightly.isTooOld(ground.clock().instant())) {
      said.add(
          nightly
              .last()
              .map(last -> ground.text().say("digest.backup", ground.text().moment(last)))
              .orElseGet(() -> ground.text().say("digest.backup.none")));
    }
    if (!disk.hasRoom()) {
      said.add(ground.text().say("digest.disk"));
    }
    return said;
  }

  /**
   * How often the clock was set, and by how much the most: what was due meanwhile may deserve a
   * look.
   */
  private Optional<String> jumped() {
    List<Duration> told = jumps.beingTold();
    return told.stream()
        .map(Duration::abs)
        .max(Comparator.naturalOrder())
        .map(most ->
            ground
                .text()
                .say(
                    "digest.clock",
                    told.size(),
                    most.toDays(),
                    most.toHoursPart(),
                    most.toMinutesPart()));
  }
}
