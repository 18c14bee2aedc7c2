package jp.torimatome.finding.reading;

import java.util.List;
import java.util.regex.Pattern;

/** 文末: how a sentence ends, as far as that is clear. */
public enum Ending {
  /** した、行いました. */
  PAST,
  /** している. */
  ONGOING,
  /** する、していく、行います. */
  PLANNED,
  /** A noun, a state, or anything else that tells no tense. */
  OTHER;

  private static final int LONGEST_NOTE = 100;
  private static final String STOPS = "。、.";
  private static final Pattern NOTE =
      Pattern.compile("(?:\\((?:[^()]|\\([^()]*\\))*\\)|。|、|\\.)+$");
  private static final List<String> POLITE =
      List.of("ます", "です", "ました", "でした", "ません", "ましょう", "ください");
  private static final List<String> GOING_ON =
      List.of("ている", "でいる", "ておる", "でおる", "ています", "でいます", "ております", "でおります");

  /** It is going on that something is to come. */
  private static final List<String> MEANT =
      List.of("こととしている", "こととしています", "予定している", "予定しています", "予定しております");

  private static final List<String> STATE =
      List.of(
          "対象とする", "必要とする", "基本とする", "原則とする", "目的とする", "前提とする", "要件とする", "条件とする", "を要する", "有する",
          "に関する", "に対する", "に資する", "に属する", "あります", "なります", "れます", "できます", "要します", "有します");
  private static final List<String> TO_COME =
      List.of(
          "する", "ていく", "でいく", "ていきます", "でいきます", "行う", "図る", "努める", "進める", "深める", "高める", "設ける",
          "続ける", "目指す", "促す", "取り組む", "取組む", "講じる", "求める", "強める", "広める", "整える", "開く", "配る", "繋げる",
          "つなげる", "支える", "改める", "見直す", "広げる", "上げる", "増やす", "減らす", "呼びかける", "働きかける", "予定", "予定である",
          "予定です", "ます");
  private static final List<String> PLAIN =
      List.of(
          "だ", "である", "ている", "でいる", "ていく", "でいく", "ない", "する", "なる", "れる", "ある", "きる", "行う", "図る",
          "える", "める", "ける", "げる", "せる", "じる");

  public static Ending of(String sentence) {
    String end = bare(sentence);
    if (isPast(end)) {
      return PAST;
    }
    if (ends(end, STATE)) {
      return OTHER;
    }
    if (ends(end, MEANT)) {
      return PLANNED;
    }
    boolean goesOn = ends(end, GOING_ON);
    return goesOn ? ONGOING : ends(end, TO_COME) ? PLANNED : OTHER;
  }

  /** です・ます. */
  public static boolean isPolite(String sentence) {
    return ends(bare(sentence), POLITE);
  }

  /** だ・である, or a bare verb. */
  public static boolean isPlain(String sentence) {
    String end = bare(sentence);
    return !ends(end, POLITE) && (isPast(end) || ends(end, PLAIN));
  }

  private static boolean isPast(String end) {
    boolean verb = end.endsWith("た") && end.length() > 1 && isVerbal(end.charAt(end.length() - 2));
    return verb || end.endsWith("んだ");
  }

  private static boolean isVerbal(char character) {
    return (character >= 'ぁ' && character <= 'ん')
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  private static boolean ends(String text, List<String> endings) {
    for (String ending : endings) {
      if (text.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** The end alone, without full stop and note: long sentences cost no more than short ones. */
  private static String bare(String sentence) {
    int to = sentence.length();
    while (to > 0 && STOPS.indexOf(sentence.charAt(to - 1)) >= 0) {
      to--;
    }
    String end = sentence.substring(Math.max(0, to - LONGEST_NOTE), to);
    return end.endsWith(")") ? NOTE.matcher(end).replaceAll("") : end;
  }
}
