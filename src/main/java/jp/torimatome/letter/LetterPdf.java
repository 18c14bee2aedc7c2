package jp.torimatome.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import jp.torimatome.paper.Glyphs;
import jp.torimatome.paper.Kinsoku;
import jp.torimatome.paper.Markup;
import jp.torimatome.paper.PageFiles;
import jp.torimatome.paper.PdfSheets;

/** PDF: A4 upright, tagged, in the shipped font; lines end where Japanese allows. */
public final class LetterPdf {
  /** What fits on a line, in widths of a full character at the size of the text; see letter.css. */
  private static final double LINE = 42;

  private static final double ITEM_INDENT = 2;
  private static final double POINT_INDENT = 4;
  private static final List<Double> CELLS = List.of(4.0, 24.0, 12.0);

  public void write(Letter letter, OutputStream out) throws IOException {
    try (Glyphs glyphs = new Glyphs();
        PdfSheets sheets = new PdfSheets(letter.title())) {
      sheets.add(page(letter, glyphs), List.of());
      sheets.save(out);
    }
    out.flush();
  }

  private static String page(Letter letter, Glyphs glyphs) throws IOException {
    StringBuilder out = new StringBuilder();
    Markup page = new Markup(out);
    page.element(
        "html",
        () -> {
          page.element(
              "head",
              () -> {
                page.element("title", letter.title());
                page.empty("meta", "name", "description", "content", letter.title());
                page.element("style", () -> page.raw(PageFiles.text("/page/letter.css")));
              });
          page.element(
              "body",
              () -> {
                for (Letter.Block block : letter.blocks()) {
                  block(page, block, glyphs);
                }
              });
        },
        "lang",
        "ja");
    return out.toString();
  }

  private static void block(Markup page, Letter.Block block, Glyphs glyphs) throws IOException {
    switch (block) {
      case Letter.Block.Paragraph(var place, var text) -> {
        String element = place == Letter.Place.TITLE ? "h1" : "p";
        lines(page, element, place.name().toLowerCase(Locale.ROOT), text, LINE, glyphs);
      }
      case Letter.Block.Item item ->
          lines(page, "p", "item", item.numbered(), LINE - ITEM_INDENT, glyphs);
      case Letter.Block.Point(var text) ->
          lines(page, "p", "point", "・" + text, LINE - POINT_INDENT, glyphs);
      case Letter.Block.Table(var rows) -> table(page, rows, glyphs);
      case Letter.Block.Space() -> page.element("p", "　", "class", "space");
      case Letter.Block.PageBreak() -> page.element("p", "", "class", "break");
    }
  }

  private static void table(Markup page, List<List<String>> rows, Glyphs glyphs)
      throws IOException {
    page.element(
        "table",
        () -> {
          page.element("thead", () -> row(page, "th", rows.getFirst(), glyphs));
          page.element(
              "tbody",
              () -> {
                for (List<String> row : rows.subList(1, rows.size())) {
                  row(page, "td", row, glyphs);
                }
              });
        });
  }

  private static void row(Markup page, String cell, List<String> row, Glyphs glyphs)
      throws IOException {
    page.element(
        "tr",
        () -> {
          for (int at = 0; at < row.size(); at++) {
            lines(page, cell, "c" + at, row.get(at), CELLS.get(at), glyphs);
          }
        });
  }

  /** The text with a break wherever a line ends. */
  private static void lines(
      Markup page, String element, String look, String text, double room, Glyphs glyphs)
      throws IOException {
    String printable = glyphs.printable(text);
    page.element(
        element,
        () -> {
          int start = 0;
          for (int end : Kinsoku.lineEnds(printable, room, glyphs::width)) {
            if (start > 0) {
              page.empty("br");
            }
            page.text(printable.substring(start, end));
            start = end;
          }
        },
        "class",
        look);
  }
}
