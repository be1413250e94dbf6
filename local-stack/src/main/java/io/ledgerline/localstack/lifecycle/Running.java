package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.Pid;
import java.util.Optional;

/**
 * A part with its process.
 *
 * @param child empty if another launcher has started it: only a parent learns the exit code
 */
public record Running(Part part, Pid pid, Optional<Process> child) {

  public boolean isAlive() {
    return pid.isAlive();
  }

  /** How it ended, for a sentence that begins with its name. */
  String ending() {
    // Its zombie may be seen a moment before the exit code is.
    return child
        .map(process -> "ended with exit code " + process.onExit().join().exitValue())
        .orElse("is gone (it was pid " + pid.number() + ")");
  }
}
