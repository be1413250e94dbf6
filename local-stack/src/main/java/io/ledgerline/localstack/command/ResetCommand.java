package io.ledgerline.localstack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.process.StackException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a stack as if it had never been. */
@Command(name = "reset", description = "Stops every part and deletes the data folder.")
final class ResetCommand implements Callable<Integer> {
  /** Set by the launcher script: what Java says about its input differs between versions. */
  private static final String TERMINAL = "ledgerline.terminal";

  @Mixin private DataOption data;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataFolders.refuseOther(data.folder());
    if (!yes && !confirmed()) {
      data.print("Nothing deleted");
      return 1;
    }
    int stopped = data.stack().delete();
    data.print("Deleted %s (%d parts were running)".formatted(data.folder(), stopped));
    return 0;
  }

  private boolean confirmed() throws IOException {
    if (!Boolean.getBoolean(TERMINAL)) {
      throw new StackException(
          "Nobody to ask on this input: give --yes to delete " + data.folder());
    }
    data.print("Stop every part and delete %s? [y/N]".formatted(data.folder()));
    String answer = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
