package jp.torimatome.slack.send;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.StringJoiner;
import jp.torimatome.slack.mark.Literally;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * Everything that is called at Slack, with people's words as they wrote them: the one place that no
 * message goes around.
 */
final class LiteralRequests {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private LiteralRequests() {}

  static Request of(Request request) throws IOException {
    RequestBody body = request.body();
    if (body instanceof FormBody form) {
      return request.newBuilder().post(of(form)).build();
    }
    if (body == null
        || body.contentType() == null
        || !body.contentType().subtype().equals("json")) {
      return request;
    }
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return request
        .newBuilder()
        .post(RequestBody.create(Literally.json(buffer.readUtf8()), JSON))
        .build();
  }

  /** A view has thousands of letters: what needs no other words goes as it was written already. */
  private static RequestBody of(FormBody given) {
    StringJoiner form = new StringJoiner("&");
    boolean saysBlocks = false;
    String said = "";
    for (int at = 0; at < given.size(); at++) {
      String name = given.name(at);
      String value = given.value(at);
      saysBlocks |= name.equals("blocks");
      said = name.equals("text") ? value : said;
      String shown =
          name.equals("blocks") || name.equals("view")
              ? Literally.json(value)
              : Literally.text(value);
      boolean same = shown.equals(value);
      form.add(given.encodedName(at) + "=" + (same ? given.encodedValue(at) : encoded(shown)));
    }
    if (!saysBlocks && Literally.isConcerned(said)) {
      form.add("blocks=" + encoded(Literally.blocks(said)));
    }
    return RequestBody.create(form.toString().getBytes(US_ASCII), given.contentType());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
