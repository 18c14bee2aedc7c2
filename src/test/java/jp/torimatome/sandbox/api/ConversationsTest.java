package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.sandbox.SmallWorkspace;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who and where: conversations.*, users.*, usergroups.*, with a deactivated person, a guest and a
 * bot among them.
 */
final class ConversationsTest {
  private SmallWorkspace workspace;
  private MethodsClient methods;

  @BeforeEach
  void start() {
    workspace = SmallWorkspace.open();
    methods = workspace.methods();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void listHoldsPublicChannelsAndPrivateOnesOfTheAppOnly() throws Exception {
    assertThat(methods.conversationsList(request -> request).getChannels())
        .extracting(Conversation::getName)
        .containsExactly("general", "random", "archive");
    assertThat(methods.conversationsList(request -> request.excludeArchived(true)).getChannels())
        .extracting(Conversation::getName)
        .containsExactly("general", "random");
    var both =
        methods.conversationsList(request ->
            request.types(
                List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)));
    assertThat(both.getChannels())
        .extracting(Conversation::getName)
        .containsExactly("general", "random", "secret", "archive");
    assertThat(
            methods
                .conversationsList(request -> request.types(List.of(ConversationType.MPIM)))
                .getChannels())
        .isEmpty();
    assertThat(methods.usersConversations(request -> request).getChannels())
        .extracting(Conversation::getName)
        .containsExactly("general", "archive");
  }

