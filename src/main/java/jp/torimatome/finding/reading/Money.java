package jp.torimatome.finding.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 文中の金額: a sum that a text names, in yen, with the precision that its unit has. */
public record Money(String printed, double yen, double precision, boolean isPart) {
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "千", 1_000L, "百万", 1_000_000L, "万", 10_000L, "億", 100_000_000L);
  private static final Pattern SUM =
      Pattern.compile(
          "(?<about>約|およそ)?(?:(?<oku>[0-9]{1,4})億)?(?<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}"
              + "|[0-9]{1,15})(?<decimals>\\.[0-9]{1,3})?(?<unit>千|百万|万|億)?円");

  /** A price, a limit, a part or somebody else's money: no sum of what the project cost. */
  private static final Pattern NO_TOTAL =
      Pattern.compile(
          "(?:(?:1|一)?(?:人|名|件|回|世帯|日|時間|か月|月|団体|箇所|か所|校|戸|施設)(?:当たり|あたり|につき)|/|単価|日額|月額|時給|年額|上限|限度|最大|うち|内訳|自己負担"
              + "|各|それぞれ|第[0-9]子(?:以降)?|[0-9]人目|総事業費|総工費|全体(?:の|計画の?|の概算)?(?:事業|工事|整備)?(?:経)?費"
              + "|[0-9]+(?:か|ヵ|カ|ヶ|箇)?年(?:間|度)?の?(?:総額|合計|計)?で|事業費総額|概算|累計|残高|効果|被害額?|損害|前年度|昨年度"
              + "|定価|会費|受講料|入場料|入館料|謝金|報酬|日当|賃金|家賃|定額|販売額|補助額は1|利用料"
              + "|参加費|手数料|寄附|寄付|売上|(?:産出|生産|出荷|販売|取扱|取引|輸出|輸入|消費|投資|徴収|滞納|収納|収入|所得)[額高]?|(?<![0-9])1(?:人|名|件|回|世帯|戸|台|日|団体|組))"
              + "[^。、○]{0,8}$"
              + "|(?:当たり|あたり|につき)(?![^。]*(?:計|総|全|支払))[^。○()]{0,20}$|(?<![費助付給払行託成約算担])(?:金額|額|高)は(?:約)?$");

  private static final Pattern EACH =
      Pattern.compile(
          "^(?:\\)?(?:/|以内|以下|未満|を上限|を基本|を基準|を標準|を限度|が上限|程度の(?:物品|商品)|ずつ|以上|から|~|(?:の"
              + "|で)?(?:売上|経済|販売|被害)|の(?:区分|定額))|×)");

  /**
   * What the project was paid or is to be paid with; any other money is somebody's, or an effect.
   */
  private static final Pattern SPENT =
      Pattern.compile(
          "^(?:以上|余り?)?(?:を|の|で|に|が)?[^。、]{0,12}(?:支給|助成|交付|補助|委託|支払|支出|執行|契約|購入|負担|貸し?付|繰り?出|要し|充当|"
              + "計上|支援)");

  private static final Pattern COST =
      Pattern.compile(
          "(?:料|費|費用|経費|補助金|負担金|助成金|交付金|給付金|支援金|協力金|工事|決算額?|執行額|支出額|交付額|支給額|貸付額|助成額|補助額|予算額?|契約額)"
              + "(?:の額)?(?:は|として|の|に|が)?、?(?:総額|合計|計)?(?:で)?$");

  /** 印刷費, 旅費: what is one cost among others. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:印刷|製本|旅|通信|運搬|郵送|消耗品|備品|購入|会場|借上|使用|人件|報償|広告|宣伝|燃料|光熱水?|修繕|賃借|食糧|保険)[^。、()0-9]{0,6}[費料代]"
              + "(?:等)?(?:は|として|の|に)?$");

  private static final int BEFORE = 30;

  /** The sums in a text that may be the whole of an amount. */
  public static List<Money> in(String text) {
    return text.indexOf('円') < 0
        ? List.of()
        : Sentences.lines(text).stream().flatMap(Money::ofLine).toList();
  }

  private static Stream<Money> ofLine(String line) {
    return SUM.matcher(line)
        .results()
        .filter(sum ->
            !NO_TOTAL
                .matcher(line.substring(Math.max(0, sum.start() - BEFORE), sum.start()))
                .find())
        .filter(sum ->
            SPENT.matcher(line.substring(sum.end())).find()
                || COST.matcher(line.substring(0, sum.start())).find())
        .filter(sum -> !EACH.matcher(line.substring(sum.end())).find())
        .map(sum -> of(sum, PART.matcher(line.substring(0, sum.start())).find()));
  }

  private static Money of(MatchResult sum, boolean isPart) {
    String digits = sum.group("digits").replace(",", "");
    String decimals = sum.group("decimals") == null ? "" : sum.group("decimals");
    long unit = UNITS.getOrDefault(sum.group("unit") == null ? "" : sum.group("unit"), 1L);
    double oku =
        sum.group("oku") == null
            ? 0
            : Double.parseDouble(sum.group("oku")) * UNITS.getOrDefault("億", 1L);
    double yen = oku + Double.parseDouble(digits + decimals) * unit;
    double exact = Math.max(1_000, unit / Math.pow(10, Math.max(0, decimals.length() - 1)));
    return new Money(
        sum.group(), yen, sum.group("about") == null ? exact : Math.max(exact, yen / 20), isPart);
  }

  /** True when the amount of a column is this sum, rounded as such sums are. */
  public boolean is(long thousandYen) {
    return Math.abs(yen - thousandYen * 1_000.0) < precision;
  }
}
