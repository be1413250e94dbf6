package io.ledgerline.localstack.process;

import java.io.IOException;

/** A real process that does nothing, and is gone after its test. */
public final class Sleeper implements AutoCloseable {
  private final Process process;

  public Sleeper() throws IOException {
    process = new ProcessBuilder("sleep", "60").start();
  }

  public Pid pid() {
    return Pid.of(process.pid()).orElseThrow();
  }

  /** Ends it, and waits until nothing is left of it. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
