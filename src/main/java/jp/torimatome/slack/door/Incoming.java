package jp.torimatome.slack.door;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 受信: reads a verified body as strictly as Slack writes it, before Bolt does, which takes the first
 * of two fields, decodes what is no UTF-8 and hands on what lacks its members. A fault names a
 * place in the body, never what stands there.
 */
public final class Incoming {
  private static final String NOT_JSON = "json";
  private static final String NOT_A_FORM = "form";

  private Incoming() {}

  /** Where a body differs from everything that Slack sends; empty when it may be handed on. */
  public static Optional<String> fault(String body) {
    if (body.startsWith("{")) {
      return faultOfJson(body);
    }
    Optional<Map<String, String>> form = form(body);
    if (form.isEmpty()) {
      return Optional.of(NOT_A_FORM);
    }
    String payload = form.get().get("payload");
    if (payload != null) {
      return form.get().size() > 1
          ? Optional.of(NOT_A_FORM)
          : json(payload)
              .map(read -> Shapes.INTERACTION.fault(read, "payload"))
              .orElse(Optional.of(NOT_JSON));
    }
    JsonObject fields = new JsonObject();
    form.get().forEach(fields::addProperty);
    return Shapes.COMMAND.fault(fields, NOT_A_FORM);
  }

  /** {@link #fault} of what Socket Mode hands over: the payload alone, whatever its kind. */
  public static Optional<String> faultOfPayload(String json) {
    Optional<JsonObject> payload = json(json);
    if (payload.isEmpty()) {
      return Optional.of(NOT_JSON);
    }
    if (payload.get().has("command")) {
      return Shapes.COMMAND.fault(payload.get(), "payload");
    }
    Shape shape = payload.get().has("event") ? Shapes.CALLBACK : Shapes.INTERACTION;
    return shape.fault(payload.get(), "payload");
  }

  private static Optional<String> faultOfJson(String body) {
    return json(body)
        .map(read -> Shapes.CALLBACK.fault(read, "body"))
        .orElse(Optional.of(NOT_JSON));
  }

  /**
   * True for the form by which Slack tries a certificate:
   * https://docs.slack.dev/interactivity/implementing-slash-commands.
   */
  public static boolean isCertificateCheck(String body) {
    return body.contains("ssl_check")
        && !body.startsWith("{")
        && form(body)
            .filter(form -> "1".equals(form.get("ssl_check")) && !form.containsKey("command"))
            .isPresent();
  }

  /** A text at the top of a payload, however it came; empty where there is none. */
  public static String member(String body, String name) {
    if (body.startsWith("{")) {
      return json(body).flatMap(read -> text(read, name)).orElse("");
    }
    Map<String, String> form = form(body).orElse(Map.of());
    return Optional.ofNullable(form.get(name))
        .or(() ->
            Optional.ofNullable(form.get("payload"))
                .flatMap(Incoming::json)
                .flatMap(read -> text(read, name)))
        .orElse("");
  }

  static Optional<String> text(JsonObject read, String name) {
    return Optional.ofNullable(read.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  /** One JSON object and nothing behind it; empty for anything else. */
  static Optional<JsonObject> json(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement read = JsonParser.parseReader(reader);
      return read.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(read.getAsJsonObject())
          : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** The fields of a form, each there once; empty when it is none, or no UTF-8. */
  static Optional<Map<String, String>> form(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      // Bolt leaves a field with two of them out
      boolean isField = equals >= 1 && pair.indexOf('=', equals + 1) < 0;
      Optional<String> name = !isField ? Optional.empty() : decoded(pair.substring(0, equals));
      Optional<String> value = !isField ? Optional.empty() : decoded(pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty() || fields.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  /** URLDecoder puts U+FFFD where bytes are no UTF-8. */
  private static Optional<String> decoded(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
    for (int at = 0; at < written.length(); at++) {
      char character = written.charAt(at);
      if (character < 0x80 && character != '%' && character != '+') {
        bytes.write(character);
      } else if (character == '%') {
        int octet = octet(written, at + 1);
        if (octet < 0) {
          return Optional.empty();
        }
        bytes.write(octet);
        at += 2;
      } else {
        String plain =
            character == '+' ? " " : written.substring(at, written.offsetByCodePoints(at, 1));
        bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
        at += Character.isHighSurrogate(character) ? 1 : 0;
      }
    }
    return text(bytes.toByteArray());
  }

  private static int octet(String written, int at) {
    boolean isOctet =
        at + 2 <= written.length()
            && HexFormat.isHexDigit(written.charAt(at))
            && HexFormat.isHexDigit(written.charAt(at + 1));
    return isOctet ? HexFormat.fromHexDigits(written, at, at + 2) : -1;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
