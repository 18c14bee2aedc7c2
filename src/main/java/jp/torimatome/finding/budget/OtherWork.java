package jp.torimatome.finding.budget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;

/**
 * 前年度と違うこと: an amount that moves is explained by a plan that tells of something else than last
 * year. A plan asks for more where it names a thing that neither results nor content name, and for
 * less where it says of something that there will be less or none of it. What is done every year,
 * costs little or is only wished for explains nothing.
 */
final class OtherWork {
  private static final Pattern CLAUSE = Pattern.compile("[。、\\n]");

  /** What is only meant to be: に向け, を目指す, を図る, するため. */
  private static final Pattern WISHED =
      Pattern.compile(
          "に向け|目指|努め|[をも]図|を?(?:充実|強化|促進|徹底)(?:し|さ|す)|(?:する|るよう|の)ため$|よう(?:に)?$|ながら$|課題|必要(?:が|で)|検討"
              + "|引き続き[^。]*継続");

  private static final Pattern THING =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー々A-Za-zＡ-Ｚａ-ｚ]{2,}");

  /** Words of every plan, and work that is done in passing. */
  private static final Pattern USUAL =
      Pattern.compile(
          "[\\p{IsHan}]{1,3}[都道府県市町村](?=[で内の]|$)|継続|確認|実施|開催|推進|支援|事業|運営|管理|適切|適正|必要|対応|充実|強化|促進|向上|確保|連携|協力|協議|検討|把握|周知|広報|啓発"
              + "|情報|提供|発信|活用|活動|会議|研修|講座|講習|説明|相談|訪問|巡回|調査|計画|年度|予定|関係|機関|団体|市町村|県内|市内|町内|村内"
              + "|区内|各地|各[県市町村区校課]|地域|対象|程度|以上|参加|交付|助成|補助|配布|募集|選定|取組|努力|維持|改善|工夫|積極|順次|随時"
              + "|毎[月年週日]|年間|月間|前年|昨年|今年|同様|例年|[県市町村区住国]民|圏域|全域|管内|区域|会場|利用者|参加者|事業者|職員|内容|方法|体制|目標|効果|検証|評価"
              + "|点検|見直|意見|交換|定着|普及|理解|関心|意識|資料|冊子|チラシ|パンフレット|リーフレット|ポスター|ホームページ|ウェブサイト|広聴"
              + "|令和|平成|上半期|下半期|上期|下期|四半期|回数|件数|人数|箇所|引続|円滑|着実|計画的|効率|効果的|総合的|重点的|より一層|更なる"
              + "|通年|年度内|当該|本[県市町村区]|各種|関連|主[なに]|予算|要求|査定|計上|経費|費用|費|等|的|約|延|計|回|件|人|名|校|社|者|会|課|室|所|日|月|年|度|間");

  private static final Pattern LESS =
      Pattern.compile(
          "取り?(?:や|止)め|[をがは](?:や|止)め|閉じ|閉[館校鎖園店所]|[な無]く(?:な|し)|不要|のみ|だけ|に限|残(?:る|り|っ)|減(?:[らりっるじ少員額]|[にをとの](?!量))|[しわ]ない|ません"
              + "|[半削]減|縮小|絞|終[わえ了]|完[了成結]|済[みんま]|一巡|一段落|とどま|留ま|落ち?込|低下|下[がげ回]|値下|安価|除[きくい]"
              + "|繰り?上げ|前倒し|単年|一時|臨時|初期|初年度|見送|延期|中止|休止|廃止|統合|集約|移管|内製|直営|無償|無料|返還|精算|離れ|脱退|退職"
              + "|辞退|抜け|替えて|代えて|に切り?[替換]|縮め|短縮|隔年|不足を補|減るため|[0-9]件分|分とする");

  private static final Pattern BESIDES =
      Pattern.compile("新たに|新規に|追加|拡充|拡大|増[やえ設員]|加え|に加|新設|広げ|[0-9]か所目|のほか");

  /** What was done once is paid once. */
  private static final Pattern ONCE =
      Pattern.compile(
          "(?:導入|初期|臨時|一時|単年)[^。、]{0,6}(?:経費|費用|[費金])|[をが](?:終え|完[了成]|終了)|済ませ|最終(?:年|回)|一巡");

  /** 確認 or 指導 tells of no other work. */
  private static final int LEAST = 2;

  private OtherWork() {}

  static boolean explains(CheckedRow row, boolean increase) {
    String known = known(row);
    return increase ? addsSomething(row, known) : takesAway(row, known) || turnsTo(row, known);
  }

  /** The plan names a thing that the row has not named before. */
  static boolean addsSomething(CheckedRow row) {
    return addsSomething(row, known(row));
  }

  private static boolean addsSomething(CheckedRow row, String known) {
    return clauses(row, Column.PLAN).anyMatch(clause -> names(clause, known));
  }

  /** Something else instead, not besides. */
  private static boolean turnsTo(CheckedRow row, String known) {
    return clauses(row, Column.PLAN)
        .anyMatch(clause -> !BESIDES.matcher(clause).find() && names(clause, known));
  }

  private static String known(CheckedRow row) {
    return Stream.of(
            Column.NAME, Column.CONTENT, Column.STATUS, Column.NEXT_NAME, Column.NEXT_CONTENT)
        .map(column -> Sentences.plain(row.said(column)))
        .reduce("", String::concat);
  }

  private static boolean names(String clause, String known) {
    Matcher thing = THING.matcher(clause);
    while (thing.find()) {
      String own = USUAL.matcher(thing.group()).replaceAll(" ").strip();
      if (Stream.of(own.split(" +")).anyMatch(part -> isUnknown(part, known))) {
        return true;
      }
    }
    return false;
  }

  /** More than half of its pairs of characters stand nowhere before. */
  private static boolean isUnknown(String part, String known) {
    if (part.length() < LEAST) {
      return false;
    }
    int unknown = 0;
    for (int at = 0; at + 2 <= part.length(); at++) {
      unknown += known.contains(part.substring(at, at + 2)) ? 0 : 1;
    }
    return 2 * unknown > part.length() - 1;
  }

  /** What the row said before word for word is nothing new. */
  private static boolean takesAway(CheckedRow row, String known) {
    return clauses(row, Column.PLAN)
            .filter(clause -> !known.contains(Sentences.plain(clause)))
            .anyMatch(clause -> LESS.matcher(clause).find())
        || clauses(row, Column.STATUS).anyMatch(clause -> ONCE.matcher(clause).find());
  }

  private static Stream<String> clauses(CheckedRow row, Column column) {
    return Sentences.lines(row.said(column)).stream()
        .flatMap(CLAUSE::splitAsStream)
        .filter(clause -> !WISHED.matcher(clause).find());
  }
}
