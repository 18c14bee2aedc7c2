package jp.torimatome.finding.figure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.reading.Quantity;

/** うち: parts of a whole that was told before them. */
final class PartsOfIt {
  private static final Pattern OF_IT = Pattern.compile("(?<![の内])(?:うち|内、)");
  private static final Pattern THE_REST = Pattern.compile("未|残り|その他|他[業市町県]|それ以外");
  private static final Pattern NO_LIST_OF =
      Pattern.compile("前年|昨年|目標|定員|累計|上限|延べ|実人|当たり|につき|年度末|人年");
  private static final int NEAR = 24;
  private static final int REST_NEAR = 8;

  private PartsOfIt() {}

  /** 46人。うち48人: a part that is more than its whole, or parts with the rest that are together. */
  static Stream<List<String>> excess(String line) {
    List<Quantity> all = Quantity.in(line);
    return OF_IT
        .matcher(line)
        .results()
        .flatMap(of -> {
          List<Quantity> parts = partsAfter(line, all, of.end());
          return all.stream()
              .filter(whole -> whole.end() <= of.start() && of.start() - whole.end() <= NEAR)
              .filter(whole -> !parts.isEmpty() && whole.isLike(parts.getFirst()))
              .reduce((first, second) -> second)
              .filter(whole -> isLess(line, whole, parts))
              .map(whole -> List.of(line.substring(whole.start(), parts.getLast().end())))
              .stream();
        });
  }

  private static boolean isLess(String line, Quantity whole, List<Quantity> parts) {
    Quantity last = parts.getLast();
    String between = line.substring(whole.end(), last.end());
    String around =
        line.substring(parts.getFirst().end(), Math.min(line.length(), last.end() + REST_NEAR));
    boolean withRest = parts.size() > 1 && THE_REST.matcher(around).find();
    double sum =
        withRest ? parts.stream().mapToDouble(Quantity::value).sum() : parts.getFirst().value();
    return !NO_LIST_OF.matcher(between).find()
        && sum > whole.value() + parts.stream().mapToDouble(Quantity::fineness).sum();
  }

  /** Those of one unit up to the end of the sentence. */
  private static List<Quantity> partsAfter(String line, List<Quantity> all, int from) {
    int stop = line.indexOf('。', from);
    List<Quantity> parts =
        all.stream()
            .filter(part -> part.start() >= from && (stop < 0 || part.end() <= stop))
            .filter(part -> !part.unit().isEmpty())
            .toList();
    return parts.stream().filter(part -> part.isLike(parts.getFirst())).toList();
  }
}
