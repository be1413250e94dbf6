package io.ledgerline.localstack.postgres;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A killed server's other processes, which end by themselves as soon as they notice. Until then a
 * new server refuses to start, because they may still write.
 */
final class Orphans {
  private static final Path PROC = Path.of("/proc");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);

  /**
   * Returns when none is left. Without a /proc nobody can tell, and it returns at once.
   *
   * @param data the cluster's data, which is the working directory of all its processes
   */
  static void awaitEnd(Path data) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.isDirectory(PROC) && isWorkedIn(data.toRealPath())) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "Processes of a killed PostgreSQL still work in %s after %d s"
                .formatted(data, PATIENCE.toSeconds()));
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static boolean isWorkedIn(Path data) throws IOException {
    try (Stream<Path> processes = Files.list(PROC)) {
      return processes.anyMatch(process -> data.equals(workingDirectory(process)));
    }
  }

  /** Null for what is no process, not ours to look into, or over. */
  private static Path workingDirectory(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd"));
    } catch (IOException e) {
      return null;
    }
  }

  private Orphans() {}
}
