package jp.torimatome.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code torimatome health}: asks the bot on this machine whether it is ready; for containers, which have no curl. */
@Command(name = "health", description = "${bundle:command.health}", mixinStandardHelpOptions = true)
public final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IntSupplier port;

  @Spec private @Nullable CommandSpec spec;

  public HealthCommand(IntSupplier port) {
    this.port = port;
  }

  @Override
  public Integer call() throws InterruptedException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI address = URI.create("http://127.0.0.1:" + port.getAsInt() + "/ready");
      var answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      out.print(answer.body());
      out.flush();
      return answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException e) {
      out.println(e.getClass().getSimpleName());
      return 1;
    }
  }
}
