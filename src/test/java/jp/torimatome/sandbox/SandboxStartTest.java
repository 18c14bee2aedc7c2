package jp.torimatome.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.api.Test;

/** One server, from start to stop. */
final class SandboxStartTest {

  @Test
  void officialClientPostsAndReadsWhatItPosted() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(PeopleFile.builtIn("miyagi")))) {
      SlackConfig config = new SlackConfig();
      config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
      try (Slack slack = Slack.getInstance(config)) {
        var methods = slack.methods("xoxb-sandbox-bot-token");
        assertThat(methods.authTest(request -> request).getUserId()).isEqualTo("U0TORIBOT");
        var posted = methods.chatPostMessage(request -> request.channel("U0SEC01A").text("こんにちは"));
        assertThat(posted.getChannel()).startsWith("D");
        var history = methods.conversationsHistory(request -> request.channel(posted.getChannel()));
        assertThat(history.getMessages()).singleElement().satisfies(message -> assertThat(message.getText()).isEqualTo("こんにちは"));
      }
    }
  }
}
