package jp.torimatome.table.writer.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a page is made with: style sheets and the font, all from the product itself. */
final class PageFiles {
  static final String FONT = "/font/BIZUDGothic-Regular.ttf";

  private PageFiles() {}

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static InputStream stream(String path) {
    return new ByteArrayInputStream(bytes(path));
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Objects.requireNonNull(PageFiles.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
