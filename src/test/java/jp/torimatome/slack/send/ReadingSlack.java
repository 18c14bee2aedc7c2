package jp.torimatome.slack.send;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.torimatome.delivery.DeliveryStore.Place;

/** What stands in the workspace, as the app itself can read it. */
record ReadingSlack(SlackClients clients) {

  /** Of a channel, or of the direct messages with a person, oldest first. */
  List<Message> messages(String destination) {
    return read(methods -> {
      String channel =
          destination.startsWith("U")
              ? methods
                  .conversationsOpen(open -> open.users(List.of(destination)))
                  .getChannel()
                  .getId()
              : destination;
      return methods
          .conversationsHistory(asked -> asked.channel(channel).limit(999).includeAllMetadata(true))
          .getMessages()
          .reversed();
    });
  }

  /** What hangs below a message, oldest first. */
  List<String> below(Place root) {
    var all =
        read(methods ->
            methods
                .conversationsReplies(asked -> asked.channel(root.channel()).ts(root.ts()))
                .getMessages());
    return all.stream().skip(1).map(Message::getText).toList();
  }

  /** What hangs below a message of a channel, as it came. */
  List<Message> hanging(String channel, String ts) {
    return read(methods ->
            methods.conversationsReplies(asked -> asked.channel(channel).ts(ts)).getMessages())
        .stream()
        .skip(1)
        .toList();
  }

  /** Something that is asked of Slack. */
  private interface Reading {
    List<Message> from(MethodsClient methods) throws IOException, SlackApiException;
  }

  private List<Message> read(Reading reading) {
    try {
      return reading.from(clients.slack().methods("xoxb-sandbox-bot-token"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SlackApiException e) {
      throw new IllegalStateException(e);
    }
  }
}
