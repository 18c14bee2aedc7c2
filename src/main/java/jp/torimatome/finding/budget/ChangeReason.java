package jp.torimatome.finding.budget;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/** 増減の理由: whether a text of the row says why an amount goes up, or down. */
final class ChangeReason {
  private static final String UP = "皆増|新規計上|増員|拡充|拡大|増加|増設|新設|新規|追加";
  private static final String DOWN = "皆減|減員|落ち着い|縮小|減少|終了|完了|一段落|収束|廃止|休止|中止|単年度|一時的な|臨時的な";
  private static final String EITHER =
      "見直し|移管|移行|統合|組替|計上替|集約|委託化|直営化|改修|更新|整備|策定|改定|制度改正|単価改定|開催|補正";
  private static final String MONEY = "予算|経費|事業費|費用|委託料|補助|給付|支給|人件費|工事費|計上";

  /** 対象者の減少のため: the noun and its cause word stand together; a purpose (…を拡大するため) does not. */
  private static final String CAUSED =
      "(?:した|が|を)?(?:見込(?:まれる|んだ)?|に?(?:よる|より|伴い|伴う)|のため|したため|したことから|したことによる|となったため"
          + "|となるため|ことに伴)";

  /** …の増加に伴い、相談が多様化している tells how things are, not what they cost. */
  private static final String NO_STATE =
      "(?!、(?![^。]*(?:" + MONEY + "|増|減|拡|縮|不要))[^。]*[てで](?:いる|おり)(?:。|、|$))";

  /** What the section wishes or fears is no reason. */
  private static final Pattern NO_REASON =
      Pattern.compile("左右され|頼み|困難|課題|必要が(?:ある|あり)|要望|検討|見通し|望まれ|求める声");

  /** …により増額となっているが、…が課題である: what comes after has no part in the reason. */
  private static final Pattern CONTRAST = Pattern.compile("(?<=[るたい]が、)|(?<=ものの、)|(?<=一方、)");

  private ChangeReason() {}

  static boolean isGiven(CheckedRow row, boolean increase) {
    List<Pattern> reasons = increase ? Patterns.UP_REASONS : Patterns.DOWN_REASONS;
    return Stream.of(Column.STATUS, Column.PLAN, Column.ISSUES)
        .flatMap(column -> Sentences.ofText(row.text(column).body()).stream())
        .flatMap(sentence -> CONTRAST.splitAsStream(sentence))
        .filter(sentence -> !NO_REASON.matcher(sentence).find())
        .anyMatch(sentence -> reasons.stream().anyMatch(reason -> reason.matcher(sentence).find()));
  }

  /** The ways to say it, for each direction. */
  private static final class Patterns {
    private static final String WHY = "(?:ため|により|による|によって|ことから|に伴|ので|を受け|に当た|にあた|理由)";
    private static final String MONEYED = "(?:" + MONEY + "|[費料金額])";

    /** 令和5年度で終了した: what ended needs no more; what begins needs some. */
    private static final Pattern ENDED =
        Pattern.compile(
            "(?:令和|R|平成|H|前年度|昨年度)[^。]{0,14}(?:で|をもって|に|末)[^。]{0,8}(?:終了|完了|完成|廃止|休止|終え)(?:し|、|。|と|"
                + "$)|単年度の?(?:事業|経費)|皆減");

    private static final Pattern ENTERED = Pattern.compile("[費料金](?:等)?を[^。]{0,8}計上し");
    private static final Pattern BEGUN =
        Pattern.compile("(?:令和|R)[0-9]+年度(?:から|より|に)[^。]{0,12}(?:新規|新たに|開始する|着手する)");

    /** Money that moved between years, and what does not happen every year. */
    private static final Pattern MOVED =
        Pattern.compile(
            "新たに[^。]{0,12}(?:対象|加わ)|(?:期限|最終年度|初年度)(?:を迎え|に当た|にあた|である|となる)|前倒し|繰り?越|"
                + "大半を[^。]*(?:支出|執行)|"
                + "一括(?:して)?[^。]{0,6}(?:支出|購入|計上|執行)|隔年|[0-9]年(?:に|毎に|ごとに)(?:1"
                + "|一)[回度]|周年");

    /** What is worn out asks for more. */
    private static final Pattern DUE = Pattern.compile("(?:時期|節目)を迎え");

    static final List<Pattern> UP_REASONS = of(UP, "増", BEGUN, "(?:増|計上|膨らむ|上回る)");
    static final List<Pattern> DOWN_REASONS =
        of(DOWN, "減", ENDED, "(?:減|縮小|下回る|不要|計上しない|計上していない|実施しない|のみの計上)");

    private static List<Pattern> of(String words, String sign, Pattern turn, String changes) {
      String all = words + "|" + EITHER;
      return List.of(
          turn,
          MOVED,
          sign.equals("増") ? ENTERED : MOVED,
          sign.equals("増") ? DUE : MOVED,
          Pattern.compile(MONEYED + "[^。]*" + WHY + "[^。]*" + changes),
          Pattern.compile(WHY + "[^。]*" + MONEYED + "[^。]{0,24}" + changes),
          Pattern.compile(WHY + "[^。]{0,20}(?:大幅な?|大きく)" + changes),
          Pattern.compile(sign.equals("減") ? WHY + "[^。]*(?:計上|実施|発行|開催)し(?:ない|ていない)" : "皆増"),
          Pattern.compile("(?:を受け|を踏まえ|ことから|に伴い|により)[^。]*を(?:" + words + ")(?:し|す)"),
          Pattern.compile(
              sign + "額(?:した|する|して|し、|となっ|となる|を行|を見込|と見込|計上|です|により|のため|による|(?=[。、)])|$)"),
          Pattern.compile("皆" + sign),
          Pattern.compile(
              "(?:予算|経費|事業費|費用|委託料|補助金|額)(?:額)?[^。]{0,12}"
                  + sign
                  + "[少加]?(?:えた|えて|えている|える|った|って|っている|った|となっ"
                  + "|となる|した|して|する|$|[。)])"),
          Pattern.compile("(?:" + words + ")[^。]{0,6}?" + CAUSED + NO_STATE),
          Pattern.compile("(?:" + MONEY + ")[^。]*(?:" + all + ")[^。]{0,25}(?:ため|により|による|ことから|伴)"),
          Pattern.compile(
              "(?:" + all + ")[^。]{0,25}(?:ため|により|による|ことから|伴)[^。]*(?:" + MONEY + ")[^。]*" + sign),
          Pattern.compile(
              "(?:"
                  + all
                  + ")[^。]{0,20}(?:(?<!する)ため|による|に伴う)(?:"
                  + sign
                  + "額?|皆"
                  + sign
                  + ")?(?:である|です)?[。)]*$"));
    }
  }
}
