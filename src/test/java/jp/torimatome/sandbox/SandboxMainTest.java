package jp.torimatome.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line: what cannot start says why, on one line, with exit code 2. */
final class SandboxMainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'team':{'id':'T1'},|line 1 column",
        "[]|is no JSON object",
        "{'team':{'id':'T1'},'app':{'id':'A1'}}|app.bot_user_id",
        "{'team':{'id':'T1'},'app':{'id':'A1','bot_user_id':'UB','bot_id':'B1'},'people':[{'name':'x'}]}|people[0].id",
        "{'team':{'id':'T1'},'app':{'id':'A1','bot_user_id':'UB','bot_id':'B1'},'people':[{'id':'U1'},{'id':'U1'}]}|people[1]:"
            + " ID「U1」",
        "{'team':{'id':'T1'},'app':{'id':'A1','bot_user_id':'UB','bot_id':'B1'},'channels':[{'id':'C1','members':['U9']}]}|members:"
            + " 「U9」",
        "{'team':{'id':'T1'},'app':{'id':'A1','bot_user_id':'UB','bot_id':'B1'},'zone':'Moon/Sea'}|zone",
        "{'team':{'id':'T1'},'app':{'id':'A1','bot_user_id':'UB','bot_id':'B1'},'holidays':['2025-02-30']}|2025-02-30"
      })
  void wrongPeopleFileIsRefusedWithItsPlace(String json, String place, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("people.json");
    Files.writeString(file, json.replace('\'', '"'));
    assertThat(refused("--port", "0", "--people", file.toString())).contains(place, "people.json");
  }

  @Test
  void missingFilesBadMomentsAndTakenPortsAreRefused(@TempDir Path folder) throws Exception {
    assertThat(refused("--port", "0", "--people", folder.resolve("nobody.json").toString()))
        .contains("nobody.json", "人物ファイルを読めません");
    assertThat(refused("--port", "0", "--start", "tomorrow")).contains("--start");
    Path broken = Files.writeString(folder.resolve("state.json"), "{\"people\":");
    assertThat(refused("--port", "0", "--state", broken.toString()))
        .contains("state.json", "状態のファイル");
    try (Sandbox taken = Sandbox.start(SandboxOptions.of(PeopleFile.builtIn("small")))) {
      assertThat(refused("--port", String.valueOf(taken.port())))
          .contains(String.valueOf(taken.port()), "--port");
    }
    assertThat(refused("--speed", "fast")).contains("--speed");
    assertThat(refused("--port", "0", "--app-url", "localhost:3000")).contains("--app-url");
    assertThat(refused("--port", "70000")).contains("--port");
    assertThat(refused("--port", "0", "--speed", "-1")).contains("--speed");
  }

  @Test
  void builtInPeopleCanBeRead() {
    for (String name : PeopleFile.BUILT_IN) {
      assertThat(PeopleFile.builtIn(name).fresh().channels).isNotEmpty();
    }
  }

  private static String refused(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = SandboxMain.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).isEqualTo(2);
    return err.toString();
  }
}
