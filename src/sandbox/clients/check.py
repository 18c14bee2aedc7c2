"""python3 check.py http|socket: slack_sdk and slack_bolt against a sandbox that was started as check.mjs says (same checks, in short)."""

import json
import os
import re
import sys
import threading
import time
import urllib.request

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

BASE = os.environ.get("SANDBOX_URL", "http://localhost:7070")
TOKEN, APP_TOKEN = "xoxb-sandbox-bot-token", "xapp-sandbox-app-token"
GENERAL, AOI, BEN = "C0GENERAL1", "U0AOI00001", "U0BEN00001"
COUNT = {"passed": 0, "failed": 0}


def act(path, **body):
    """Does something as a person, or reads what they see where there is no body."""
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request(f"{BASE}/_sandbox/{path}", data=data)) as answer:
        return json.load(answer)


def check(name, actual, wanted):
    """Compares what a function gives, or within five seconds comes to give, with what is wanted."""
    last = time.monotonic() + 5
    while True:
        try:
            got = actual()
        except (SlackApiError, IndexError, KeyError, TypeError, StopIteration) as wrong:
            got = wrong.response["error"] if isinstance(wrong, SlackApiError) else repr(wrong)
        if got == wanted or time.monotonic() > last or isinstance(got, str) and isinstance(wanted, str) and wanted.startswith("!"):
            break
        time.sleep(0.05)
    good = got == wanted
    COUNT["passed" if good else "failed"] += 1
    if not good:
        print(f"✗ {name}: wanted {wanted!r}, got {got!r}")


