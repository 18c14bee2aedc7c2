package jp.torimatome.table.writer.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A4 landscape, a Japanese font for everything, and the number of each page. */
final class DocxPage {
  private static final String FONT = "BIZ UDGothic";
  private static final long LONG_SIDE = 16838;
  private static final long SHORT_SIDE = 11906;
  private static final long MARGIN = 1000;
  private static final int CELL_MARGIN = 50;

  private DocxPage() {}

  static void prepare(XWPFDocument document, String title) {
    document.getProperties().getCoreProperties().setCreator("Torimatome");
    document.getProperties().getCoreProperties().setTitle(DocxText.writable(title));
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setEastAsia(FONT);
    styles.setDefaultFonts(fonts);
    styles.setEastAsia("ja-JP");
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(LONG_SIDE));
    size.setH(BigInteger.valueOf(SHORT_SIDE));
    size.setOrient(STPageOrientation.LANDSCAPE);
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(MARGIN));
    margin.setRight(BigInteger.valueOf(MARGIN));
    margin.setTop(BigInteger.valueOf(MARGIN));
    margin.setBottom(BigInteger.valueOf(MARGIN));
    margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    pageNumber(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
  }

  private static void pageNumber(XWPFParagraph footer) {
    footer.setAlignment(ParagraphAlignment.CENTER);
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    DocxText.plain(footer, " / ", DocxText.POINTS);
    footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  /** Columns of fixed width, in twentieths of a point. */
  static void grid(XWPFTable table, List<Integer> widths) {
    table.setCellMargins(CELL_MARGIN, 2 * CELL_MARGIN, CELL_MARGIN, 2 * CELL_MARGIN);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
  }
}
