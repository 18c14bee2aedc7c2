package jp.torimatome.paper;

import java.util.ArrayList;
import java.util.List;

/** 禁則処理: where a line may end; numbers and words of Latin letters stay whole. */
public final class Kinsoku {
  /** 行頭禁則: what no line begins with. */
  public static final String NOT_FIRST =
      "、。，．､｡,.・･：；:;？！?!‼⁇⁈⁉゛゜ﾞﾟヽヾゝゞ々〻ーｰ‐–〜～－）)〕］]｝}〉》」』】｣〙〗〟’”″′°℃％%‰¢…‥―／/"
          + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ";

  /** 行末禁則: what no line ends with. */
  public static final String NOT_LAST = "（(〔［[｛{〈《「『【｢〘〖〝‘“￥¥$＄£＃#№";

  /** What stands inside a number, as in 2,362 or R5.4.1 or 9:30. */
  private static final String INSIDE_NUMBER = ",.:/-'%";

  private Kinsoku() {}

  /** How wide a character is. */
  public interface Width {
    double of(int character);
  }

  /**
   * The places where the lines of a text end, its own end included; a space at the end of a line
   * may stand out.
   */
  public static List<Integer> lineEnds(String text, double room, Width width) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      start = lineEnd(text, start, room, width);
      ends.add(start);
    }
    return ends;
  }

  private static int lineEnd(String text, int start, double room, Width width) {
    double used = 0;
    int breakable = start;
    int at = start;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (at > start && mayBreak(text, at)) {
        breakable = at;
      }
      used += width.of(character);
      if (used > room && !isSpace(character)) {
        return breakable > start
            ? breakable
            : Math.max(at, start + Character.charCount(text.codePointAt(start)));
      }
      at += Character.charCount(character);
    }
    return text.length();
  }

  /** True when a line may end and the next begin at this place of the text. */
  public static boolean mayBreak(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (isSpace(after)) {
      return false;
    }
    if (isSpace(before)) {
      return !isForbidden(NOT_FIRST, after);
    }
    return !isForbidden(NOT_FIRST, after)
        && !isForbidden(NOT_LAST, before)
        && !isInsideWord(text, at)
        && !isMark(after);
  }

  private static boolean isInsideWord(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (isOfWord(before) && isOfWord(after)) {
      return true;
    }
    return isOfWord(after)
        && INSIDE_NUMBER.indexOf(before) >= 0
        && at > 1
        && isOfWord(text.codePointBefore(at - 1));
  }

  private static boolean isForbidden(String characters, int character) {
    return characters.indexOf(character) >= 0;
  }

  private static boolean isOfWord(int character) {
    boolean isFullWidth = character >= '\uFF10' && character <= '\uFF5A';
    return Character.isDigit(character)
        || (Character.isLetter(character) && (character < 0x2000 || isFullWidth));
  }

  /** A sign that belongs to the character before it. */
  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || character == '\u200D';
  }

  private static boolean isSpace(int character) {
    return character == ' ' || character == '\u3000' || character == '\t';
  }
}
