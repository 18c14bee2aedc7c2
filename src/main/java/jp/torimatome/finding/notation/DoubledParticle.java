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

/** 助詞の重複: をを, のの, にに between two words; のり面 after の, にぎわい after に and とともに are right. */
public final class DoubledParticle implements Look {
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
  private static final Pattern QUOTED = Pattern.compile("「[^」]*」|『[^』]*』");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(row, Rule.DOUBLED_PARTICLE, DoubledParticle::places);
  }

  private static Stream<List<String>> places(String text) {
    return Sentences.lines(text).stream()
        .flatMap(line ->
            DOUBLED
                .matcher(line)
                .results()
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
