package jp.torimatome.finding.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 数量: a number of a line with its unit (人 and 名 are one), and how finely it is told (0 is exactly);
 * years and days are none.
 */
public record Quantity(
    String printed, double value, String unit, double fineness, int start, int end) {
  private static final String UNITS =
      "個体|人泊|人回|作品|演目|公演|種目|項目|事例|トン|kWh?|MWh?|kL|m3|dB|"
          + "市町村|市町|町村|漁協|農協|組合|協定|経営体|農場|品目|組織|自治体|病院|診療所|保育所|大学|会場"
          + "|窓口|業務|手続|測定局|地点|漁港|協議会|サロン|チーム|クラブ|グループ|センター|コース|"
          + "か国|言語|集落|自治会|学級|地域|水系|河川|℃|°C|公園|池|炉|両|機|艇|尾|駅|港|島|か所|箇所|カ所|ヶ所|ヵ所|団体|施設|世帯|機関|店舗|系統|路線|講座|教室|地区|圏域|企業|"
          + "事業所|事業者|ポイント|単位|千円|百万円|億円|万円|km2?|ha|kg|m2?"
          + "|セット|ケース|[人名件回校戸頭羽台冊社棟組局園基本枚点隊区町村店館室床株個橋円種科班課灯部食席軒隻便票巻口袋匹箱面%tgL]";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![0-9.第])(?<![RHSrhs])(?<about>約|およそ)?(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?<decimals>\\.[0-9]+)?"
              + "(?<scale>(?:億|万|千)(?!円))?(?:(?<rest>[0-9]{1,4})(?<small>千|万)?(?="
              + UNITS
              + "))?(?<unit>"
              + UNITS
              + ")?");
  private static final Pattern NO_QUANTITY =
      Pattern.compile("^(?:年|月|日|時|歳|期|次|条|号|丁目|学年|週|分|級|以上|以下|未満|-[0-9])");

  private static final Pattern WORD =
      Pattern.compile("(?![増減上下前後以超余強弱代階番位倍割度年月日時歳分])[\\p{IsHan}\\p{IsKatakana}ー]{1,4}");

  private static final double EXACT = 0.01;
  private static final double ROUNDED = 1.05;

  private static final int SENTENCES = 64;
  private static final Recently<List<Quantity>> READ = new Recently<>(SENTENCES, Quantity::read);

  /** All of a line, in their order. */
  public static List<Quantity> in(String line) {
    return READ.of(line);
  }

  private static List<Quantity> read(String line) {
    List<MatchResult> all =
        QUANTITY
            .matcher(line)
            .results()
            .filter(found ->
                found.group("unit") != null
                    || !NO_QUANTITY.matcher(line.substring(found.end())).find())
            .toList();
    List<String> words =
        all.stream().map(found -> found.group("unit") == null ? word(line, found) : "").toList();
    return IntStream.range(0, all.size())
        .mapToObj(at -> of(all.get(at), shared(words, at)))
        .toList();
  }

  /** What stands behind a number that no known unit follows: 個体から, 個体減少. */
  private static String word(String line, MatchResult found) {
    Matcher word = WORD.matcher(line.substring(found.end()));
    return word.lookingAt() ? word.group() : "";
  }

  /** What a word and another of the line begin with alike is a unit: no list of units is whole. */
  private static String shared(List<String> words, int at) {
    return IntStream.range(0, words.size())
        .filter(other -> other != at)
        .mapToObj(other -> alike(words.get(at), words.get(other)))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String alike(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }

  private static Quantity of(MatchResult found, String shared) {
    String decimals = found.group("decimals") == null ? "" : found.group("decimals");
    double scale = scale(found.group("scale"));
    double value = Double.parseDouble(found.group("number").replace(",", "") + decimals) * scale;
    double least =
        decimals.isEmpty() && scale == 1
            ? 0
            : scale / Math.pow(10, Math.max(0, decimals.length() - 1));
    if (found.group("rest") != null) {
      least = found.group("small") == null ? 0 : scale(found.group("small"));
      value += Double.parseDouble(found.group("rest")) * scale(found.group("small"));
    }
    double fineness = found.group("about") == null ? least : Math.max(least, value / 10);
    return new Quantity(
        found.group() + shared,
        value,
        found.group("unit") == null ? shared : unit(found.group("unit")),
        fineness,
        found.start(),
        found.end() + shared.length());
  }

  private static double scale(String printed) {
    return switch (printed == null ? "" : printed) {
      case "千" -> 1e3;
      case "万" -> 1e4;
      case "億" -> 1e8;
      default -> 1;
    };
  }

  private static String unit(String printed) {
    return switch (printed == null ? "" : printed) {
      case "名" -> "人";
      case "市町", "町村" -> "市町村";
      case "箇所", "カ所", "ヶ所", "ヵ所" -> "か所";
      default -> printed == null ? "" : printed;
    };
  }

  /** True when both are told in one unit. */
  public boolean isLike(Quantity other) {
    return unit.equals(other.unit);
  }

  /** True when it is that number, as finely as the two are told. */
  public boolean is(double number, double finest) {
    return isNear(value, number, fineness + finest);
  }

  static boolean isNear(double one, double other, double fineness) {
    return Math.abs(one - other) < Math.max(EXACT, ROUNDED * fineness);
  }

  /** As evidence: 1,234 or 4.3. */
  public static String printed(double number) {
    return String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%,.1f", number);
  }
}
