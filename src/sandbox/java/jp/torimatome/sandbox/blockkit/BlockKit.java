package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** 検査: tells what Slack would refuse in a message or a view, as of November 2026. */
public final class BlockKit {
  private static final int MESSAGE_CHARACTERS = 13_200;
  private static final int VIEW_BYTES = 250 * 1024;
  private static final Rule MESSAGE = Blocks.on(Blocks.Surface.MESSAGE);
  private static final Rule VIEW =
      Rule.anyOf(
          Rule.byType(
              Map.of(
                  "modal",
                      view("modal", Blocks.Surface.MODAL)
                          .needs("title", Texts.plain(24))
                          .takes("submit", Texts.plain(24))
                          .takes("close", Texts.plain(24))
                          .takes("clear_on_close", Rule.bool())
                          .takes("notify_on_close", Rule.bool()),
                  "home", view("home", Blocks.Surface.HOME))));

  private BlockKit() {}

  /** Empty when Slack would take the blocks; otherwise the messages that go with invalid_blocks. */
  public static List<String> problemsOfMessage(JsonArray blocks) {
    Problems problems = new Problems();
    MESSAGE.check(blocks, "/blocks", problems);
    if (problems.count() == 0) {
      Payload.checkIds(blocks, "/blocks", problems);
      Payload.checkOneTable(blocks, "/blocks", problems);
      Payload.checkCharts(blocks, "/blocks", problems);
    }
    return problems.texts();
  }

  /**
   * Empty when Slack would take the view; otherwise the messages that go with invalid_arguments.
   */
  public static List<String> problemsOfView(JsonObject view) {
    Problems problems = new Problems();
    VIEW.check(view, "/view", problems);
    if (problems.count() == 0) {
      Payload.checkIds(view.getAsJsonArray("blocks"), "/view/blocks", problems);
      Payload.checkOneTable(view.getAsJsonArray("blocks"), "/view/blocks", problems);
      if (Payload.text(view, "type").equals("modal")) {
        Payload.checkSubmit(view, problems);
      }
      if (viewTooLarge(view)) {
        problems.add("view_too_large", "/view");
      }
    }
    return problems.texts();
  }

  /** Empty when Slack would take the answer to a block_suggestion, options or option_groups. */
  public static List<String> problemsOfOffer(JsonObject offer) {
    Problems problems = new Problems();
    Choices.OFFER.check(offer, "", problems);
    return problems.texts();
  }

  /** True when chat.* answers msg_blocks_too_long. */
  public static boolean messageTooLong(JsonArray blocks) {
    return Payload.characters(blocks) > MESSAGE_CHARACTERS;
  }

  /** True when views.* answers view_too_large. */
  public static boolean viewTooLarge(JsonObject view) {
    return view.toString().getBytes(StandardCharsets.UTF_8).length > VIEW_BYTES;
  }

  private static ObjectRule view(String type, Blocks.Surface surface) {
    return ObjectRule.typed(type)
        .needs("blocks", Blocks.on(surface))
        .takes("callback_id", Rule.string(0, 255))
        .takes("private_metadata", Rule.string(0, 3000))
        .takes("external_id", Rule.string(0, 255));
  }
}
