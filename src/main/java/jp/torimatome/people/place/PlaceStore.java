package jp.torimatome.people.place;

import static jp.torimatome.database.generated.Tables.PLACE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;

/**
 * Keeps what Slack told of channels last; nothing is known of one before it was first asked about.
 */
public final class PlaceStore {
  private final Database database;

  public PlaceStore(Database database) {
    this.database = database;
  }

  public Optional<Place> place(String channel) {
    return database.known(
        List.of("place", channel),
        db ->
            db.selectFrom(PLACE)
                .where(PLACE.CHANNEL.eq(channel))
                .fetchOptional(row ->
                    new Place(row.getChannel(), row.getName(), Place.State.of(row.getState()))));
  }

  /** Every channel that Slack was asked about. */
  public Map<String, Place.State> states() {
    return database.known(
        List.of("states of places"),
        db ->
            Map.copyOf(
                db.selectFrom(PLACE)
                    .fetchMap(PLACE.CHANNEL, row -> Place.State.of(row.getState()))));
  }

  /** False once Slack said that we cannot or may not write there; true while nothing is known. */
  public boolean isFit(String channel) {
    return state(channel) == Place.State.USABLE;
  }

  /** USABLE while nothing is known. */
  public Place.State state(String channel) {
    return place(channel).map(Place::state).orElse(Place.State.USABLE);
  }

  /** What Slack tells of a channel now. */
  public void learn(Place place, Instant now) {
    database.change(db ->
        db.insertInto(PLACE, PLACE.CHANNEL, PLACE.NAME, PLACE.STATE, PLACE.CHECKED_AT)
            .values(place.channel(), place.name(), place.state().code(), now)
            .onConflict(PLACE.CHANNEL)
            .doUpdate()
            .set(PLACE.NAME, place.name())
            .set(PLACE.STATE, place.state().code())
            .set(PLACE.CHECKED_AT, now)
            .execute());
  }
}
