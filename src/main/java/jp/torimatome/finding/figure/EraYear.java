package jp.torimatome.finding.figure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Era;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/** 元号と西暦: 令和5(2022)年度, 2023年度(R4): the two name different years. */
public final class EraYear implements Look {
  private static final String ERA =
      "(?<era>令和|平成|昭和"
          + Era.LATER_NAMES
          + "|(?<![A-Za-z])[RHS"
          + Era.LATER_LETTERS
          + "])(?<year>元|[0-9]{1,2})";
  private static final String WESTERN = "(?<western>(?:19|20)[0-9]{2})";
  private static final String KIND = "(?:年度|年)?";
  private static final List<Pattern> PAIRS =
      List.of(
          Pattern.compile(ERA + KIND + "[(/=・](?:西暦)?" + WESTERN + "(?:年度|年)?+(?![0-9件人名回円千万])"),
          Pattern.compile(
              "(?<![0-9])" + WESTERN + KIND + "[(/=・]" + ERA + "(?:年度|年)?+(?![0-9件人名回円千万])"));

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(
        row,
        Rule.ERA_MISMATCH,
        text ->
            !text.contains("20") && !text.contains("２０") && !text.contains("19")
                ? Stream.empty()
                : Sentences.lines(text).stream()
                    .flatMap(line -> PAIRS.stream().flatMap(pair -> pair.matcher(line).results()))
                    .filter(found -> year(found) != Integer.parseInt(found.group("western")))
                    .map(found ->
                        List.of(
                            closed(found.group()),
                            found.group("era") + found.group("year"),
                            Integer.toString(year(found)))));
  }

  private static int year(MatchResult found) {
    return Mention.year(found.group("era"), found.group("year"));
  }

  private static String closed(String pair) {
    return pair.indexOf('(') < 0 ? pair : pair + ")";
  }
}
