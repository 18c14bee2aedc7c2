package jp.torimatome.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import jp.torimatome.paper.StillArchive;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * docx: A4 upright, real alignment and hanging indents, so that the office can go on editing it.
 */
public final class LetterDocx {
  private static final String FONT = "BIZ UDGothic";
  private static final int POINTS = 11;

  /** In twentieths of a point. */
  private static final int CHARACTER = POINTS * 20;

  private static final long SHORT_SIDE = 11906;
  private static final long LONG_SIDE = 16838;
  private static final long MARGIN = 1250;
  private static final List<Integer> CELLS = List.of(900, 5600, 2900);

  public void write(Letter letter, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      prepare(document, letter.title());
      letter.blocks().forEach(block -> add(document, block));
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      document.write(plain);
      StillArchive.copy(plain.toByteArray(), (name, part) -> part, out);
    }
  }

  private static void prepare(XWPFDocument document, String title) {
    document.getProperties().getCoreProperties().setCreator("Torimatome");
    document.getProperties().getCoreProperties().setTitle(title);
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setEastAsia(FONT);
    styles.setDefaultFonts(fonts);
    styles.setEastAsia("ja-JP");
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(SHORT_SIDE));
    size.setH(BigInteger.valueOf(LONG_SIDE));
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(MARGIN));
    margin.setRight(BigInteger.valueOf(MARGIN));
    margin.setTop(BigInteger.valueOf(MARGIN));
    margin.setBottom(BigInteger.valueOf(MARGIN));
  }

  private static void add(XWPFDocument document, Letter.Block block) {
    switch (block) {
      case Letter.Block.Paragraph(var place, var text) -> {
        XWPFParagraph paragraph = paragraph(document, text);
        paragraph.setAlignment(
            switch (place) {
              case LEFT -> ParagraphAlignment.LEFT;
              case RIGHT -> ParagraphAlignment.RIGHT;
              case CENTRE, TITLE -> ParagraphAlignment.CENTER;
            });
        if (place == Letter.Place.TITLE) {
          paragraph.setSpacingBefore(CHARACTER);
          paragraph.setSpacingAfter(CHARACTER);
        }
      }
      case Letter.Block.Item item -> hang(paragraph(document, item.numbered()), 2, 2);
      case Letter.Block.Point(var text) -> hang(paragraph(document, "・" + text), 4, 1);
      case Letter.Block.Table(var rows) -> table(document, rows);
      case Letter.Block.Space() -> paragraph(document, "");
      case Letter.Block.PageBreak() ->
          document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    write(paragraph, text);
    return paragraph;
  }

  private static void write(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(POINTS);
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (at > 0) {
        run.addBreak();
      }
      run.setText(lines.get(at));
    }
  }

  private static void hang(XWPFParagraph paragraph, int left, int hanging) {
    paragraph.setIndentationLeft(left * CHARACTER);
    paragraph.setIndentationHanging(hanging * CHARACTER);
  }

  private static void table(XWPFDocument document, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
    table.setWidthType(TableWidthType.DXA);
    table.getRow(0).setRepeatHeader(true);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        cell.setWidth(Integer.toString(CELLS.get(column)));
        write(cell.getParagraphs().getFirst(), rows.get(row).get(column));
        if (row == 0) {
          cell.setColor("EDF1F5");
        }
      }
    }
  }
}
