package jp.torimatome.plan;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 大規模な事業: what a project is, as far as name and content tell, when its amount is far beyond all
 * others of a table. Works, loans and benefits may well cost a thousand times what a meeting costs;
 * a meeting may not.
 */
public final class LargeWorks {
  private static final Words WORKS =
      words(
          "建設|建替|建て替|建築|建造|解体|工事|築造|造成|改良|改修|改築|新築|増築|移転|更新|修繕|補修|耐震|長寿命化|再開発|区画整理|架替|舗装|護岸|堰堤|ダム|橋梁|トンネル",
          "港湾|空港|漁港|除雪|下水道|用地取得|整備(?!計画)(?<!(?:体制|環境|条件|基盤|機能|情報|資料|制度)の?整備)|設備|災害復旧",
          "貸付|貸し付け|融資|預託|償還|医療費|給付費|保険|手当|扶助|保護費|措置費|人件費|負担金|経常費|交付金|繰出|積立|処遇改善|賃上げ|高騰|運営費|支援金|授業料|学校法人|無償化|減免|"
              + "支払|利子補給|共済");
  private static final Words SMALL =
      words("協議会|会議|検討会|研修|啓発|講座|講習|セミナー|フォーラム|パンフレット|チラシ|リーフレット|訓練|相談|派遣|表彰|コンクール");

  /**
   * Any of some words: a text is looked at only where one of their first characters stands, which
   * is hardly anywhere.
   */
  private record Words(Pattern any, BitSet firsts) {
    boolean areIn(String text) {
      Matcher matcher = any.matcher(text).useTransparentBounds(true);
      for (int at = 0; at < text.length(); at++) {
        if (firsts.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
          return true;
        }
      }
      return false;
    }
  }

  private static Words words(String... lists) {
    String words = String.join("|", lists);
    BitSet firsts = new BitSet();
    Stream.of(words.split("\\|")).forEach(word -> firsts.set(word.charAt(0)));
    return new Words(Pattern.compile(words), firsts);
  }

  private LargeWorks() {}

  /** True when such a project may cost far more than others. */
  public static boolean mayBe(String name, String content) {
    return !SMALL.areIn(name) && WORKS.areIn(name + "\n" + content);
  }
}
