package jp.torimatome.slack.send;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * The HTTP client towards Slack. The SDK's own repeats a request when the connection fails, and so posted one message twice;
 * ours never repeats: only the outbox knows whether to try again.
 */
public final class SlackClients {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(20);

  private SlackClients() {}

  /** {@code apiUrl} is Slack's or a stand-in's; {@code environment} may name a proxy. */
  public static Slack slack(String apiUrl, Map<String, String> environment) {
    OkHttpClient.Builder builder = new OkHttpClient.Builder().retryOnConnectionFailure(false).connectTimeout(CONNECT).callTimeout(CALL).readTimeout(CALL);
    builder.proxy(proxy(URI.create(apiUrl).getHost(), environment).orElse(Proxy.NO_PROXY));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.replaceFirst("/+$", "") + "/api/");
    config.setStatsEnabled(false);
    SlackHttpClient client = new SlackHttpClient(builder.build());
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }

  /** The SDK reads the proxy but ignores NO_PROXY, so that a stand-in on this machine would be asked through it. */
  static Optional<Proxy> proxy(String host, Map<String, String> environment) {
    String address = environment.getOrDefault("HTTPS_PROXY", environment.getOrDefault("https_proxy", ""));
    String exempt = environment.getOrDefault("NO_PROXY", environment.getOrDefault("no_proxy", ""));
    boolean direct =
        address.isBlank()
            || host.equals("localhost")
            || host.startsWith("127.")
            || Arrays.stream(exempt.split(",")).map(String::strip).filter(name -> !name.isEmpty()).anyMatch(name -> host.endsWith(name.replaceFirst("^[*]?[.]?", "")));
    if (direct) {
      return Optional.empty();
    }
    URI proxy = URI.create(address.contains("://") ? address : "http://" + address);
    return Optional.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 3128 : proxy.getPort())));
  }
}
