package jp.torimatome.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Pages;
import jp.torimatome.slack.draw.Screens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody's Home tab: https://docs.slack.dev/reference/methods/views.publish. */
public final class HomeTabs implements Pages {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTabs.class);

  private final MethodsClient methods;

  public HomeTabs(Slack slack, String botToken) {
    this.methods = slack.methods(botToken);
  }

  @Override
  public Shown show(String person, List<Part> parts) {
    View view = Screens.home(parts);
    try {
      var answer = methods.viewsPublish(request -> request.userId(person).view(view));
      if (answer.isOk()) {
        return Shown.TAKEN;
      }
      LOG.warn(
          "a Home tab was not published: {} {}", answer.getError(), answer.getResponseMetadata());
      return Shown.REFUSED;
    } catch (IOException | SlackApiException e) {
      LOG.warn("a Home tab could not be published: {}", e.toString());
      return Shown.AWAY;
    }
  }
}
