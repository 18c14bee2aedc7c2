package jp.torimatome.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome health}: asks the bot on this machine whether it is ready. bin/health asks the
 * same without a JVM.
 */
@Command(name = "health", description = "${bundle:command.health}", mixinStandardHelpOptions = true)
public final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Optional<String>> listening;

  @Spec private @Nullable CommandSpec spec;

  /** {@code listening} is host and port, as the running bot tells them. */
  public HealthCommand(Supplier<Optional<String>> listening) {
    this.listening = listening;
  }

  @Override
  public Integer call() throws InterruptedException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    Optional<String> told = listening.get();
    if (told.isEmpty()) {
      out.println(Objects.requireNonNull(spec.resourceBundle()).getString("command.health.none"));
      return 1;
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI address = URI.create("http://" + told.get().replace(' ', ':') + "/ready");
      var answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      out.print(answer.body());
      out.flush();
      return answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException e) {
      out.println(e.getClass().getSimpleName());
      return 1;
    }
  }
}
