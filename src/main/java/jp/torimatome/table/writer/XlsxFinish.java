package jp.torimatome.table.writer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What fastexcel cannot say is said in the finished file: parts of a text that are struck (they are red, and nothing else is), page
 * breaks, and no moment of writing and one order, so that the same table becomes the same bytes.
 */
final class XlsxFinish {
  static final String STRUCK_COLOUR = "FFC00000";

  private static final String COLOUR = "<color rgb=\"" + STRUCK_COLOUR + "\"/>";
  private static final String MERGED_CELLS = "<mergeCells>";
  private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

  /** Without it LibreOffice sets what has no look of its own in a font of its own. */
  private static final String NORMAL = "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  private static final String END = "</worksheet>";
  private static final LocalDateTime NO_MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

  private XlsxFinish() {}

  /** {@code pages} are the rows that stand last on a page, from 1. */
  static void copy(byte[] workbook, List<Integer> pages, OutputStream out) throws IOException {
    ZipOutputStream finished = new ZipOutputStream(out);
    try (ZipFile parts = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_MOMENT);
        finished.putNextEntry(entry);
        finished.write(finish(part.getName(), parts.getInputStream(part).readAllBytes(), pages));
        finished.closeEntry();
      }
    }
    finished.finish();
    finished.flush();
  }

  private static byte[] finish(String name, byte[] bytes, List<Integer> pages) {
    if (name.startsWith("xl/worksheets/")) {
      String sheet = new String(bytes, StandardCharsets.UTF_8).replace(COLOUR, "<strike/>" + COLOUR);
      return inOrder(sheet).replace(END, breaks(pages) + END).getBytes(StandardCharsets.UTF_8);
    }
    if (name.equals("xl/styles.xml")) {
      return new String(bytes, StandardCharsets.UTF_8).replace("</cellXfs>", "</cellXfs>" + NORMAL).getBytes(StandardCharsets.UTF_8);
    }
    if (name.equals("docProps/core.xml")) {
      String properties = new String(bytes, StandardCharsets.UTF_8);
      return properties.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "").getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  private static String inOrder(String sheet) {
    String merged = MERGED.matcher(sheet).results().map(MatchResult::group).sorted().collect(joining());
    int first = sheet.indexOf(MERGED_CELLS) + MERGED_CELLS.length();
    return sheet.substring(0, first) + merged + sheet.substring(sheet.indexOf("</mergeCells>", first));
  }

  private static String breaks(List<Integer> pages) {
    if (pages.isEmpty()) {
      return "";
    }
    String each = pages.stream().map(row -> "<brk id=\"" + row + "\" max=\"16383\" man=\"1\"/>").collect(joining());
    return "<rowBreaks count=\"" + pages.size() + "\" manualBreakCount=\"" + pages.size() + "\">" + each + "</rowBreaks>";
  }
}
