package io.ledgerline.localstack.it;

import io.ledgerline.localstack.command.LedgerlineCommand;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command of ./ledgerline, run within the test.
 *
 * @param text what it has printed, errors too
 */
public record CommandRun(int exitCode, String text) {
  public static CommandRun of(String... line) {
    StringWriter out = new StringWriter();
    int exitCode =
        LedgerlineCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(line);
    return new CommandRun(exitCode, out.toString());
  }
}