  @Test
  void cursorsLeadThroughAllPeopleAndMembers() throws Exception {
    List<String> people = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      var page = methods.usersList(request -> request.limit(3).cursor(from));
      page.getMembers().forEach(person -> people.add(person.getName()));
      cursor = page.getResponseMetadata().getNextCursor();
    } while (!cursor.isEmpty());
    assertThat(people)
        .containsExactly("aoi", "ben", "chika", "guest", "left", "sandbox-app", "slackbot");
    var first = methods.conversationsMembers(request -> request.channel(GENERAL).limit(2));
    assertThat(first.getMembers()).containsExactly(AOI, BEN);
    var second =
        methods.conversationsMembers(request ->
            request.channel(GENERAL).limit(2).cursor(first.getResponseMetadata().getNextCursor()));
    assertThat(second.getMembers()).containsExactly("U0CHI00001", "U0SANDBOT");
    assertThat(methods.usersList(request -> request.cursor("wrong")).getError())
        .isEqualTo("invalid_cursor");
  }

  @Test
  void pageIsAtMostAThousandAndThousandsNeedALimit() throws Exception {
    assertThat(methods.usersList(request -> request.limit(1000)).isOk()).isTrue();
    assertThat(methods.usersList(request -> request.limit(1001)).getError())
        .isEqualTo("invalid_limit");
    assertThat(methods.conversationsList(request -> request.limit(1001)).getError())
        .isEqualTo("invalid_limit");
    String many =
        IntStream.range(0, 2100)
            .mapToObj(number -> "{\"id\":\"U" + number + "\"}")
            .collect(Collectors.joining(","));
    PeopleFile people =
        PeopleFile.parse(
            "{\"team\":{\"id\":\"T1\"},\"app\":{\"id\":\"A1\",\"bot_user_id\":\"UB\",\"bot_id\":\"B1\"},"
                + "\"people\":["
                + many
                + "]}",
            "people");
    try (SmallWorkspace large = SmallWorkspace.with(options -> options.withPeople(people))) {
      assertThat(large.methods().usersList(request -> request).getError())
          .isEqualTo("limit_required");
      int pages = 0;
      String cursor = "";
      do {
        String from = cursor;
        cursor =
            large
                .methods()
                .usersList(request -> request.limit(1000).cursor(from))
                .getResponseMetadata()
                .getNextCursor();
        pages++;
      } while (!cursor.isEmpty());
      assertThat(pages).isEqualTo(3);
    }
  }

  @Test
  void somebodyOfAnotherOrganisationIsAStrangerAndInNoList() throws Exception {
    User stranger =
        methods.usersInfo(request -> request.user("W0OTHERORG").includeLocale(true)).getUser();
    assertThat(stranger.isStranger()).isTrue();
    assertThat(stranger.getTeamId()).isEqualTo("T0OTHERORG");
    assertThat(stranger.getTz()).isEqualTo("Europe/London");
    assertThat(stranger.getLocale()).isEqualTo("en-GB");
    assertThat(methods.usersList(request -> request).getMembers())
        .extracting(User::getId)
        .doesNotContain("W0OTHERORG");
    User member = methods.usersInfo(request -> request.user(AOI)).getUser();
    assertThat(member.isStranger()).isFalse();
    assertThat(member.getTeamId()).isEqualTo("T0SANDBOX");
    assertThat(member.getTzOffset()).isEqualTo(32_400);
    assertThat(member.getLocale()).isNull();
    User gone = methods.usersInfo(request -> request.user("U0LEFT0001")).getUser();
    assertThat(gone.isDeleted()).isTrue();
    assertThat(gone.getTz()).isNull();
  }

  @Test
  void peopleAreShownForWhatTheyAre() throws Exception {
    User guest = methods.usersInfo(request -> request.user("U0GUEST001")).getUser();
    assertThat(guest.isRestricted()).isTrue();
    assertThat(guest.isUltraRestricted()).isFalse();
    assertThat(methods.usersInfo(request -> request.user("U0LEFT0001")).getUser().isDeleted())
        .isTrue();
    User bot = methods.usersInfo(request -> request.user("U0SANDBOT")).getUser();
    assertThat(bot.isBot()).isTrue();
    assertThat(bot.getProfile().getBotId()).isEqualTo("B0SANDBOX1");
    assertThat(
            methods
                .usersInfo(request -> request.user(BEN).includeLocale(true))
                .getUser()
                .getLocale())
        .isEqualTo("en-US");
    assertThat(methods.usersInfo(request -> request.user("U0NOBODY01")).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void addressesFindPeopleWhoAreStillHere() throws Exception {
    assertThat(
            methods
                .usersLookupByEmail(request -> request.email("AOI@example.jp"))
                .getUser()
                .getId())
        .isEqualTo(AOI);
    assertThat(methods.usersLookupByEmail(request -> request.email("left@example.jp")).getError())
        .isEqualTo("users_not_found");
  }

  @Test
  void directMessagesAreOpenedOnceAndNotWithSomebodyWhoLeft() throws Exception {
    var first = methods.conversationsOpen(request -> request.users(List.of(AOI)));
    assertThat(first.isAlreadyOpen()).isFalse();
    assertThat(methods.conversationsOpen(request -> request.users(List.of(AOI))).isAlreadyOpen())
        .isTrue();
    var info =
        methods
            .conversationsInfo(request -> request.channel(first.getChannel().getId()))
            .getChannel();
    assertThat(info.isIm()).isTrue();
    assertThat(info.getUser()).isEqualTo(AOI);
    assertThat(
            methods.conversationsOpen(request -> request.users(List.of("U0LEFT0001"))).getError())
        .isEqualTo("user_disabled");
    assertThat(
            methods.conversationsOpen(request -> request.users(List.of("U0NOBODY01"))).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void privateChannelWithoutTheAppDoesNotExistForIt() throws Exception {
    assertThat(
            methods
                .conversationsInfo(request -> request.channel("C0PRIVATE1"))
                .getChannel()
                .isPrivate())
        .isTrue();
    assertThat(methods.conversationsInfo(request -> request.channel("C0PRIVATE2")).getError())
        .isEqualTo("channel_not_found");
    assertThat(methods.conversationsMembers(request -> request.channel("C0PRIVATE2")).getError())
        .isEqualTo("channel_not_found");
  }

  @Test
  void appJoinsAndLeavesAndHearsOfIt() throws Exception {
    assertThat(
            methods
                .conversationsJoin(request -> request.channel("C0RANDOM01"))
                .getChannel()
                .isMember())
        .isTrue();
    SmallWorkspace.await(() -> workspace.app.all("member_joined_channel").size() == 1);
    assertThat(
            workspace
                .app
                .last("member_joined_channel")
                .payload()
                .getAsJsonObject("event")
                .get("user")
                .getAsString())
        .isEqualTo("U0SANDBOT");
    assertThat(methods.conversationsLeave(request -> request.channel("C0RANDOM01")).isOk())
        .isTrue();
    assertThat(
            methods.chatPostMessage(request -> request.channel("C0RANDOM01").text("x")).getError())
        .isEqualTo("not_in_channel");
    assertThat(methods.conversationsJoin(request -> request.channel("C0ARCHIVE1")).getError())
        .isEqualTo("is_archived");
  }

  @Test
  void groupsListTheirPeople() throws Exception {
    assertThat(methods.usergroupsList(request -> request.includeUsers(true)).getUsergroups())
        .singleElement()
        .satisfies(group -> assertThat(group.getUsers()).containsExactly(AOI, BEN));
    assertThat(methods.usergroupsUsersList(request -> request.usergroup("S0STAFF001")).getUsers())
        .containsExactly(AOI, BEN);
    assertThat(methods.usergroupsUsersList(request -> request.usergroup("S0NONE")).getError())
        .isEqualTo("no_such_subteam");
  }
}
