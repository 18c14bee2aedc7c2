package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 名簿の点検: once a day, and at every start, asks Slack who is still a full member of the workspace; nobody else is asked or may act
 * from then on. While Slack is away what it told last holds, and it is asked again.
 */
public final class MemberCheck {
  private static final Logger LOG = LoggerFactory.getLogger(MemberCheck.class);
  private static final int PAGE = 200;

  private final MethodsClient methods;
  private final String teamId;
  private final MemberStore members;
  private final InstantSource clock;
  private final ZoneId zone;
  private Optional<LocalDate> checked = Optional.empty();

  /** {@code teamId} is the own workspace; empty takes everybody whom Slack lists for one of it. */
  public MemberCheck(Slack slack, String botToken, String teamId, MemberStore members, InstantSource clock, ZoneId zone) {
    this.methods = slack.methods(botToken);
    this.teamId = teamId;
    this.members = members;
    this.clock = clock;
    this.zone = zone;
  }

  /** Does nothing on a day on which Slack has answered already. */
  public synchronized void run() {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    if (checked.equals(Optional.of(today))) {
      return;
    }
    try {
      Optional<Map<String, Member>> told = ask();
      told.ifPresent(all -> members.learn(all, clock.instant()));
      checked = told.map(all -> today).or(() -> checked);
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked about the people of the workspace: {}", e.toString());
    }
  }

  /** Everybody, page by page; empty when Slack refuses. */
  private Optional<Map<String, Member>> ask() throws IOException, SlackApiException {
    Map<String, Member> all = new HashMap<>();
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse page = methods.usersList(request -> request.limit(PAGE).cursor(from));
      if (!page.isOk()) {
        LOG.warn("Slack does not tell about the people of the workspace: {}", page.getError());
        return Optional.empty();
      }
      page.getMembers().forEach(user -> all.put(user.getId(), new Member(user.getId(), name(user), state(user))));
      cursor = page.getResponseMetadata() == null ? "" : Optional.ofNullable(page.getResponseMetadata().getNextCursor()).orElse("");
    } while (!cursor.isEmpty());
    return Optional.of(all);
  }

  private static String name(User user) {
    return Optional.ofNullable(user.getRealName()).or(() -> Optional.ofNullable(user.getName())).orElse("");
  }

  private Member.State state(User user) {
    if (user.isDeleted()) {
      return Member.State.DEACTIVATED;
    }
    if (user.isBot()) {
      return Member.State.BOT;
    }
    if (user.isRestricted() || user.isUltraRestricted()) {
      return Member.State.GUEST;
    }
    boolean elsewhere = !teamId.isEmpty() && user.getTeamId() != null && !teamId.equals(user.getTeamId());
    return user.isStranger() || elsewhere ? Member.State.OUTSIDE : Member.State.ACTIVE;
  }
}
