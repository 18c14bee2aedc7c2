package jp.torimatome.slack.send;

import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.RouteStore;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.PlaceStore;

/**
 * 門: the last look at where something is about to go. Nothing is written into a channel that is
 * archived or shared with another organisation; what concerns a section goes to one of its people
 * instead, also where we cannot write to its channel.
 */
public final class Gate {
  private final Sources sources;
  private final InstantSource clock;

  /** What Slack told of channels last, and where else a section is written to. */
  public record Sources(
      PlaceStore places, Destinations destinations, DirectoryStore directory, RouteStore routes) {}

  /** {@code clock} is the domain's. */
  public Gate(Sources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Why nothing is written or changed in a channel; empty where it may be. As Slack itself says it,
   * where it does.
   */
  Optional<String> shut(String channel) {
    Place.State state = sources.places().state(channel);
    return state.isShut()
        ? Optional.of(state == Place.State.ARCHIVED ? "is_archived" : "shared_outside")
        : Optional.empty();
  }

  /**
   * True when the message waits for another destination now, because a section's channel cannot be
   * used.
   */
  boolean isRedirected(Claim claim) {
    OutgoingMessage message = claim.message();
    if (sources.places().isFit(message.destination())) {
      return false;
    }
    return sources
        .routes()
        .sectionOf(message.id())
        .flatMap(section -> sources.directory().today(section, clock.instant()))
        .map(section -> sources.destinations().of(section, clock.instant()))
        .filter(instead -> !instead.isEmpty() && !instead.equals(message.destination()))
        .map(instead -> sources.routes().redirect(claim, instead))
        .orElse(false);
  }
}
