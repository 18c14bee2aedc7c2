package jp.torimatome.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/**
 * 計測値: the medians of one run in microseconds, by class, method and parameter, such as
 * "TickBench.idle 400".
 */
record Figures(Map<String, Double> medians) {

  static Figures of(Collection<RunResult> results) {
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : results) {
      String whole = result.getParams().getBenchmark();
      StringBuilder name =
          new StringBuilder(
              whole.substring(whole.lastIndexOf('.', whole.lastIndexOf('.') - 1) + 1));
      result
          .getParams()
          .getParamsKeys()
          .forEach(key -> name.append(' ').append(result.getParams().getParam(key)));
      medians.put(name.toString(), result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return new Figures(medians);
  }

  boolean has(String name) {
    return medians.containsKey(name);
  }

  double milliseconds(String name) {
    return medians.get(name) / 1000;
  }
}
