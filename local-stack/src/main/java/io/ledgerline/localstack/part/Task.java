package io.ledgerline.localstack.part;

import java.io.IOException;
import java.util.Optional;

/** Something to do between the starts of parts. Doing it again changes nothing. */
public non-sealed interface Task extends Step {

  /**
   * Does it.
   *
   * @return what people should know of a stack that is usable but not all well
   */
  Optional<String> run() throws IOException, InterruptedException;
}
