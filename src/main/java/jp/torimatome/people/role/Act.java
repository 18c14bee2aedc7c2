package jp.torimatome.people.role;

/** What can be done here; every listener names its own. */
public enum Act {
  /** Projects, their history, the list of everybody's items. */
  READ,
  /** Home tab. */
  SEE_HOME,
  /** 一覧: how far every section is; a section's view; parked messages. */
  SEE_BOARD,
  /** 経過. */
  READ_RECORD,
  /** A form: reading, drafting, submitting. */
  ANSWER,
  /** 確認事項 put to the section. */
  ANSWER_QUESTION,
  /** 疑義照会: a word in the thread of an item. */
  CLARIFY,
  ASK_EXTENSION,
  /** 承認 and the head's 差し戻し. */
  SIGN_OFF,
  /** 担当: confirming or changing who answers for a section. */
  STAFF,
  /** 不在, one's own or a colleague's. */
  NOTE_ABSENCE,
  /** 確認済, 差し戻し, questions to sections. */
  REVIEW,
  /** 期限延長, 締切の解除. */
  GRANT_TIME,
  /** 督促. */
  REMIND,
  /** Planning, opening, closing and pausing a round; its letters. */
  STEER,
  /** 版, 年度更新, 出力. */
  PUBLISH,
  /** Sections, their people, reorganisation. */
  EDIT_DIRECTORY,
  /** Sending parked messages again. */
  RETRY,
  GRANT_ROLE;

  /** Whether nothing can follow from it: it only shows. */
  public boolean isLooking() {
    return this == READ || this == SEE_HOME || this == SEE_BOARD || this == READ_RECORD;
  }
}
