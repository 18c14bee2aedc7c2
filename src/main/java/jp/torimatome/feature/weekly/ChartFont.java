package jp.torimatome.feature.weekly;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * BIZ UDゴシック, shipped with the program (SIL Open Font License, font/OFL.txt), because a server may
 * have no font at all. There the JDK cannot even start its font system: "Fontconfig head is null".
 * A fontconfig file of our own, which names no fonts, spares it the search; nothing here draws with
 * any other font.
 */
final class ChartFont {
  private static final String FONTCONFIG = "sun.awt.fontconfig";

  private ChartFont() {}

  static Font load() {
    try (InputStream font =
        Objects.requireNonNull(
            ChartFont.class.getResourceAsStream("/font/BIZUDGothic-Regular.ttf"))) {
      if (System.getProperty(FONTCONFIG) == null) {
        Path file = Files.createTempFile("torimatome", ".fontconfig.properties");
        file.toFile().deleteOnExit();
        System.setProperty(
            FONTCONFIG,
            Files.writeString(file, "version=1\nsequence.allfonts=default\n").toString());
      }
      return Font.createFont(Font.TRUETYPE_FONT, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font in the class path is damaged", e);
    }
  }
}