def web_api(web):
    text = "x"
    section = [{"type": "section", "text": {"type": "mrkdwn", "text": "x"}}]
    post = lambda **more: web.chat_postMessage(**{"channel": GENERAL, "text": text, **more})
    latest = lambda **more: web.conversations_history(channel=GENERAL, limit=1, **more)["messages"][0]
    info = lambda user: web.users_info(user=user, include_locale=True)["user"]
    updated = lambda **more: (web.chat_update(channel=GENERAL, ts=post()["ts"], text="y", **more), latest().get("edited", {}).get("user"))[1]
    later = int(time.time()) + 3600
    ts = post()["ts"]
    theirs = act("messages", **{"as": AOI, "channel": GENERAL, "text": "mine"})["ts"]
    check("auth.test", lambda: web.auth_test()["bot_id"], "B0SANDBOX1")
    check("scopes", lambda: "chat:write" in web.auth_test().headers["x-oauth-scopes"], True)
    check("accepted scopes", lambda: web.users_list().headers["x-accepted-oauth-scopes"], "users:read")
    check("wrong token", lambda: WebClient("xoxb-x", base_url=f"{BASE}/api/").auth_test(), "invalid_auth")
    check("app token", lambda: WebClient(APP_TOKEN, base_url=f"{BASE}/api/").auth_test(), "not_allowed_token_type")
    check("unknown method", lambda: web.api_call("no.such"), "unknown_method")
    check("as JSON", lambda: web.api_call("chat.postMessage", json={"channel": GENERAL, "text": "j"})["message"]["text"], "j")
    check("as a form", lambda: web.api_call("chat.postMessage", data={"channel": GENERAL, "text": "f"})["message"]["text"], "f")
    check("as a query", lambda: web.api_call("users.info", http_verb="GET", params={"user": AOI})["user"]["id"], AOI)
    check("ts", lambda: bool(re.fullmatch(r"\d{10}\.\d{6}", post()["ts"])), True)
    check("person as channel", lambda: post(channel=AOI)["channel"][0], "D")
    check("blocks", lambda: post(blocks=section)["message"]["blocks"][0]["type"], "section")
    check("blocks too long", lambda: post(blocks=[{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]), "invalid_blocks")
    check("no words", lambda: post(text=""), "no_text")
    for channel, error in (("C0NOWHERE1", "channel_not_found"), ("C0RANDOM01", "not_in_channel"), ("C0ARCHIVE1", "is_archived")):
        check(error, lambda channel=channel: post(channel=channel), error)
    check("metadata", lambda: (post(metadata={"event_type": "r", "event_payload": {"id": 7}}), latest(include_all_metadata=True)["metadata"])[1]["event_payload"], {"id": 7})
    check("cut", lambda: len(post(text="x" * 40001)["message"]["text"]), 40000)
    check("markdown", lambda: web.chat_postMessage(channel=GENERAL, markdown_text="**x**")["message"]["blocks"][0]["type"], "markdown")
    check("update with text", updated, "U0SANDBOT")
    check("update with blocks", lambda: updated(blocks=section), None)
    check("update of others", lambda: web.chat_update(channel=GENERAL, ts=theirs, text="y"), "cant_update_message")
    check("delete", lambda: web.chat_delete(channel=GENERAL, ts=post()["ts"])["ok"], True)
    check("ephemeral", lambda: web.chat_postEphemeral(channel=GENERAL, user=AOI, text="x")["ok"], True)
    check("ephemeral elsewhere", lambda: web.chat_postEphemeral(channel=GENERAL, user="U0GUEST001", text="x"), "user_not_in_channel")
    check("permalink", lambda: web.chat_getPermalink(channel=GENERAL, message_ts=ts)["permalink"].endswith(ts.replace(".", "")), True)
    check("replies", lambda: (post(thread_ts=ts), web.conversations_replies(channel=GENERAL, ts=ts)["messages"][0]["reply_count"] > 0)[1], True)
    check("scheduled", lambda: web.chat_deleteScheduledMessage(channel=GENERAL, scheduled_message_id=web.chat_scheduleMessage(
        channel=GENERAL, text="l", post_at=later)["scheduled_message_id"])["ok"], True)
    check("scheduled in the past", lambda: web.chat_scheduleMessage(channel=GENERAL, text="l", post_at=1), "time_in_past")
    check("info", lambda: web.conversations_info(channel=GENERAL)["channel"]["name"], "general")
    check("list", lambda: [c["name"] for page in web.conversations_list(limit=1, types="public_channel,private_channel") for c in page["channels"]],
          ["general", "random", "secret", "archive"])
    check("largest page", lambda: web.conversations_list(limit=1001), "invalid_limit")
    check("members", lambda: BEN in web.conversations_members(channel=GENERAL)["members"], True)
    check("join", lambda: web.conversations_join(channel="C0RANDOM01")["channel"]["is_member"], True)
    check("leave", lambda: web.conversations_leave(channel="C0RANDOM01")["ok"], True)
    check("direct", lambda: web.conversations_open(users=[AOI])["channel"]["id"][0], "D")
    check("group", lambda: web.conversations_open(users=[AOI, BEN])["channel"]["is_mpim"], True)
    check("group of nobody", lambda: web.conversations_open(users=[AOI, "U0NOBODY01"]), "user_not_found")
    check("no thread", lambda: web.conversations_replies(channel=GENERAL, ts="1.000001"), "thread_not_found")
    check("member", lambda: [info(AOI)[name] for name in ("locale", "tz", "team_id", "is_restricted")], ["ja-JP", "Asia/Tokyo", "T0SANDBOX", False])
    check("guest", lambda: info("U0GUEST001")["is_restricted"], True)
    check("gone", lambda: [info("U0LEFT0001")["deleted"], "tz" in info("U0LEFT0001")], [True, False])
    check("stranger", lambda: [info("W0OTHERORG")[name] for name in ("is_stranger", "team_id")], [True, "T0OTHERORG"])
    check("bot", lambda: info("U0SANDBOT")["is_bot"], True)
    check("nobody", lambda: info("U0NOBODY01"), "user_not_found")
    check("users", lambda: sum(len(page["members"]) for page in web.users_list(limit=3)), 7)
    check("address", lambda: web.users_lookupByEmail(email="aoi@example.jp")["user"]["id"], AOI)
    check("groups", lambda: web.usergroups_list(include_users=True)["usergroups"][0]["users"], [AOI, BEN])
    check("reactions.add", lambda: web.reactions_add(channel=GENERAL, timestamp=ts, name="eyes")["ok"], True)
    check("reactions.add again", lambda: web.reactions_add(channel=GENERAL, timestamp=ts, name="eyes"), "already_reacted")
    check("reactions.get", lambda: web.reactions_get(channel=GENERAL, timestamp=ts)["message"]["reactions"][0]["name"], "eyes")
    check("reactions.list", lambda: web.reactions_list()["items"][0]["message"]["ts"], ts)
    check("reactions.remove", lambda: web.reactions_remove(channel=GENERAL, timestamp=ts, name="eyes")["ok"], True)
    check("file", lambda: web.files_upload_v2(channel=GENERAL, filename="a.txt", content="hello")["file"]["name"], "a.txt")
    web.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    act("faults", kind="429", method="chat.postMessage", retry_after=1)
    check("limit", lambda: post()["ok"], True)


def plain(words):
    return {"type": "plain_text", "text": words}


def modal(title="t", **more):
    element = {"type": "conversations_select", "action_id": "c", "default_to_current_conversation": True, "response_url_enabled": True}
    blocks = [{"type": "input", "block_id": "to", "label": plain("to"), "element": element}]
    return {"type": "modal", "callback_id": "sent", "title": plain(title), "submit": plain("s"), "blocks": blocks, **more}


def listen(app):
    """Keeps what came, by kind, and answers each."""
    heard = {"event": [], "action": [], "shortcut": [], "view": [], "closed": [], "answer": {}}
    for kind in ("message", "app_mention", "reaction_added", "app_home_opened", "member_joined_channel"):
        app.event(kind)(lambda event: heard["event"].append(event))
    app.command("/all")(lambda ack: ack(response_type="in_channel"))
    app.command("/me")(lambda ack: ack("only you"))
    app.command("/later")(lambda ack, respond: (ack(), respond("later", response_type="in_channel")))
    app.command("/open")(lambda ack, client, body: (ack(), client.views_open(trigger_id=body["trigger_id"], view=modal(notify_on_close=True))))
    app.action(re.compile(".*"))(lambda ack, body, respond: (ack(), heard["action"].append((body, respond))))
    app.options("find")(lambda ack, payload: ack(options=[{"text": plain("found " + payload["value"]), "value": "f"}]))
    app.shortcut("anywhere")(lambda ack, body: (ack(), heard["shortcut"].append(body)))
    app.shortcut("on-message")(lambda ack, body, respond: (ack(), respond("kept"), heard["shortcut"].append(body)))
    app.view("sent")(lambda ack, body: (ack(**heard["answer"]), heard["view"].append(body)))
    app.view_closed("sent")(lambda ack, view: (ack(), heard["closed"].append(view)))
    return heard


def bolt(app, mode):
    heard = listen(app)
    event = lambda wanted: next(filter(wanted, heard["event"]))
    seen = lambda person: act(f"channels/{GENERAL}/messages?as={person}")["messages"]
    me = lambda path, **more: act(path, **{"as": AOI, "channel": GENERAL, **more})
    ts = me("messages", text="hello <@U0SANDBOT> :tada:")["ts"]
    check("message", lambda: len(event(lambda e: e.get("ts") == ts)["client_msg_id"]), 36)
    check("rich text", lambda: [p["type"] for p in event(lambda e: e.get("ts") == ts)["blocks"][0]["elements"][0]["elements"]], ["text", "user", "text", "emoji"])
    check("mention", lambda: event(lambda e: e["type"] == "app_mention")["ts"], ts)
    me("messages/edit", ts=ts, text="changed")
    check("edit", lambda: event(lambda e: e.get("subtype") == "message_changed")["message"]["text"], "changed")
    me("messages/delete", ts=ts)
    check("deletion", lambda: event(lambda e: e.get("subtype") == "message_deleted")["deleted_ts"], ts)
    elements = [{"type": "button", "action_id": "go", "text": plain("go"), "value": "1"},
                {"type": "static_select", "action_id": "pick", "options": [{"text": plain("A"), "value": "a"}]},
                {"type": "external_select", "action_id": "find", "min_query_length": 0}]
    own = app.client.chat_postMessage(channel=GENERAL, text="own", blocks=[{"type": "actions", "block_id": "b", "elements": elements}])["ts"]
    app.client.chat_update(channel=GENERAL, ts=own, text="own too", blocks=[{"type": "actions", "block_id": "b", "elements": elements}])
    check("own change", lambda: event(lambda e: e.get("subtype") == "message_changed" and "bot_id" in e["message"])["previous_message"]["text"], "own")
    me("reactions", ts=own, name="eyes")
    check("reaction", lambda: event(lambda e: e["type"] == "reaction_added")["item"]["ts"], own)
    me("home")
    check("home", lambda: event(lambda e: e["type"] == "app_home_opened")["tab"], "home")
    group = app.client.conversations_open(users=[AOI, BEN])["channel"]["id"]
    me("messages", channel=group, text="to both")
    check("group", lambda: event(lambda e: e.get("text") == "to both")["channel_type"], "mpim")
    me("slash", command="/me")
    check("command to one", lambda: seen(AOI)[-1]["text"], "only you")
    me("slash", command="/all", text="10")
    check("command to all", lambda: seen(BEN)[-1]["text"], "/all 10")
    me("slash", command="/later")
    check("command later", lambda: seen(BEN)[-1]["text"], "later")
    check("command that nobody answers", lambda: me("slash", command="/nobody")["acknowledged"], False)
    me("click", ts=own, action_id="pick", value="a")
    me("click", ts=own, action_id="go")
    body = lambda: heard["action"][-1][0]
    check("click", lambda: [body()["actions"][0]["value"], body()["state"]["values"]["b"]["pick"]["selected_option"]["value"]], ["1", "a"])
    check("options", lambda: me("options", ts=own, block_id="b", action_id="find", value="q")["options"][0]["text"]["text"], "found q")
    heard["action"][-1][1]("replaced", replace_original=True)
    check("replaced", lambda: any(m["text"] == "replaced" for m in seen(BEN)), True)
    me("shortcut", callback_id="anywhere")
    check("shortcut", lambda: heard["shortcut"][-1]["type"], "shortcut")
    me("shortcut", callback_id="on-message", ts=own)
    check("shortcut of a message", lambda: heard["shortcut"][-1]["message_ts"], own)
    check("and its answer", lambda: any(m["text"] == "kept" for m in seen(AOI)), True)
    views(app, heard, me)
    if mode == "http":
        check("request URL", lambda: act("verify-url", now=True)["verified"], True)
    else:
        act("socket", disconnect="refresh_requested")
        check("reconnected", lambda: act(f"state?as={AOI}")["connections"] > 0, True)
        again = me("messages", text="again")["ts"]
        check("and heard", lambda: event(lambda e: e.get("ts") == again)["user"], AOI)


def views(app, heard, me):
    stack = lambda: act(f"views?as={AOI}")["stack"]

    def submit(**answer):
        heard["answer"] = answer
        return me("submit")["action"]

    me("slash", command="/open")
    check("opened", lambda: len(stack()), 1)
    check("errors", lambda: submit(response_action="errors", errors={"to": "no"}), "errors")
    check("errors nowhere", lambda: submit(response_action="errors", errors={"nowhere": "no"}), "invalid_response_errors")
    check("current conversation", lambda: heard["view"][0]["view"]["state"]["values"]["to"]["c"]["selected_conversation"], GENERAL)
    check("response_urls", lambda: heard["view"][0]["response_urls"][0]["channel_id"], GENERAL)
    check("update", lambda: [submit(response_action="update", view=modal("two")), stack()[0]["title"]["text"]], ["update", "two"])
    check("push", lambda: [submit(response_action="push", view=modal(notify_on_close=True)), len(stack())], ["push", 2])
    view = stack()[-1]
    check("hash", lambda: app.client.views_update(view_id=view["id"], hash="1.x", view=modal()), "hash_conflict")
    me("close")
    check("closed", lambda: len(heard["closed"]), 1)
    check("clear", lambda: [submit(response_action="clear"), len(stack())], ["clear", 0])
    home = {"type": "home", "blocks": [{"type": "actions", "elements": [{"type": "button", "action_id": "go", "text": plain("go")}]}]}
    app.client.views_publish(user_id=AOI, view=home)
    me("click", view_id=act(f"views?as={AOI}")["home"]["id"], action_id="go")
    check("home clicked", lambda: heard["action"][-1][0]["view"]["type"], "home")


def main(mode):
    act("reset", now=True)
    client = WebClient(TOKEN, base_url=f"{BASE}/api/")
    web_api(client)
    app = App(client=WebClient(TOKEN, base_url=f"{BASE}/api/"), signing_secret="sandbox-signing-secret", ignoring_self_events_enabled=False)
    if mode == "socket":
        SocketModeHandler(app, APP_TOKEN, web_client=WebClient(APP_TOKEN, base_url=f"{BASE}/api/")).connect()
    else:
        threading.Thread(target=lambda: app.start(7099), daemon=True).start()
        time.sleep(1)
    bolt(app, mode)
    print(f"{COUNT['passed']} passed, {COUNT['failed']} failed")
    return 1 if COUNT["failed"] else 0


sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "http"))
