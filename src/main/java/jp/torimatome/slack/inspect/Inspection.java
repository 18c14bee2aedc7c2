package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.say.Part;
import jp.torimatome.say.Samples;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.draw.ChartBlock;
import jp.torimatome.slack.draw.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * 点検: what Slack says about the token, the people whom we ask, and the channels that we write to;
 * changes nothing.
 */
public final class Inspection {
  /**
   * "Must be an integer under 1000": https://docs.slack.dev/reference/methods/conversations.list.
   */
  private static final int CHANNELS = 999;

  /**
   * An administrator who looks at the screen waits so long for a large workspace, and no longer.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final MethodsClient methods;
  private final Settings.Slack settings;
  private final Directory directory;
  private final Set<String> scopes;
  private final MethodsClient opening;
  private final Samples samples;
  private final Validation validation;
  private Duration waited = Duration.ZERO;

  /**
   * {@code scopes}: those of the manifest; empty where there is none to compare with. {@code
   * samples}: what Slack is to look at before it is posted.
   */
  public Inspection(
      Slack slack,
      Settings.Slack settings,
      Directory directory,
      Set<String> scopes,
      Samples samples) {
    this.methods = slack.methods(settings.secrets().botToken());
    this.opening = slack.methods(settings.secrets().appToken());
    this.settings = settings;
    this.directory = directory;
    this.scopes = Set.copyOf(scopes);
    this.samples = samples;
    this.validation = new Validation(slack, settings.secrets().botToken());
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * The workspace and the app that the token belongs to, what is not in order, and what could not
     * be read.
     */
    record Reached(
        String teamName, String teamId, String appId, List<Trouble> troubles, Set<Unread> unread)
        implements Outcome {}

    /** Slack is there, but takes no more calls for longer than anybody waits. */
    record Limited() implements Outcome {}

    /** Slack's error, or why there was no answer. */
    record Unreachable(String cause) implements Outcome {}
  }

  /** What Slack told only in part, because it takes so many calls and no more. */
  public enum Unread {
    PEOPLE,
    CHANNELS
  }

  /** Something to mend; {@code whose} is a section's name, or empty for the coordinators. */
  public record Trouble(Kind kind, String whose, String slackId) {}

  /** What is wrong with the app, a person or a channel. */
  public enum Kind {
    OTHER_TEAM,
    OTHER_APP,
    APP_TOKEN_REFUSED,
    BLOCKS_REFUSED,
    CHART_REFUSED,
    SCOPES_MISSING,
    SCOPES_SUPERFLUOUS,
    PERSON_UNKNOWN,
    PERSON_DEACTIVATED,
    PERSON_IS_GUEST,
    PERSON_IS_BOT,
    PERSON_IS_OUTSIDE,
    CHANNEL_UNKNOWN,
    CHANNEL_WITHOUT_US,
    CHANNEL_ARCHIVED,
    CHANNEL_SHARED_OUTSIDE;

    /**
     * False where the bot has another way: a chart that the workspace does not draw is a picture.
     */
    public boolean isMistake() {
      return this != CHART_REFUSED;
    }
  }

  /** A call by itself. */
  private interface Call<T> {
    T answer() throws IOException, SlackApiException;
  }

  /**
   * People and channels are read page by page; {@code waiting} tells of each wait that Slack wants,
   * and waits.
   */
  public Outcome run(Consumer<Duration> waiting) {
    try {
      var self = answered(() -> methods.authTest(request -> request), waiting);
      var bot = answered(() -> methods.botsInfo(request -> request.bot(self.getBotId())), waiting);
      List<Trouble> troubles = new ArrayList<>();
      compare(settings.teamId(), self.getTeamId(), Kind.OTHER_TEAM, troubles);
      compare(settings.appId(), bot.getBot().getAppId(), Kind.OTHER_APP, troubles);
      Scopes.compare(scopes, self.getHttpResponseHeaders(), troubles);
      AppToken.inspect(opening, settings.mode(), troubles);
      blocks(waiting, troubles);
      Set<Unread> unread = EnumSet.noneOf(Unread.class);
      people(self.getTeamId(), waiting, troubles, unread);
      channels(waiting, troubles, unread);
      return new Outcome.Reached(
          self.getTeam(), self.getTeamId(), bot.getBot().getAppId(), troubles, unread);
    } catch (LimitedException e) {
      return new Outcome.Limited();
    } catch (SlackApiException e) {
      return new Outcome.Unreachable("http " + e.getResponse().code());
    } catch (IOException e) {
      return new Outcome.Unreachable(
          e instanceof Refusal ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName());
    }
  }

  private void blocks(Consumer<Duration> waiting, List<Trouble> troubles)
      throws IOException, SlackApiException {
    for (List<Part> post : samples.posts()) {
      look(Drawing.json(post), Kind.BLOCKS_REFUSED, waiting, troubles);
    }
    look("[" + ChartBlock.of(samples.chart()) + "]", Kind.CHART_REFUSED, waiting, troubles);
  }

  private void look(String blocks, Kind kind, Consumer<Duration> waiting, List<Trouble> troubles)
      throws IOException, SlackApiException {
    told(() -> validation.refusal(blocks), waiting)
        .ifPresent(why -> troubles.add(new Trouble(kind, "", why)));
  }

  private static void compare(String wanted, String actual, Kind kind, List<Trouble> troubles) {
    if (!wanted.isEmpty() && !wanted.equals(actual)) {
      troubles.add(new Trouble(kind, wanted, actual));
    }
  }

