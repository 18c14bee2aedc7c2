package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.MethodScopes;
import jp.torimatome.sandbox.call.RateLimits;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;

/**
 * /api/{method}: token, limits, faults, then the method; every answer is a 200 with {@code ok},
 * except 429 and faults.
 */
public final class ApiServer {
  private static final Set<String> FAULTS =
      Set.of("429", "500", "down", "ok-false", "slow", "timeout-after-work");

  private static final Set<String> UNKNOWN_TOKEN =
      Set.of("not_authed", "invalid_auth", "not_allowed_token_type", "unknown_method");

  private static final List<String> POST_TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "text/plain");

  private final Methods methods;
  private final RateLimits limits;
  private final Faults faults;
  private final CallLog log;
  private final Tokens tokens;

  /** The tokens that the app holds. */
  public record Tokens(String bot, String app) {}

  public ApiServer(Methods methods, Tokens tokens, boolean rateLimits, Faults faults, CallLog log) {
    this.methods = methods;
    this.tokens = tokens;
    this.limits = new RateLimits(rateLimits);
    this.faults = faults;
    this.log = log;
  }

  public void handle(Context context) {
    long started = System.nanoTime();
    String method = context.pathParam("method");
    JsonObject arguments = new JsonObject();
    Optional<ApiError> unreadable = read(context, arguments);
    ApiCall call = new ApiCall(method, arguments);
    Optional<Faults.Fault> fault = faults.take(method, FAULTS);
    JsonObject answer =
        fault
            .flatMap(this::refusal)
            .or(() -> unreadable.map(ApiError::answer))
            .orElseGet(() -> answer(call, token(context, call)));
    fault.ifPresent(struck -> delay(context, struck));
    tellScopes(context, call, answer);
    charsetWarning(context).ifPresent(warning -> warn(answer, warning));
    respond(context, answer, fault);
    JsonObject shown = call.arguments().deepCopy();
    shown.remove("token");
    log.note(
        "in",
        method,
        context.statusCode(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
        shown,
        answer);
  }

  private static void respond(Context context, JsonObject answer, Optional<Faults.Fault> fault) {
    context.contentType("application/json; charset=utf-8");
    boolean limited =
        Json.text(answer, "error").equals("ratelimited") && answer.has("_retry_after");
    if (limited) {
      context.status(429).header("Retry-After", Json.text(answer, "_retry_after"));
      answer.remove("_retry_after");
    }
    boolean broken = fault.isPresent() && List.of("500", "down").contains(fault.get().kind());
    if (broken) {
      context
          .status(fault.get().kind().equals("down") ? 503 : 500)
          .contentType("text/html")
          .result("<html>Server Error</html>");
    } else {
      context.result(Json.GSON.toJson(answer));
    }
  }

  /** Every answer to a good token says what it may do, and what the method asks for. */
  private void tellScopes(Context context, ApiCall call, JsonObject answer) {
    String error = Json.text(answer, "error");
    if (UNKNOWN_TOKEN.contains(error) || call.method().equals("api.test")) {
      return;
    }
    boolean appToken = call.method().equals("apps.connections.open");
    context.header(
        "x-oauth-scopes", appToken ? "connections:write" : String.join(",", methods.granted()));
    context.header(
        "x-accepted-oauth-scopes",
        appToken ? "connections:write" : String.join(",", MethodScopes.accepted(call.method())));
  }

  /** JSON is to name its charset, a form is not: every method's page lists these warnings. */
  private static Optional<String> charsetWarning(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    boolean named = type.contains("charset=");
    if (type.isEmpty() || named == isJson(context)) {
      return Optional.empty();
    }
    return Optional.of(named ? "superfluous_charset" : "missing_charset")
        .filter(warning -> named || isJson(context));
  }

  private static void warn(JsonObject answer, String warning) {
    JsonObject metadata = Json.child(answer, "response_metadata");
    JsonArray warnings = Json.list(metadata, "warnings");
    warnings.add(warning);
    metadata.add("warnings", warnings);
    answer.add("response_metadata", metadata);
    answer.addProperty(
        "warning",
        warnings.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(",")));
  }

  /** Faults that strike before any work is done. */
  private Optional<JsonObject> refusal(Faults.Fault fault) {
    return switch (fault.kind()) {
      case "429" -> Optional.of(limited(fault.retryAfter()));
      case "500", "down" -> Optional.of(Json.object("ok", false, "error", "http_" + fault.kind()));
      case "ok-false" ->
          Optional.of(
              Json.object(
                  "ok",
                  false,
                  "error",
                  fault.error().isEmpty() ? "internal_error" : fault.error()));
      default -> Optional.empty();
    };
  }

  /**
   * Faults that strike after the work was done: a slow answer, or none within any client's
   * patience.
   */
  private static void delay(Context context, Faults.Fault fault) {
    boolean slow = fault.kind().equals("slow") || fault.kind().equals("timeout-after-work");
    if (slow) {
      try {
        TimeUnit.SECONDS.sleep(fault.seconds());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (fault.kind().equals("timeout-after-work")) {
      context.status(504);
    }
  }

  private JsonObject answer(ApiCall call, String token) {
    try {
      Optional<Function<ApiCall, JsonObject>> method = methods.find(call.method());
      if (method.isEmpty()) {
        return Json.object("ok", false, "error", "unknown_method", "req_method", call.method());
      }
      authorize(call, token);
      int wait = limits.waitFor(call);
      checkKnown(call);
      return wait > 0
          ? limited(wait)
          : methods.refusal(call).orElseGet(() -> method.get().apply(call));
    } catch (ApiError e) {
      return e.answer();
    }
  }

  /** A workspace that a new kind of block has not reached yet. */
  private void checkKnown(ApiCall call) {
    if (!call.has("blocks")) {
      return;
    }
    List<String> types =
        call.array("blocks", "invalid_blocks_format").orElseGet(JsonArray::new).asList().stream()
            .map(block -> block instanceof JsonObject object ? Json.text(object, "type") : "")
            .toList();
    faults
        .unknownBlock(Set.copyOf(types))
        .ifPresent(type -> {
          throw new ApiError(
              "invalid_blocks",
              List.of(
                  "[ERROR] unsupported type: "
                      + type
                      + " [json-pointer:/blocks/"
                      + types.indexOf(type)
                      + "/type]"));
        });
  }

  private static JsonObject limited(int seconds) {
    return Json.object("ok", false, "error", "ratelimited", "_retry_after", seconds);
  }

  private void authorize(ApiCall call, String token) {
    if (call.method().equals("api.test")) {
      return;
    }
    if (token.isEmpty()) {
      throw new ApiError("not_authed");
    }
    boolean wantsAppToken = call.method().equals("apps.connections.open");
    if (token.equals(wantsAppToken ? tokens.app() : tokens.bot())) {
      return;
    }
    throw new ApiError(
        token.equals(tokens.app()) || token.equals(tokens.bot())
            ? "not_allowed_token_type"
            : "invalid_auth");
  }

  private static String token(Context context, ApiCall call) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    if (header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    return isJson(context) ? "" : call.text("token");
  }

  /**
   * Gathers the arguments from query, form, multipart form or JSON; a body that is none of these is
   * refused.
   */
  private static Optional<ApiError> read(Context context, JsonObject arguments) {
    context
        .queryParamMap()
        .forEach((name, values) -> arguments.addProperty(name, values.getFirst()));
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.isEmpty() && POST_TYPES.stream().noneMatch(type::startsWith)) {
      return Optional.of(new ApiError("invalid_post_type"));
    }
    if (!isJson(context)) {
      context
          .formParamMap()
          .forEach((name, values) -> arguments.addProperty(name, values.getFirst()));
      return Optional.empty();
    }
    try {
      JsonElement body = JsonParser.parseString(context.body().isBlank() ? "{}" : context.body());
      if (!body.isJsonObject()) {
        return Optional.of(new ApiError("json_not_object"));
      }
      body.getAsJsonObject()
          .entrySet()
          .forEach(entry -> arguments.add(entry.getKey(), entry.getValue()));
      return Optional.empty();
    } catch (JsonSyntaxException e) {
      return Optional.of(new ApiError("invalid_json"));
    }
  }

  private static boolean isJson(Context context) {
    return Optional.ofNullable(context.contentType()).orElse("").startsWith("application/json");
  }
}
