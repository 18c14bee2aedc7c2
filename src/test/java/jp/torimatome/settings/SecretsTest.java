package jp.torimatome.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.settings.SettingsReader.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the settings file: tokens, and the directory of sections. */
class SecretsTest {
  private static final Path SHIPPED = Path.of("config/torimatome.yaml");

  @TempDir Path folder;

  @Test
  void secrets_come_from_the_environment_or_from_files_and_are_never_printed() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "xoxb-from-file\n");
    Settings settings =
        new SettingsReader(
                SHIPPED,
                practising(
                    Map.of(
                        "SLACK_BOT_TOKEN_FILE",
                        token.toString(),
                        "SLACK_SIGNING_SECRET",
                        "0123456789abcdef")))
            .read(Need.WITH_SLACK);
    assertThat(settings.slack().secrets().botToken()).isEqualTo("xoxb-from-file");
    assertThat(settings.toString()).doesNotContain("xoxb").doesNotContain("0123456789abcdef");
    assertThat(
            problems(
                Map.of(
                    "SLACK_BOT_TOKEN",
                    "xoxb-1",
                    "SLACK_BOT_TOKEN_FILE",
                    token.toString(),
                    "SLACK_SIGNING_SECRET",
                    "0123456789abcdef")))
        .containsExactly("settings.problem.secret-twice");
    assertThat(
            problems(
                Map.of(
                    "SLACK_BOT_TOKEN_FILE",
                    folder.resolve("none").toString(),
                    "SLACK_SIGNING_SECRET",
                    "0123456789abcdef")))
        .contains("settings.problem.secret-unreadable");
    assertThat(problems(Map.of("SLACK_BOT_TOKEN", "xoxp-1", "SLACK_SIGNING_SECRET", "---")))
        .containsExactly("settings.problem.secret-shape", "settings.problem.secret-shape");
    assertThat(problems(Map.of("TORIMATOME_SLACK_MODE", "socket", "SLACK_BOT_TOKEN", "xoxb-1")))
        .containsExactly("settings.problem.secret-missing");
  }

  @Test
  void the_shipped_directory_reads_and_a_broken_one_tells_everything_at_once() throws IOException {
    assertThat(new DirectoryReader(Path.of("config/sections.yaml")).read().sections()).hasSize(12);
    Path file =
        Files.writeString(
            folder.resolve("sections.yaml"),
            """
            sections:
              a:
                name: "雇用対策課"
                chanel: C1
                responders: [U1]
              b:
                name: "雇用対策課"
                channel: general
                responders: []
                deputies: [hanako]
              a:
                name: "契約課"
                responders: [U2]
            """);
    assertThatThrownBy(() -> new DirectoryReader(file).read())
        .isInstanceOfSatisfying(
            SettingsException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(problem -> problem.sentence().replaceAll(".*problem[.]", ""))
                    .contains("unknown", "channel", "nobody", "person", "duplicate"));
  }

  private static List<String> problems(Map<String, String> environment) {
    return refused(SHIPPED, practising(environment), Need.WITH_SLACK).problems().stream()
        .map(Problem::sentence)
        .toList();
  }

  /** The shipped ids are those of the practice workspace. */
  private static Map<String, String> practising(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("TORIMATOME_SLACK_API_URL", "http://localhost:7070");
    return all;
  }

  private static SettingsException refused(Path file, Map<String, String> environment, Need need) {
    return catchThrowableOfType(
        SettingsException.class, () -> new SettingsReader(file, environment).read(need));
  }
}
