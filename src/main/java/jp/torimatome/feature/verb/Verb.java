package jp.torimatome.feature.verb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.characters.Folding;
import jp.torimatome.people.role.Act;
import jp.torimatome.text.Text;

/** What can be said after /torimatome, in either language. */
public enum Verb {
  STATUS("status", "状況", Act.SEE_BOARD),
  OPEN("open", "開始", Act.STEER),
  CLOSE("close", "締切", Act.STEER),
  PAUSE("pause", "停止", Act.STEER, Scope.OPEN),
  RESUME("resume", "再開", Act.STEER, Scope.OPEN),
  REMIND("remind", "督促", Act.REMIND, Takes.WORDS),
  PREVIEW("preview", "予告", Act.SEE_BOARD),
  SUMMARY("summary", "集計", Act.STEER, Scope.REGISTER),
  FINDINGS("findings", "確認事項", Act.REVIEW, Scope.REGISTER),
  EDITIONS("editions", "版", Act.PUBLISH, Scope.REGISTER),
  EXPORT("export", "出力", Act.PUBLISH, Scope.REGISTER, Takes.WORDS),
  ROLLOVER("rollover", "年度更新", Act.PUBLISH, Scope.REGISTER),
  REVIEW("review", "回答確認", Act.REVIEW, Takes.WORDS),
  EXTEND("extend", "期限延長", Act.GRANT_TIME, Takes.WORDS),
  UNLOCK("unlock", "解除", Act.GRANT_TIME, Takes.WORDS),
  LETTER("letter", "文書", Act.STEER, Scope.ASKED, Takes.WORDS),
  DIRECTORY("directory", "名簿", Act.EDIT_DIRECTORY, Takes.WORDS),
  HANDOVER("handover", "担当確認", Act.EDIT_DIRECTORY, Scope.AHEAD),
  REORGANISE("reorganise", "組織改編", Act.EDIT_DIRECTORY),
  ABSENCE("absence", "不在", Act.NOTE_ABSENCE, Takes.WORDS),
  TRAIL("trail", "経過", Act.READ_RECORD, Takes.WORDS),
  ROLE("roles", "権限", Act.GRANT_ROLE, Takes.WORDS),
  CORRECTIONS("corrections", "訂正", Act.EDIT_DIRECTORY),
  PARKED("parked", "保留", Act.RETRY),
  HELP("help", "ヘルプ", Act.READ, Takes.WORDS);

  private final String english;
  private final String japanese;
  private final Act act;
  private final Scope scope;
  private final Takes takes;

  /** What may follow it besides the name of a plan: nothing, or words that its room reads. */
  enum Takes {
    NOTHING,
    WORDS
  }

  /**
   * Which plans it can be about: all at once, or one of those that are registered, asked now, asked
   * or about to be, or ever asked.
   */
  enum Scope {
    ALL,
    REGISTER,
    OPEN,
    AHEAD,
    ASKED
  }

  Verb(String english, String japanese, Act act) {
    this(english, japanese, act, Scope.ALL);
  }

  Verb(String english, String japanese, Act act, Takes takes) {
    this(english, japanese, act, Scope.ALL, takes);
  }

  Verb(String english, String japanese, Act act, Scope scope) {
    this(english, japanese, act, scope, Takes.NOTHING);
  }

  Verb(String english, String japanese, Act act, Scope scope, Takes takes) {
    this.english = english;
    this.japanese = japanese;
    this.act = act;
    this.scope = scope;
    this.takes = takes;
  }

  public String english() {
    return english;
  }

  public String japanese() {
    return japanese;
  }

  /** In the language of the sentences around it. */
  public String called(Text text) {
    return text.language().equals(Locale.JAPANESE) ? japanese : english;
  }

  /** What a person must be allowed to do. */
  Act act() {
    return act;
  }

  Scope scope() {
    return scope;
  }

  boolean takesWords() {
    return takes == Takes.WORDS;
  }

  static Optional<Verb> of(String word) {
    String plain = Folding.LENIENT.of(word);
    return Arrays.stream(values())
        .filter(verb -> verb.english.equals(plain) || verb.japanese.equals(plain))
        .findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).flatMap(verb -> Stream.of(verb.english, verb.japanese)).toList();
  }
}
