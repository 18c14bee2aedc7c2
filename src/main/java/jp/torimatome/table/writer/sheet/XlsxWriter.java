package jp.torimatome.table.writer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.torimatome.paper.StillArchive;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.text.Text;
import org.dhatim.fastexcel.Workbook;

/** エクセル: the official layout on A3 landscape, one sheet. */
public final class XlsxWriter implements TableWriter {
  static final String FONT = "BIZ UDGothic";
  static final int FONT_POINTS = 8;

  /**
   * Widths are counted in its digits: a font that is there everywhere, or has a twin of the same
   * measures.
   */
  private static final String PLAIN_FONT = "Arial";

  private static final double PLAIN_POINTS = 10;

  private final TableWords words;

  public XlsxWriter(Text text) {
    this.words = new TableWords(text);
  }

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(plain, "Torimatome", null);
    workbook.setGlobalDefaultFont(PLAIN_FONT, PLAIN_POINTS);
    workbook.setCompressionLevel(1);
    workbook.properties().setTitle(table.table().titles().title());
    XlsxSheet sheet = new XlsxSheet(workbook.newWorksheet(words.say("table.sheet")), words, style);
    List<Integer> pages = sheet.fill(table);
    workbook.finish();
    StillArchive.copy(plain.toByteArray(), new XlsxFinish(pages, sheet.lastRow())::part, out);
  }
}
