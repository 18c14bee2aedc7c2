package jp.torimatome.say;

import java.util.List;

/** 見本: messages and a chart as they would be, for who has to draw them to look at. */
public record Samples(List<List<Part>> posts, Chart chart) {}
