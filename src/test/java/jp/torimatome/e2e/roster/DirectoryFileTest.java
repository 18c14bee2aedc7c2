package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.torimatome.e2e.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The directory as a file: what was written and is read again changes nothing, and a file with a
 * mistake in it stores nothing.
 */
class DirectoryFileTest {
  @TempDir Path folder;
  private Office office;
  private Path file;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    file = folder.resolve("名簿.yaml");
    assertThat(office.command("directory", "export", file.toString())).contains("書き出しました（12課・係）");
    Office.await(
        "Slack has told who is there",
        () -> office.command("directory", "import", file.toString()).contains("変わるところ"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_was_exported_and_is_imported_again_changes_nothing() throws IOException {
    assertThat(office.command("directory", "import", file.toString())).isEqualTo("変わるところはありません。\n");
    assertThat(office.command("directory", "export"))
        .isEqualTo(Files.readString(file))
        .contains("sign-off: required", "C0SEC05");
  }

  @Test
  void a_dry_run_tells_what_changes_by_section_and_field_and_stores_nothing() throws IOException {
    change("name: \"契約課\"", "name: \"契約\\\"管理\\\"課\"");
    change("deputies: [U0SEC03B]", "deputies: [U0SEC03C]");
    String told =
        office.command("directory", "import", file.toString(), "--from", "2025-05-01", "--dry-run");
    assertThat(told)
        .contains("koyo　雇用対策課", "• 副担当：")
        .contains("（U0SEC03B） → ")
        .contains("（U0SEC03C）")
        .contains("• 名称：契約課 → 契約\"管理\"課", "2課・係が2025年5月1日から変わります。まだ登録していません。");
    assertThat(office.command("directory", "export", "--on", "2025-05-01"))
        .contains("deputies: [U0SEC03B]");
    assertThat(office.command("directory", "import", file.toString(), "--from", "2025-05-01"))
        .contains("2課・係を登録しました");
    assertThat(office.command("directory", "export"))
        .as("today as before")
        .contains("deputies: [U0SEC03B]", "\"契約課\"");
    assertThat(office.command("directory", "export", "--on", "2025-05-01"))
        .contains("deputies: [U0SEC03C]", "\"契約\\\"管理\\\"課\"");
  }

  @Test
  void sections_that_the_file_does_not_name_go_on_and_are_told_of() throws IOException {
    Files.writeString(
        file,
        """
        sections:
          koyo:
            name: "雇用対策課"
            spellings: ["雇用対策課雇用推進班"]
            channel: C0SEC03
            responders: [U0SEC04A]
          shinsei:
            name: "新生課"
            responders: [U0SEC03A]
        """);
    String told = office.command("directory", "import", file.toString());
    assertThat(told)
        .contains("shinsei　新生課（新しい課・係）", "ファイルにない課・係は、そのまま残します：社会福祉課(団体指導班)、")
        .contains("（U0SEC04A） は複数の課・係の担当です：雇用対策課、契約課", "2課・係を登録しました");
    assertThat(office.command("directory", "export"))
        .contains("shinsei:", "jutaku:", "name: \"新生課\"");
  }

  @Test
  void every_mistake_is_told_at_once_with_its_line_and_nothing_is_stored() throws IOException {
    Office.await("Slack has told who is there", () -> refused().contains("ゲストなど"));
    assertThat(refused())
        .contains(
            "exit code 2",
            "5行目：koyo：",
            "9行目：shinsei：",
            "はこの庁のメンバーではない（ゲストなどの）ため",
            "契約課が使っています",
            "主担当です。副担当には別の方を")
        .contains("12行目：「sections.shinsei.chanel」");
    assertThat(office.command("directory", "export"))
        .contains("responders: [U0SEC03A]")
        .doesNotContain("shinsei");
  }

  /**
   * A guest, a spelling of a section that is not in the file, a deputy who is the responder, and a
   * slip of the finger.
   */
  private String refused() {
    try {
      Files.writeString(
          file,
          """
          # 名簿

          sections:
            koyo:
              name: "雇用対策課"
              spellings: ["契約課"]
              responders: [U0GUEST01]
            shinsei:
              name: "新生課"
              responders: [U0SEC03A]
              deputies: [U0SEC03A]
              chanel: C0SEC03
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AssertionError refused =
        catchThrowableOfType(
            AssertionError.class, () -> office.command("directory", "import", file.toString()));
    return refused == null ? "" : String.valueOf(refused.getMessage());
  }

  private void change(String from, String to) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }
}
