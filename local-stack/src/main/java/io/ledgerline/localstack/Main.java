package io.ledgerline.localstack;

import io.ledgerline.localstack.command.LedgerlineCommand;

/** Entry point of {@code ./ledgerline}. */
public final class Main {

  public static void main(String[] args) {
    System.exit(LedgerlineCommand.commandLine().execute(args));
  }

  private Main() {}
}