  private void people(
      String teamId, Consumer<Duration> waiting, List<Trouble> troubles, Set<Unread> unread)
      throws IOException {
    Map<String, Member.State> told = new HashMap<>();
    boolean all =
        read(
            Users.all(methods),
            waiting,
            user -> told.put(user.getId(), Users.member(user, teamId).state()));
    if (!all) {
      unread.add(Unread.PEOPLE);
    }
    Optional<Member.State> unheard = all ? Optional.of(Member.State.UNKNOWN) : Optional.empty();
    settings
        .coordination()
        .coordinators()
        .forEach(id -> person("", id, told.get(id), unheard, troubles));
    directory
        .sections()
        .forEach(section ->
            section
                .people()
                .forEach(id -> person(section.name(), id, told.get(id), unheard, troubles)));
  }

  private static void person(
      String whose,
      String id,
      Member.@Nullable State told,
      Optional<Member.State> unheard,
      List<Trouble> troubles) {
    Optional.ofNullable(told)
        .or(() -> unheard)
        .flatMap(Inspection::kind)
        .ifPresent(kind -> troubles.add(new Trouble(kind, whose, id)));
  }

  private static Optional<Kind> kind(Member.State state) {
    return switch (state) {
      case ACTIVE -> Optional.empty();
      case UNKNOWN -> Optional.of(Kind.PERSON_UNKNOWN);
      case DEACTIVATED -> Optional.of(Kind.PERSON_DEACTIVATED);
      case GUEST -> Optional.of(Kind.PERSON_IS_GUEST);
      case BOT -> Optional.of(Kind.PERSON_IS_BOT);
      case OUTSIDE -> Optional.of(Kind.PERSON_IS_OUTSIDE);
    };
  }

  private void channels(Consumer<Duration> waiting, List<Trouble> troubles, Set<Unread> unread)
      throws IOException {
    List<ConversationType> types =
        List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);
    Pages<Conversation> pages =
        new Pages<>(cursor -> {
          ConversationsListResponse answer =
              methods.conversationsList(
                  request -> request.types(types).limit(CHANNELS).cursor(cursor));
          return new Pages.Page<>(answer, answer.getChannels(), answer.getResponseMetadata());
        });
    Map<String, Conversation> told = new HashMap<>();
    boolean all = read(pages, waiting, channel -> told.put(channel.getId(), channel));
    if (!all) {
      unread.add(Unread.CHANNELS);
    }
    Stream.of(settings.coordination().channel(), settings.coordination().summaryChannel())
        .filter(id -> !id.isEmpty() && (all || told.containsKey(id)))
        .distinct()
        .forEach(id -> channel("", id, told.get(id), troubles));
    for (SectionEntry section : directory.sections()) {
      if (!section.channel().isEmpty() && (all || told.containsKey(section.channel()))) {
        channel(section.name(), section.channel(), told.get(section.channel()), troubles);
      }
    }
  }

  private static void channel(
      String whose, String id, @Nullable Conversation channel, List<Trouble> troubles) {
    if (channel == null) {
      troubles.add(new Trouble(Kind.CHANNEL_UNKNOWN, whose, id));
    } else if (channel.isArchived()) {
      troubles.add(new Trouble(Kind.CHANNEL_ARCHIVED, whose, id));
    } else if (!channel.isMember()) {
      troubles.add(new Trouble(Kind.CHANNEL_WITHOUT_US, whose, id));
    } else if (channel.isExtShared()) {
      troubles.add(new Trouble(Kind.CHANNEL_SHARED_OUTSIDE, whose, id));
    }
  }

  /** Every page; false where Slack wants us to wait longer than anybody would. */
  private <T> boolean read(Pages<T> pages, Consumer<Duration> waiting, Consumer<T> each)
      throws IOException {
    while (!pages.isDone()) {
      switch (pages.next()) {
        case Pages.Step.Read<T>(var items) -> items.forEach(each);
        case Pages.Step.Limited<T>(var pause) -> {
          if (!hasWaited(pause, waiting)) {
            return false;
          }
        }
        case Pages.Step.Failed<T>(var cause) -> throw new Refusal(cause);
      }
    }
    return true;
  }

  /** Ends the inspection at the first answer with {@code ok:false}. */
  private <T extends SlackApiTextResponse> T answered(Call<T> call, Consumer<Duration> waiting)
      throws IOException, SlackApiException {
    T answer = told(call, waiting);
    if (!answer.isOk()) {
      throw new Refusal(Objects.requireNonNullElse(answer.getError(), "unknown"));
    }
    return answer;
  }

  private <T> T told(Call<T> call, Consumer<Duration> waiting)
      throws IOException, SlackApiException {
    while (true) {
      try {
        return call.answer();
      } catch (SlackApiException e) {
        Duration pause = Pages.wait(e).orElseThrow(() -> e);
        if (!hasWaited(pause, waiting)) {
          throw new LimitedException();
        }
      }
    }
  }

  private boolean hasWaited(Duration pause, Consumer<Duration> waiting) {
    boolean patient = waited.plus(pause).compareTo(PATIENCE) <= 0;
    if (patient) {
      waited = waited.plus(pause);
      waiting.accept(pause);
    }
    return patient;
  }

  /** Slack said no. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private Refusal(String error) {
      super(error);
    }
  }

  /** Slack said: later. */
  private static final class LimitedException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
