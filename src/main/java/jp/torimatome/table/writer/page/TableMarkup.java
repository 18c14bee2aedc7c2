package jp.torimatome.table.writer.page;

import java.io.IOException;
import java.util.List;
import jp.torimatome.paper.Markup;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.page.Printed.Cell;
import jp.torimatome.table.writer.page.Printed.Group;
import jp.torimatome.table.writer.page.Printed.PrintedRow;

/** 表: the columns, the header and the rows as elements, the same on the screen and on paper. */
final class TableMarkup {
  private final Markup page;
  private final Medium medium;

  TableMarkup(Markup page, Medium medium) {
    this.page = page;
    this.medium = medium;
  }

  /**
   * Where the table is looked at; on paper the header repeats, which headers that are two rows tall
   * do not bear.
   */
  enum Medium {
    SCREEN,
    PAPER
  }

  /** The name of a column as a class of its cells. */
  static String code(Column column) {
    return column.code().replace('_', '-');
  }

  /** What stands inside the element of the table, below its caption. */
  void write(Printed printed) throws IOException {
    columns();
    page.line().element("thead", () -> head(printed));
    for (Group group : printed.groups()) {
      page.line().element("tbody", () -> rows(group), "id", group.place());
    }
  }

  private void columns() throws IOException {
    for (Band band : Band.values()) {
      page.line()
          .element(
              "colgroup",
              () -> {
                for (Column column : band.columns()) {
                  page.empty("col", "class", code(column));
                }
              });
    }
  }

  private void head(Printed printed) throws IOException {
    page.line()
        .element(
            "tr",
            () -> {
              for (Band band : Band.values()) {
                if (band.isNamed()) {
                  head(
                      List.of(band.name(printed.titles())),
                      "colspan",
                      Integer.toString(band.columns().size()),
                      "scope",
                      "colgroup");
                } else if (medium == Medium.SCREEN) {
                  header(printed, band, "rowspan", "2");
                } else {
                  page.element("td", "", "colspan", Integer.toString(band.columns().size()));
                }
              }
            },
            "class",
            "band");
    page.line()
        .element(
            "tr",
            () -> {
              for (Band band : Band.values()) {
                if (band.isNamed() || medium == Medium.PAPER) {
                  header(printed, band, "rowspan", "1");
                }
              }
            })
        .line();
  }

  private void header(Printed printed, Band band, String name, String value) throws IOException {
    for (Column column : band.columns()) {
      head(
          printed.headers().get(column.index()),
          name,
          value,
          "scope",
          "col",
          "class",
          code(column));
    }
  }

  private void head(List<String> lines, String... attributes) throws IOException {
    boolean isEmpty = String.join("", lines).isBlank();
    List<List<Span>> spans =
        lines.stream().map(line -> List.of(new Span(Span.Look.PLAIN, line))).toList();
    page.element(isEmpty ? "td" : "th", () -> lines(spans), attributes);
  }

  private void rows(Group group) throws IOException {
    for (PrintedRow row : group.rows()) {
      page.line()
          .element(
              "tr",
              () -> {
                for (Cell cell : row.cells()) {
                  cell(cell);
                }
              });
    }
    page.line();
  }

  private void cell(Cell cell) throws IOException {
    boolean isHeader =
        (cell.column() == Column.NUMBER || cell.column() == Column.NAME) && !cell.lines().isEmpty();
    if (isHeader) {
      page.element("th", () -> lines(cell.lines()), "scope", "row", "class", code(cell.column()));
    } else {
      page.element("td", () -> lines(cell.lines()), "class", code(cell.column()));
    }
  }

  private void lineBreak() throws IOException {
    switch (medium) {
      case SCREEN -> page.empty("br");
      case PAPER -> page.line();
    }
  }

  private void lines(List<List<Span>> lines) throws IOException {
    for (int at = 0; at < lines.size(); at++) {
      if (at > 0) {
        lineBreak();
      }
      for (Span span : lines.get(at)) {
        switch (span.look()) {
          case PLAIN -> page.text(span.text());
          case UNDERLINED -> page.element("ins", span.text());
          case STRUCK -> page.element("del", span.text());
        }
      }
    }
  }
}
