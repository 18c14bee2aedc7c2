package jp.torimatome.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Verdict;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Soundness;

/** 点検: looks into a database file, its pages, its references and its record, and changes nothing. */
public final class Inspecting {
  private Inspecting() {}

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
      case Verdict.Intact ignored -> Optional.empty();
      case Verdict.Unknown ignored -> Optional.empty();
    };
  }
}
