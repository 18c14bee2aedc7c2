package jp.torimatome.finding.reading;

import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 手掛かりの文字: a pattern that is tried only where one of its first characters stands; all other places
 * cost nothing.
 */
public record Begins(BitSet first, Pattern pattern) {
  /** {@code characters} are all that a match may begin with. */
  public static Begins with(String characters, String pattern) {
    BitSet first = new BitSet();
    characters.chars().forEach(first::set);
    return new Begins(first, Pattern.compile(pattern));
  }

  /** Where it stands in a line, each place once. */
  public Stream<MatchResult> places(String line) {
    Stream.Builder<MatchResult> places = Stream.builder();
    Matcher matcher = pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < line.length()) {
      boolean found = first.get(line.charAt(at)) && matcher.region(at, line.length()).lookingAt();
      if (found) {
        places.add(matcher.toMatchResult());
      }
      at = found ? Math.max(at + 1, matcher.end()) : at + 1;
    }
    return places.build();
  }
}
