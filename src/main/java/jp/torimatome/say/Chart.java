package jp.torimatome.say;

import java.util.Map;

/** 棒グラフ: a bar for each name, in the order given; {@code series}: what the bars measure. */
public record Chart(String title, String series, Map<String, Double> bars) {}
