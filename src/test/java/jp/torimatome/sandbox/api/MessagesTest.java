package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** chat.* and what of it can be read again. */
final class MessagesTest {
  private static final String SECTION =
      "[{'type':'section','text':{'type':'mrkdwn','text':'x'}}]".replace('\'', '"');

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

  @ParameterizedTest
  @CsvSource({
    "C0NOWHERE,channel_not_found",
    "C0RANDOM01,not_in_channel",
    "C0PRIVATE2,channel_not_found",
    "C0ARCHIVE1,is_archived",
    "U0NOBODY01,channel_not_found",
    "U0SANDBOT,cannot_dm_bot",
    "#,channel_not_found"
  })
  void channelThatMayNotBeUsedIsRefused(String channel, String error) throws Exception {
    assertThat(methods.chatPostMessage(request -> request.channel(channel).text("x")).getError())
        .isEqualTo(error);
  }

  @Test
  void idOfAPersonOpensTheDirectMessages() throws Exception {
    ChatPostMessageResponse first =
        methods.chatPostMessage(request -> request.channel(AOI).text("一"));
    ChatPostMessageResponse second =
        methods.chatPostMessage(request -> request.channel(AOI).text("二"));
    assertThat(first.getChannel()).matches("D[A-Z0-9]{9,}").isEqualTo(second.getChannel());
    assertThat(first.getTs()).matches("[0-9]{10}\\.[0-9]{6}").isLessThan(second.getTs());
    assertThat(first.getMessage().getBotId()).isEqualTo("B0SANDBOX1");
    assertThat(first.getMessage().getBotProfile().getAppId()).isEqualTo("A0SANDBOX1");
    assertThat(
            methods.conversationsOpen(request -> request.users(List.of(AOI))).getChannel().getId())
        .isEqualTo(first.getChannel());
  }

  @Test
  void messageNeedsTextOrBlocksAndIsCutAtItsLongestLength() throws Exception {
    assertThat(methods.chatPostMessage(request -> request.channel(GENERAL)).getError())
        .isEqualTo("no_text");
    var cut = methods.chatPostMessage(request -> request.channel(GENERAL).text("あ".repeat(40_001)));
    assertThat(cut.getMessage().getText()).hasSize(40_000);
    assertThat(cut.getWarning()).isEqualTo("message_truncated");
    assertThat(
            methods
                .chatPostMessage(request -> request.channel(GENERAL).blocksAsString(SECTION))
                .isOk())
        .isTrue();
  }

  @Test
  void blocksOverALimitAreRefusedWithTheirPlace() throws Exception {
    String tooLong = SECTION.replace("\"x\"", "\"" + "あ".repeat(3001) + "\"");
    var answer =
        methods.chatPostMessage(
            request -> request.channel(GENERAL).text("x").blocksAsString(tooLong));
    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .contains("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    assertThat(
            methods
                .chatPostMessage(request -> request.channel(GENERAL).text("x").blocksAsString("{"))
                .getError())
        .isEqualTo("invalid_blocks_format");
  }

  @Test
  void metadataCanBeFoundAgainInTheHistory() throws Exception {
    var metadata =
        Message.Metadata.builder().eventType("outbox").eventPayload(Map.of("row", 12)).build();
    methods.chatPostMessage(request -> request.channel(GENERAL).text("x").metadata(metadata));
    var all =
        methods
            .conversationsHistory(request -> request.channel(GENERAL).includeAllMetadata(true))
            .getMessages()
            .getFirst();
    assertThat(all.getMetadata().getEventType()).isEqualTo("outbox");
    assertThat(all.getMetadata().getEventPayload()).hasToString("{row=12.0}");
    var without =
        methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages().getFirst();
    assertThat(without.getMetadata().getEventPayload()).isNull();
  }

  @Test
  void updateWithTextAloneRemovesTheBlocks() throws Exception {
    ChatPostMessageResponse posted =
        methods.chatPostMessage(
            request -> request.channel(GENERAL).text("x").blocksAsString(SECTION));
    assertThat(
            methods
                .chatUpdate(request -> request.channel(GENERAL).ts(posted.getTs()).text("y"))
                .getText())
        .isEqualTo("y");
    Message kept =
        methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages().getFirst();
    assertThat(kept.getBlocks()).isNullOrEmpty();
    assertThat(kept.getEdited().getUser()).isEqualTo("U0SANDBOT");
    assertThat(
            methods
                .chatUpdate(
                    request -> request.channel(GENERAL).ts(posted.getTs()).text("あ".repeat(4001)))
                .getError())
        .isEqualTo("msg_too_long");
  }

