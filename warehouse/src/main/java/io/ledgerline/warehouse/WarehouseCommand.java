package io.ledgerline.warehouse;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line for the warehouse's schema; every error is one line. */
@Command(
    name = "warehouse",
    subcommands = ApplyCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "The tables and views of the warehouse, in Redshift or PostgreSQL.")
public final class WarehouseCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help")
  boolean help;

  public static void main(String[] args) {
    // Flyway and the driver log what they throw as well; a person reads it once, in one line.
    Logger.getLogger("").setLevel(Level.OFF);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new WarehouseCommand())
        .setParameterExceptionHandler(
            (e, args) -> {
              e.getCommandLine().getErr().println(e.getMessage());
              return ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              line.getErr().println(e.getMessage());
              return ExitCode.SOFTWARE;
            });
  }
}
