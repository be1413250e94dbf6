package io.ledgerline.localstack.command;

import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part has written. */
@Command(name = "logs", description = "Shows the end of a part's log.")
final class LogsCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(200);

  @Mixin private DataOption data;

  @Parameters(paramLabel = "PART", description = "Its name, as status shows it.")
  private String part;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what it writes, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many lines (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LogFile log = data.stack().log(part);
    if (!Files.exists(log.path())) {
      throw new StackException("%s has written nothing yet: no %s".formatted(part, log.path()));
    }
    PrintStream out = System.out;
    long offset = log.copy(log.offsetOfLast(lines), out);
    out.flush();
    // Nobody reads any more when the other end of a pipe is closed.
    while (follow && !out.checkError()) {
      Thread.sleep(POLL.toMillis());
      offset = Files.exists(log.path()) ? log.copy(offset, out) : 0;
    }
    return 0;
  }
}
