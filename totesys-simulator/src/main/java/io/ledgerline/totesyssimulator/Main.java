package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.command.TotesysCommand;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the simulator's command line. */
public final class Main {
  public static void main(String[] args) {
    // The driver logs what it throws as well; a person reads it once, in one line.
    Logger.getLogger("").setLevel(Level.OFF);
    System.exit(TotesysCommand.commandLine().execute(args));
  }

  private Main() {}
}
