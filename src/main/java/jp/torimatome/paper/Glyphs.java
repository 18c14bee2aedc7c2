package jp.torimatome.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.torimatome.characters.Folding;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * 字形: what the font of the paper can print and how wide it is; what it cannot print becomes 〓 and
 * is remembered.
 */
public final class Glyphs implements AutoCloseable {
  public static final String MISSING = "〓";

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final SortedSet<Integer> missing = new TreeSet<>();

  public Glyphs() throws IOException {
    font = font();
    characters = font.getUnicodeCmapLookup();
  }

  /**
   * The font; without ligatures, since a character is a glyph here, and looking for them takes most
   * of the time of a large table.
   */
  public static TrueTypeFont font() throws IOException {
    TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBuffer(PageFiles.stream(PageFiles.FONT)));
    font.setEnableGsub(false);
    return font;
  }

  /** The text as it can be printed. */
  public String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Folding.ORDINARY.of(text).codePoints().forEach(character -> append(printable, character));
    return printable.toString();
  }

  private void append(StringBuilder printable, int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      printable.append(character == '\u3000' ? '\u3000' : ' ');
    } else if (isDrawn(Character.toString(character))) {
      printable.appendCodePoint(character);
    } else if (isDrawn(Folding.SAME.of(Character.toString(character)))) {
      printable.append(Folding.SAME.of(Character.toString(character)));
    } else {
      printable.append(MISSING);
      missing.add(character);
    }
  }

  private boolean isDrawn(String text) {
    return text.codePoints().allMatch(each -> characters.getGlyphId(each) > 0);
  }

  /** In parts of the height of the font. */
  public double width(int character) {
    try {
      return (double) font.getAdvanceWidth(characters.getGlyphId(character)) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became 〓: {@code U+1F600}. */
  public List<String> missing() {
    return missing.stream().map(character -> String.format("U+%04X", character)).toList();
  }

  @Override
  public void close() throws IOException {
    font.close();
  }
}
