package jp.torimatome.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a restored database does not know any more: when each reply was given, and when each line of
 * the record was written.
 */
public record Lost(List<Instant> replies, List<Instant> recordLines) {

  public boolean isNothing() {
    return replies.isEmpty() && recordLines.isEmpty();
  }
}
