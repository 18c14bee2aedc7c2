package jp.torimatome.web;

import java.util.List;

/** What the status page shows: a heading and lines of name and value. */
public record StatusPage(String title, String language, String explanation, List<Line> lines) {

  /** One row of the page; {@code good} colours it. */
  public record Line(String name, String value, boolean good) {}
}
