package jp.torimatome.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The steps by which a database becomes one of this version, and whether one has gone them in
 * order.
 */
final class Migrations {
  private static final Set<MigrationState> NEWER =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  /**
   * A step that failed, is unknown though later ones are not, or was left out before later ones
   * were done.
   */
  private static final Set<MigrationState> HALF =
      Set.of(
          MigrationState.FAILED,
          MigrationState.MISSING_FAILED,
          MigrationState.MISSING_SUCCESS,
          MigrationState.IGNORED,
          MigrationState.OUT_OF_ORDER);

  private final Flyway flyway;

  Migrations(DataSource source) {
    this.flyway = Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
  }

  void run() {
    flyway.migrate();
  }

  /** Why this database cannot be brought to this version. */
  Optional<Fault> fault() {
    MigrationInfo[] steps = flyway.info().all();
    return first(steps, NEWER, "newer").or(() -> first(steps, HALF, "half_migrated"));
  }

  /** Whether steps are still to be gone. */
  boolean isOlder() {
    return flyway.info().pending().length > 0;
  }

  private static Optional<Fault> first(
      MigrationInfo[] steps, Set<MigrationState> states, String code) {
    return Arrays.stream(steps)
        .filter(step -> states.contains(step.getState()))
        .findFirst()
        .map(step -> new Fault(code, String.valueOf(step.getVersion())));
  }
}
