package io.ledgerline.totesyssimulator.command;

import io.ledgerline.totesyssimulator.Storm;
import io.ledgerline.totesyssimulator.StormKind;
import io.ledgerline.totesyssimulator.StormStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Everything that a source may do. */
@Command(
    name = "storm",
    sortOptions = false,
    description = {
      "Does everything that a source may do, as fast as it can.",
      "Deletes, reuses and changes keys, rolls back and truncates: not for data that is needed.",
      ""
    })
final class StormCommand implements Callable<Integer> {
  @ParentCommand private TotesysCommand parent;

  @Option(
      names = "--changes",
      required = true,
      paramLabel = "N",
      description = "stop when at least N rows have been changed")
  private int changes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    Map<StormKind, Integer> times = new EnumMap<>(StormKind.class);
    long rows = 0;
    try (Connection connection = parent.source().connect()) {
      Storm storm = new Storm(connection, parent.source().seed());
      while (rows < changes) {
        StormStep step = storm.step();
        rows += step.rows();
        var unused = times.merge(step.kind(), 1, Integer::sum);
      }
    }
    spec.commandLine().getOut().printf("Changed %d rows%n", rows);
    times.forEach((kind, count) -> spec.commandLine().getOut().printf("%6d  %s%n", count, kind));
    return ExitCode.OK;
  }
}
