package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.place.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * チャンネルの点検: once a day, and at every start, asks Slack about each channel that we write to; about
 * one that cannot be used more often, so that whoever mends it need not wait for the next day.
 * While Slack is away what it told last holds.
 */
public final class PlaceCheck {
  private static final Logger LOG = LoggerFactory.getLogger(PlaceCheck.class);
  private static final Duration MENDED = Duration.ofMinutes(10);

  private final MethodsClient methods;
  private final Troubles troubles;
  private final PlaceStore places;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Map<String, Instant> asked = new HashMap<>();

  public PlaceCheck(
      Slack slack,
      String botToken,
      Troubles troubles,
      PlaceStore places,
      InstantSource clock,
      ZoneId zone) {
    this.methods = slack.methods(botToken);
    this.troubles = troubles;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Asks about those that are due; where Slack stops answering, the rest is asked the next time.
   */
  public synchronized void run() {
    Instant now = clock.instant();
    for (String channel : troubles.channels(now)) {
      if (isDue(channel, now)) {
        Optional<Place> told = ask(methods, channel);
        if (told.isEmpty()) {
          return;
        }
        places.learn(told.get(), now);
        asked.put(channel, now);
      }
    }
  }

  /** Asks about one that somebody has just chosen, unless it is known to be usable. */
  public static void look(MethodsClient methods, PlaceStore places, String channel, Instant now) {
    boolean usable =
        places.place(channel).filter(known -> known.state() == Place.State.USABLE).isPresent();
    if (!channel.isEmpty() && !usable) {
      ask(methods, channel).ifPresent(place -> places.learn(place, now));
    }
  }

  private boolean isDue(String channel, Instant now) {
    Instant last = asked.get(channel);
    if (last == null || !last.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())) {
      return true;
    }
    return !places.isFit(channel) && !now.isBefore(last.plus(MENDED));
  }

  /** Empty when Slack does not tell. */
  private static Optional<Place> ask(MethodsClient methods, String channel) {
    try {
      ConversationsInfoResponse answer =
          methods.conversationsInfo(request -> request.channel(channel));
      if (answer.isOk()) {
        Conversation told = answer.getChannel();
        return Optional.of(
            new Place(channel, Optional.ofNullable(told.getName()).orElse(""), state(told)));
      }
      if ("channel_not_found".equals(answer.getError())) {
        return Optional.of(new Place(channel, "", Place.State.UNKNOWN));
      }
      LOG.warn("Slack does not tell about a channel: {}", answer.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked about a channel: {}", e.toString());
    }
    return Optional.empty();
  }

  private static Place.State state(Conversation channel) {
    if (channel.isArchived()) {
      return Place.State.ARCHIVED;
    }
    if (channel.isExtShared()) {
      return Place.State.SHARED_OUTSIDE;
    }
    return channel.isMember() ? Place.State.USABLE : Place.State.WITHOUT_US;
  }
}
