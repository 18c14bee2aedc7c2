package jp.torimatome.table.marks.pairing;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.table.marks.pairing.Alignment.Stretch;

/**
 * Places in long texts that are certainly the same: stretches of atoms that occur as often in both,
 * as many as keep their order.
 */
final class Anchors {
  /** Of how many atoms an anchor is made. */
  static final int LONG = 12;

  static final int SHORT = 3;

  /** The same place in both texts. */
  record Anchor(int old, int young) {}

  private Anchors() {}

  static List<Anchor> of(Pairing pairing, Stretch stretch, int length) {
    Map<IntBuffer, List<Integer>> young =
        places(pairing.signs(false), stretch.young(), stretch.youngEnd(), length);
    List<Anchor> shared = new ArrayList<>();
    places(pairing.signs(true), stretch.old(), stretch.oldEnd(), length)
        .forEach((signs, places) -> {
          List<Integer> there = young.getOrDefault(signs, List.of());
          for (int at = 0; there.size() == places.size() && at < places.size(); at++) {
            shared.add(new Anchor(places.get(at), there.get(at)));
          }
        });
    shared.sort(Comparator.comparingInt(Anchor::old));
    return inOrder(shared);
  }

  /** Where each stretch of so many atoms begins. */
  private static Map<IntBuffer, List<Integer>> places(int[] signs, int from, int to, int length) {
    Map<IntBuffer, List<Integer>> places = new HashMap<>();
    for (int at = from; at + length <= to; at++) {
      places
          .computeIfAbsent(IntBuffer.wrap(signs, at, length).slice(), stretch -> new ArrayList<>(1))
          .add(at);
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
