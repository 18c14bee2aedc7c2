package jp.torimatome.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, and the ways in which the official clients write their arguments. */
final class AuthenticationTest {
  private static SmallWorkspace workspace;

  @BeforeAll
  static void start() {
    workspace = SmallWorkspace.open();
  }

  @AfterAll
  static void stop() throws Exception {
    workspace.close();
  }

  @Test
  void botTokenIsToldWhoItIs() throws Exception {
    var answer = workspace.methods().authTest(request -> request);
    assertThat(answer.isOk()).isTrue();
    assertThat(List.of(answer.getTeamId(), answer.getUserId(), answer.getBotId()))
        .containsExactly("T0SANDBOX", "U0SANDBOT", "B0SANDBOX1");
    assertThat(answer.getUrl()).endsWith("/");
  }

  @Test
  void wrongTokensHaveTheirOwnErrors() throws Exception {
    assertThat(
            workspace
                .slack()
                .methods(SmallWorkspace.APP_TOKEN)
                .authTest(request -> request)
                .getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(workspace.slack().methods("xoxb-other").authTest(request -> request).getError())
        .isEqualTo("invalid_auth");
    assertThat(
            workspace
                .slack()
                .methods()
                .appsConnectionsOpen(request -> request.token(SmallWorkspace.BOT_TOKEN))
                .getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(raw("auth.test", "application/x-www-form-urlencoded", "", false))
        .contains("\"not_authed\"");
  }

  @Test
  void tokenMayStandInAFormButNotInJson() throws Exception {
    String token = SmallWorkspace.BOT_TOKEN;
    assertThat(raw("auth.test", "application/x-www-form-urlencoded", "token=" + token, false))
        .contains("\"ok\":true");
    assertThat(raw("auth.test", "application/json", "{\"token\":\"" + token + "\"}", false))
        .contains("\"not_authed\"");
    assertThat(workspace.get("/api/auth.test?token=" + token).get("ok").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"form", "json", "multipart"})
  void blocksArriveHoweverTheyAreWritten(String form) throws Exception {
    String blocks =
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"100% & more\"}}]";
    String body =
        switch (form) {
          case "form" ->
              "channel=C0GENERAL1&text=a&blocks="
                  + URLEncoder.encode(blocks, StandardCharsets.UTF_8);
          case "json" -> "{\"channel\":\"C0GENERAL1\",\"text\":\"a\",\"blocks\":" + blocks + "}";
          default ->
              ("--x|Content-Disposition: form-data;"
                      + " name=\"channel\"||C0GENERAL1|--x|Content-Disposition: form-data;"
                      + " name=\"blocks\"||"
                      + blocks
                      + "|--x--|")
                  .replace("|", "\r\n");
        };
    String type =
        switch (form) {
          case "form" -> "application/x-www-form-urlencoded";
          case "json" -> "application/json; charset=utf-8";
          default -> "multipart/form-data; boundary=x";
        };
    var answer =
        JsonParser.parseString(raw("chat.postMessage", type, body, true)).getAsJsonObject();
    assertThat(answer.get("ok").getAsBoolean()).as(answer.toString()).isTrue();
    assertThat(answer.getAsJsonObject("message").getAsJsonArray("blocks").toString())
        .contains("100% & more");
  }

  @Test
  void unreadableJsonAndUnknownMethodsAreNamed() throws Exception {
    assertThat(raw("chat.postMessage", "application/json", "{\"channel\":", true))
        .contains("\"invalid_json\"");
    assertThat(raw("chat.postMessage", "application/json", "[1]", true))
        .contains("\"json_not_object\"");
    assertThat(raw("chat.shout", "application/json", "{}", true)).contains("\"unknown_method\"");
    assertThat(raw("chat.postMessage", "application/xml", "<x/>", true))
        .contains("\"invalid_post_type\"");
  }

  @Test
  void charsetIsWarnedOfWhereJsonLacksItAndFormsNameIt() throws Exception {
    assertThat(raw("auth.test", "application/json", "{}", true))
        .contains("\"warning\":\"missing_charset\"", "{\"warnings\":[\"missing_charset\"]}");
    assertThat(raw("auth.test", "application/json; charset=utf-8", "{}", true))
        .doesNotContain("warning");
    assertThat(raw("auth.test", "application/x-www-form-urlencoded; charset=utf-8", "", true))
        .contains("superfluous_charset");
    assertThat(raw("auth.test", "application/x-www-form-urlencoded", "", true))
        .doesNotContain("warning");
  }

  private static String raw(String method, String type, String body, boolean bearer)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(workspace.sandbox.apiUrl() + method))
            .header("Content-Type", type);
    if (bearer) {
      request.header("Authorization", "Bearer " + SmallWorkspace.BOT_TOKEN);
    }
    return workspace.send(request.POST(HttpRequest.BodyPublishers.ofString(body))).body();
  }
}
