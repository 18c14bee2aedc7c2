package jp.torimatome.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a page is made with: style sheets and the font, all from the product itself. */
public final class PageFiles {
  public static final String FONT = "/font/BIZUDGothic-Regular.ttf";

  private PageFiles() {}

  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  public static InputStream stream(String path) {
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
