package jp.torimatome.table.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.torimatome.characters.Controls;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.reading.TableProblem.Cause;

/** A file of text as it came: its lines, and the SHA-256 that tells whether it came before. */
record TableFile(String name, String sha256, List<TableFile.Line> lines) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PIECE = 8_192;

  /** Either the file, or why it cannot be read as text. */
  sealed interface Opened {
    record Text(TableFile file) implements Opened {}

    record Refused(TableProblem problem) implements Opened {}
  }

  /** One line, numbered from 1. */
  record Line(int number, String text) {
    /** The cells between tabs, without the spaces around each. */
    List<String> cells() {
      return Arrays.stream(text.split("\t", -1))
          .map(Controls::withLineBreaks)
          .map(Wording::strip)
          .toList();
    }

    private Line withoutMark() {
      boolean marked = number == 1 && text.indexOf(BYTE_ORDER_MARK) == 0;
      return marked ? new Line(number, text.substring(1)) : this;
    }

    boolean isBlank() {
      return Wording.strip(text).isEmpty();
    }

    boolean hasCells() {
      return text.indexOf('\t') >= 0;
    }

    /** The first character of it that no text may hold. */
    Optional<TableProblem> broken() {
      int at = Controls.firstBroken(text);
      int cell =
          hasCells()
              ? 1 + (int) text.chars().limit(Math.max(0, at)).filter(each -> each == '\t').count()
              : 0;
      var cause =
          at < 0
              ? Optional.<Cause>empty()
              : Optional.of(new TableProblem.ControlCharacter(Controls.name(text, at)));
      return cause.map(found -> new TableProblem(number, cell, at + 1, found));
    }

    TableProblem problem(Cause cause) {
      return TableProblem.ofLine(number, cause);
    }

    /** A problem at the first printed character of a cell. */
    TableProblem problem(Column column, Cause cause) {
      int from = 0;
      for (int cell = 1; cell < column.cell(); cell++) {
        from = text.indexOf('\t', from) + 1;
      }
      while (from < text.length()
          && text.charAt(from) != '\t'
          && Wording.strip(text.substring(from, from + 1)).isEmpty()) {
        from++;
      }
      return new TableProblem(number, column.cell(), from + 1, cause);
    }
  }

  static Opened open(Path path) {
    if (!Files.exists(path)) {
      return refused(new TableProblem.Missing());
    }
    if (!Files.isRegularFile(path)) {
      return refused(new TableProblem.NotAFile());
    }
    try {
      return decode(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    } catch (IOException e) {
      return refused(new TableProblem.Unreadable());
    }
  }

  private static Opened refused(Cause cause) {
    return new Opened.Refused(TableProblem.ofFile(cause));
  }

  /** A piece at a time, so that a large file stands in memory once and not three times. */
  private static Opened decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer piece = CharBuffer.allocate(PIECE);
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    CoderResult result;
    do {
      result = decoder.decode(left, piece.clear(), true);
      split(piece.flip(), line, lines);
    } while (result.isOverflow());
    end(line, lines);
    lines.replaceAll(Line::withoutMark);
    if (result.isError()) {
      Line last = lines.getLast();
      return new Opened.Refused(
          new TableProblem(
              last.number(),
              last.cells().size(),
              last.text().length() + 1,
              new TableProblem.NotUtf8()));
    }
    return lines.stream().allMatch(Line::isBlank)
        ? refused(new TableProblem.Empty())
        : new Opened.Text(new TableFile(name, sha256(bytes), lines));
  }

  private static void split(CharBuffer piece, StringBuilder line, List<Line> lines) {
    while (piece.hasRemaining()) {
      char next = piece.get();
      if (next == '\n') {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
          line.setLength(line.length() - 1);
        }
        end(line, lines);
      } else {
        line.append(next);
      }
    }
  }

  private static void end(StringBuilder line, List<Line> lines) {
    lines.add(new Line(lines.size() + 1, line.toString()));
    line.setLength(0);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
