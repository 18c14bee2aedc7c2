package jp.torimatome.characters;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 字形の同じ字: radicals that stand for an ideograph, twins of code pages, and forms that differ in width
 * only.
 */
final class LookAlikes {
  /** Radicals and strokes, each with the ideograph that Unicode calls its equivalent. */
  private static final String RADICALS =
      "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王"
          + "⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長"
          + "⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓乀"
          + "㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎";

  /** Radicals that Unicode takes for the old form of what is written here. */
  private static final String OF_JAPAN = "⼾戸⾭青⿈黄⿊黒";

  /**
   * The first of each word stands for the others, which code pages and keyboards give in its place.
   */
  private static final String TWINS =
      "-\u2010\u2011\u2012\u2013\u2212\u2043 ―\u2014\u2500 ~\u301c\u223c ‖\u2225"
          + " ・\u00b7\u2027\u2219\u22c5 …\u22ef ○\u25ef\u3007 μ\u00b5 ￣\u203e\u00af";

  private static final Map<Integer, Integer> IDEOGRAPHS = ideographs();
  private static final Map<Integer, Integer> FIRST_OF_TWINS =
      Arrays.stream(TWINS.split(" "))
          .flatMap(LookAlikes::twins)
          .collect(toUnmodifiableMap(twin -> twin[0], twin -> twin[1]));

  private LookAlikes() {}

  /** The ideograph that a radical is drawn like; any other character is its own. */
  static int ideograph(int character) {
    return IDEOGRAPHS.getOrDefault(
        character,
        isKangxi(character) ? compatible(character).codePointAt(0) : Integer.valueOf(character));
  }

  /**
   * What is compared in place of a character of another width, another code page or another space.
   */
  static String same(int character) {
    if (Character.isSpaceChar(character)) {
      return character == 0x2028 || character == 0x2029 ? "\n" : " ";
    }
    String form =
        isForm(character)
            ? compatible(character)
            : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFC);
    if (form.codePointCount(0, form.length()) > 1) {
      return isLigature(character) ? form : Character.toString(character);
    }
    int one = form.codePointAt(0);
    return Character.toString(FIRST_OF_TWINS.getOrDefault(one, one));
  }

  private static boolean isKangxi(int character) {
    return character >= 0x2F00 && character <= 0x2FD5;
  }

  /** Half and full width, small forms and forms of vertical lines: nothing is meant by them. */
  private static boolean isForm(int character) {
    return (character >= 0xFF01 && character <= 0xFFEF)
        || (character >= 0xFE10 && character <= 0xFE6F)
        || isLigature(character);
  }

  /** ﬁ and its kin, as documents are drawn with. */
  private static boolean isLigature(int character) {
    return character >= 0xFB00 && character <= 0xFB06;
  }

  private static String compatible(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
  }

  private static Map<Integer, Integer> ideographs() {
    int[] pairs = (RADICALS + OF_JAPAN).codePoints().toArray();
    return IntStream.range(0, pairs.length / 2)
        .boxed()
        .collect(toUnmodifiableMap(at -> pairs[2 * at], at -> pairs[2 * at + 1]));
  }

  private static Stream<int[]> twins(String word) {
    int first = word.codePointAt(0);
    return word.codePoints().skip(1).mapToObj(twin -> new int[] {twin, first});
  }
}