  @Test
  void updateWithBlocksShowsNoMark() throws Exception {
    String ts = methods.chatPostMessage(request -> request.channel(GENERAL).text("x")).getTs();
    methods.chatUpdate(
        request -> request.channel(GENERAL).ts(ts).text("y").blocksAsString(SECTION));
    assertThat(
            methods
                .conversationsHistory(request -> request.channel(GENERAL))
                .getMessages()
                .getFirst()
                .getEdited())
        .isNull();
  }

  @Test
  void onlyOwnMessagesCanBeChangedOrDeleted() throws Exception {
    String theirs =
        workspace
            .act(
                "/_sandbox/messages",
                "{'as':'" + AOI + "','channel':'" + GENERAL + "','text':'私の投稿'}")
            .get("ts")
            .getAsString();
    String own = methods.chatPostMessage(request -> request.channel(GENERAL).text("x")).getTs();
    assertThat(
            methods.chatUpdate(request -> request.channel(GENERAL).ts(theirs).text("y")).getError())
        .isEqualTo("cant_update_message");
    assertThat(methods.chatDelete(request -> request.channel(GENERAL).ts(theirs)).getError())
        .isEqualTo("cant_delete_message");
    assertThat(
            methods
                .chatUpdate(request -> request.channel(GENERAL).ts("1.000001").text("y"))
                .getError())
        .isEqualTo("message_not_found");
    assertThat(methods.chatUpdate(request -> request.channel(AOI).ts(own).text("y")).getError())
        .isEqualTo("channel_not_found");
    assertThat(methods.chatDelete(request -> request.channel(GENERAL).ts(own)).isOk()).isTrue();
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .hasSize(1);
  }

  @Test
  void ephemeralMessageIsSeenByItsPersonAndStandsInNoHistory() throws Exception {
    assertThat(
            methods
                .chatPostEphemeral(request -> request.channel(GENERAL).user(AOI).text("内緒"))
                .isOk())
        .isTrue();
    assertThat(
            methods
                .chatPostEphemeral(request -> request.channel(GENERAL).user("U0GUEST001").text("x"))
                .getError())
        .isEqualTo("user_not_in_channel");
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .isEmpty();
    assertThat(workspace.get("/_sandbox/channels/" + GENERAL + "/messages?as=" + AOI).toString())
        .contains("内緒");
    assertThat(
            workspace
                .get("/_sandbox/channels/" + GENERAL + "/messages?as=" + SmallWorkspace.BEN)
                .toString())
        .doesNotContain("内緒");
  }

  @Test
  void repliesStandInTheirThreadOnly() throws Exception {
    String parent = methods.chatPostMessage(request -> request.channel(GENERAL).text("親")).getTs();
    methods.chatPostMessage(request -> request.channel(GENERAL).threadTs(parent).text("子"));
    methods.chatPostMessage(
        request -> request.channel(GENERAL).threadTs(parent).text("皆にも").replyBroadcast(true));
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .extracting(Message::getText)
        .containsExactly("皆にも", "親");
    var thread =
        methods.conversationsReplies(request -> request.channel(GENERAL).ts(parent)).getMessages();
    assertThat(thread).extracting(Message::getText).containsExactly("親", "子", "皆にも");
    assertThat(thread.getFirst().getReplyCount()).isEqualTo(2);
    assertThat(
            methods
                .conversationsReplies(request -> request.channel(GENERAL).ts("1.000001"))
                .getError())
        .isEqualTo("thread_not_found");
  }

  @Test
  void replyToNothingIsTakenAndShownNowhereUnlessItsTsIsNone() throws Exception {
    String gone = "1744586000.000100";
    assertThat(
            methods
                .chatPostMessage(request -> request.channel(GENERAL).text("迷子").threadTs(gone))
                .getMessage()
                .getThreadTs())
        .isEqualTo(gone);
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .isEmpty();
    assertThat(
            methods.conversationsReplies(request -> request.channel(GENERAL).ts(gone)).getError())
        .isEqualTo("thread_not_found");
    var refused =
        methods.chatPostMessage(request -> request.channel(GENERAL).text("x").threadTs("0"));
    assertThat(refused.getError()).isEqualTo("invalid_thread_ts");
    assertThat(refused.getResponseMetadata().getMessages())
        .containsExactly("[ERROR] 0 is not a valid thread_ts");
  }

