package jp.torimatome.feature.weekly;

import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** The figures beside each bar, in the order of the bars. */
record Labels(List<String> labels) implements CategoryItemLabelGenerator {
  @Override
  public String generateLabel(CategoryDataset data, int row, int column) {
    return labels.get(column);
  }

  @Override
  public String generateRowLabel(CategoryDataset data, int row) {
    return "";
  }

  @Override
  public String generateColumnLabel(CategoryDataset data, int column) {
    return labels.get(column);
  }
}
