package io.ledgerline.csvclient;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: sends files, generates sample data. */
@Command(
    name = "csv-client",
    subcommands = {SendCommand.class, GenerateCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Sends invoice lines to Kafka.")
public final class CsvClient {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help")
  boolean help;

  /** The command with all that belongs to it; every error is one line on its err. */
  public static CommandLine commandLine() {
    return new CommandLine(new CsvClient())
        .setParameterExceptionHandler(
            (e, args) -> {
              e.getCommandLine().getErr().println(ErrorLine.of(e));
              return ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              line.getErr().println(ErrorLine.of(e));
              return ExitCode.SOFTWARE;
            });
  }

  public static void main(String[] args) {
    quieten();
    System.exit(commandLine().execute(args));
  }

  /** Libraries log what they throw as well, to both outputs; it is said here, once. */
  private static void quieten() {
    Logger.getLogger("").setLevel(Level.OFF);
    System.getProperties().putIfAbsent("log4j2.level", "OFF");
  }
}
