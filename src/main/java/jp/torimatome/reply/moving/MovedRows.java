package jp.torimatome.reply.moving;

import jp.torimatome.finding.question.MovedQuestionRows;
import jp.torimatome.people.FollowerRows;
import jp.torimatome.reply.approval.MovedSignOffRows;
import jp.torimatome.reply.clarification.MovedClarificationRows;
import jp.torimatome.round.MovedItemRows;

/**
 * 引継ぎ: all that goes along when the register gives a project to another section, by a
 * reorganisation or by an import.
 */
public final class MovedRows {
  private MovedRows() {}

  /** What is asked of whom before what was answered, and that before what was asked about it. */
  public static FollowerRows all() {
    return FollowerRows.all(
        (db, section, entry, destination, stamp) ->
            MovedQuestionRows.follow(db, section, destination, stamp),
        MovedItemRows::follow,
        (db, section, entry, destination, stamp) ->
            MovedSignOffRows.follow(db, section, entry, stamp),
        (db, section, entry, destination, stamp) ->
            MovedClarificationRows.follow(db, section, destination, stamp));
  }
}
