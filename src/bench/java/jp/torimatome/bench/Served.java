package jp.torimatome.bench;

import java.nio.file.Path;
import java.time.Instant;
import jp.torimatome.sandbox.SandboxOptions;

/** 別の過程: the bot in a process of its own, in the morning of a round's first day. */
final class Served {
  private Served() {}

  /** Of the folder of a prefecture, at a port. */
  public static void main(String[] args) throws InterruptedException {
    Instant morning = Instant.parse("2025-04-14T00:30:00Z");
    var app = new SandboxOptions.App("", args[3], "xoxb-bench-bot-token", "");
    var _ = Serving.start(Path.of(args[0]), Integer.parseInt(args[2]), args[1], app, () -> morning);
    Thread.currentThread().join();
  }
}
