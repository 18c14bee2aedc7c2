package jp.torimatome.slack.inspect;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.List;
import jp.torimatome.settings.Settings;

/**
 * In Socket Mode nothing comes in without a line, and no line opens without the app's own token
 * (apps.connections.open).
 */
final class AppToken {
  private AppToken() {}

  /** {@code opening} asks with the app's token; the address that it gets is not used. */
  static void inspect(MethodsClient opening, Settings.Mode mode, List<Inspection.Trouble> troubles)
      throws IOException, SlackApiException {
    if (mode == Settings.Mode.SOCKET) {
      var answer = opening.appsConnectionsOpen(request -> request);
      if (!answer.isOk()) {
        troubles.add(
            new Inspection.Trouble(Inspection.Kind.APP_TOKEN_REFUSED, "", answer.getError()));
      }
    }
  }
}
