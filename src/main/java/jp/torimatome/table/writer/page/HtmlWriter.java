package jp.torimatome.table.writer.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.page.Printed.Cell;
import jp.torimatome.table.writer.page.Printed.Group;

/** HTML: the table as one page without script or anything from elsewhere, for the screen, for print and for a screen reader. */
public final class HtmlWriter implements TableWriter {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  private static final String ADDED = "ins";
  private static final String REMOVED = "del";

  private final String style = resource("/page/table.css");

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    page(new Markup(writer), Printed.of(table, style), new Legend(table.against(), style));
    writer.flush();
  }

  /** 凡例: how changes look, and what they were found against. */
  private record Legend(String against, MarkStyle style) {
    boolean isShown() {
      return !against.isEmpty() && (style == MarkStyle.UNDERLINE || style == MarkStyle.MIEKE);
    }
  }

  private void page(Markup page, Printed printed, Legend legend) throws IOException {
    String title = printed.titles().title();
    page.raw("<!DOCTYPE html>\n")
        .element(
            "html",
            () -> {
              page.element(
                  "head",
                  () -> {
                    page.line().empty("meta", "charset", "utf-8");
                    page.line().empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
                    page.line().empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                    page.line().empty("meta", "name", "color-scheme", "content", "light dark");
                    page.line().element("title", title);
                    page.line().element("style", () -> page.raw(style)).line();
                  });
              page.line().element("body", () -> body(page, printed, legend)).line();
            },
            "lang",
            "ja")
        .line();
  }

  private static void body(Markup page, Printed printed, Legend legend) throws IOException {
    page.line().element("a", "表へ移動", "class", "skip", "href", "#hyo");
    page.line()
        .element(
            "header",
            () -> {
              page.element("h1", printed.titles().title());
              if (legend.isShown()) {
                legend(page, legend);
              }
            });
    page.line().element("nav", () -> directions(page, printed.groups()), "aria-label", "施策の方向性");
    page.line().element("main", () -> main(page, printed), "id", "hyo", "tabindex", "-1").line();
  }

  private static void legend(Markup page, Legend legend) throws IOException {
    page.element(
        "p",
        () -> {
          page.text("凡例：").element(ADDED, "下線").text("は更新箇所");
          if (legend.style() == MarkStyle.MIEKE) {
            page.text("、").element(REMOVED, "取消線").text("は削除箇所");
          }
          page.text("（" + legend.against() + "との比較）");
        },
        "class",
        "legend");
  }

  private static void directions(Markup page, List<Group> groups) throws IOException {
    page.element(
        "ul",
        () -> {
          for (int at = 0; at < groups.size(); at++) {
            String direction = groups.get(at).direction();
            String place = "#" + place(at);
            page.element("li", () -> page.element("a", direction, "href", place));
          }
        });
  }

  private static String place(int group) {
    return "hokosei-" + (group + 1);
  }

  private static void main(Markup page, Printed printed) throws IOException {
    page.line()
        .element("div", () -> table(page, printed), "class", "scroll", "role", "region", "aria-labelledby", "hyodai", "tabindex", "0");
    if (!printed.closing().isEmpty()) {
      page.line().element("p", printed.closing(), "class", "closing").line();
    }
  }

  private static void table(Markup page, Printed printed) throws IOException {
    page.element(
        "table",
        () -> {
          page.line().element("caption", () -> caption(page, printed), "id", "hyodai");
          columns(page);
          page.line().element("thead", () -> head(page, printed));
          for (int at = 0; at < printed.groups().size(); at++) {
            Group group = printed.groups().get(at);
            page.line().element("tbody", () -> rows(page, group), "id", place(at));
          }
        });
  }

  private static void caption(Markup page, Printed printed) throws IOException {
    page.element("span", printed.titles().title(), "class", "title");
    if (!printed.note().isEmpty()) {
      page.text(" ").element("span", printed.note(), "class", "note");
    }
  }

  private static void columns(Markup page) throws IOException {
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

  private static void head(Markup page, Printed printed) throws IOException {
    page.line()
        .element(
            "tr",
            () -> {
              for (Band band : Band.values()) {
                if (band.isNamed()) {
                  head(page, List.of(band.name(printed.titles())), "colspan", Integer.toString(band.columns().size()), "scope", "colgroup");
                } else {
                  header(page, printed, band, "rowspan", "2");
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
                if (band.isNamed()) {
                  header(page, printed, band, "rowspan", "1");
                }
              }
            })
        .line();
  }

  private static void header(Markup page, Printed printed, Band band, String name, String value) throws IOException {
    for (Column column : band.columns()) {
      head(page, printed.headers().get(column.index()), name, value, "scope", "col", "class", code(column));
    }
  }

  private static void head(Markup page, List<String> lines, String... attributes) throws IOException {
    boolean isEmpty = String.join("", lines).isBlank();
    page.element(isEmpty ? "td" : "th", () -> lines(page, lines.stream().map(line -> List.of(new Span(Span.Look.PLAIN, line))).toList()),
        attributes);
  }

  private static void rows(Markup page, Group group) throws IOException {
    for (Printed.PrintedRow row : group.rows()) {
      page.line()
          .element(
              "tr",
              () -> {
                for (Cell cell : row.cells()) {
                  cell(page, cell);
                }
              });
    }
    page.line();
  }

  private static void cell(Markup page, Cell cell) throws IOException {
    boolean isHeader = (cell.column() == Column.NUMBER || cell.column() == Column.NAME) && !cell.lines().isEmpty();
    if (isHeader) {
      page.element("th", () -> lines(page, cell.lines()), "scope", "row", "class", code(cell.column()));
    } else {
      page.element("td", () -> lines(page, cell.lines()), "class", code(cell.column()));
    }
  }

  private static void lines(Markup page, List<List<Span>> lines) throws IOException {
    for (int at = 0; at < lines.size(); at++) {
      if (at > 0) {
        page.empty("br");
      }
      for (Span span : lines.get(at)) {
        switch (span.look()) {
          case PLAIN -> page.text(span.text());
          case UNDERLINED -> page.element(ADDED, span.text());
          case STRUCK -> page.element(REMOVED, span.text());
        }
      }
    }
  }

  private static String code(Column column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String resource(String path) {
    try (InputStream in = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
