package jp.torimatome.e2e.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives in Slack as a file: its name, its headings, and no markup of Slack's in it. */
class SentFilesTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;

  @TempDir Path folder;
  private Office office;
  private Person coordinator;

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
    office.prompts();
    coordinator = office.person(Office.COORDINATOR);
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void each_kind_of_file_says_what_it_is() throws IOException {
    String csv = text(ordered("出力 csv", ".csv"));
    assertThat(csv).startsWith("\uFEFF\"plan_name\"").contains("宮城県再犯防止推進計画", "雇用対策課");
    String xlsx = unzipped(ordered("出力 xlsx", ".xlsx"));
    assertThat(xlsx).contains("番号", "R5年度", "担当課・係名", "宮城県再犯防止推進計画");
    String docx = unzipped(ordered("出力 docx", ".docx"));
    assertThat(docx).contains("新旧対照表", "から変わった箇所はありません");
    String letter = unzipped(ordered("文書 照会文 docx 住宅課", ".docx"));
    assertThat(letter).contains("住宅課", "宮城県再犯防止推進計画", "令和7年5月9日");
    coordinator.slash(ROOM, "/torimatome", "経過 住宅課");
    JsonObject shown = coordinator.lastMessage(ROOM);
    String value = Person.values(shown, "trail_file").getFirst();
    coordinator.click(ROOM, shown, "trail_file", value);
    String trail = text(file("経過_", ".csv"));
    assertThat(trail).contains("番号", "日時", "住宅課");
    for (String each : new String[] {csv, xlsx, docx, letter, trail}) {
      assertThat(each).doesNotContain("<@U", "&lt;@", "{0}", "{1}");
    }
  }

  private byte[] ordered(String words, String ending) throws IOException {
    int before = all(ending);
    coordinator.slash(ROOM, "/torimatome", words);
    Office.await(words, () -> all(ending) > before);
    return file("", ending);
  }

  private int all(String ending) {
    return (int)
        coordinator.messages(coordinator.direct()).stream()
            .filter(message -> message.has("files"))
            .flatMap(message -> message.getAsJsonArray("files").asList().stream())
            .filter(file -> file.getAsJsonObject().get("name").getAsString().endsWith(ending))
            .count();
  }

  /** The newest of this name. */
  private byte[] file(String beginning, String ending) throws IOException {
    Office.await(beginning + ending, () -> found(beginning, ending).isPresent());
    String url = found(beginning, ending).orElseThrow().get("url_private").getAsString();
    try (var bytes = URI.create(url).toURL().openStream()) {
      return bytes.readAllBytes();
    }
  }

  private Optional<JsonObject> found(String beginning, String ending) {
    return coordinator.messages(coordinator.direct()).stream()
        .filter(message -> message.has("files"))
        .flatMap(message -> message.getAsJsonArray("files").asList().stream())
        .map(file -> file.getAsJsonObject())
        .filter(file -> file.get("name").getAsString().startsWith(beginning))
        .filter(file -> file.get("name").getAsString().endsWith(ending))
        .reduce((first, second) -> second);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          all.append(text(zip.readAllBytes()).replaceAll("<(?!@)[^>]+>", ""));
        }
      }
    }
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(all)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }
}
