package jp.torimatome.table.writer.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.Tables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page reads as the table does, and says to a screen reader what it shows. */
class HtmlWriterTest {
  private static final MarkedTable SEED = MarkedTable.unmarked(Seed.table());

  @Test
  void everyCellIsThatOfTheFile() throws IOException {
    List<List<String>> printed = rows(page(SEED, MarkStyle.UNDERLINE));
    assertThat(printed)
        .hasSize(27)
        .isEqualTo(
            Seed.rows().stream()
                .map(row -> row.stream().map(HtmlWriterTest::bare).toList())
                .toList());
  }

  @Test
  void aboveTheRowsStandsWhatTheFileSays() throws IOException {
    Document page = page(SEED, MarkStyle.UNDERLINE);
    OfficialTable table = Seed.table();
    assertThat(page.title()).isEqualTo(table.titles().title());
    assertThat(page.select("caption .note").text()).isEqualTo("※下線部が更新箇所");
    assertThat(page.select("th[scope=colgroup]").eachText())
        .containsExactly("「宮城県再犯防止推進計画」の進行管理", "「第二次宮城県再犯防止推進計画」の構成事業");
    List<String> headers =
        page.select("th[scope=col]").stream().map(Element::text).map(HtmlWriterTest::bare).toList();
    assertThat(headers).hasSize(12).contains("R5年度最終予算額【単位：千円】", "R6年度当初予算額【単位：千円】", "R6年度の計画");
    assertThat(page.select(".closing").text()).contains("28～44", "原本確認");
  }

  @Test
  void linesBreakWhereTheTableBreaksThem() throws IOException {
    Element status = page(SEED, MarkStyle.UNDERLINE).select("td.status").get(20);
    assertThat(status.wholeText())
        .startsWith("・実施回数：全12回(月1回)")
        .contains("\n・参加者：集4名 延べ22名\n・プログラム");
  }

  @ParameterizedTest
  @EnumSource(MarkStyle.class)
  void everyStyleShowsWhatItsSpansSay(MarkStyle style) throws IOException {
    MarkedTable table = altered();
    Document page = page(table, style);
    assertThat(page.select("tbody tr")).hasSize(27);
    Element cell = page.select("tr:contains(契約課) td.status").getFirst();
    List<Span> spans = style.spans(table.cell(table.table().rows().get(6), Column.STATUS));
    assertThat(bare(cell.text())).isEqualTo(text(spans, Span.Look.values())).contains("令和六年度に");
    assertThat(bare(String.join("", cell.select("ins").eachText())))
        .isEqualTo(text(spans, Span.Look.UNDERLINED));
    assertThat(bare(String.join("", cell.select("del").eachText())))
        .isEqualTo(text(spans, Span.Look.STRUCK));
    boolean isMarked = style == MarkStyle.UNDERLINE || style == MarkStyle.MIEKE;
    assertThat(page.select("caption .note").text())
        .contains(isMarked ? "（R5版〔令和4年度実績・令和5年度計画〕との比較）" : "");
    assertThat(page.select(".legend")).hasSize(isMarked ? 1 : 0);
  }

  @Test
  void whatLooksLikeMarkupIsText() throws IOException {
    String odd = "<script>alert('1')</script>&amp;\"]]><!-- \u0000\u0007\uD800 😀𠮷";
    OfficialTable table = Seed.altered(text -> text.isEmpty() ? "" : odd);
    Document page = page(MarkedTable.unmarked(table), MarkStyle.UNDERLINE);
    assertThat(page.select("script, iframe, img, link, object")).isEmpty();
    assertThat(page.select("td.content").getFirst().wholeText())
        .isEqualTo(odd.replaceAll("[\u0000\u0007\uD800]", "\uFFFD"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyTextIsKeptHoweverNastyItIs(long seed) {
    MarkedTable table = Tables.nasty(seed);
    for (MarkStyle style : MarkStyle.values()) {
      Document page =
          Jsoup.parse(
              new String(
                  Tables.written(new HtmlWriter(Seed.TEXT), table, style), StandardCharsets.UTF_8));
      List<List<String>> expected =
          table.table().rows().stream()
              .map(row ->
                  Stream.of(Column.values())
                      .map(column -> allowed(style.spans(table.cell(row, column))))
                      .toList())
              .toList();
      assertThat(rows(page)).isEqualTo(expected);
    }
  }

  @Test
  void thePageIsClosedToTheOutside() throws IOException {
    Document page = page(SEED, MarkStyle.UNDERLINE);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(page.select("[src], [style], [onclick], link, script")).isEmpty();
    assertThat(page.select("a").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @Test
  void aScreenReaderFindsItsWay() throws IOException {
    Document page = page(SEED, MarkStyle.UNDERLINE);
    assertThat(page.select("html").attr("lang")).isEqualTo("ja");
    assertThat(page.select("tbody th[scope=row].number")).hasSize(27);
    assertThat(page.select("nav a"))
        .hasSize(5)
        .allMatch(link -> page.selectFirst(link.attr("href")) != null);
    Element scroll = page.expectFirst(".scroll");
    assertThat(scroll.attr("tabindex")).isEqualTo("0");
    assertThat(page.expectFirst("#" + scroll.attr("aria-labelledby")).text())
        .startsWith(Seed.table().titles().title());
  }

  @Test
  void aTableWithoutRowsIsAPage() throws IOException {
    assertThat(
            page(MarkedTable.unmarked(Seed.with(List.of())), MarkStyle.NONE)
                .select("th[scope=col]"))
        .hasSize(12);
  }

  private static String allowed(List<Span> spans) {
    return text(spans, Span.Look.values()).replaceAll("[\u0000-\u001F\uFFFE]", "\uFFFD");
  }

  private static String text(List<Span> spans, Span.Look... looks) {
    return bare(
        spans.stream()
            .filter(span -> List.of(looks).contains(span.look()))
            .map(Span::text)
            .collect(joining()));
  }

  private static MarkedTable altered() {
    return MarkedTable.between(
        Seed.table(), "R5", Seed.altered(text -> text.replace("令和5年度", "令和六年度")), false);
  }

  private static List<List<String>> rows(Document page) {
    return page.select("tbody tr").stream()
        .map(row -> row.children().stream().map(cell -> bare(cell.wholeText())).toList())
        .toList();
  }

  private static Document page(MarkedTable table, MarkStyle style) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlWriter(Seed.TEXT).write(table, style, out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  /** Without white space. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000\\u2028]", "");
  }
}
