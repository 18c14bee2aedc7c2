package jp.torimatome.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads from the app's manifest what the bot asks to be allowed. */
public final class ManifestReader {
  private final Path file;

  public ManifestReader(Path file) {
    this.file = file;
  }

  /**
   * The bot's scopes; none where the file is not there, as in an installation that keeps it
   * elsewhere.
   */
  public Set<String> scopes() {
    try {
      FlatYaml.Reading reading = FlatYaml.read(Files.readString(file));
      return Optional.ofNullable(reading.values().get("oauth_config.scopes.bot"))
          .map(value -> Set.<String>copyOf(new LinkedHashSet<>(value.words())))
          .orElse(Set.of());
    } catch (IOException e) {
      return Set.of();
    }
  }
}
