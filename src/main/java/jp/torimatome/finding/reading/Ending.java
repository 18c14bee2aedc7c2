package jp.torimatome.finding.reading;

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

  private static final Pattern NOTE = Pattern.compile("(?:\\((?:[^()]|\\([^()]*\\))*\\)|。|、|\\.)+$");
  private static final Pattern POLITE = Pattern.compile("(?:ます|です|ました|でした|ません|ませんでした|ましょう|ください)$");
  private static final Pattern PLAIN =
      Pattern.compile("(?:た|だ|である|[てで](?:いる|いく|いない)|ない|する|なる|れる|ある|きる|行う|図る|努める|進める|える|める|ける|げる|せる|じる)$");
  private static final Pattern IS_PAST = Pattern.compile("(?:[ぁ-ん\\p{IsHan}]た|んだ|でした)$");
  private static final Pattern IS_ONGOING = Pattern.compile("[てで](?:いる|おる|います|おります)$");
  private static final Pattern STATE =
      Pattern.compile("(?:(?:対象|必要|基本|原則|目的|前提|要件|条件)とする|を要する|有する|に(?:関|対|資|属)する|(?:あり|なり|れ|でき|られ|要し|有し)ます)$");
  private static final Pattern IS_PLANNED =
      Pattern.compile(
          "(?:する|[てで]いく|[てで]いきます|行う|図る|努める|進める|深める|高める|設ける|続ける|目指す|促す|取り組む|取組む|講じる|求める|強める|広める|整える"
              + "|開く|配る|繋げる|つなげる|支える|改める|見直す|広げる|上げる|増やす|減らす|呼びかける|働きかける|(?<![ぁ-ん])予定"
              + "|予定である|予定です|こととしている|(?<![てで]い)ます)$");

  public static Ending of(String sentence) {
    String end = bare(sentence);
    if (IS_PAST.matcher(end).find()) {
      return PAST;
    }
    if (STATE.matcher(end).find()) {
      return OTHER;
    }
    if (IS_PLANNED.matcher(end).find()) {
      return PLANNED;
    }
    return IS_ONGOING.matcher(end).find() ? ONGOING : OTHER;
  }

  /** です・ます. */
  public static boolean isPolite(String sentence) {
    return POLITE.matcher(bare(sentence)).find();
  }

  /** だ・である, or a bare verb. */
  public static boolean isPlain(String sentence) {
    return !isPolite(sentence) && PLAIN.matcher(bare(sentence)).find();
  }

  private static String bare(String sentence) {
    return NOTE.matcher(sentence).replaceAll("");
  }
}
