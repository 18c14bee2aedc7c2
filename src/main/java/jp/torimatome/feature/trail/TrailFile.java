package jp.torimatome.feature.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Line;
import jp.torimatome.text.SpreadsheetCell;
import jp.torimatome.text.Text;

/**
 * 経過の CSV: a line an act with its hash, oldest first, as Excel opens it (with a byte order mark,
 * CRLF).
 */
public final class TrailFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AuditStore store;
  private final Map<Long, String> sectionNames;
  private final TrailWords words;
  private final Text text;

  /** {@code sectionNames}: what sections are called, by id. */
  public TrailFile(AuditStore store, Map<Long, String> sectionNames, TrailWords words, Text text) {
    this.store = store;
    this.sectionNames = sectionNames;
    this.words = words;
    this.text = text;
  }

  public void write(AuditStore.Selection selection, Writer out) {
    try {
      out.write(BYTE_ORDER_MARK);
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
      csv.writeRecord(
          say("id"),
          say("at"),
          say("section"),
          say("who"),
          say("act"),
          say("deed"),
          say("subject"),
          say("origin"),
          say("hash"));
      store.each(selection, row -> csv.writeRecord(cells(row)));
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] cells(AuditStore.Hashed row) {
    Line line = row.line();
    return new String[] {
      Long.toString(line.id()),
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(zone())),
      SpreadsheetCell.harmless(
          line.sectionId().map(id -> sectionNames.getOrDefault(id, "")).orElse("")),
      line.who(),
      line.act(),
      SpreadsheetCell.harmless(words.deed(line)),
      line.subject(),
      line.origin(),
      row.hash()
    };
  }

  private ZoneId zone() {
    return text.zone();
  }

  private String say(String column) {
    return text.say("trail.file." + column);
  }
}
