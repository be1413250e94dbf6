package io.ledgerline.totesyssimulator.command;

import io.ledgerline.totesyssimulator.Storm;
import io.ledgerline.totesyssimulator.StormKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One kind of change, on demand. */
@Command(
    name = "change",
    sortOptions = false,
    description = {"Does one kind of change, be it rare or destructive.", ""})
final class ChangeCommand implements Callable<Integer> {
  @ParentCommand private TotesysCommand parent;

  @Parameters(paramLabel = "KIND", description = "one of ${COMPLETION-CANDIDATES}")
  private StormKind kind;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1",
      description = "how many transactions (default: ${DEFAULT-VALUE})")
  private int times;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    long rows = 0;
    try (Connection connection = parent.source().connect()) {
      Storm storm = new Storm(connection, parent.source().seed(), EnumSet.of(kind));
      for (int i = 0; i < times; i++) {
        rows += storm.step().rows();
      }
    }
    spec.commandLine().getOut().printf("%d x %s: %d rows changed%n", times, kind, rows);
    return ExitCode.OK;
  }
}
