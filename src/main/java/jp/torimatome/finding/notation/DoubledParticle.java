package jp.torimatome.finding.notation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/**
 * 助詞や語の重複: をを, のの, にに between two words, するする, 会会と; のり面 after の, にぎわい after に and とともに are right.
 */
public final class DoubledParticle implements Look {
  private static final int LONGEST = 10;
  private static final String WORD = "[\\p{IsHan}\\p{IsKatakana}ー々0-9A-Za-z%)」』]";
  private static final String NEXT = "[\\p{IsHan}\\p{IsKatakana}0-9A-Za-z(「『、。]";
  private static final String KANA_WORD = "ども|づくり|まち|くらし|ひとり|ふれあい|など|まで|から|ため|こと|とき|たち";
  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?=[をのにがはでとへも、。])(?:をを|、、|。。"
              + "|(?<="
              + WORD
              + ")(?:のの|にに|がが|はは|でで|とと|へへ)(?="
              + NEXT
              + ")"
              + "|(?<=[\\p{IsHan}\\p{IsKatakana}ー])(?:のを|がを|にを|をが)(?=[0-9\\p{IsHan}])"
              + "|(?<=[へとで])のの(?="
              + NEXT
              + ")|(?<="
              + WORD
              + ")もも(?=、)"
              + "|(?<="
              + KANA_WORD
              + ")(?:のの|にに|がが|はは)(?="
              + NEXT
              + ")"
              + "|(?<="
              + WORD
              + ")のの(?=[さあおたてよゆひほえ])|(?<="
              + WORD
              + ")にに(?=よ[りっる]|つ[いなき]|お[いけ]|あた|たい|かか))");

  /** A word that was typed twice, with what may follow a whole word. */
  private static final Pattern DOUBLED_WORD =
      Pattern.compile(
          "(する|した|して|され|から|まで|こと|ため|として|により|について|において|における|とする|である)\\1"
              + "|(?!一|学校|大学|病院|施設|市民|事業事業者)([\\p{IsHan}]{2,6}|[\\p{IsKatakana}ー]{3,10})\\2(?![員者士官医師会団室課係班所長制度専院費業])"
              + "|(?<=[\\p{IsHan}ー])(?![々等一二三四五六七八九十千各諸個種様方])([\\p{IsHan}])\\3(?=[をがはにでのとへや、。)])");

  private static final Pattern QUOTED = Pattern.compile("「[^」]*」|『[^』]*』");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(row, Rule.DOUBLED_PARTICLE, DoubledParticle::places);
  }

  /** A cheap look for anything that stands twice: hardly a line has it. */
  private static boolean mayDouble(String line) {
    for (int at = 0; at + 1 < line.length(); at++) {
      char first = line.charAt(at);
      if (line.charAt(at + 1) == 'を' && "のがに".indexOf(first) >= 0
          || first == 'を' && line.charAt(at + 1) == 'が'
          || !isFigure(first) && repeats(line, at, first)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(char each) {
    return each >= '0' && each <= '9';
  }

  private static boolean repeats(String line, int at, char first) {
    int most = Math.min(LONGEST, (line.length() - at) / 2);
    for (int length = 1; length <= most; length++) {
      if (line.charAt(at + length) == first && line.regionMatches(at, line, at + length, length)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<List<String>> places(String text) {
    return Sentences.lines(text).stream()
        .filter(DoubledParticle::mayDouble)
        .flatMap(line ->
            Stream.of(DOUBLED, DOUBLED_WORD)
                .flatMap(doubled -> doubled.matcher(line).results())
                .filter(found ->
                    QUOTED
                        .matcher(line)
                        .results()
                        .noneMatch(
                            quote -> quote.start() < found.start() && found.end() < quote.end()))
                .map(found ->
                    List.of(
                        found.group(),
                        Sentences.around(line, Math.max(0, found.start() - 6), found.end()))));
  }
}
