package jp.torimatome.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 夜ごとの控え: one a night, also after a night that was slept through; the oldest go when there are
 * enough.
 */
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
  private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");
  private static final String OURS = "torimatome-[0-9]{8}-[0-9]{4}[.]db";
  private static final String LEFT_BEHIND = "[.]" + OURS + "[.].*[.]part(-.*)?";

  /** Between two tries of a night on which it does not work. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** Two nights without one are worth telling. */
  private static final Duration TOO_OLD = Duration.ofDays(2);

  private final DatabaseFile database;
  private final BackupStore store;
  private final Plan plan;
  private Instant notBefore = Instant.MIN;

  /** Where to, at what time of the day, and how many are kept; none are made when that is 0. */
  public record Plan(Path folder, LocalTime time, ZoneId zone, int kept) {}

  public Nightly(DatabaseFile database, BackupStore store, Plan plan) {
    this.database = database;
    this.store = store;
    this.plan = plan;
  }

  /** Makes the last night's backup when there is none since; working hours do not matter. */
  public synchronized void run(Instant now) {
    if (plan.kept() == 0
        || now.isBefore(notBefore)
        || store.last().filter(last -> !last.isBefore(due(now))).isPresent()) {
      return;
    }
    BackingUp.Outcome outcome = make(now);
    if (outcome instanceof BackingUp.Outcome.Made made) {
      LOG.info("backed up to {}", made.file());
      discard();
    } else {
      notBefore = now.plus(PAUSE);
      LOG.error("there is no backup of this night: {}", outcome);
    }
  }

  /** Whether somebody should look why there is none; never where none are wished. */
  public boolean isTooOld(Instant now) {
    return plan.kept() > 0
        && store.last().filter(last -> last.plus(TOO_OLD).isAfter(now)).isEmpty();
  }

  /** When the last good one was made, here or on the command line. */
  public Optional<Instant> last() {
    return store.last();
  }

  private BackingUp.Outcome make(Instant now) {
    Path file =
        plan.folder().resolve("torimatome-" + NAMED.format(now.atZone(plan.zone())) + ".db");
    try {
      OwnerOnly.makeFolder(plan.folder());
      keepOthersOut();
      return new BackingUp(database).make(file, true, now);
    } catch (IOException e) {
      return new BackingUp.Outcome.NotWritten(file, String.valueOf(e.getMessage()));
    }
  }

  /** Of a folder that was there before, and of backups that were copied back into it. */
  private void keepOthersOut() throws IOException {
    try (Stream<Path> files = Files.list(plan.folder())) {
      for (Path each : named(files.toList(), OURS).toList()) {
        OwnerOnly.tighten(each);
      }
    }
    boolean closed =
        OwnerOnly.closeFolder(
            plan.folder(), each -> each.matches(OURS) || each.matches(LEFT_BEHIND));
    if (!closed) {
      LOG.warn(
          "others may look into {}: it holds more than backups, or is somebody else's; the backups"
              + " can be read by their owner only",
          plan.folder());
    }
  }

  private Instant due(Instant now) {
    ZonedDateTime today = now.atZone(plan.zone()).with(plan.time());
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  /** Only files of our naming, and what a process that died left half-written. */
  private void discard() {
    try (Stream<Path> files = Files.list(plan.folder())) {
      List<Path> all = files.toList();
      List<Path> ours =
          named(all, OURS)
              .sorted(Comparator.comparing(Path::getFileName).reversed())
              .skip(plan.kept())
              .toList();
      for (Path each : Stream.concat(ours.stream(), named(all, LEFT_BEHIND)).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("old backups could not be deleted: {}", e.getMessage());
    }
  }

  private static Stream<Path> named(List<Path> files, String pattern) {
    return files.stream().filter(each -> each.getFileName().toString().matches(pattern));
  }
}
