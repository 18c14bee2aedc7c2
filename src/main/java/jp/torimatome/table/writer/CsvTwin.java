package jp.torimatome.table.writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;

/**
 * 機械判読用の写し: a line for each printed row, one datum in each cell, whatever the marks look like.
 * Texts stand in quotes and as they are, also those that begin with {@code =}: a sign before them
 * would be another text. Numbers, true and false stand without quotes.
 */
public final class CsvTwin implements TableWriter {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Override
  public void write(MarkedTable marked, MarkStyle style, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    CsvFields head = CsvFields.head(marked);
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(quoting(head.textFields()))
            .build(text);
    csv.writeRecord(head.values());
    for (Row row : marked.table().rows()) {
      csv.writeRecord(head.of(row, marked).values());
    }
    csv.flush();
    text.flush();
  }

  private static QuoteStrategy quoting(List<Boolean> textFields) {
    return new QuoteStrategy() {
      @Override
      public boolean quoteValue(int lineNumber, int field, String value) {
        return textFields.get(field);
      }
    };
  }
}
