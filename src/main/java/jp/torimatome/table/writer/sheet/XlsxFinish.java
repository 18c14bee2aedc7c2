package jp.torimatome.table.writer.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What fastexcel cannot say is said in the finished parts: stretches of a text that are struck
 * (they are red, and nothing else is), page breaks, the name of the plain style, how far the sheet
 * goes ({@code lastRow}, from 1), and one order of merged cells.
 */
record XlsxFinish(List<Integer> pages, int lastRow) {
  static final String STRUCK_COLOUR = "FFC00000";

  private static final String COLOUR = "<color rgb=\"" + STRUCK_COLOUR + "\"/>";
  private static final String MERGED_CELLS = "<mergeCells>";
  private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

  /** Without it LibreOffice sets what has no look of its own in a font of its own. */
  private static final String NORMAL =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
          + " builtinId=\"0\"/></cellStyles>";

  private static final String END = "</worksheet>";

  String part(String name, String text) {
    if (name.startsWith("xl/worksheets/")) {
      String whole = "<dimension ref=\"A1:L" + lastRow + "\"/>";
      String sheet =
          text.replace(COLOUR, "<strike/>" + COLOUR).replace("<dimension ref=\"A1\"/>", whole);
      return inOrder(sheet).replace(END, breaks() + END);
    }
    return name.equals("xl/styles.xml") ? text.replace("</cellXfs>", "</cellXfs>" + NORMAL) : text;
  }

  private static String inOrder(String sheet) {
    int first = sheet.indexOf(MERGED_CELLS) + MERGED_CELLS.length();
    int last = sheet.indexOf("</mergeCells>", first);
    String merged =
        MERGED
            .matcher(sheet)
            .region(first, last)
            .results()
            .map(MatchResult::group)
            .sorted()
            .collect(joining());
    return sheet.substring(0, first) + merged + sheet.substring(last);
  }

  private String breaks() {
    if (pages.isEmpty()) {
      return "";
    }
    String each =
        pages.stream()
            .map(row -> "<brk id=\"" + row + "\" max=\"16383\" man=\"1\"/>")
            .collect(joining());
    return "<rowBreaks count=\""
        + pages.size()
        + "\" manualBreakCount=\""
        + pages.size()
        + "\">"
        + each
        + "</rowBreaks>";
  }
}
