package jp.torimatome.plan.cell;

/**
 * 出所: how the register names what a value came from; whoever writes or reads such a name asks here.
 */
public final class Source {
  private static final String IMPORT = "import:";
  private static final String REPLY = "reply:";
  private static final String QUESTION = "question:";
  private static final String CORRECTION = "correction:";
  private static final String ROLLOVER = "rollover:";
  private static final String ROLLOVER_UNDONE = "rollover-undone:";

  private Source() {}

  public static String imported(long importId) {
    return IMPORT + importId;
  }

  public static String reply(long replyId) {
    return REPLY + replyId;
  }

  /** What every reply's name begins with; its id follows. */
  public static String beginningOfReply() {
    return REPLY;
  }

  /** A pattern for LIKE that every reply's name matches. */
  public static String anyReply() {
    return REPLY + "%";
  }

  /** An answer to a finding. */
  public static String question(long questionId) {
    return QUESTION + questionId;
  }

  /** Which rows a rollover left out; it writes no cell. */
  public static String rollover(long rolloverId) {
    return ROLLOVER + rolloverId;
  }

  /** What takes that back. */
  public static String rolloverUndone(long rolloverId) {
    return ROLLOVER_UNDONE + rolloverId;
  }

  /** A pattern for LIKE that every import's name matches. */
  public static String anyImport() {
    return IMPORT + "%";
  }

  /** The import that a name is of. */
  public static long importId(String source) {
    return Long.parseLong(source.substring(IMPORT.length()));
  }

  /** What a section corrected besides its reply, and a coordinator took. */
  public static String correction(long correctionId) {
    return CORRECTION + correctionId;
  }

  public static boolean isImport(String source) {
    return source.startsWith(IMPORT);
  }

  /** What a section said, in a round or to a finding. */
  public static boolean isAnswer(String source) {
    return source.startsWith(REPLY) || source.startsWith(QUESTION) || source.startsWith(CORRECTION);
  }
}
