package jp.torimatome.slack.inspect;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.settings.Settings;
import org.jspecify.annotations.Nullable;

/** 点検: what Slack says about the token, the people whom we ask, and the channels that we write to; changes nothing. */
public final class Inspection {
  private static final int PAGE = 200;

  private final MethodsClient methods;
  private final Settings.Slack settings;
  private final Directory directory;

  public Inspection(Slack slack, Settings.Slack settings, Directory directory) {
    this.methods = slack.methods(settings.secrets().botToken());
    this.settings = settings;
    this.directory = directory;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The workspace and the app that the token belongs to, and what is not in order. */
    record Reached(String teamName, String teamId, String appId, List<Trouble> troubles) implements Outcome {}

    /** Slack's error, or why there was no answer. */
    record Unreachable(String cause) implements Outcome {}
  }

  /** Something to mend; {@code whose} is a section's name, or empty for the coordinators. */
  public record Trouble(Kind kind, String whose, String slackId) {}

  /** What is wrong with a person or a channel. */
  public enum Kind {
    OTHER_TEAM,
    OTHER_APP,
    PERSON_UNKNOWN,
    PERSON_DEACTIVATED,
    PERSON_IS_GUEST,
    PERSON_IS_BOT,
    CHANNEL_UNKNOWN,
    CHANNEL_WITHOUT_US,
    CHANNEL_ARCHIVED,
    CHANNEL_SHARED_OUTSIDE
  }

  /** Some ten calls for a usual workspace; people and channels are read page by page. */
  public Outcome run() {
    try {
      var self = answered(methods.authTest(request -> request));
      var bot = answered(methods.botsInfo(request -> request.bot(self.getBotId())));
      List<Trouble> troubles = new ArrayList<>();
      compare(settings.teamId(), self.getTeamId(), Kind.OTHER_TEAM, troubles);
      compare(settings.appId(), bot.getBot().getAppId(), Kind.OTHER_APP, troubles);
      inspect(people(), channels(), troubles);
      return new Outcome.Reached(self.getTeam(), self.getTeamId(), bot.getBot().getAppId(), troubles);
    } catch (Refusal e) {
      return new Outcome.Unreachable(e.getMessage());
    } catch (SlackApiException e) {
      return new Outcome.Unreachable("http " + e.getResponse().code());
    } catch (IOException e) {
      return new Outcome.Unreachable(e.getClass().getSimpleName());
    }
  }

  private void inspect(Map<String, User> people, Map<String, Conversation> channels, List<Trouble> troubles) {
    settings.coordination().coordinators().forEach(id -> person("", id, people.get(id), troubles));
    Stream.of(settings.coordination().channel(), settings.coordination().summaryChannel())
        .filter(id -> !id.isEmpty())
        .distinct()
        .forEach(id -> channel("", id, channels, troubles));
    for (SectionEntry section : directory.sections()) {
      section.people().forEach(id -> person(section.name(), id, people.get(id), troubles));
      if (!section.channel().isEmpty()) {
        channel(section.name(), section.channel(), channels, troubles);
      }
    }
  }

  private static void compare(String wanted, String actual, Kind kind, List<Trouble> troubles) {
    if (!wanted.isEmpty() && !wanted.equals(actual)) {
      troubles.add(new Trouble(kind, wanted, actual));
    }
  }

  private static void person(String whose, String id, @Nullable User person, List<Trouble> troubles) {
    if (person == null) {
      troubles.add(new Trouble(Kind.PERSON_UNKNOWN, whose, id));
    } else if (person.isDeleted()) {
      troubles.add(new Trouble(Kind.PERSON_DEACTIVATED, whose, id));
    } else if (person.isRestricted() || person.isUltraRestricted()) {
      troubles.add(new Trouble(Kind.PERSON_IS_GUEST, whose, id));
    } else if (person.isBot()) {
      troubles.add(new Trouble(Kind.PERSON_IS_BOT, whose, id));
    }
  }

  private static void channel(String whose, String id, Map<String, Conversation> channels, List<Trouble> troubles) {
    Conversation channel = channels.get(id);
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

  private Map<String, User> people() throws IOException, SlackApiException {
    Map<String, User> people = new HashMap<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      String from = cursor.get();
      UsersListResponse page = answered(methods.usersList(request -> request.limit(PAGE).cursor(from)));
      page.getMembers().forEach(person -> people.put(person.getId(), person));
      cursor = next(page.getResponseMetadata());
    }
    return people;
  }

  private Map<String, Conversation> channels() throws IOException, SlackApiException {
    Map<String, Conversation> channels = new HashMap<>();
    Optional<String> cursor = Optional.of("");
    List<ConversationType> types = List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);
    while (cursor.isPresent()) {
      String from = cursor.get();
      ConversationsListResponse page = answered(methods.conversationsList(request -> request.types(types).limit(PAGE).cursor(from)));
      page.getChannels().forEach(channel -> channels.put(channel.getId(), channel));
      cursor = next(page.getResponseMetadata());
    }
    return channels;
  }

  private static Optional<String> next(@Nullable ResponseMetadata metadata) {
    return Optional.ofNullable(metadata).map(ResponseMetadata::getNextCursor).filter(cursor -> !cursor.isEmpty());
  }

  /** Ends the inspection at the first answer with {@code ok:false}. */
  private static <T extends SlackApiTextResponse> T answered(T answer) throws Refusal {
    if (!answer.isOk()) {
      throw new Refusal(Objects.requireNonNullElse(answer.getError(), "unknown"));
    }
    return answer;
  }

  /** Slack said no. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private Refusal(String error) {
      super(error);
    }

    @Override
    public String getMessage() {
      return Objects.requireNonNullElse(super.getMessage(), "");
    }
  }
}
