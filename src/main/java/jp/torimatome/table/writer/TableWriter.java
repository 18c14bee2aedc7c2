package jp.torimatome.table.writer;

import java.io.IOException;
import java.io.OutputStream;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;

/**
 * Writes a table in one form; the same table becomes the same bytes. The stream is flushed and
 * stays open.
 */
public interface TableWriter {
  void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException;
}
