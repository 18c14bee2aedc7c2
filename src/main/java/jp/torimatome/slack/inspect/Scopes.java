package jp.torimatome.slack.inspect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.torimatome.slack.inspect.Inspection.Kind;
import jp.torimatome.slack.inspect.Inspection.Trouble;
import org.jspecify.annotations.Nullable;

/** 権限の範囲: what the token may do, beside what the manifest asks for. */
final class Scopes {
  private Scopes() {}

  /**
   * Every answer carries the token's scopes:
   * https://docs.slack.dev/authentication/installing-with-oauth.
   */
  static void compare(
      Set<String> wanted, @Nullable Map<String, List<String>> headers, List<Trouble> troubles) {
    Set<String> granted = new TreeSet<>();
    Stream.ofNullable(headers)
        .flatMap(all -> all.entrySet().stream())
        .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .flatMap(names -> Stream.of(names.split("[,\\s]+")))
        .filter(name -> !name.isEmpty())
        .forEach(granted::add);
    if (!granted.isEmpty() && !wanted.isEmpty()) {
      tell(Kind.SCOPES_MISSING, wanted, granted, troubles);
      tell(Kind.SCOPES_SUPERFLUOUS, granted, wanted, troubles);
    }
  }

  private static void tell(
      Kind kind, Set<String> some, Set<String> without, List<Trouble> troubles) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(without);
    if (!left.isEmpty()) {
      troubles.add(new Trouble(kind, "", String.join(", ", left)));
    }
  }
}
