package jp.torimatome.table.writer.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.torimatome.paper.Markup;
import jp.torimatome.paper.PageFiles;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.page.Printed.Group;
import jp.torimatome.text.Text;

/**
 * HTML: the table as one page without script or anything from elsewhere, for the screen, for print
 * and for a screen reader.
 */
public final class HtmlWriter implements TableWriter {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final String style = PageFiles.text("/page/table.css");
  private final TableWords words;

  public HtmlWriter(Text text) {
    this.words = new TableWords(text);
  }

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    page(new Markup(writer), Printed.of(table, style, words), style);
    writer.flush();
  }

  private void page(Markup page, Printed printed, MarkStyle marks) throws IOException {
    String title = printed.titles().title();
    page.raw("<!DOCTYPE html>\n")
        .element(
            "html",
            () -> {
              page.element(
                  "head",
                  () -> {
                    page.line().empty("meta", "charset", "utf-8");
                    page.line()
                        .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
                    page.line()
                        .empty(
                            "meta",
                            "name",
                            "viewport",
                            "content",
                            "width=device-width, initial-scale=1");
                    page.line().empty("meta", "name", "color-scheme", "content", "light dark");
                    page.line().element("title", title);
                    page.line().element("style", () -> page.raw(style)).line();
                  });
              page.line().element("body", () -> body(page, printed, marks)).line();
            },
            "lang",
            "ja")
        .line();
  }

  private static void body(Markup page, Printed printed, MarkStyle marks) throws IOException {
    page.line().element("a", "表へ移動", "class", "skip", "href", "#hyo");
    page.line()
        .element(
            "header",
            () -> {
              page.element("h1", printed.titles().title());
              if (marks == MarkStyle.UNDERLINE || marks == MarkStyle.MIEKE) {
                legend(page, marks);
              }
            });
    page.line().element("nav", () -> directions(page, printed.groups()), "aria-label", "施策の方向性");
    page.line().element("main", () -> main(page, printed), "id", "hyo", "tabindex", "-1").line();
  }

  private static void legend(Markup page, MarkStyle marks) throws IOException {
    page.element(
        "p",
        () -> {
          page.text("凡例：").element("ins", "更新箇所");
          if (marks == MarkStyle.MIEKE) {
            page.text("、").element("del", "削除箇所");
          }
        },
        "class",
        "legend");
  }

  private static void directions(Markup page, List<Group> groups) throws IOException {
    page.element(
        "ul",
        () -> {
          for (Group group : groups) {
            page.element(
                "li", () -> page.element("a", group.direction(), "href", "#" + group.place()));
          }
        });
  }

  private static void main(Markup page, Printed printed) throws IOException {
    page.line()
        .element(
            "div",
            () -> table(page, printed),
            "class",
            "scroll",
            "role",
            "region",
            "aria-labelledby",
            "hyodai",
            "tabindex",
            "0");
    for (String line : printed.closing()) {
      page.line().element("p", line, "class", "closing").line();
    }
  }

  private static void table(Markup page, Printed printed) throws IOException {
    page.element(
        "table",
        () -> {
          page.line().element("caption", () -> caption(page, printed), "id", "hyodai");
          new TableMarkup(page, TableMarkup.Medium.SCREEN).write(printed);
        });
  }

  private static void caption(Markup page, Printed printed) throws IOException {
    page.element("span", printed.titles().title(), "class", "title");
    if (!printed.note().isEmpty()) {
      page.text(" ").element("span", printed.note(), "class", "note");
    }
  }
}
