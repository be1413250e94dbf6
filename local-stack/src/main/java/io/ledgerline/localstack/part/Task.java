package io.ledgerline.localstack.part;

import java.io.IOException;

/** Something to do between the starts of parts. Doing it again changes nothing. */
public non-sealed interface Task extends Step {

  void run() throws IOException, InterruptedException;
}
