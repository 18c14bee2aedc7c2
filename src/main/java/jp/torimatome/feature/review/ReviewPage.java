package jp.torimatome.feature.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.Wording;
import jp.torimatome.reply.review.Pending;

/**
 * What stood on a page of the review when it was shown, as the page carries it: which replies (each
 * revision is a reply of its own), of which something stood out, and what was asked for. What is
 * decided there is decided about these, and about nothing that came meanwhile.
 */
record ReviewPage(List<Long> plain, List<Long> warned, String wanted) {
  /** Slack takes 3,000 characters. */
  private static final int ROOM = 2_900;

  private static final int RADIX = Character.MAX_RADIX;

  /** The first of those, as many as a page can carry. */
  static ReviewPage of(List<Pending> pending, String wanted) {
    int many = pending.size();
    ReviewPage page = first(pending, many, wanted);
    while (page.print().length() > ROOM) {
      many -= many / 10;
      page = first(pending, many, wanted);
    }
    return page;
  }

  private static ReviewPage first(List<Pending> pending, int many, String wanted) {
    List<Pending> first = pending.subList(0, many);
    return new ReviewPage(
        ids(first, each -> !each.isWarned()), ids(first, Pending::isWarned), wanted);
  }

  private static List<Long> ids(List<Pending> pending, Predicate<Pending> wanted) {
    return pending.stream().filter(wanted).map(Pending::replyId).sorted().toList();
  }

  List<Long> all() {
    return Stream.of(plain, warned).flatMap(Collection::stream).toList();
  }

  /** Those of the page that still wait. */
  List<Pending> of(Collection<Pending> pending) {
    return pending.stream().filter(each -> all().contains(each.replyId())).toList();
  }

  /** Each id as what it is more than the one before, in few characters. */
  String print() {
    return print(plain) + "|" + print(warned) + "|" + wanted;
  }

  /** A page that carries nothing is one without replies. */
  static ReviewPage parse(String metadata) {
    String[] parts = metadata.split("\\|", 3);
    return parts.length < 3
        ? new ReviewPage(List.of(), List.of(), "")
        : new ReviewPage(parseIds(parts[0]), parseIds(parts[1]), parts[2]);
  }

  /**
   * Those whose section's name holds what was asked for, or whose number it is; of nothing asked
   * for, all.
   */
  static List<Pending> meant(List<Pending> pending, String wanted) {
    String folded = Wording.lookup(wanted);
    return pending.stream()
        .filter(each ->
            folded.isEmpty()
                || Integer.toString(each.project().printedNumber()).equals(folded)
                || Wording.lookup(each.asked()).contains(folded))
        .toList();
  }

  private static String print(List<Long> ids) {
    return Stream.iterate(0, at -> at < ids.size(), at -> at + 1)
        .map(at -> Long.toString(ids.get(at) - (at == 0 ? 0 : ids.get(at - 1)), RADIX))
        .collect(Collectors.joining("."));
  }

  private static List<Long> parseIds(String printed) {
    List<Long> ids = new ArrayList<>();
    long last = 0;
    for (String part : printed.isEmpty() ? new String[0] : printed.split("\\.")) {
      last += Long.parseLong(part, RADIX);
      ids.add(last);
    }
    return Collections.unmodifiableList(ids);
  }
}
