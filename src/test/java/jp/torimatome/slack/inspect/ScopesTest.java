package jp.torimatome.slack.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.torimatome.settings.ManifestReader;
import jp.torimatome.slack.inspect.Inspection.Kind;
import jp.torimatome.slack.inspect.Inspection.Trouble;
import org.junit.jupiter.api.Test;

/** What the token may do, beside the manifest. */
final class ScopesTest {
  private static final Set<String> MANIFEST =
      new ManifestReader(Path.of("config/slack-manifest.yaml")).scopes();

  @Test
  void theManifestIsReadAsItIsDelivered() {
    assertThat(MANIFEST)
        .contains("commands", "chat:write", "users:read")
        .allMatch(scope -> scope.matches("[a-z_:.]+"));
    assertThat(new ManifestReader(Path.of("config/none.yaml")).scopes()).isEmpty();
  }

  @Test
  void whatIsMissingAndWhatIsTooMuchIsNamed() {
    Set<String> granted = new TreeSet<>(MANIFEST);
    granted.remove("files:write");
    granted.remove("users:read");
    granted.add("admin");
    assertThat(troubles(String.join(",", granted)))
        .containsExactly(
            new Trouble(Kind.SCOPES_MISSING, "", "files:write, users:read"),
            new Trouble(Kind.SCOPES_SUPERFLUOUS, "", "admin"));
    assertThat(troubles(String.join(", ", MANIFEST))).isEmpty();
    assertThat(troubles("")).as("where nothing is said").isEmpty();
  }

  private static List<Trouble> troubles(String header) {
    List<Trouble> troubles = new ArrayList<>();
    Scopes.compare(MANIFEST, Map.of("X-OAuth-Scopes", List.of(header)), troubles);
    return troubles;
  }
}
