package jp.torimatome.command.backup;

import java.time.Instant;
import java.util.List;
import jp.torimatome.backup.BackingUp;
import jp.torimatome.backup.Contents;
import jp.torimatome.backup.Lost;
import jp.torimatome.database.Fault;
import jp.torimatome.text.Text;

/** What is said of backups, and of databases that are not as they should be. */
record BackupWords(Text text) {

  String made(BackingUp.Outcome.Made made) {
    return text.say("backup.made", made.file(), megabytes(made.bytes()), contents(made.contents()));
  }

  String contents(Contents contents) {
    String newest =
        contents.newest().map(text::moment).orElseGet(() -> text.say("backup.nothing-yet"));
    return text.say("backup.contents", contents.replies(), contents.recordLines(), newest);
  }

  /** What is wrong, and where. */
  String fault(Fault fault) {
    return text.say("database.fault." + fault.code(), fault.detail());
  }

  String lost(Lost lost) {
    return lost.isNothing()
        ? text.say("restore.lost.nothing")
        : text.say(
            "restore.lost",
            moments("replies", lost.replies()),
            moments("lines", lost.recordLines()));
  }

  private String moments(String what, List<Instant> moments) {
    return moments.isEmpty()
        ? text.say("restore.lost." + what + ".none")
        : text.say(
            "restore.lost." + what,
            moments.size(),
            text.moment(moments.getFirst()),
            text.moment(moments.getLast()));
  }

  private static String megabytes(long bytes) {
    return String.valueOf(Math.round(bytes / 100_000.0) / 10.0);
  }
}
