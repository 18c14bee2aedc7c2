package jp.torimatome.slack.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.settings.SettingsException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The clients towards Slack: its Web API, and plain HTTP for the bytes of files. The SDK's own HTTP
 * client repeats a request when the connection fails, and so posted one message twice; ours never
 * repeats: only the outbox knows whether to try again. {@code hasty} is for calls while somebody
 * waits for an acknowledgement, which Slack expects within three seconds.
 */
public record SlackClients(Slack slack, Slack hasty, OkHttpClient uploads) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(20);
  private static final Duration HASTY_CALL = Duration.ofMillis(1_500);
  private static final int USUAL_PROXY_PORT = 3128;

  /**
   * {@code apiUrl} is Slack's or a stand-in's; {@code environment} may name a proxy, with name and
   * password in its address.
   */
  public static SlackClients towards(String apiUrl, Map<String, String> environment) {
    Optional<URI> proxy = proxy(URI.create(apiUrl).getHost(), environment);
    OkHttpClient http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .callTimeout(CALL)
            .readTimeout(CALL)
            .addInterceptor(chain -> chain.proceed(LiteralRequests.of(chain.request())))
            .proxy(proxy.map(SlackClients::http).orElse(Proxy.NO_PROXY))
            .proxyAuthenticator((route, answer) ->
                proxy.map(URI::getUserInfo).map(user -> introduced(answer, user)).orElse(null))
            .build();
    SlackConfig config = new SlackConfig();
    config.setProxyUrl(proxy.map(URI::toString).orElse(null));
    config.setMethodsEndpointUrlPrefix(apiUrl.replaceFirst("/+$", "") + "/api/");
    config.setStatsEnabled(false);
    OkHttpClient hasty =
        http.newBuilder().connectTimeout(HASTY_CALL).callTimeout(HASTY_CALL).build();
    return new SlackClients(slack(config, http), slack(config, hasty), http);
  }

  private static Slack slack(SlackConfig config, OkHttpClient http) {
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }

  /**
   * The SDK reads the proxy but ignores NO_PROXY, so that a stand-in on this machine would be asked
   * through it.
   */
  static Optional<URI> proxy(String host, Map<String, String> environment) {
    String address =
        environment.getOrDefault("HTTPS_PROXY", environment.getOrDefault("https_proxy", ""));
    String exempt = environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", ""));
    boolean direct =
        address.isBlank()
            || host.equals("localhost")
            || host.startsWith("127.")
            || Arrays.stream(exempt.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> host.endsWith(name.replaceFirst("^[*]?[.]?", "")));
    if (direct) {
      return Optional.empty();
    }
    try {
      URI given = new URI(address.contains("://") ? address : "http://" + address);
      if (given.getHost() == null) {
        throw SettingsException.malformedProxy();
      }
      int port = given.getPort() < 0 ? USUAL_PROXY_PORT : given.getPort();
      return Optional.of(
          new URI(given.getScheme(), given.getUserInfo(), given.getHost(), port, null, null, null));
    } catch (URISyntaxException e) {
      throw SettingsException.malformedProxy();
    }
  }

  /**
   * The request again, with name and password; null when the proxy refused them already, as OkHttp
   * wants it.
   */
  private static @Nullable Request introduced(Response answer, String user) {
    if (answer.request().header("Proxy-Authorization") != null) {
      return null;
    }
    int colon = user.indexOf(':');
    String credentials =
        colon < 0
            ? Credentials.basic(user, "", UTF_8)
            : Credentials.basic(user.substring(0, colon), user.substring(colon + 1), UTF_8);
    return answer.request().newBuilder().header("Proxy-Authorization", credentials).build();
  }

  private static Proxy http(URI proxy) {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort()));
  }
}
