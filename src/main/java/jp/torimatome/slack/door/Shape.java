package jp.torimatome.slack.door;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * 形: what a JSON value must look like; a fault is the path of the first member that does not, never
 * its contents.
 */
@FunctionalInterface
interface Shape {
  Shape TEXT = scalar(value -> isString(value) && !value.getAsString().isBlank());
  Shape STRING = scalar(Shape::isString);

  /** Where an answer can be posted to. */
  Shape ADDRESS = scalar(value -> isString(value) && HttpUrl.parse(value.getAsString()) != null);

  /** A moment as Slack names messages by: seconds and a fraction. */
  Shape TS =
      scalar(value -> isString(value) && value.getAsString().matches("[0-9]{1,12}[.][0-9]{1,9}"));

  Optional<String> fault(@Nullable JsonElement value, String path);

  private static boolean isString(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  private static Shape scalar(Predicate<JsonElement> test) {
    return (value, path) ->
        value != null && test.test(value) ? Optional.empty() : Optional.of(path);
  }

  /** A list of at least {@code least}. */
  static Shape list(int least, Shape each) {
    return (value, path) -> {
      if (value == null || !value.isJsonArray() || value.getAsJsonArray().size() < least) {
        return Optional.of(path);
      }
      List<JsonElement> all = value.getAsJsonArray().asList();
      return first(
          IntStream.range(0, all.size())
              .mapToObj(at -> each.fault(all.get(at), path + "[" + at + "]")));
    };
  }

  /** An object whose members, whatever their names, are all alike. */
  static Shape map(Shape each) {
    return (value, path) ->
        value != null && value.isJsonObject()
            ? first(
                value.getAsJsonObject().entrySet().stream()
                    .map(member -> each.fault(member.getValue(), path + ".*")))
            : Optional.of(path);
  }

  /** An object that has these members, and of the others those named, if at all, in this shape. */
  static Shape object(Map<String, Shape> must, Map<String, Shape> may) {
    return (value, path) -> {
      if (value == null || !value.isJsonObject()) {
        return Optional.of(path);
      }
      JsonObject object = value.getAsJsonObject();
      Stream<Optional<String>> faults =
          Stream.concat(
              must.entrySet().stream()
                  .map(member ->
                      member
                          .getValue()
                          .fault(object.get(member.getKey()), path + "." + member.getKey())),
              may.entrySet().stream()
                  .filter(member ->
                      object.has(member.getKey()) && !object.get(member.getKey()).isJsonNull())
                  .map(member ->
                      member
                          .getValue()
                          .fault(object.get(member.getKey()), path + "." + member.getKey())));
      return first(faults);
    };
  }

  /** An object of a shape, whose member tells by its text which shape it has besides. */
  static Shape by(String member, Map<String, Shape> kinds, Shape all) {
    return (value, path) ->
        all.fault(value, path)
            .or(() -> {
              JsonElement kind = value == null ? null : value.getAsJsonObject().get(member);
              return kind != null && isString(kind) && kinds.containsKey(kind.getAsString())
                  ? kinds.get(kind.getAsString()).fault(value, path)
                  : Optional.empty();
            });
  }

  private static Optional<String> first(Stream<Optional<String>> faults) {
    return faults.flatMap(Optional::stream).findFirst();
  }
}
