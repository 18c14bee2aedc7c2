package jp.torimatome.feature.weekly;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.say.Chart;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Picture;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * 回答率のグラフ: one bar per section, with the figures beside it, so that nothing is told by colour
 * alone.
 */
final class RateChart {
  /** More bars cannot be read in a chat. */
  private static final int BARS = 20;

  /** Twice as wide as a chat shows it: letters must be readable at half their size. */
  private static final int WIDTH = 960;

  private static final int ROW_HEIGHT = 64;
  private static final int FRAME_HEIGHT = 130;
  private static final int NAME = 22;
  private static final int LABEL = 20;
  private static final int ALT_TEXT = 1_900;

  /** Room right of a full bar for its figures. */
  private static final int AXIS_END = 170;

  /** 0 to 100 %; the room beyond is no scale. */
  private static final int TICKS = 5;

  private final Text text;
  private final Font font = ChartFont.load();

  RateChart(Text text) {
    this.text = text;
  }

  /** Empty while no round was opened: there is no rate to draw. */
  Optional<Picture> picture(Report report) {
    if (report.sections().isEmpty()) {
      return Optional.empty();
    }
    List<Turnout.OfSection> shown = shown(report);
    String fileName =
        "kaitoritsu_" + report.head().madeAt().atZone(text.zone()).toLocalDate() + ".png";
    return Optional.of(
        new Picture(
            fileName,
            draw(title(report, shown), shown),
            altText(report, shown),
            text.say("chart.missing"),
            SummaryMessage.LEAD,
            drawn(report, shown)));
  }

  /** The chart before there is anything to draw: one bar, for Slack to look at. */
  Chart sample() {
    return new Chart(
        text.say("chart.drawn.title"),
        text.say("chart.drawn.rate"),
        Map.of(text.say("chart.drawn.rate"), 100.0));
  }

  private Chart drawn(Report report, List<Turnout.OfSection> shown) {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (Turnout.OfSection section : shown) {
      rates.put(
          free(section.section().name(), rates.keySet()), section.turnout().perMille() / 10.0);
    }
    String title =
        shown.size() == report.sections().size()
            ? text.say("chart.drawn.title")
            : text.say("chart.drawn.title.behind", shown.size(), report.sections().size());
    return new Chart(title, text.say("chart.drawn.rate"), rates);
  }

  /** Bars are told apart by their names, of which Slack takes 20 characters. */
  private static String free(String name, Set<String> taken) {
    String label = Marks.shorten(name, LABEL);
    for (int count = 2; taken.contains(label); count++) {
      String number = " " + count;
      label = Marks.shorten(name, LABEL - number.length()) + number;
    }
    return label;
  }

  /** All in the order of the register, or those that are furthest behind. */
  private static List<Turnout.OfSection> shown(Report report) {
    Comparator<Turnout.OfSection> behind =
        Comparator.comparingInt(section -> section.turnout().perMille());
    return report.sections().size() <= BARS
        ? report.sections()
        : report.sections().stream().sorted(behind).limit(BARS).toList();
  }

  private String title(Report report, List<Turnout.OfSection> shown) {
    String moment = text.moment(report.head().madeAt());
    return shown.size() == report.sections().size()
        ? text.say("chart.title", moment)
        : text.say("chart.title.behind", moment, shown.size(), report.sections().size());
  }

  private String altText(Report report, List<Turnout.OfSection> shown) {
    List<String> bars =
        shown.stream()
            .map(section ->
                text.say("chart.alt.section", section.section().name(), label(section.turnout())))
            .toList();
    String head =
        text.say(
            "chart.alt", title(report, shown), SummaryWords.percent(report.turnout().perMille()));
    Lines lines = Lines.within(ALT_TEXT - head.length() - 60, text.say("list.separator"), bars);
    return head
        + lines.text()
        + (lines.left() == 0 ? "" : text.say("chart.alt.more", lines.left()));
  }

  private String label(Turnout turnout) {
    return text.say(
        "chart.label",
        SummaryWords.percent(turnout.perMille()),
        turnout.answered(),
        turnout.owed());
  }

  private byte[] draw(String title, List<Turnout.OfSection> sections) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < sections.size(); i++) {
      data.addValue(sections.get(i).turnout().perMille() / 10.0, "", i + "");
    }
    JFreeChart chart =
        ChartFactory.createBarChart(
            null, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
    chart.setTitle(new TextTitle(title, font.deriveFont(30f)));
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(12, 12, 12, 12));
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(new Color(0xBBBBBB));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setOutlineVisible(false);
    plot.setDomainAxis(names(sections));
    plot.setRangeAxis(percentAxis());
    plot.setRenderer(bars(sections));
    try {
      return ChartUtils.encodeAsPNG(
          chart.createBufferedImage(WIDTH, FRAME_HEIGHT + ROW_HEIGHT * sections.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data are keyed by position, because two long names may be shortened to the same. */
  private CategoryAxis names(List<Turnout.OfSection> sections) {
    CategoryAxis axis =
        new CategoryAxis() {
          @Override
          @SuppressWarnings("rawtypes") // as JFreeChart declares it
          protected TextBlock createLabel(
              Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
            String name =
                Marks.shorten(
                    sections.get(Integer.parseInt(category.toString())).section().name(), NAME);
            return super.createLabel(name, width, edge, graphics);
          }
        };
    axis.setTickLabelFont(font.deriveFont(26f));
    axis.setMaximumCategoryLabelWidthRatio(0.36f);
    axis.setMaximumCategoryLabelLines(2);
    axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    axis.setCategoryMargin(0.25);
    return axis;
  }

  private NumberAxis percentAxis() {
    NumberAxis axis =
        new NumberAxis() {
          @Override
          protected int calculateVisibleTickCount() {
            return TICKS;
          }
        };
    axis.setRange(0, AXIS_END);
    axis.setTickUnit(new NumberTickUnit(25, new DecimalFormat("0'%'")));
    axis.setTickLabelFont(font.deriveFont(22f));
    return axis;
  }

  private BarRenderer bars(List<Turnout.OfSection> sections) {
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, new Color(0x1F6F8B));
    bars.setDefaultItemLabelFont(font.deriveFont(26f));
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultItemLabelGenerator(
        new Labels(sections.stream().map(section -> label(section.turnout())).toList()));
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return bars;
  }
}
