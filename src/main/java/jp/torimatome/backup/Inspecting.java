package jp.torimatome.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Verdict;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Refused;
import jp.torimatome.database.Soundness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 点検: looks into a database file, its pages, its references and its record, and changes nothing.
 */
public final class Inspecting {
  private static final Logger LOG = LoggerFactory.getLogger(Inspecting.class);

  /** Damage that reading survives; anything else, and the file is not opened at all. */
  private static final Set<String> READABLE =
      Set.of("pages", "references", "chain", "reply_changed");

  private Inspecting() {}

  /**
   * Opens a database for the bot; a damaged one only to be read.
   *
   * @throws Refused when it is none of ours, of a newer version, or half migrated
   */
  public static Database toServe(DatabaseFile file) {
    Optional<Fault> found =
        Files.exists(file.path())
            ? faults(file.path(), Soundness.Depth.QUICK).stream().findFirst()
            : Optional.empty();
    if (found.isEmpty()) {
      return Database.open(file.url(), Database.Patience.SHORT);
    }
    Fault fault = found.get();
    if (!READABLE.contains(fault.code()) || Soundness.isOlder(file.path())) {
      throw new Refused(file.path(), fault);
    }
    LOG.error("the database is damaged ({}) and only served to be read", fault);
    return Database.openToRead(file.url(), fault);
  }

  /** Everything that is wrong, the worst first. */
  public static List<Fault> faults(Path file, Soundness.Depth depth) {
    List<Fault> found = Soundness.faults(file, depth);
    if (!found.isEmpty() || Soundness.isEmpty(file) || Soundness.isOlder(file)) {
      return found; // an older one is looked at again by whoever brings it to this version
    }
    try (Database database = Database.openToRead(new DatabaseFile(file.toAbsolutePath()).url())) {
      return chain(database).map(List::of).orElse(List.of());
    }
  }

  /** Where the record, or a reply that it vouches for, is not as it was written. */
  static Optional<Fault> chain(Database database) {
    return switch (new AuditStore(database).verify(Optional.empty())) {
      case Verdict.Broken(var line) -> Optional.of(new Fault("chain", Long.toString(line)));
      case Verdict.ReplyChanged(var item, var revision) ->
          Optional.of(new Fault("reply_changed", "item " + item + ", " + revision));
      case Verdict.Intact ignored -> Optional.empty();
      case Verdict.Unknown ignored -> Optional.empty();
    };
  }
}
