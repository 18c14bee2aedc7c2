package jp.torimatome.table.writer.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.paper.Glyphs;
import jp.torimatome.paper.Markup;
import jp.torimatome.paper.PageFiles;
import jp.torimatome.paper.PdfSheets;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.page.Printed.Group;
import jp.torimatome.text.Text;

/**
 * PDF: the table on A3 sheets, tagged for screen readers, with a bookmark for each direction;
 * nothing is fetched from anywhere.
 */
public final class PdfWriter implements TableWriter {
  private final Text text;
  private final TableWords words;

  public PdfWriter(Text text) {
    this.text = text;
    this.words = new TableWords(text);
  }

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    try (Glyphs glyphs = new Glyphs();
        PdfSheets sheets = new PdfSheets(table.table().titles().title())) {
      lay(Printed.of(table, style, words), glyphs, sheets);
      sheets.save(out);
    }
    out.flush();
  }

  /**
   * Apart from the saving, which needs much memory itself: what was printed is no longer held then.
   */
  private void lay(Printed printed, Glyphs glyphs, PdfSheets sheets) throws IOException {
    Paper paper = new Paper(glyphs);
    List<List<String>> headers = paper.headers(printed);
    // what the font lacks is told below the rows, so that all else must have been looked at by then
    Stream.concat(Stream.of(printed.titles().title(), printed.note()), printed.closing().stream())
        .forEach(glyphs::printable);
    for (Quire quire : Quire.of(printed)) {
      sheets.add(page(onPaper(printed, headers, quire, paper, glyphs), glyphs), places(quire));
    }
  }

  private Printed onPaper(
      Printed printed, List<List<String>> headers, Quire quire, Paper paper, Glyphs glyphs) {
    List<Group> groups = quire.groups().stream().map(paper::cut).toList();
    List<String> closing = quire.isLast() ? closing(printed, glyphs) : List.of();
    return new Printed(printed.titles(), printed.note(), headers, groups, closing);
  }

  private List<String> closing(Printed printed, Glyphs glyphs) {
    List<String> closing = new ArrayList<>(printed.closing());
    if (!glyphs.missing().isEmpty()) {
      closing.add(text.say("table.missing_glyphs", text.list(glyphs.missing().stream())));
    }
    return closing;
  }

  /** A bookmark for each direction. */
  private static List<PdfSheets.Place> places(Quire quire) {
    return quire.groups().stream()
        .map(group -> new PdfSheets.Place(group.place(), group.direction()))
        .toList();
  }

  private static String page(Printed printed, Glyphs glyphs) throws IOException {
    StringBuilder out = new StringBuilder();
    Markup page = new Markup(out);
    page.element(
        "html",
        () -> {
          page.element("head", () -> head(page, printed));
          page.element("body", () -> body(page, printed, glyphs));
        },
        "lang",
        "ja");
    return out.toString();
  }

  private static void head(Markup page, Printed printed) throws IOException {
    page.element("title", printed.titles().title());
    page.empty("meta", "name", "description", "content", printed.titles().title());
    page.element("style", () -> page.raw(PageFiles.text("/page/paper.css")).raw(widths()));
  }

  private static String widths() {
    return Arrays.stream(Column.values())
        .map(column ->
            "col." + TableMarkup.code(column) + " { width: " + Paper.millimetres(column) + "mm; }")
        .collect(Collectors.joining("\n"));
  }

  private static void body(Markup page, Printed printed, Glyphs glyphs) throws IOException {
    page.element(
        "div",
        () -> {
          page.element("h1", glyphs.printable(printed.titles().title()));
          page.element("p", glyphs.printable(printed.note()), "class", "note");
        },
        "class",
        "top");
    page.element("table", () -> new TableMarkup(page, TableMarkup.Medium.PAPER).write(printed));
    for (String line : printed.closing()) {
      page.element("p", glyphs.printable(line), "class", "closing");
    }
  }
}
