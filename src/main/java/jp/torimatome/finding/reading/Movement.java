package jp.torimatome.finding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 増減の記載: from {@code before} to {@code after} by {@code by}, in the direction of {@code word};
 * {@code by} is -1 where it is not told.
 */
public record Movement(
    String printed, double before, double after, double by, String word, double fineness) {
  private static final String UP = "増|上昇|上回|アップ|伸び|上が|拡大";
  private static final String DOWN = "減|低下|下回|ダウン|下が|縮小|落ち込";
  private static final Pattern MOVES =
      Pattern.compile("[0-9][^0-9]{0,8}(?:" + UP + "|" + DOWN + ")");
  private static final Pattern WORD =
      Pattern.compile(
          "^(?:の|と|に|へ|まで)?(?:大きく|大幅に|大幅な|やや|わずかに|若干)?(?<word>(?:" + UP + "|" + DOWN + ")[加少]?)");
  private static final Pattern WORD_BEHIND =
      Pattern.compile("^\\)(?:に|と|へ|まで)(?:大きく|大幅に|やや|わずかに)?(?<word>" + UP + "|" + DOWN + ")");
  private static final Pattern FROM = Pattern.compile("^(?:人|%)?(?:から|より|→|⇒|を)、?");

  /** 64社で、前年度から6社増の72社. */
  private static final Pattern SINCE =
      Pattern.compile("^(?:で|であり|となり|が参加し)、(?:対?前年度?|昨年度?|前回)(?:から|より|に比べて?、?)$");

  private static final Pattern THAN = Pattern.compile("^(?:から|より|に比べ|と比べ|と比較|に対し)");
  private static final Pattern LAST =
      Pattern.compile(
          "(?:前年度?|昨年度?|前回|前期|←|対前年度?)(?:の|は|:|同期の?|実績の?|比で?)?\\(?$"
              + "|(?:R"
              + "|令和)[0-9元]+(?:年度|年)?(?:の|は|:|末の?)?\\(?$");

  /** …9,800人減少した(令和5年3月末 102,600人): what was stands behind. */
  private static final Pattern WAS_BEHIND =
      Pattern.compile(
          "^[^。()0-9]{0,8}\\((?:前年度?|昨年度?|前回|前期|前年同[期月]|"
              + "(?:R|令和|平成)[0-9元]+(?:年度|年|\\.[0-9]+)?(?:[0-9]+月)?(?:[0-9]+日)?)(?:末|実績|同期)?(?:現在|時点)?(?:は|の|:)?、?$");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:前年度?|昨年度?|前回|前期|前年同[期月]|目標|計画|(?:R|令和|平成)[0-9元]+年度?)(?:の|は|値|:|である|実績の?|値の|として(?:いた|の)?)?$");
  private static final Pattern PASSES = Pattern.compile("^を?(?:大きく|大幅に|やや|わずかに|若干)?(?<word>上回|下回)");
  private static final Pattern PASSING =
      Pattern.compile("^[^。、]{0,14}(?:る|り|って|った)、?[^。、0-9]{0,8}$");

  /** 前年度比112%と減少: a ratio that goes the other way than its word. */
  private static final Pattern RATIO =
      Pattern.compile(
          "(?:前年度?|昨年度?|前年同[期月]|対前年度?)(?:と)?比(?:で|は|較で)?(?<rate>[0-9]{2,3}(?:\\.[0-9]+)?)"
              + "%(?:と(?:なり)?、?|に|で)(?:大きく|大幅に|やや|わずかに)?(?<word>増加|減少|上回|下回|増え|減っ)");

  private static final double SAME = 100;
  private static final double LEAST_RATIO = 50;
  private static final Pattern THEN =
      Pattern.compile("^(?:の|し(?:て)?、?|となり、?|で、?|、)(?:計|合計|全体で|総数)?$");
  private static final Pattern TOTAL_END = Pattern.compile("^(?:と(?!も)|に|で|。|、|\\)|である|$)");
  private static final Pattern GOES_BACK = Pattern.compile("^(?:これは、?)?(?:対?前年度?|昨年度?|前回)");
  private static final Pattern OTHER_SUBJECT = Pattern.compile("[がはを]");
  private static final int REACH = 45;

  /** Those of a text; 前年度の9件から6件増加した。 is read on from the sentence before. */
  public static Stream<Movement> contradictingIn(String text) {
    List<String> sentences = Sentences.ofText(text);
    return IntStream.range(0, sentences.size())
        .mapToObj(at ->
            at > 0 && goesOn(sentences.get(at - 1), sentences.get(at))
                ? sentences.get(at - 1).replaceFirst("。$", "、") + sentences.get(at)
                : sentences.get(at))
        .flatMap(sentence -> contradicting(sentence).stream());
  }

  /** Of two alike in the sentence before nobody knows which one is meant. */
  private static boolean goesOn(String before, String sentence) {
    List<String> units = Quantity.in(before).stream().map(Quantity::unit).toList();
    return GOES_BACK.matcher(sentence).find() && units.stream().distinct().count() == units.size();
  }

  /**
   * Those that a sentence tells and that do not agree with themselves; a sentence that can be read
   * rightly is right.
   */
  private static Optional<Movement> contradicting(String sentence) {
    if (!MOVES.matcher(sentence).find()) {
      return Optional.empty();
    }
    List<Quantity> all = Quantity.in(sentence);
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(at ->
            Stream.of(
                read(sentence, all, at, true),
                read(sentence, all, at, false),
                behind(sentence, all, at),
                passing(sentence, all, at)))
        .filter(readings -> !readings.isEmpty() && readings.stream().noneMatch(Movement::agrees))
        .map(List::getFirst)
        .findFirst()
        .or(() -> ratio(sentence));
  }

  private static Optional<Movement> ratio(String sentence) {
    return RATIO
        .matcher(sentence)
        .results()
        .map(found ->
            new Movement(
                found.group(),
                SAME,
                Double.parseDouble(found.group("rate")),
                -1,
                found.group("word"),
                0))
        .filter(move -> move.after() >= LEAST_RATIO && move.isContrary())
        .findFirst();
  }

  /** 1,240世帯で、昨年度の1,410世帯を上回った, or the other way round: 昨年度の1,410世帯を上回る1,240世帯. */
  private static List<Movement> passing(String sentence, List<Quantity> all, int at) {
    Quantity base = all.get(at);
    String after = sentence.substring(base.end());
    Matcher word = PASSES.matcher(after);
    if (!word.find() || !COMPARED.matcher(sentence.substring(0, base.start())).find()) {
      return List.of();
    }
    List<Movement> readings = new ArrayList<>();
    if (at + 1 < all.size()
        && base.isLike(all.get(at + 1))
        && PASSING
            .matcher(sentence.substring(base.end() + word.end(), all.get(at + 1).start()))
            .matches()) {
      readings.add(of(sentence, base, all.get(at + 1), -1, word.group("word")));
    } else if (at > 0
        && base.isLike(all.get(at - 1))
        && base.start() - all.get(at - 1).end() <= REACH) {
      readings.add(of(sentence, base, all.get(at - 1), -1, word.group("word")));
    }
    return readings;
  }

  private static List<Movement> read(String sentence, List<Quantity> all, int at, boolean told) {
    Quantity last = all.get(at);
    Matcher word = WORD.matcher(sentence.substring(last.end()));
    if (at == 0 || !word.find()) {
      return List.of();
    }
    String direction = word.group("word");
    return told
        ? byDifference(sentence, all, at, direction, last.end() + word.end())
        : fromTo(sentence, all, at, direction);
  }

  /** …から…に増加: both are told, the difference is not. */
  private static List<Movement> fromTo(String sentence, List<Quantity> all, int at, String word) {
    Quantity before = all.get(at - 1);
    Quantity after = all.get(at);
    boolean goes =
        before.isLike(after)
            && FROM.matcher(sentence.substring(before.end(), after.start())).matches()
            && sentence.substring(after.end()).matches("^(?:に|へ|まで|と)[\\s\\S]*");
    return goes ? List.of(of(sentence, before, after, -1, word)) : List.of();
  }

  /** 12.4ha(前年度13.1ha)に増加: what was stands in the brackets. */
  private static List<Movement> behind(String sentence, List<Quantity> all, int at) {
    Quantity before = all.get(at);
    Matcher word = WORD_BEHIND.matcher(sentence.substring(before.end()));
    boolean told =
        at > 0
            && word.find()
            && all.get(at - 1).isLike(before)
            && !before.unit().isEmpty()
            && LAST.matcher(sentence.substring(all.get(at - 1).end(), before.start())).find();
    return told
        ? List.of(of(sentence, before, all.get(at - 1), -1, word.group("word")))
        : List.of();
  }

  private static List<Movement> byDifference(
      String sentence, List<Quantity> all, int at, String word, int end) {
    Quantity by = all.get(at);
    Quantity near = all.get(at - 1);
    if (!measures(by, near)
        || by.start() - near.end() > REACH
        || sentence.substring(by.end()).matches("^(?:に|へ|まで|と)(?:大|や|わ|増|減|上|下)[\\s\\S]*")) {
      return List.of();
    }
    List<Movement> readings = new ArrayList<>();
    if (at + 1 < all.size()
        && near.isLike(all.get(at + 1))
        && WAS_BEHIND.matcher(sentence.substring(end, all.get(at + 1).start())).matches()) {
      readings.add(of(sentence, all.get(at + 1), near, by.value(), word));
    }
    String gap = sentence.substring(near.end(), by.start()).replaceFirst("^\\)", "");
    if (OTHER_SUBJECT.matcher(gap).find()) {
      return List.of();
    }
    if (at + 1 < all.size() && THAN.matcher(gap).find()) {
      Quantity then = all.get(at + 1);
      boolean total =
          near.isLike(then)
              && THEN.matcher(sentence.substring(end, then.start()).replaceFirst("^[加少]", ""))
                  .matches()
              && TOTAL_END.matcher(sentence.substring(then.end())).find();
      if (total) {
        return List.of(of(sentence, near, then, by.value(), word));
      }
    }
    if (at + 1 < all.size() && SINCE.matcher(gap).matches() && near.isLike(all.get(at + 1))) {
      Quantity then = all.get(at + 1);
      boolean told = sentence.substring(end, then.start()).matches("[加少]?(?:の|となり、?|で、?)(?:計)?");
      return told && then.value() != near.value()
          ? List.of(of(sentence, near, then, by.value(), word))
          : List.of();
    }
    if (at > 1 && measures(by, all.get(at - 2)) && near.start() - all.get(at - 2).end() <= REACH) {
      Quantity far = all.get(at - 2);
      String between = sentence.substring(far.end(), near.start());
      if (FROM.matcher(between).matches()
          || LAST.matcher(sentence.substring(0, far.start())).find()) {
        readings.add(of(sentence, far, near, by.value(), word));
      } else if (THAN.matcher(gap).find()
          || LAST.matcher(sentence.substring(0, near.start())).find()) {
        readings.add(of(sentence, near, far, by.value(), word));
      }
    }
    return readings;
  }

  private static boolean measures(Quantity by, Quantity of) {
    boolean points =
        by.unit().equals("ポイント")
            && (of.unit().equals("%") || of.unit().isEmpty() || of.unit().equals("ポイント"));
    return points || (by.isLike(of) && !by.unit().isEmpty());
  }

  private static Movement of(
      String sentence, Quantity before, Quantity after, double by, String word) {
    int start = Math.min(before.start(), after.start());
    int end = sentence.indexOf(word, Math.max(before.end(), after.end()));
    String printed =
        sentence.substring(
            start, end < 0 ? Math.max(before.end(), after.end()) : end + word.length());
    return new Movement(
        printed,
        before.value(),
        after.value(),
        by,
        word,
        Math.max(before.fineness(), after.fineness()));
  }

  /** True when the difference goes the way that the word says, and is as large as the text says. */
  public boolean agrees() {
    return !isContrary() && (by < 0 || Quantity.isNear(Math.abs(after - before), by, fineness));
  }

  /** True when the two figures move the other way than the word says. */
  public boolean isContrary() {
    boolean up = Pattern.compile(UP).matcher(word).find();
    return after != before && (after > before) != up;
  }
}
