package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** chat.scheduleMessage, driven by the workspace's clock. */
final class ScheduledMessagesTest {
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
  void messageIsPostedWhenTheClockComesThere() throws Exception {
    var scheduled =
        methods.chatScheduleMessage(
            request -> request.channel(GENERAL).text("あとで").postAt(in(Duration.ofHours(1))));
    assertThat(scheduled.getScheduledMessageId()).startsWith("Q");
    assertThat(methods.chatScheduledMessagesList(request -> request).getScheduledMessages())
        .hasSize(1);
    workspace.sandbox.clock().advance(Duration.ofMinutes(59));
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .isEmpty();
    workspace.sandbox.clock().advance(Duration.ofMinutes(1));
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.getText()).isEqualTo("あとで");
          assertThat(message.getTs())
              .startsWith(String.valueOf(workspace.sandbox.clock().instant().getEpochSecond()));
        });
    assertThat(methods.chatScheduledMessagesList(request -> request).getScheduledMessages())
        .isEmpty();
  }

  @Test
  void messageWithMetadataIsTakenAndNeverPosted() throws Exception {
    var metadata =
        Message.Metadata.builder().eventType("outbox").eventPayload(Map.of("row", 12)).build();
    assertThat(
            methods
                .chatScheduleMessage(request ->
                    request
                        .channel(GENERAL)
                        .text("x")
                        .postAt(in(Duration.ofHours(1)))
                        .metadata(metadata))
                .isOk())
        .isTrue();
    workspace.sandbox.clock().advance(Duration.ofHours(2));
    assertThat(methods.chatScheduledMessagesList(request -> request).getScheduledMessages())
        .isEmpty();
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .isEmpty();
  }

  @Test
  void momentsAreBounded() throws Exception {
    assertThat(
            methods
                .chatScheduleMessage(
                    request -> request.channel(GENERAL).text("x").postAt(in(Duration.ZERO)))
                .getError())
        .isEqualTo("time_in_past");
    assertThat(
            methods
                .chatScheduleMessage(
                    request -> request.channel(GENERAL).text("x").postAt(in(Duration.ofDays(121))))
                .getError())
        .isEqualTo("time_too_far");
  }

  @Test
  void deletedMessageIsNeverPostedAndTheLastMinuteIsTooLate() throws Exception {
    String id =
        methods
            .chatScheduleMessage(
                request -> request.channel(GENERAL).text("x").postAt(in(Duration.ofHours(1))))
            .getScheduledMessageId();
    assertThat(
            methods
                .chatDeleteScheduledMessage(
                    request -> request.channel("C0RANDOM01").scheduledMessageId(id))
                .getError())
        .isEqualTo("invalid_scheduled_message_id");
    assertThat(
            methods
                .chatDeleteScheduledMessage(
                    request -> request.channel(GENERAL).scheduledMessageId(id))
                .isOk())
        .isTrue();
    String soon =
        methods
            .chatScheduleMessage(
                request -> request.channel(GENERAL).text("y").postAt(in(Duration.ofSeconds(50))))
            .getScheduledMessageId();
    assertThat(
            methods
                .chatDeleteScheduledMessage(
                    request -> request.channel(GENERAL).scheduledMessageId(soon))
                .getError())
        .isEqualTo("invalid_scheduled_message_id");
    workspace.sandbox.clock().advance(Duration.ofDays(1));
    assertThat(methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages())
        .hasSize(1);
  }

  @Test
  void thirtyOneMessagesWithinFiveMinutesAreTooMany() throws Exception {
    for (int i = 0; i < 30; i++) {
      int seconds = 3600 + i;
      assertThat(
              methods
                  .chatScheduleMessage(request ->
                      request.channel(GENERAL).text("x").postAt(in(Duration.ofSeconds(seconds))))
                  .isOk())
          .isTrue();
    }
    assertThat(
            methods
                .chatScheduleMessage(
                    request -> request.channel(GENERAL).text("x").postAt(in(Duration.ofHours(1))))
                .getError())
        .isEqualTo("restricted_too_many");
  }

  private int in(Duration duration) {
    Instant moment = workspace.sandbox.clock().instant().plus(duration);
    return Math.toIntExact(moment.getEpochSecond());
  }
}
