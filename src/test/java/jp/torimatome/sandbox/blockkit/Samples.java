package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 見本: small JSON written with single quotes, and words of a given length. */
final class Samples {
  private Samples() {}

  static JsonObject object(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  static JsonArray blocks(String... blocks) {
    return JsonParser.parseString(("[" + String.join(",", blocks) + "]").replace('\'', '"'))
        .getAsJsonArray();
  }

  static String words(int length) {
    return "あ".repeat(length);
  }

  static String plain(int length) {
    return "{'type':'plain_text','text':'" + words(length) + "'}";
  }

  static String many(int count, String item) {
    return IntStream.range(0, count)
        .mapToObj(i -> item.replace("#", "" + i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String options(int count) {
    return many(count, "{'text':{'type':'plain_text','text':'o#'},'value':'#'}");
  }

  static String section(String text) {
    return "{'type':'section','text':{'type':'mrkdwn','text':'" + text + "'}}";
  }

  static String action(String element) {
    return "{'type':'actions','elements':[" + element + "]}";
  }

  static String input(String element) {
    return "{'type':'input','block_id':'b','label':" + plain(1) + ",'element':" + element + "}";
  }

  static JsonObject modal(String more, String... blocks) {
    return object(
        "{'type':'modal','title':"
            + plain(1)
            + ",'submit':"
            + plain(1)
            + more
            + ",'blocks':["
            + String.join(",", blocks)
            + "]}");
  }

  static List<String> problems(String... blocks) {
    return BlockKit.problemsOfMessage(blocks(blocks));
  }
}
