package jp.torimatome.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code torimatome serve}: runs the bot until the process is told to stop. */
@Command(name = "serve", description = "${bundle:command.serve}", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private final Service service;

  @Spec private @Nullable CommandSpec spec;

  /** Starts the bot and returns when it has stopped. */
  @FunctionalInterface
  public interface Service {
    void run(PrintWriter out) throws InterruptedException;
  }

  public ServeCommand(Service service) {
    this.service = service;
  }

  @Override
  public Integer call() throws InterruptedException {
    service.run(Objects.requireNonNull(spec).commandLine().getOut());
    return 0;
  }
}
