package jp.torimatome.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to run the bot on a database, or to put another in its place: a lock beside the file,
 * which the system takes back when the process ends in whatever way. The file stays; it holds what
 * its owner tells, for whoever asks how to reach it. Commands beside the bot need no such right.
 */
public final class SoleUse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoleUse.class);

  private final FileChannel channel;

  private SoleUse(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty while somebody else has it. */
  public static Optional<SoleUse> take(DatabaseFile database) {
    Path file = database.beside(".lock");
    try {
      OwnerOnly.makeFolder(database.folder());
      OwnerOnly.makeFile(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return Optional.of(new SoleUse(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@link #take} for who cannot do without; others are kept out of the folder, or it is told that
   * they are not.
   *
   * @throws Refused while somebody else has it
   */
  public static SoleUse demand(DatabaseFile database) {
    SoleUse mine =
        take(database).orElseThrow(() -> new Refused(database.path(), new Fault("in_use", "")));
    if (!database.closeFolder()) {
      LOG.warn(
          "others may look into {}: it holds more than the database, or is somebody else's; the"
              + " files of the bot can be read by their owner only",
          database.folder());
    }
    return mine;
  }

  /** Tells one line, which {@link #told} reads, in this process or another. */
  public void tell(String line) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last owner told; who told it may have ended since. */
  public static Optional<String> told(DatabaseFile database) {
    try {
      Path file = database.beside(".lock");
      return Files.exists(file) ? Files.readString(file).lines().findFirst() : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this very process, as in a test
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
