package jp.torimatome.finding.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.reading.Names;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;

/**
 * 事業名: what the projects of a table are called, and where a text nearly calls one so: 放課後児童クラブ推進事業
 * for 放課後児童クラブ支援事業.
 */
final class Titles {
  private static final List<Column> NAMES = List.of(Column.NAME, Column.NEXT_NAME);
  private static final List<Column> PROSE =
      List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.NEXT_CONTENT, Column.ISSUES);
  private static final int ANCHOR = 3;
  private static final int HASH = 31;
  private static final int LOW_BITS = 0xffff;
  private static final int SHORTEST = 6;
  private static final int MOST_REPLACED = 3;
  private static final int ENDING = 2;

  /** Somebody else's programme of nearly that name. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?:国|省|庁|府|市町村|市町|他県|独自|民間|法人|財団|協会|機構)(?:の|が(?:行う|実施する" + "|所管する)|による|、)?[「『]?$");

  private static final List<List<String>> KINDS =
      List.of(
          List.of(
              "推進", "支援", "促進", "応援", "振興", "強化", "充実", "向上", "活性化", "拡大", "対策", "確保", "育成", "養成",
              "定着", "創出"),
          List.of("補助", "助成", "給付", "交付", "支給", "支援"),
          List.of("普及", "啓発", "周知", "広報", "促進", "推進"),
          List.of("整備", "改修", "更新", "改良", "設置"),
          List.of("運営", "管理", "実施", "運用"));
  private static final Pattern BODY =
      Pattern.compile(
          "^.{4,}?(?:センター|ステーション|協議会|会議|委員会|計画|制度|条例|ネットワーク|プログラム|プロジェクト|基金|相談所|学校|病院|バンク)(?=.)");
  private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー]");
  private static final Pattern OF_WORD = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー々]");

  private final Map<String, List<Title>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet(LOW_BITS + 1);
  private final Set<String> known = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();

  Titles(CheckedTable table) {
    table.rows().stream().flatMap(Titles::names).flatMap(Titles::body).forEach(bodies::add);
    table.rows().stream().flatMap(Titles::names).forEach(bodies::remove);
    table.rows().stream()
        .filter(row -> !row.isRelisting())
        .forEach(row ->
            names(row)
                .flatMap(name -> Stream.concat(Stream.of(name), body(name)))
                .forEach(name -> {
                  if (known.add(name) && name.length() >= SHORTEST && Names.isNaming(name)) {
                    beginnings.set(beginning(name, 0));
                    byBeginning
                        .computeIfAbsent(name.substring(0, ANCHOR), key -> new ArrayList<>())
                        .add(new Title(name, row.number()));
                  }
                }));
  }

  /** A cheap first look at a place: most begin no title. */
  private static int beginning(String text, int at) {
    return ((text.charAt(at) * HASH + text.charAt(at + 1)) * HASH + text.charAt(at + 2)) & LOW_BITS;
  }

  /** A name with the first row that bears it. */
  private record Title(String name, int number) {}

  /** What a text calls a project, and what its row calls it. */
  record Drift(Column column, String spelling, String title, int number) {}

  private static Stream<String> names(CheckedRow row) {
    return NAMES.stream()
        .map(row::said)
        .filter(said -> !said.isEmpty())
        .map(Wording::withoutNotes)
        .map(Wording::plain)
        .distinct();
  }

  /** 若年者就職支援センター in 若年者就職支援センター運営事業. */
  private static Stream<String> body(String name) {
    return BODY.matcher(name).results().map(MatchResult::group).limit(1);
  }

  Stream<Drift> drifts(CheckedRow row) {
    Set<String> own =
        new HashSet<>(
            names(row).flatMap(name -> Stream.concat(Stream.of(name), body(name))).toList());
    return Texts.said(row, PROSE)
        .flatMap(column -> drifts(Sentences.plain(row.said(column)), column, own));
  }

  private Stream<Drift> drifts(String text, Column column, Set<String> own) {
    List<Drift> found = new ArrayList<>();
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      List<Title> candidates =
          beginnings.get(beginning(text, at))
              ? byBeginning.get(text.substring(at, at + ANCHOR))
              : null;
      if (candidates != null) {
        int start = at;
        candidates.stream()
            .flatMap(title ->
                spelling(text, start, title.name(), own.contains(title.name()))
                    .map(spelling -> new Drift(column, spelling, title.name(), title.number())))
            .findFirst()
            .ifPresent(found::add);
      }
    }
    return found.stream();
  }

  /**
   * The text at {@code start} where it is nearly the title; another row's title has to be nearer
   * than the own one.
   */
  private Stream<String> spelling(String text, int start, String title, boolean own) {
    int most =
        bodies.contains(title)
            ? 1
            : own
                ? Math.min(MOST_REPLACED, title.length() / 4)
                : Math.min(MOST_REPLACED - 1, title.length() / 5);
    boolean begins = start == 0 || !OF_WORD.matcher(text.substring(start - 1, start)).matches();
    if (!begins
        || text.startsWith(title, start)
        || OF_OTHERS.matcher(text.substring(Math.max(0, start - 8), start)).find()) {
      return Stream.empty();
    }
    return Stream.of(title.length(), title.length() - 1, title.length() + 1)
        .filter(length -> start + length <= text.length())
        .map(length -> text.substring(start, start + length))
        .filter(spelling ->
            isNear(spelling, title, Math.max(1, most), own) && !known.contains(spelling))
        .filter(spelling ->
            start + spelling.length() == text.length()
                || !OF_WORD
                    .matcher(
                        text.substring(start + spelling.length(), start + spelling.length() + 1))
                    .matches())
        .limit(1);
  }

  /** 推進 for 支援 is a slip of the pen; 研修 for 補助 is another project. */
  private static boolean isOneKind(String typed, String meant) {
    return KINDS.stream().anyMatch(kind -> kind.contains(typed) && kind.contains(meant));
  }

  /**
   * One stretch of at most so many characters is replaced, and the kind of name at the end stays.
   */
  private static boolean isNear(String spelling, String title, int most, boolean own) {
    int from = 0;
    while (from < Math.min(spelling.length(), title.length())
        && spelling.charAt(from) == title.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < Math.min(spelling.length(), title.length()) - from
        && spelling.charAt(spelling.length() - 1 - same)
            == title.charAt(title.length() - 1 - same)) {
      same++;
    }
    String typed = spelling.substring(from, spelling.length() - same);
    String meant = title.substring(from, title.length() - same);
    boolean replaced =
        !typed.isEmpty()
            && !meant.isEmpty()
            && typed.length() <= most
            && meant.length() <= most
            && (typed.length() == 1 || isOneKind(typed, meant) || (own && same > ENDING));
    boolean lengthened = (typed + meant).length() == 1 && KATAKANA.matcher(typed + meant).matches();
    return (replaced || lengthened)
        && same >= ENDING
        && typed.chars().noneMatch(Character::isDigit)
        && meant.chars().noneMatch(Character::isDigit)
        && !NameDrift.isContrary(typed, meant);
  }
}
