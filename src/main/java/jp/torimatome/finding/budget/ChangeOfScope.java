package jp.torimatome.finding.budget;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/**
 * 事業量の増減: whether what is to be done next to what was done says why the amount moves: 86教室 then
 * 24教室, 設計 then 工事, 2地区から5地区に増やす.
 */
final class ChangeOfScope {
  /** So much of the change of the amount has to stand in the counts, both taken as multiples. */
  private static final double SHARE = 0.6;

  /** What stays as it is explains no change. */
  private static final double ALIKE = 0.1;

  /**
   * What costs much and is done once: new in the plan it asks for more, gone from the plan for
   * less.
   */
  private static final String WORK =
      "実施設計|開発|刊行|出版|制作|作成|工事|着工|建設|建造|造成|築造|新築|増築|改築|購入|取得|買収|製造|導入|更新|移行|移設|移転|"
          + "整備|設置|構築|改修|修理|"
          + "修繕|解体|撤去"
          + "|策定|開業|開館|大会|式典|周年|記念|本格|稼働|拡張|全(?:市|県|道|町|村|区|校|域|地区|市町村)";

  private static final Pattern WORKS = Pattern.compile(WORK);

  /** はしご付消防自動車を更新: what the works are on. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?<object>[\\p{IsHan}\\p{IsKatakana}ー]{3,12})(?:[0-9,.]+[^0-9。、をに]{1,3})?を(?:"
              + WORK
              + ")");

  private static final Pattern ABOUT_WORKS =
      Pattern.compile("(?:" + WORK + ")(?:計画|方針|設計|(?:した|済みの?)(?=[\\p{IsHan}\\p{IsKatakana}]))");

  /** Works of several years do not cost the same in each. */
  private static final Pattern OF_YEARS = Pattern.compile("(?:完成|完了)させ|最終年|か年の|年目");

  private static final Pattern STAGE = Pattern.compile("設計|計画を策定|仕様|試行|モデル|実証|検討し|検討を|準備|選定");

  /** A year in which nothing was paid yet, or no longer. */
  private static final Pattern NOT_YET =
      Pattern.compile(
          "に向け|準備|検討|協議を|公募|応募がな|申請がな|実績(?:は)?な[しいか]|設計|実施しなかった|休止|中止|延期|見送|終了したため|制度設計");

  private static final String SCOPE = "対象|範囲|区域|地区|地域|規模|機能|体制|品目|回数|か所|箇所|校|人数|枠|内容|施設|路線|店舗|市町村";

  /** What each gets or costs. */
  private static final String RATE =
      "(?:補助率|助成率|単価|上限額?|限度額|支給額|給付額|補助額|助成額|補助基準額|月額|日額|報酬|賃金|手当|賞金|謝金)";

  private static final Pattern WIDER =
      Pattern.compile(
          "[0-9][^。、]{0,8}から[0-9][^。、]{0,8}(?:に|へ|まで)(?:延|広|増|拡)|を(?:大幅に)?(?:拡充|拡大|増設|増員)(?:し|"
              + "する)(?!ため|よう|必要|べ)|"
              + RATE
              + "[^。、]{0,14}(?:引き?上げ|増額|拡充|改定)(?!ため|よう|必要|べ)|(?:"
              + SCOPE
              + ")[^。、]{0,24}?(?:広げ[るて]|拡大(?:し|する)|拡充(?:し|する)|増やし|増やす|追加(?:し|する)|加え[るて])(?!ため|よう|必要|べ)");
  private static final Pattern NARROWER =
      Pattern.compile(
          "(?:^|。|、)残(?:る|り)|のみ(?:を)?(?:行|実施|支援|補助|継続)|に限[りっる]|"
              + RATE
              + "[^。、]{0,14}(?:引き?下げ|減額|縮小)(?!ため|よう|必要|べ)|(?:"
              + SCOPE
              + ")[^。、]{0,24}?(?:縮小(?:し|する)|減らし|減らす|絞[りっる])(?!ため|よう|必要|べ)");

  private ChangeOfScope() {}

  /** True when the amount of work goes the way of the amount of money, as the row tells both. */
  static boolean explains(CheckedRow row, Change change) {
    String done = row.said(Column.STATUS);
    String planned = row.said(Column.PLAN);
    boolean other = change.isIncrease() ? isNew(planned, done) : isNew(done, planned);
    boolean begins = change.isFromZero() && NOT_YET.matcher(done).find();
    boolean ofYears = WORKS.matcher(planned).find() && OF_YEARS.matcher(done + planned).find();
    return other
        || begins
        || ofYears
        || (change.isIncrease() ? WIDER : NARROWER).matcher(plain(planned)).find()
        || counts(planned)
            .anyMatch(will -> goes(counts(done).filter(will::isLike).toList(), will, change));
  }

  /** From design or trial to the works themselves, which may well cost ten times as much. */
  static boolean isNextStage(CheckedRow row) {
    return isNew(row.said(Column.PLAN), row.said(Column.STATUS))
        && (STAGE.matcher(row.said(Column.STATUS)).find() || OtherWork.addsSomething(row));
  }

  private static boolean isNew(String text, String before) {
    String known = works(before);
    return WORKS
            .matcher(works(text))
            .results()
            .map(MatchResult::group)
            .anyMatch(work -> !known.contains(work))
        || OBJECT
            .matcher(works(text))
            .results()
            .map(found -> found.group("object"))
            .anyMatch(object -> !known.contains(object));
  }

  /**
   * Without 更新計画, which is no 更新 yet, and 導入した…, which is none any more beside what is done now.
   */
  private static String works(String text) {
    return ABOUT_WORKS.matcher(plain(text)).replaceAll("");
  }

  private static String plain(String text) {
    return Sentences.plain(text);
  }

  private static Stream<Quantity> counts(String text) {
    return Sentences.lines(text).stream()
        .flatMap(line -> Quantity.in(line).stream())
        .filter(count ->
            count.value() > 0 && !count.unit().isEmpty() && !NOT_WORK.contains(count.unit()));
  }

  /** Sums and rates say nothing about how much is done; a price for each does. */
  private static final List<String> NOT_WORK = List.of("千円", "百万円", "億円", "万円", "%", "ポイント");

  private static boolean goes(List<Quantity> were, Quantity will, Change change) {
    double money =
        change.before() <= 0 || change.after() <= 0
            ? 0
            : Math.log((double) change.after() / change.before());
    List<Double> shares =
        were.stream().map(was -> Math.log(will.value() / was.value()) / money).toList();
    return money != 0
        && shares.stream().allMatch(share -> share > ALIKE)
        && shares.stream().anyMatch(share -> share >= SHARE && share <= 1 / SHARE);
  }
}
