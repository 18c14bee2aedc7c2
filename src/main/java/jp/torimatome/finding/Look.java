package jp.torimatome.finding;

import java.util.stream.Stream;

/**
 * One rule made ready for one table: what it notices in a row, which may hold other values than the
 * table's own row.
 */
public interface Look {
  Stream<Finding> at(CheckedRow row);
}
