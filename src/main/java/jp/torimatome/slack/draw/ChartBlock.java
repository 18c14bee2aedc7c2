package jp.torimatome.slack.draw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jp.torimatome.say.Chart;

/**
 * A chart that Slack draws itself, which the SDK has no class for:
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
 */
public final class ChartBlock {
  private ChartBlock() {}

  public static JsonObject of(Chart bars) {
    JsonArray names = new JsonArray();
    JsonArray points = new JsonArray();
    bars.bars()
        .forEach((name, rate) -> {
          names.add(name);
          JsonObject point = new JsonObject();
          point.addProperty("label", name);
          point.addProperty("value", rate);
          points.add(point);
        });
    JsonObject series = new JsonObject();
    series.addProperty("name", bars.series());
    series.add("data", points);
    JsonArray all = new JsonArray();
    all.add(series);
    JsonObject axes = new JsonObject();
    axes.add("categories", names);
    JsonObject chart = new JsonObject();
    chart.addProperty("type", "bar");
    chart.add("series", all);
    chart.add("axis_config", axes);
    JsonObject block = new JsonObject();
    block.addProperty("type", "data_visualization");
    block.addProperty("title", bars.title());
    block.add("chart", chart);
    return block;
  }
}
