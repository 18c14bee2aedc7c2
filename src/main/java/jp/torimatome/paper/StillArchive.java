package jp.torimatome.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An office file without the moment of its writing, so that the same table becomes the same bytes.
 */
public final class StillArchive {
  private static final LocalDateTime NO_MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String MOMENT = "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>";

  private StillArchive() {}

  /**
   * Copies each part; {@code change} takes the name of a part and its text, and returns the text to
   * write.
   */
  public static void copy(byte[] archive, BinaryOperator<String> change, OutputStream out)
      throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile parts =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_MOMENT);
        copy.putNextEntry(entry);
        String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        String still =
            part.getName().equals("docProps/core.xml") ? text.replaceAll(MOMENT, "") : text;
        copy.write(change.apply(part.getName(), still).getBytes(StandardCharsets.UTF_8));
        copy.closeEntry();
      }
    }
    copy.finish();
    copy.flush();
  }
}
