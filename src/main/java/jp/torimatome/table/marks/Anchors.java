package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places in long texts that are certainly the same: a stretch of atoms that occurs once in each, as many as keep their order. */
final class Anchors {
  private static final int LENGTH = 10;

  /** The same place in both texts. */
  record Anchor(int old, int young) {}

  private Anchors() {}

  static List<Anchor> of(Reading before, Reading after, Alignment.Stretch stretch) {
    Map<List<String>, Integer> young = once(after, stretch.young(), stretch.youngEnd());
    List<Anchor> shared = new ArrayList<>();
    once(before, stretch.old(), stretch.oldEnd())
        .forEach((words, old) -> {
          int there = young.getOrDefault(words, -1);
          if (old >= 0 && there >= 0) {
            shared.add(new Anchor(old, there));
          }
        });
    shared.sort((one, other) -> Integer.compare(one.old(), other.old()));
    return inOrder(shared);
  }

  /** Where each stretch of atoms begins; -1 where it occurs more than once. */
  private static Map<List<String>, Integer> once(Reading reading, int from, int to) {
    List<String> texts = reading.atoms().subList(from, to).stream().map(Atom::text).toList();
    Map<List<String>, Integer> places = new HashMap<>();
    for (int at = 0; at + LENGTH <= texts.size(); at++) {
      places.merge(texts.subList(at, at + LENGTH), from + at, (one, other) -> -1);
    }
    return places;
  }

  /** The longest choice whose places rise in the new text as well. */
  private static List<Anchor> inOrder(List<Anchor> shared) {
    int[] lastOfLength = new int[shared.size()];
    int[] previous = new int[shared.size()];
    int length = 0;
    for (int at = 0; at < shared.size(); at++) {
      int found = search(shared, lastOfLength, length, shared.get(at).young());
      previous[at] = found == 0 ? -1 : lastOfLength[found - 1];
      lastOfLength[found] = at;
      length = Math.max(length, found + 1);
    }
    Anchor[] chosen = new Anchor[length];
    int at = length == 0 ? -1 : lastOfLength[length - 1];
    for (int place = length - 1; place >= 0; place--) {
      chosen[place] = shared.get(at);
      at = previous[at];
    }
    return Arrays.asList(chosen);
  }

  private static int search(List<Anchor> shared, int[] lastOfLength, int length, int young) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (shared.get(lastOfLength[middle]).young() < young) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
