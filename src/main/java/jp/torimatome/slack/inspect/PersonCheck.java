package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 来訪者の確認: asks Slack about one person, whom it never told about, and keeps what it says. */
public final class PersonCheck implements Consumer<String> {
  private static final Logger LOG = LoggerFactory.getLogger(PersonCheck.class);
  private static final List<String> NOBODY =
      List.of("user_not_found", "user_not_visible", "users_not_found");

  private final MethodsClient methods;
  private final String teamId;
  private final MemberStore members;
  private final InstantSource clock;

  /** {@code teamId} is the own workspace; {@code clock} the domain's. */
  public PersonCheck(
      Slack slack, String botToken, String teamId, MemberStore members, InstantSource clock) {
    this.methods = slack.methods(botToken);
    this.teamId = teamId;
    this.members = members;
    this.clock = clock;
  }

  /** Returns when Slack has answered, or does not. */
  @Override
  public void accept(String person) {
    try {
      UsersInfoResponse answer = methods.usersInfo(request -> request.user(person));
      if (answer.isOk() && person.equals(answer.getUser().getId())) {
        members.learn(Users.member(answer.getUser(), teamId), clock.instant());
      } else if (NOBODY.contains(answer.getError())) {
        members.learn(new Member(person, "", Member.State.UNKNOWN), clock.instant());
      } else {
        LOG.warn("Slack does not tell about a person: {}", answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked about a person: {}", e.toString());
    }
  }
}
