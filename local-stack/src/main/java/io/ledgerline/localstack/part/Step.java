package io.ledgerline.localstack.part;

import java.util.Set;

/** What a start consists of. */
public sealed interface Step permits Part, Task {

  /** Short and unique: it names files, log lines and command-line arguments. */
  String name();

  /** Names of the steps that must be done before; each comes earlier in the list of steps. */
  Set<String> dependencies();
}