  @Test
  void deletedParentLeavesAStoneAndDeletedRepliesAreNotCounted() throws Exception {
    String parent = methods.chatPostMessage(request -> request.channel(GENERAL).text("親")).getTs();
    String first =
        methods
            .chatPostMessage(request -> request.channel(GENERAL).threadTs(parent).text("一"))
            .getTs();
    String second =
        methods
            .chatPostMessage(request -> request.channel(GENERAL).threadTs(parent).text("二"))
            .getTs();
    methods.chatDelete(request -> request.channel(GENERAL).ts(first));
    Message left =
        methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages().getFirst();
    assertThat(left.getReplyCount()).isEqualTo(1);
    assertThat(left.getLatestReply()).isEqualTo(second);
    methods.chatDelete(request -> request.channel(GENERAL).ts(parent));
    var thread =
        methods.conversationsReplies(request -> request.channel(GENERAL).ts(parent)).getMessages();
    assertThat(thread)
        .extracting(Message::getText)
        .containsExactly("This message was deleted.", "二");
    assertThat(thread.getFirst().getSubtype()).isEqualTo("tombstone");
  }

  @Test
  void markdownStandsAloneAndBecomesABlock() throws Exception {
    var posted =
        methods.chatPostMessage(request -> request.channel(GENERAL).markdownText("**太字**"));
    assertThat(posted.getMessage().getBlocks())
        .extracting(block -> block.getType())
        .containsExactly("markdown");
    assertThat(
            methods
                .chatPostMessage(request -> request.channel(GENERAL).markdownText("x").text("x"))
                .getError())
        .isEqualTo("markdown_text_conflict");
    assertThat(
            methods
                .chatPostMessage(
                    request -> request.channel(GENERAL).markdownText("あ".repeat(12_001)))
                .getError())
        .isEqualTo("msg_too_long");
  }

  @Test
  void linkToAReplyNamesItsThread() throws Exception {
    String parent = methods.chatPostMessage(request -> request.channel(GENERAL).text("親")).getTs();
    String child =
        methods
            .chatPostMessage(request -> request.channel(GENERAL).threadTs(parent).text("子"))
            .getTs();
    assertThat(
            methods
                .chatGetPermalink(request -> request.channel(GENERAL).messageTs(parent))
                .getPermalink())
        .endsWith(parent.replace(".", ""));
    assertThat(
            methods
                .chatGetPermalink(request -> request.channel(GENERAL).messageTs(child))
                .getPermalink())
        .endsWith("?thread_ts=" + parent + "&cid=" + GENERAL);
  }

  @Test
  void textsComeBackWithWhatTheyLeftOut() throws Exception {
    methods.chatPostMessage(request -> request.channel(GENERAL).blocksAsString(SECTION));
    Message kept =
        methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages().getFirst();
    assertThat(kept.getBlocks().getFirst().toString()).contains("verbatim=false");
  }

  @Test
  void somebodyWhoLeftCanStillBeWrittenTo() throws Exception {
    assertThat(
            methods
                .chatPostMessage(request -> request.channel("U0LEFT0001").text("x"))
                .getChannel())
        .startsWith("D");
  }

  @Test
  void pagesOfTheHistoryDoNotShiftWhenMessagesArrive() throws Exception {
    for (int i = 0; i < 5; i++) {
      String text = "m" + i;
      methods.chatPostMessage(request -> request.channel(GENERAL).text(text));
    }
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      var page =
          methods.conversationsHistory(request -> request.channel(GENERAL).limit(2).cursor(from));
      page.getMessages().forEach(message -> read.add(message.getText()));
      cursor = page.getResponseMetadata().getNextCursor();
      assertThat(page.isHasMore()).isEqualTo(!cursor.isEmpty());
      methods.chatPostMessage(request -> request.channel(GENERAL).text("later"));
    } while (!cursor.isEmpty());
    assertThat(read).containsExactly("m4", "m3", "m2", "m1", "m0");
    assertThat(
            methods
                .conversationsHistory(request -> request.channel(GENERAL).cursor("???"))
                .getError())
        .isEqualTo("invalid_cursor");
  }

  @Test
  void historyCanBeCutByMoments() throws Exception {
    String first = methods.chatPostMessage(request -> request.channel(GENERAL).text("1")).getTs();
    methods.chatPostMessage(request -> request.channel(GENERAL).text("2"));
    assertThat(
            methods
                .conversationsHistory(request -> request.channel(GENERAL).oldest(first))
                .getMessages())
        .hasSize(1);
    assertThat(
            methods
                .conversationsHistory(
                    request -> request.channel(GENERAL).oldest(first).inclusive(true))
                .getMessages())
        .hasSize(2);
    assertThat(methods.conversationsHistory(request -> request.channel("C0RANDOM01")).getError())
        .isEqualTo("not_in_channel");
  }
}
