package io.ledgerline.localstack.setup;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the container that prepares everything for the others. */
public final class Main {

  public static void main(String[] args) {
    // Libraries log what they throw as well; a person reads it once, in one line.
    Logger.getLogger("").setLevel(Level.OFF);
    System.exit(SetUpCommand.commandLine(System::getenv).execute(args));
  }

  private Main() {}
}
