package io.ledgerline.totesyssimulator.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: fills the source database and changes it. */
@Command(
    name = "totesys-simulator",
    subcommands = {SeedCommand.class, RunCommand.class, StormCommand.class, ChangeCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Plays the business behind the source database totesys.",
    footer = {"", "User and password come from TOTESYS_USER and TOTESYS_PASSWORD."})
public final class TotesysCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help")
  boolean help;

  @Mixin private SourceOptions source;

  /** Which database is changed. */
  SourceOptions source() {
    return source;
  }

  /** The command with all that belongs to it; every error is one line on its err. */
  public static CommandLine commandLine() {
    return new CommandLine(new TotesysCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
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
}
