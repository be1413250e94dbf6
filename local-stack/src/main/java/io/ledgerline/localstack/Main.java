package io.ledgerline.localstack;

import io.ledgerline.localstack.command.LedgerlineCommand;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of {@code ./ledgerline}. */
public final class Main {

  public static void main(String[] args) {
    // Libraries log what they throw as well; a person reads it once, in one line.
    Logger.getLogger("").setLevel(Level.OFF);
    System.exit(LedgerlineCommand.commandLine().execute(args));
  }

  private Main() {}
}
