package io.ledgerline.localstack.command;

import io.ledgerline.csvclient.GenerateCommand;
import io.ledgerline.localstack.process.StackException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Ledgerline on this machine: real parts as processes, without containers. */
@Command(
    name = "ledgerline",
    description = "Runs Ledgerline on this machine: every part a process, all on loopback.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "  bench     Measures processing and loading, each beside its limit.",
      "",
      "Environment:",
      "  JAVA_HOME                    the JDK, 17 or newer (default: java on the PATH)",
      "  LEDGERLINE_NO_BUILD=1        run what is built, whatever has changed",
      "  LEDGERLINE_CONNECTORS=…      register these connectors alone (default: all)",
      "  LEDGERLINE_CONNECT_PLUGINS   one more folder of plugins for Kafka Connect",
      "  LEDGERLINE_FLAVOUR=confluent Confluent's serialisers and connectors, once they are built",
      "  LEDGERLINE_LAKE_LINGER_MS    after how long the lake closes a file (default: 60000)",
      "  LEDGERLINE_JAVA_OPTS_<PART>  more arguments for a part's virtual machine"
    },
    subcommands = {
      UpCommand.class,
      StatusCommand.class,
      DownCommand.class,
      ResetCommand.class,
      LogsCommand.class,
      LoadCommand.class,
      GenerateCommand.class,
      ReconcileCommand.class,
      ReplayCommand.class
    })
public final class LedgerlineCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  /** Ready to be executed; its exit codes are 0, 1 (failed) and 2 (misused). */
  public static CommandLine commandLine() {
    return new CommandLine(new LedgerlineCommand())
        .setParameterExceptionHandler(LedgerlineCommand::explainMisuse)
        .setExecutionExceptionHandler((e, command, result) -> explainFailure(e, command));
  }

  private static int explainMisuse(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    print(
        command,
        "%s (see %s --help)".formatted(e.getMessage(), command.getCommandSpec().qualifiedName()));
    return MISUSED;
  }

  /** What nobody has foreseen is named with its type, in one line; the rest explains itself. */
  private static int explainFailure(Exception e, CommandLine command) {
    print(command, e instanceof StackException ? e.getMessage() : oneLine(e.toString()));
    return FAILED;
  }

  private static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void print(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println(message);
    err.flush();
  }
}
