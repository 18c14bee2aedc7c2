package jp.torimatome.slack.door;

import static jp.torimatome.slack.door.Shape.ADDRESS;
import static jp.torimatome.slack.door.Shape.STRING;
import static jp.torimatome.slack.door.Shape.TEXT;
import static jp.torimatome.slack.door.Shape.TS;
import static jp.torimatome.slack.door.Shape.by;
import static jp.torimatome.slack.door.Shape.list;
import static jp.torimatome.slack.door.Shape.map;
import static jp.torimatome.slack.door.Shape.object;

import java.util.Map;

/**
 * What Slack sends, as far as anybody here reads it:
 * https://docs.slack.dev/reference/interaction-payloads and
 * https://docs.slack.dev/apis/events-api/#callback-field.
 */
final class Shapes {
  private static final Map<String, Shape> NONE = Map.of();
  private static final Shape WITH_ID = object(Map.of("id", TEXT), NONE);
  private static final Shape OPTION = object(Map.of("value", STRING), NONE);

  /** What can be chosen or typed in an element; null where nothing is. */
  private static final Map<String, Shape> CHOSEN =
      Map.of(
          "value",
          STRING,
          "selected_option",
          OPTION,
          "selected_options",
          list(0, OPTION),
          "selected_user",
          STRING,
          "selected_users",
          list(0, STRING),
          "selected_date",
          STRING,
          "selected_conversation",
          STRING,
          "selected_channel",
          STRING,
          "action_ts",
          TS);

  private static final Shape PICKED = object(Map.of("selected_option", OPTION), NONE);
  private static final Shape ACTION =
      by(
          "type",
          Map.of("static_select", PICKED, "overflow", PICKED),
          object(Map.of("type", TEXT, "action_id", TEXT), CHOSEN));
  private static final Shape STATE =
      object(Map.of("values", map(map(object(Map.of("type", TEXT), CHOSEN)))), NONE);
  private static final Shape LABELLED = object(Map.of("text", STRING), NONE);
  private static final Shape INPUT =
      object(
          Map.of(
              "block_id",
              TEXT,
              "label",
              LABELLED,
              "element",
              object(Map.of("type", TEXT, "action_id", TEXT), NONE)),
          NONE);
  private static final Shape BLOCK =
      by("type", Map.of("input", INPUT), object(Map.of("type", TEXT), NONE));
  private static final Map<String, Shape> OF_VIEW =
      Map.of("state", STATE, "blocks", list(0, BLOCK), "hash", STRING);
  private static final Shape VIEW =
      object(
          Map.of("id", TEXT, "type", TEXT, "private_metadata", STRING, "callback_id", STRING),
          OF_VIEW);

  private static final Shape SUBMITTED =
      object(
          Map.of(
              "id",
              TEXT,
              "type",
              TEXT,
              "private_metadata",
              STRING,
              "callback_id",
              STRING,
              "state",
              STATE,
              "hash",
              TEXT),
          OF_VIEW);

  private static final Shape MESSAGE =
      by(
          "subtype",
          Map.of(
              "message_changed",
              object(
                  Map.of(
                      "message",
                      object(
                          Map.of("ts", TS),
                          Map.of(
                              "user",
                              STRING,
                              "text",
                              STRING,
                              "edited",
                              object(Map.of("ts", TS), NONE),
                              "files",
                              list(0, object(NONE, Map.of("name", STRING)))))),
                  NONE),
              "message_deleted",
              object(Map.of("deleted_ts", TS), NONE)),
          object(
              Map.of("channel", TEXT, "ts", TS),
              Map.of(
                  "event_ts",
                  TS,
                  "user",
                  STRING,
                  "bot_id",
                  STRING,
                  "text",
                  STRING,
                  "thread_ts",
                  TS,
                  "files",
                  list(0, object(NONE, Map.of("name", STRING))))));
  private static final Shape EVENT =
      by(
          "type",
          Map.of(
              "message",
              MESSAGE,
              "app_mention",
              MESSAGE,
              "app_home_opened",
              object(Map.of("user", TEXT), NONE)),
          object(Map.of("type", TEXT), Map.of("subtype", STRING)));

  /** A form's fields, as strings. */
  static final Shape COMMAND =
      object(
          Map.of(
              "command",
              TEXT,
              "team_id",
              TEXT,
              "api_app_id",
              TEXT,
              "channel_id",
              TEXT,
              "user_id",
              TEXT,
              "trigger_id",
              TEXT,
              "response_url",
              ADDRESS),
          Map.of("text", STRING));

  private static final Shape OURS =
      object(Map.of("team", WITH_ID, "api_app_id", TEXT, "user", WITH_ID), NONE);

  /** What comes as payload of a form. */
  static final Shape INTERACTION =
      by(
          "type",
          Map.of(
              "block_actions",
              object(
                  Map.of("trigger_id", TEXT, "actions", list(1, ACTION)),
                  Map.of(
                      "response_url", ADDRESS, "channel", WITH_ID, "view", VIEW, "state", STATE)),
              "view_submission",
              object(Map.of("view", SUBMITTED), NONE),
              "view_closed",
              object(Map.of("view", VIEW), NONE)),
          (value, path) ->
              object(Map.of("type", TEXT), NONE)
                  .fault(value, path)
                  .or(() -> OURS.fault(value, path)));

  /** What comes as JSON. */
  static final Shape CALLBACK =
      object(Map.of("team_id", TEXT, "api_app_id", TEXT, "event_id", TEXT, "event", EVENT), NONE);

  private Shapes() {}
}
