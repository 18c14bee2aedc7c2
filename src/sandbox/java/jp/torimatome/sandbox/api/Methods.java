package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.MethodScopes;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Scopes;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Workspace;

/** The table of methods: name → what answers it. */
public final class Methods {
  private final Map<String, Function<ApiCall, JsonObject>> byName = new TreeMap<>();
  private final Workspace workspace;
  private final FileMethods files;
  private final ScheduleMethods schedule;

  /**
   * {@code socketUrl} answers apps.connections.open; {@code events} hears what the app's own calls
   * cause.
   */
  public Methods(
      Workspace workspace,
      Triggers triggers,
      Supplier<String> baseUrl,
      Supplier<String> socketUrl,
      Consumer<JsonObject> events,
      FileMethods.Processing processing) {
    this.workspace = workspace;
    Posts posts = new Posts(workspace, events);
    this.files = new FileMethods(workspace, posts, baseUrl, processing);
    ChatMethods chat = new ChatMethods(workspace, posts);
    this.schedule = new ScheduleMethods(workspace, chat, posts);
    byName.put("api.test", call -> Json.object("ok", true, "args", call.arguments()));
    byName.put("blocks.validate", Validation::answer);
    byName.put("auth.test", call -> authTest(baseUrl.get()));
    byName.put("apps.connections.open", call -> Json.object("ok", true, "url", socketUrl.get()));
    byName.put("chat.postMessage", chat::post);
    byName.put("chat.postEphemeral", chat::ephemeral);
    byName.put("chat.update", chat::update);
    byName.put("chat.delete", chat::delete);
    byName.put("chat.getPermalink", chat::permalink);
    byName.put("chat.scheduleMessage", schedule::schedule);
    byName.put("chat.deleteScheduledMessage", schedule::delete);
    byName.put("chat.scheduledMessages.list", schedule::list);
    ReactionMethods reactions = new ReactionMethods(workspace, posts);
    byName.put("reactions.add", reactions::add);
    byName.put("reactions.remove", reactions::remove);
    byName.put("reactions.get", reactions::get);
    byName.put("reactions.list", reactions::list);
    addConversations(new ConversationMethods(workspace, posts));
    addUsers(new UserMethods(workspace));
    ViewMethods views = new ViewMethods(workspace, triggers);
    byName.put("views.open", views::open);
    byName.put("views.push", views::push);
    byName.put("views.update", views::update);
    byName.put("views.publish", views::publish);
    byName.put("files.getUploadURLExternal", files::getUploadUrl);
    byName.put("files.completeUploadExternal", files::complete);
    byName.put("files.info", files::info);
    byName.put("files.delete", files::delete);
  }

  private void addConversations(ConversationMethods conversations) {
    byName.put("conversations.open", conversations::open);
    byName.put("conversations.info", conversations::info);
    byName.put("conversations.list", conversations::list);
    byName.put("conversations.members", conversations::members);
    byName.put("conversations.join", conversations::join);
    byName.put("conversations.leave", conversations::leave);
    byName.put("conversations.history", conversations::history);
    byName.put("conversations.replies", conversations::replies);
    byName.put("users.conversations", conversations::ofUser);
  }

  private void addUsers(UserMethods users) {
    byName.put("users.info", users::info);
    byName.put("users.list", users::list);
    byName.put("users.lookupByEmail", users::lookupByEmail);
    byName.put("usergroups.list", users::groups);
    byName.put("usergroups.users.list", users::groupUsers);
    byName.put("bots.info", users::bot);
    byName.put("team.info", call -> users.team());
  }

  /** The method of that name, behind every limit and token. */
  public Optional<Function<ApiCall, JsonObject>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What a call is refused with for want of a scope. */
  Optional<JsonObject> refusal(ApiCall call) {
    return workspace.read(state ->
        Optional.of(MethodScopes.missing(state, call))
            .filter(missing -> !missing.isEmpty())
            .map(missing -> MethodScopes.refusal(state, missing)));
  }

  List<String> granted() {
    return workspace.read(Scopes::granted);
  }

  /** Where uploads arrive and pictures come from. */
  public FileMethods files() {
    return files;
  }

  public ScheduleMethods schedule() {
    return schedule;
  }

  private JsonObject authTest(String baseUrl) {
    return workspace.read(state ->
        Json.object(
            "ok",
            true,
            "url",
            baseUrl + "/",
            "team",
            Json.text(state.team, "name"),
            "user",
            Json.text(state.app, "name"),
            "team_id",
            Json.text(state.team, "id"),
            "user_id",
            Json.text(state.app, "bot_user_id"),
            "bot_id",
            Json.text(state.app, "bot_id"),
            "app_id",
            Json.text(state.app, "id"),
            "is_enterprise_install",
            false));
  }
}
