package jp.torimatome.finding.budget;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/**
 * 事業量の増減: whether what is to be done next to what was done says why the amount moves: 86教室 then 24教室, 設計 then 工事,
 * 2地区から5地区に増やす.
 */
final class ChangeOfScope {
  /** So much of the change of the amount has to stand in the counts, both taken as multiples. */
  private static final double SHARE = 0.6;

  /** What stays as it is explains no change. */
  private static final double ALIKE = 0.1;

  private static final Pattern DESIGNED =
      Pattern.compile("設計|測量|地質調査|基礎調査|基本計画|実施計画|基本構想|用地(?:取得|買収|交渉)|入札|仕様");
  private static final Pattern BUILT = Pattern.compile("工事|着工|建設|造成|施工|築造|購入|製造|改修[すを]|整備[すを]|更新[すを]|実施設計|完成させ");
  private static final String SCOPE = "対象|範囲|区域|地区|地域|規模|機能|体制|品目|回数|か所|箇所|校|人数|枠|内容|施設|路線|店舗|市町村";
  private static final Pattern WIDER =
      Pattern.compile("を(?:大幅に)?(?:拡充|拡大|増設|増員)(?:し|する)(?!ため|よう|必要|べ)|(?:" + SCOPE
          + ")[^。、]{0,24}?(?:広げ[るて]|拡大(?:し|する)|拡充(?:し|する)|増やし|増やす|追加(?:し|する)|加え[るて])(?!ため|よう|必要|べ)");
  private static final Pattern NARROWER =
      Pattern.compile("(?:^|。|、)残(?:る|り)|のみ(?:を)?(?:行|実施|支援|補助|継続)|に限[りっる]|(?:" + SCOPE
          + ")[^。、]{0,24}?(?:縮小(?:し|する)|減らし|減らす|絞[りっる])(?!ため|よう|必要|べ)");

  private ChangeOfScope() {}

  /** True when the amount of work goes the way of the amount of money, as the row tells both. */
  static boolean explains(CheckedRow row, Change change) {
    String done = row.said(Column.STATUS);
    String planned = row.said(Column.PLAN);
    boolean phase = change.isIncrease() && DESIGNED.matcher(done).find() && BUILT.matcher(planned).find();
    return phase || (change.isIncrease() ? WIDER : NARROWER).matcher(String.join("", Sentences.lines(planned))).find()
        || counts(planned).anyMatch(will -> goes(counts(done).filter(will::isLike).toList(), will, change));
  }

  private static Stream<Quantity> counts(String text) {
    return Sentences.lines(text).stream().flatMap(line -> Quantity.in(line).stream())
        .filter(count -> count.value() > 0 && !count.unit().isEmpty() && !NOT_WORK.contains(count.unit()));
  }

  /** Money, rates and how often people met say nothing about how much is done. */
  private static final List<String> NOT_WORK = List.of("千円", "百万円", "億円", "万円", "円", "%", "ポイント");

  private static boolean goes(List<Quantity> were, Quantity will, Change change) {
    double money = change.before() <= 0 || change.after() <= 0 ? 0
        : Math.log((double) change.after() / change.before());
    List<Double> shares = were.stream().map(was -> Math.log(will.value() / was.value()) / money).toList();
    return money != 0 && shares.stream().allMatch(share -> share > ALIKE)
        && shares.stream().anyMatch(share -> share >= SHARE && share <= 1 / SHARE);
  }
}
