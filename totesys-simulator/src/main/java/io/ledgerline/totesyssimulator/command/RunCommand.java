package io.ledgerline.totesyssimulator.command;

import io.ledgerline.totesyssimulator.LiveChanges;
import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Business as usual until it is stopped. */
@Command(
    name = "run",
    sortOptions = false,
    description = {
      "Changes rows as the business does, until it is stopped by a signal.",
      "Goes on where it was, also after it was killed or the database was away.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  private static final int LONGEST_WAIT_SECONDS = 10;

  @ParentCommand private TotesysCommand parent;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "2",
      description = "changed rows per second (default: ${DEFAULT-VALUE})")
  private double rate;

  @Option(names = "--load-if-empty", description = "fill the tables first if they are empty")
  private boolean loadIfEmpty;

  @Option(
      names = "--heartbeat",
      paramLabel = "FILE",
      description = "write the time to it after each change, for whoever asks whether it works")
  private Path heartbeat;

  @Spec private CommandSpec spec;

  private int waitSeconds = 1;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new ParameterException(spec.commandLine(), "--rate must be a number above 0");
    }
    while (true) {
      try (Connection connection = parent.source().connect()) {
        change(connection);
      } catch (SQLException e) {
        if (!SourceOptions.isAway(e)) {
          throw e;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf("totesys is away (%s): trying again in %d s%n", ErrorLine.of(e), waitSeconds);
        err.flush();
        TimeUnit.SECONDS.sleep(waitSeconds);
        waitSeconds = Math.min(2 * waitSeconds, LONGEST_WAIT_SECONDS);
      }
    }
  }

  /** Returns by an exception only. */
  private void change(Connection connection) throws SQLException, InterruptedException {
    if (loadIfEmpty && !SeedData.isLoaded(connection)) {
      new SeedData(parent.source().seed(), Sizes.MEASURED).load(connection);
      say("Loaded the seeded data");
    }
    say("Changing " + rate + " rows a second");
    LiveChanges changes = new LiveChanges(connection, parent.source().seed());
    Pace pace = new Pace(rate, System.nanoTime());
    while (true) {
      int rows = changes.step();
      waitSeconds = 1;
      beat();
      TimeUnit.NANOSECONDS.sleep(pace.pause(rows, System.nanoTime()));
    }
  }

  private void beat() {
    if (heartbeat != null) {
      try {
        Files.writeString(heartbeat, Instant.now() + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + heartbeat + ": " + e.getMessage(), e);
      }
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
