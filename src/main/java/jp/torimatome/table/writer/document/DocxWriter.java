package jp.torimatome.table.writer.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import jp.torimatome.paper.StillArchive;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.text.Text;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * 新旧対照表: what changed, as a document: new beside old, added and removed parts underlined, whatever
 * the marks look like elsewhere.
 */
public final class DocxWriter implements TableWriter {
  private final TableWords words;

  public DocxWriter(Text text) {
    this.words = new TableWords(text);
  }

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      new DocxContent(document, words).fill(table);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      document.write(plain);
      StillArchive.copy(plain.toByteArray(), (name, part) -> part, out);
    }
  }
}
