package io.ledgerline.localstack.port;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Finds room for one more stack, for tests and benchmarks. */
public final class FreePorts {
  /** Every default port of a stack with up to three instances. */
  private static final List<Integer> DEFAULTS =
      List.of(5442, 5443, 8000, 8080, 8081, 8083, 8180, 8280, 9000, 9092, 9093);

  private static final int MIN_OFFSET = 1_000;

  /** Below Linux's ephemeral ports (32768 and up), which any connection may take at any time. */
  private static final int MAX_OFFSET = 23_000;

  private static final int ATTEMPTS = 200;

  /**
   * A random offset at which every default port is free right now.
   *
   * @throws IllegalStateException if none is found
   */
  public static int offset() {
    return Stream.generate(() -> ThreadLocalRandom.current().nextInt(MIN_OFFSET, MAX_OFFSET))
        .limit(ATTEMPTS)
        .filter(offset -> DEFAULTS.stream().allMatch(port -> PortCheck.isFree(port + offset)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No port offset with free ports found"));
  }

  private FreePorts() {}
}
