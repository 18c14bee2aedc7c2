package jp.torimatome.round.running;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.SECTION;

import java.util.List;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.people.FollowerRows;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.round.MovedItemRows;
import org.jooq.DSLContext;

/** Changes where the parts of rounds are written to; what was sent stays where it stands. */
public final class ReroutingStore {
  private final Database database;
  private final FollowerRows followers;

  public ReroutingStore(Database database, FollowerRows followers) {
    this.database = database;
    this.followers = followers;
  }

  /** A section's part of a round, and where it is written to. */
  record Route(long inquiryId, Section section, String destination) {}

  /**
   * Those of all rounds: also of a closed one something may be returned, unlocked or thanked for.
   */
  List<Route> routes() {
    return database.known(List.of("routes"), ReroutingStore::routes);
  }

  private static List<Route> routes(DSLContext db) {
    return List.copyOf(
        db.select(INQUIRY.ID, INQUIRY.DESTINATION, SECTION.ID, SECTION.CODE, SECTION.NAME)
            .from(INQUIRY)
            .join(SECTION)
            .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
            .orderBy(INQUIRY.ID)
            .fetch(row ->
                new Route(
                    row.value1(),
                    new Section(row.value3(), row.value4(), row.value5()),
                    row.value2())));
  }

  /** 受け手: the sections whose projects others were asked about, after an import too. */
  List<Section> receivers() {
    return database.known(
        List.of("receivers"),
        db -> {
          List<Long> receivers = MovedItemRows.receivers(db);
          return receivers.isEmpty()
              ? List.<Section>of()
              : List.copyOf(
                  db.selectFrom(SECTION)
                      .where(SECTION.ID.in(receivers))
                      .fetch(row -> new Section(row.getId(), row.getCode(), row.getName())));
        });
  }

  void follow(Section receiver, SectionEntry entry, String destination, Stamp stamp) {
    database.change(db -> followers.follow(db, receiver.id(), entry, destination, stamp));
  }

  void reroute(Route route, String destination, Stamp stamp) {
    database.change(db -> {
      db.update(INQUIRY)
          .set(INQUIRY.DESTINATION, destination)
          .where(INQUIRY.ID.eq(route.inquiryId()))
          .execute();
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          "inquiry.rerouted",
          "inquiry:" + route.inquiryId() + " destination:" + destination);
    });
  }
}
