package jp.torimatome.slack.inspect;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import java.util.Optional;
import jp.torimatome.people.Member;

/** Slack's users as the house knows people. */
final class Users {
  /** The most that Slack gives at once: https://docs.slack.dev/reference/methods/users.list. */
  private static final int PAGE = 1_000;

  private Users() {}

  /** Everybody in the workspace. */
  static Pages<User> all(MethodsClient methods) {
    return new Pages<>(cursor -> {
      UsersListResponse answer = methods.usersList(request -> request.limit(PAGE).cursor(cursor));
      return new Pages.Page<>(answer, answer.getMembers(), answer.getResponseMetadata());
    });
  }

  /** {@code teamId} is the own workspace. */
  static Member member(User user, String teamId) {
    String name =
        Optional.ofNullable(user.getRealName())
            .or(() -> Optional.ofNullable(user.getName()))
            .orElse("");
    return new Member(user.getId(), name, state(user, teamId));
  }

  private static Member.State state(User user, String teamId) {
    if (user.isDeleted()) {
      return Member.State.DEACTIVATED;
    }
    if (user.isBot()) {
      return Member.State.BOT;
    }
    boolean elsewhere = user.getTeamId() != null && !teamId.equals(user.getTeamId());
    if (user.isStranger() || elsewhere) {
      return Member.State.OUTSIDE;
    }
    return user.isRestricted() || user.isUltraRestricted()
        ? Member.State.GUEST
        : Member.State.ACTIVE;
  }
}
