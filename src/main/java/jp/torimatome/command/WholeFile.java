package jp.torimatome.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.torimatome.database.OwnerOnly;
import jp.torimatome.text.Text;

/**
 * A file that is there whole or not at all: what stood there before is replaced only when the new
 * one is safe on the disk. It holds replies, so that nobody but its owner may read it, until its
 * owner says otherwise.
 */
public final class WholeFile {
  private final Path target;

  public WholeFile(Path target) {
    this.target = target.toAbsolutePath().normalize();
  }

  /** What is written. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Why nothing was written. */
  public sealed interface Problem {
    record NoFolder(Path folder) implements Problem {}

    record IsFolder() implements Problem {}

    /** The disk is full, or must not be written; {@code cause} is the system's word for it. */
    record NotWritten(String cause) implements Problem {}

    /** In words. */
    default String told(Path file, Text text) {
      return switch (this) {
        case NoFolder(var folder) -> text.say("export.no-folder", folder);
        case IsFolder() -> text.say("export.is-folder", file);
        case NotWritten(var cause) -> text.say("export.not-written", file, cause);
      };
    }
  }

  /** Empty when it was written. */
  public Optional<Problem> write(Content content) {
    Path folder = target.getParent();
    if (Files.isDirectory(target)) {
      return Optional.of(new Problem.IsFolder());
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of(new Problem.NoFolder(folder == null ? target : folder));
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        into(target, content, StandardOpenOption.WRITE);
      } else {
        replace(Files.exists(target) ? target.toRealPath() : target, content);
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(
          new Problem.NotWritten(
              Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new IOException(file.toString());
    }
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      into(part, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void into(Path file, Content content, StandardOpenOption... options)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(options), OwnerOnly.file(file.toAbsolutePath().getParent()))) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      if (Files.isRegularFile(file)) {
        channel.force(true);
      }
    }
  }
}
