package io.ledgerline.localstack.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;

/** Which process listens on a port, where there is no /proc, if lsof is installed. */
final class Lsof {

  static Optional<Long> pid(int port) {
    ProcessBuilder lsof =
        new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
            .redirectError(Redirect.DISCARD);
    try {
      Process process = lsof.start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return output.lines().findFirst().map(Long::valueOf);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Lsof() {}
}
