package jp.torimatome.sandbox.person;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.BEN;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.torimatome.sandbox.SmallWorkspace;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /_sandbox/: what a person can see and do without the page. */
final class PersonInterfaceTest {
  private SmallWorkspace workspace;

  @BeforeEach
  void start() {
    workspace = SmallWorkspace.open();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void everyDocumentedRouteExistsAndEveryRouteIsDocumented() throws Exception {
    List<String> documented =
        Documentation.load().entries().stream().map(Documentation.Entry::name).toList();
    assertThat(documented).doesNotHaveDuplicates();
    for (Documentation.Entry entry : Documentation.load().entries()) {
      if (!entry.path().endsWith("/changes")) {
        assertThat(tried(entry).body()).as(entry.name()).doesNotContain("見つかりません / not found");
      }
    }
    String page =
        workspace
            .send(HttpRequest.newBuilder(URI.create(workspace.sandbox.url() + "/_sandbox/")))
            .body();
    assertThat(Jsoup.parse(page).select("h2").eachText()).containsExactlyElementsOf(documented);
    assertThat(workspace.sandbox.routeNames()).containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void exampleBodiesAreJson() {
    for (Documentation.Entry entry : Documentation.load().entries()) {
      assertThat(entry.japanese()).as(entry.name()).matches("(?s).*[ぁ-ん].*");
      assertThat(entry.english()).as(entry.name()).isNotBlank();
      assertThat(entry.body().isEmpty() || JsonParser.parseString(entry.body()).isJsonObject())
          .as(entry.name())
          .isTrue();
    }
  }

  @Test
  void personSeesTheirChannelsAndTheirDirectMessagesWithTheApp() throws Exception {
    JsonObject state = workspace.get("/_sandbox/state?as=" + BEN);
    assertThat(names(state.getAsJsonArray("channels"))).containsExactly("general", "random", "");
    JsonObject direct = state.getAsJsonArray("channels").get(2).getAsJsonObject();
    assertThat(direct.get("is_im").getAsBoolean()).isTrue();
    assertThat(direct.get("user").getAsString()).isEqualTo(BEN);
    assertThat(state.get("home").isJsonNull()).isTrue();
    assertThat(state.get("mode").getAsString()).isEqualTo("http");
    assertThat(state.getAsJsonArray("usergroups").toString()).contains("\"handle\":\"staff\"");
    assertThat(names(workspace.get("/_sandbox/state?as=U0GUEST001").getAsJsonArray("channels")))
        .isEmpty();
  }

  @Test
  void unreadAndMentionsCountUntilTheyAreRead() throws Exception {
    workspace.methods().chatPostMessage(request -> request.channel(GENERAL).text("一"));
    String ts =
        workspace
            .methods()
            .chatPostMessage(request -> request.channel(GENERAL).text("<@" + AOI + "> 二"))
            .getTs();
    assertThat(counts(AOI)).isEqualTo("2 1");
    workspace.act(
        "/_sandbox/read", "{'as':'" + AOI + "','channel':'" + GENERAL + "','ts':'" + ts + "'}");
    assertThat(counts(AOI)).isEqualTo("0 0");
    assertThat(counts(BEN)).isEqualTo("2 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/_sandbox/messages|{}|missing_field",
        "/_sandbox/messages|{'as':|invalid_json",
        "/_sandbox/messages|[]|not_an_object",
        "/_sandbox/messages|{'as':'U0NOBODY','channel':'C0GENERAL1','text':'x'}|user_not_found",
        "/_sandbox/messages|{'as':'U0AOI00001','channel':'C0NOWHERE','text':'x'}|channel_not_found",
        "/_sandbox/messages|{'as':'U0CHI00001','channel':'C0RANDOM01','text':'x'}|not_in_channel",
        "/_sandbox/messages|{'as':'U0AOI00001','channel':'C0ARCHIVE1','text':'x'}|is_archived",
        "/_sandbox/click|{'as':'U0AOI00001','channel':'C0GENERAL1','ts':'1.0','action_id':'a'}|message_not_found",
        "/_sandbox/submit|{'as':'U0AOI00001'}|view_not_found",
        "/_sandbox/home|{'as':'U0AOI00001','tab':'attic'}|bad_value",
        "/_sandbox/type|{'as':'U0AOI00001','values':{'b':'x'}}|bad_value",
        "/_sandbox/slash|{'as':'U0CHI00001','channel':'C0PRIVATE1','command':'/x'}|not_in_channel",
        "/_sandbox/slash|{'as':'U0LEFT0001','channel':'C0GENERAL1','command':'/x'}|account_inactive",
        "/_sandbox/options|{'as':'U0AOI00001','block_id':'b','action_id':'a'}|view_not_found",
        "/_sandbox/clock|{'to':'2020-01-01T00:00:00Z'}|clock_backwards",
        "/_sandbox/clock|{'advance':'soon'}|bad_value",
        "/_sandbox/clock|{'speed':-1}|bad_value",
        "/_sandbox/faults|{'kind':'flood'}|bad_value",
        "/_sandbox/people/U0AOI00001|{}|missing_field",
        "/_sandbox/people/U0AOI00001|{'deleted':'maybe'}|bad_value"
      })
  void mistakesAreNamedAndExplainedInBothLanguages(String path, String body, String code)
      throws Exception {
    HttpResponse<String> response =
        workspace.send(
            HttpRequest.newBuilder(URI.create(workspace.sandbox.url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    assertThat(response.statusCode()).isEqualTo(400);
    JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
    assertThat(answer.get("error").getAsString()).isEqualTo(code);
    assertThat(answer.get("message").getAsString())
        .matches("(?s).*[ぁ-ん].*。.* / .*[a-z].*")
        .doesNotContain("{0}");
  }

  @Test
  void somebodyWhoLeftCanDoNothingUntilTheyAreBack() throws Exception {
    String say = "{'as':'" + AOI + "','channel':'" + GENERAL + "','text':'x'}";
    workspace.act("/_sandbox/people/" + AOI, "{'deleted':true}");
    assertThat(workspace.act("/_sandbox/messages", say).get("error").getAsString())
        .isEqualTo("account_inactive");
    assertThat(workspace.methods().usersInfo(request -> request.user(AOI)).getUser().isDeleted())
        .isTrue();
    workspace.act("/_sandbox/people/" + AOI, "{'deleted':false}");
    assertThat(workspace.act("/_sandbox/messages", say).has("ts")).isTrue();
  }

  @Test
  void changesAreToldAsTheyHappen() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> stream =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(workspace.sandbox.url() + "/_sandbox/changes?as=" + AOI))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(stream.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      Thread.ofVirtual()
          .start(() ->
              new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))
                  .lines()
                  .forEach(heard::add));
      SmallWorkspace.await(() -> !heard.isEmpty());
      workspace.methods().chatPostMessage(request -> request.channel(GENERAL).text("x"));
      workspace.act("/_sandbox/clock", "{'next':'minutes5'}");
      workspace.act("/_sandbox/faults", "{'kind':'500'}");
      SmallWorkspace.await(
          () -> heard.stream().filter(line -> line.startsWith("data:")).count() == 3);
      assertThat(heard.toString())
          .contains("\"message\",\"channel\":\"" + GENERAL, "\"clock\"", "\"faults\"");
      stream.body().close();
    }
  }

  @Test
  void logShowsBothDirectionsAndNeverAToken() throws Exception {
    workspace.methods().chatPostMessage(request -> request.channel(GENERAL).text("記録"));
    workspace.act(
        "/_sandbox/slash", "{'as':'" + AOI + "','channel':'" + GENERAL + "','command':'/x'}");
    JsonObject log = workspace.get("/_sandbox/calls?since=0");
    assertThat(log.toString())
        .contains("chat.postMessage", "記録", "\"slash\"")
        .doesNotContain("xoxb-", "verification-token");
    assertThat(workspace.get("/_sandbox/calls?direction=out&method=slash").getAsJsonArray("calls"))
        .hasSize(1);
    assertThat(
            workspace
                .get("/_sandbox/calls?since=" + log.get("last").getAsLong())
                .getAsJsonArray("calls"))
        .isEmpty();
  }

  @Test
  void resetBeginsAnewButGivesNoIdTwice() throws Exception {
    String before =
        workspace.methods().chatPostMessage(request -> request.channel(AOI).text("x")).getTs();
    workspace.act("/_sandbox/faults", "{'kind':'500','times':0}");
    workspace.act("/_sandbox/reset", "{}");
    assertThat(workspace.get("/_sandbox/faults").getAsJsonArray("faults")).isEmpty();
    assertThat(
            workspace
                .methods()
                .conversationsHistory(request -> request.channel(GENERAL))
                .getMessages())
        .isEmpty();
    assertThat(
            workspace
                .methods()
                .chatPostMessage(request -> request.channel(GENERAL).text("x"))
                .getTs())
        .isGreaterThan(before);
  }

  private HttpResponse<String> tried(Documentation.Entry entry) throws Exception {
    HttpRequest.BodyPublisher body =
        entry.body().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(entry.body());
    return workspace.send(
        HttpRequest.newBuilder(URI.create(workspace.sandbox.url() + entry.example()))
            .method(entry.method(), body));
  }

  private String counts(String person) throws Exception {
    for (JsonElement channel :
        workspace.get("/_sandbox/state?as=" + person).getAsJsonArray("channels")) {
      JsonObject shown = channel.getAsJsonObject();
      if (shown.get("id").getAsString().equals(GENERAL)) {
        return shown.get("unread").getAsInt() + " " + shown.get("mentions").getAsInt();
      }
    }
    return "none";
  }

  private static List<String> names(JsonArray channels) {
    return channels.asList().stream()
        .map(channel -> channel.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}
