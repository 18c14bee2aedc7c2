package jp.torimatome.year;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.torimatome.sandbox.api.Methods;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * The way from the bot's HTTP client to the workspace's core, without a network, in the weather of
 * the moment.
 */
public final class Wire implements Interceptor {
  private final Methods methods;
  private final Weather weather;
  private final Times times;

  public Wire(Methods methods, Weather weather, Times times) {
    this.methods = methods;
    this.weather = weather;
    this.times = times;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    List<String> path = request.url().pathSegments();
    Weather.Mishap mishap = weather.next();
    switch (mishap) {
      case AWAY -> throw new ConnectException("away");
      case DIES_BEFORE -> throw new Times.Crash("before " + path.getLast());
      case LIMITED -> {
        return answer(request, 429, "")
            .newBuilder()
            .header("Retry-After", Integer.toString(1 + weather.number(90)))
            .build();
      }
      case BROKEN -> {
        return answer(request, 503, "<html>Service Unavailable</html>");
      }
      default -> {
        // the work is done
      }
    }
    Response response =
        switch (path.getFirst()) {
          case "api" ->
              answer(request, 200, Json.GSON.toJson(call(path.getLast(), arguments(request))));
          case "upload" ->
              answer(
                  request,
                  methods.files().upload(path.getLast(), body(request).readByteArray()),
                  "OK");
          default -> answer(request, 200, "ok");
        };
    return switch (mishap) {
      case LOST -> throw new SocketTimeoutException("timeout");
      case DIES_AFTER -> throw new Times.Crash("after " + path.getLast());
      case UNCLEAR -> answer(request, 200, "{\"ok\":false,\"error\":\"internal_error\"}");
      default -> response;
    };
  }

  private JsonObject call(String method, JsonObject arguments) {
    try {
      return methods
          .find(method)
          .orElseThrow(() -> new ApiError("unknown_method"))
          .apply(new ApiCall(method, arguments));
    } catch (ApiError e) {
      return e.answer();
    }
  }

  private static Buffer body(Request request) throws IOException {
    Buffer buffer = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(buffer);
    }
    return buffer;
  }

  private static JsonObject arguments(Request request) throws IOException {
    JsonObject arguments = new JsonObject();
    for (String pair : body(request).readUtf8().split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        arguments.addProperty(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return arguments;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private Response answer(Request request, int status, String body) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .header(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(times.truth().atOffset(ZoneOffset.UTC)))
        .body(ResponseBody.create(body, MediaType.get("application/json; charset=utf-8")))
        .build();
  }
}
