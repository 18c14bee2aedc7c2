package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.time.Stopwatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 名簿の点検: once a day, and at every start, asks Slack who is still a full member of the workspace;
 * nobody else is asked or may act from then on. While Slack is away what it told last holds. A
 * large workspace is read over several runs, each from where the last ended.
 */
public final class MemberCheck {
  private static final Logger LOG = LoggerFactory.getLogger(MemberCheck.class);

  private final MethodsClient methods;
  private final String teamId;
  private final MemberStore members;
  private final Clocks clocks;
  private final Set<String> listed = new HashSet<>();
  private @Nullable Pages<User> pages;
  private Instant began = Instant.EPOCH;
  private Duration notBefore = Duration.ZERO;
  private Optional<LocalDate> checked = Optional.empty();

  /** The domain's clock and its zone, which tell the day, and how time passes. */
  public record Clocks(InstantSource domain, ZoneId zone, Stopwatch stopwatch) {}

  /** {@code teamId} is the own workspace. */
  public MemberCheck(
      Slack slack, String botToken, String teamId, MemberStore members, Clocks clocks) {
    this.methods = slack.methods(botToken);
    this.teamId = teamId;
    this.members = members;
    this.clocks = clocks;
  }

  /**
   * Does nothing on a day on which Slack has told of everybody already, nor while it wants us to
   * wait.
   */
  public synchronized void run() {
    LocalDate today = clocks.domain().instant().atZone(clocks.zone()).toLocalDate();
    boolean early = clocks.stopwatch().elapsed().compareTo(notBefore) < 0;
    if (checked.equals(Optional.of(today)) || early) {
      return;
    }
    Pages<User> reading = Objects.requireNonNullElseGet(pages, this::begin);
    while (!reading.isDone()) {
      switch (reading.next()) {
        case Pages.Step.Read<User>(var users) -> learn(users);
        case Pages.Step.Limited<User>(var pause) -> {
          LOG.info(
              "Slack told of {} people and wants us to wait {} before it tells of more",
              listed.size(),
              pause);
          notBefore = clocks.stopwatch().elapsed().plus(pause);
          return;
        }
        case Pages.Step.Failed<User>(var cause) -> {
          LOG.warn("Slack does not tell about the people of the workspace: {}", cause);
          return;
        }
      }
    }
    members.learnRest(listed, began, clocks.domain().instant());
    checked = Optional.of(today);
    pages = null;
    listed.clear();
  }

  private Pages<User> begin() {
    Pages<User> all = Users.all(methods);
    pages = all;
    began = clocks.domain().instant();
    return all;
  }

  private void learn(List<User> users) {
    List<Member> told = users.stream().map(user -> Users.member(user, teamId)).toList();
    members.learn(told, clocks.domain().instant());
    told.forEach(member -> listed.add(member.person()));
  }
}
