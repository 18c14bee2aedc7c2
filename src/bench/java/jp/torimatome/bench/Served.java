package jp.torimatome.bench;

import java.nio.file.Path;
import java.time.Instant;
import jp.torimatome.sandbox.SandboxOptions;

/** 別の過程: the bot in a process of its own, in the evening of a round's first day. */
final class Served {
  private Served() {}

  /** Of the folder of a prefecture, at a port. */
  public static void main(String[] args) throws InterruptedException {
    Instant evening = Instant.parse("2025-04-14T11:00:00Z");
    var app = new SandboxOptions.App("", args[2], "xoxb-bench-bot-token", "");
    String nobody = "http://localhost:" + Serving.freePort();
    var _ = Serving.start(Path.of(args[0]), Integer.parseInt(args[1]), nobody, app, () -> evening);
    Thread.currentThread().join();
  }
}
