package jp.torimatome.plan.written;

import java.util.regex.Pattern;
import jp.torimatome.plan.written.YearMention.Bond;

/**
 * Tells by the words around a year whether it is a term, a target, a law or an event, which never
 * moves on by itself.
 */
final class YearBonds {
  private static final String REST = "(?:年度?|月|日|[./-]\\d{1,2}|\\d{1,2}[月日]|[・、,~-]\\d{1,2})*";
  private static final String WITHIN = "[^。、○※●]";
  private static final Pattern COUNTED = Pattern.compile(REST + "(?:末日?)?(?:現在|時点)");
  private static final Pattern TERM =
      Pattern.compile(
          REST
              + "(?:"
              + WITHIN
              + "{0,5}(?:までに|迄に|終期|期限|満了|目途|めど|目処|目標)"
              + "|"
              + WITHIN
              + "{0,12}(?:完成|竣工|着工|落成|供用|開通|開館|開校|廃止|閉鎖)"
              + "|(?:末日?|中|内|頃|ごろ|当初|中旬|上旬|下旬)?(?:で|に|から|より|以降|以後|をもって|を以て|の)?(?:事業)?"
              + "(?:終了|完成|完了|竣工|供用|開通|失効|廃止|休止|施行|公布|制定|改正|改定|改訂|策定|発効|開設|設置|設立|創設|開校|閉校|開館|閉館|開所)"
              + "|(?:[^。、○※●0-9]|[0-9]+(?=[類種級期次])){0,16}(?:策定|制定|改定|改訂|移行|移管|統合|発足|設立|創設|開設|開所)(?:し|され)"
              + "|(?:末日?)?限り)");

  /** 令和5年度から実施: when something began; another year is another beginning. */
  private static final Pattern START =
      Pattern.compile("年度(?:当初)?(?:から|より|以降|以来|以後)(?!(?:の?(?:令和|平成|[RH]|19|20))?[0-9元]|翌|年度末|同年)");

  /** 第5期：令和元年度から令和5年度 is the term of a plan. */
  private static final Pattern PERIOD_BEFORE =
      Pattern.compile("第\\d+[期次](?:計画)?[:(]?(?:(?:令和|平成|[RH])(?:元|\\d{1,2})年度?(?:から|より|[~-]))?$");

  private static final Pattern UNTIL = Pattern.compile(REST + "(?:末日?|当初|上旬|中旬|下旬)?(?:まで|迄)");
  private static final Pattern LAW =
      Pattern.compile(
          REST
              + "(?:付|版|法(?![人務])|\\p{IsHan}{0,6}(?:法律|条例|政令|省令|府令|告示|規則|要綱|訓令|通知|通達|閣議|勧告|答申|税制改正|国勢調査|センサス)"
              + "|\\p{IsHan}{0,8}第\\d+号(?!補正))");
  private static final Pattern EVENT =
      Pattern.compile(
          "(?:年(?![度中])|[./]\\d|(?=[^年\\d./]))"
              + WITHIN
              + "{0,12}?(?:豪雨|大雨|台風|地震|震災|津波|水害|災害(?!対策|時|訓練|復旧研修)|洪水|噴火|豪雪|大雪|大火"
              + "|事故(?!件数|防止)|事件(?!数)|五輪|オリンピック|パラリンピック|デフリンピック|万博|博覧会|サミット|選挙|国体)");
  private static final Pattern TARGET_BEFORE = Pattern.compile("目標" + WITHIN + "{0,10}$");
  private static final Pattern TERM_BEFORE =
      Pattern.compile(
          "(?:期限|終期|満期|期日|納期|施行日?|(?:完了|完成|終了|竣工|供用開始|開通|開設|廃止)(?:予定|時期|年度|年月)|最終年度)"
              + WITHIN
              + "{0,6}$");
  private static final Pattern RANGE_BEFORE = Pattern.compile("(?:から|より|以降|[~-])$");
  private static final Pattern NAMED_BEFORE = Pattern.compile("(?:期間|工期)" + WITHIN + "*$");

  private YearBonds() {}

  /** The words before the year, from its era on, and those after its number. */
  static Bond of(String before, String after) {
    if (COUNTED.matcher(after).lookingAt()) {
      return Bond.COUNTED;
    }
    boolean ranged = RANGE_BEFORE.matcher(before).find();
    boolean term =
        TERM.matcher(after).lookingAt()
            || (!ranged && START.matcher(after).lookingAt())
            || PERIOD_BEFORE.matcher(before).find()
            || TERM_BEFORE.matcher(before).find()
            || TARGET_BEFORE.matcher(before).find();
    boolean fixed = term || LAW.matcher(after).lookingAt() || EVENT.matcher(after).lookingAt();
    if (fixed || (!ranged && UNTIL.matcher(after).lookingAt())) {
      return Bond.FIXED;
    }
    return ranged && NAMED_BEFORE.matcher(before).find() ? Bond.END_OF_TERM : Bond.FREE;
  }
}
