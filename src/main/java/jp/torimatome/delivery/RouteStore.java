package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.OUTGOING_SECTION;

import java.util.Optional;
import jp.torimatome.database.Database;

/** Whose a message is, and another way for one that cannot go where it was to. */
public final class RouteStore {
  private final Database database;

  public RouteStore(Database database) {
    this.database = database;
  }

  /**
   * The section that a message is written to; empty for those to coordinators and to single people.
   */
  public Optional<Long> sectionOf(long messageId) {
    return database.read(db ->
        db.select(OUTGOING_SECTION.SECTION_ID)
            .from(OUTGOING_SECTION)
            .where(OUTGOING_SECTION.OUTGOING_ID.eq(messageId))
            .fetchOptional(OUTGOING_SECTION.SECTION_ID));
  }

  /** Gives a claimed message, untried, another destination; false when the claim was lost. */
  public boolean redirect(Claim claim, String destination) {
    return database.write(db ->
        db.update(OUTGOING)
                .set(OUTGOING.STATE, "waiting")
                .set(OUTGOING.DESTINATION, destination)
                .set(OUTGOING.DOUBTFUL, false)
                .where(
                    OUTGOING.ID.eq(claim.message().id()),
                    OUTGOING.CLAIM_TOKEN.eq(claim.token()),
                    OUTGOING.STATE.eq("claimed"))
                .execute()
            == 1);
  }
}
