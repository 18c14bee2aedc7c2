package jp.torimatome.slack.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.torimatome.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack behind a proxy that wants to know who asks. */
final class ProxyTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer proxy;

  @BeforeEach
  void open() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String known =
        "Basic " + Base64.getEncoder().encodeToString("担当:p@ss".getBytes(StandardCharsets.UTF_8));
    proxy.createContext(
        "/",
        exchange -> {
          String given =
              String.valueOf(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
          asked.add(given);
          byte[] answer = "{\"ok\":true,\"team\":\"behind\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"office\"");
          exchange.sendResponseHeaders(given.equals(known) ? 200 : 407, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    proxy.start();
  }

  @AfterEach
  void close() {
    proxy.stop(0);
  }

  @Test
  void nameAndPasswordOfTheAddressAreShownWhenTheProxyAsks() throws Exception {
    String address = "http://%E6%8B%85%E5%BD%93:p%40ss@127.0.0.1:" + proxy.getAddress().getPort();
    SlackClients clients =
        SlackClients.towards("http://slack.invalid", Map.of("HTTPS_PROXY", address));
    assertThat(clients.slack().methods("xoxb-1").authTest(request -> request).getTeam())
        .isEqualTo("behind");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aRefusedPasswordIsNotTriedOverAndOver() {
    String address = "http://somebody:wrong@127.0.0.1:" + proxy.getAddress().getPort();
    SlackClients clients =
        SlackClients.towards("http://slack.invalid", Map.of("HTTPS_PROXY", address));
    assertThatThrownBy(() -> clients.slack().methods("xoxb-1").authTest(request -> request))
        .isInstanceOf(Exception.class);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "::::", "http://name:secret word@proxy", "//"})
  void whatIsNoAddressIsToldWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> SlackClients.proxy("slack.com", Map.of("HTTPS_PROXY", address)))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("secret");
  }
}
